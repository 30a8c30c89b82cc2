/** Who can be planned (可排的人), by the words that a sheet names them with: their name, or where two have the same one the username. */
import type { AccountId } from '@yichuang/domain/ids';
import type { AccountCard } from '@yichuang/protocol/api';

type Card = Pick<AccountCard, 'accountId' | 'username' | 'displayName' | 'role' | 'disabled'>;

export interface Staff {
  /** Of those who can be planned, in order. */
  readonly names: readonly string[];
  nameOf(this: void, accountId: AccountId): string;
  /** In Chinese why nobody is meant. */
  named(this: void, words: string): { readonly accountId: AccountId } | { readonly wrong: string };
}

export function staffNames(accounts: readonly Card[]): Staff {
  const clerks = accounts.filter(({ role }) => role === 'clerk');
  const active = clerks.filter(({ disabled }) => !disabled);
  const isAlone = ({ displayName }: Card): boolean =>
    active.filter((other) => other.displayName === displayName).length === 1;
  const nameOf = (one: Card): string => (isAlone(one) ? one.displayName : one.username);
  return {
    names: active.map(nameOf).toSorted((one, other) => one.localeCompare(other, 'zh', { numeric: true })),
    nameOf: (accountId) => {
      const one = accounts.find((account) => account.accountId === accountId);
      return one === undefined ? accountId : nameOf(one);
    },
    named: (words) => {
      const found = active.filter(({ username, displayName }) => words === username || words === displayName);
      const [one, other] = found;
      if (other) return { wrong: `有 ${found.length} 位叫“${words}”，请写用户名` };
      if (one) return { accountId: one.accountId };
      const gone = clerks.some(({ username, displayName }) => words === username || words === displayName);
      return { wrong: gone ? `“${words}”的账号已停用，请换人` : `没有“${words}”这位窗口人员，请核对姓名` };
    },
  };
}
