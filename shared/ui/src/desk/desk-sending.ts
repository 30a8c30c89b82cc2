/** How what is done at the desk is sent: each app's own way, with its own words for a no. */
import type { CommandName, PayloadOf } from '@yichuang/domain/registry';

type DeskCommand = Extract<
  CommandName,
  'openDifficulty' | 'stepDifficulty' | 'assignDifficulty' | 'closeDifficulty'
>;

export interface DeskSending {
  /** True = done. */
  readonly send: <Name extends DeskCommand>(
    name: Name,
    payload: PayloadOf<Name>,
    options: { readonly done: string },
  ) => Promise<boolean>;
  readonly busy: boolean;
}
