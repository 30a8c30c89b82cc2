/** What is wrong with an account that somebody is about to make (新账号的检查), before the hub is asked. */
import { NewAccount, NewPassword, type AccountCard } from '@yichuang/protocol/api';

export type Draft = Readonly<Record<'username' | 'displayName' | 'password', string>>;
export type DraftField = keyof Draft;
export type Fault = 'nameMissing' | 'usernameLetters' | 'usernameTaken' | 'passwordWeak';

export function faultsOf(
  draft: Draft,
  existing: readonly AccountCard[],
): Readonly<Partial<Record<DraftField, Fault>>> {
  const { displayName, username } = NewAccount.shape;
  const name = draft.username.trim().toLowerCase();
  const taken = existing.some((account) => account.username.toLowerCase() === name);
  return {
    ...(!displayName.safeParse(draft.displayName).success && { displayName: 'nameMissing' as const }),
    ...(!username.safeParse(draft.username).success && { username: 'usernameLetters' as const }),
    ...(taken && { username: 'usernameTaken' as const }),
    ...passwordFault(draft.password),
  };
}

export function passwordFault(password: string): { readonly password?: 'passwordWeak' } {
  return NewPassword.safeParse(password).success ? {} : { password: 'passwordWeak' };
}
