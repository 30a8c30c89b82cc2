/** How lines of a paper hour are sent: each app's own way, with its own words for a no. */
import type { PayloadOf } from '@yichuang/domain/registry';
import type { Refusal } from '../explain.ts';

type PaperCommand = 'recordPaperSheet' | 'correctPaperTicket' | 'strikePaperTicket';

export interface PaperSending {
  /** One line of many: whoever sends says what became of it. `silent`: nobody answered, or it was said already. */
  readonly record: (payload: PayloadOf<'recordPaperTicket'>) => Promise<'done' | 'silent' | Refusal>;
  /** True = done. */
  readonly send: <Name extends PaperCommand>(
    name: Name,
    payload: PayloadOf<Name>,
    options: { readonly done: string },
  ) => Promise<boolean>;
  readonly busy: boolean;
}
