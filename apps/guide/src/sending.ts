/** Sends what the guide presses (送出): an answer of the hub, of the hall or of nobody, each in words. Nothing is thrown. */
import type { Envelope } from '@yichuang/domain/event';
import type { HallPayload } from '@yichuang/domain/hall/events';
import type { RejectionCode } from '@yichuang/domain/rejections';
import type { CommandName, PayloadOf } from '@yichuang/domain/registry';
import type { HallClient } from '@yichuang/client/hall-client';
import { seen } from '@yichuang/client/seen';
import { explainRejection } from '@yichuang/ui/explain';
import type { Names } from '@yichuang/ui/names';
import type { SharedText } from '@yichuang/ui/text/use-text';
import type { GuideText } from './words.ts';

/** What is the matter, and what to do next. */
export interface Trouble {
  readonly says: string;
  readonly next: string;
  /** The hall's own no; null for a problem of hub or line. */
  readonly code: RejectionCode | null;
  /** Sent, and no answer: it may have happened. */
  readonly perhaps: boolean;
}

export type Sent =
  | { readonly done: true; readonly events: readonly Envelope[] }
  | { readonly done: false; readonly trouble: Trouble };

export type Send = <Name extends CommandName>(name: Name, payload: PayloadOf<Name>) => Promise<Sent>;

export function sender(client: HallClient, names: Names, t: GuideText, shared: SharedText): Send {
  const no = (says: string, next: string, code: RejectionCode | null = null, perhaps = false): Sent => ({
    done: false,
    trouble: { says, next, code, perhaps },
  });
  return async (name, payload) => {
    const delivery = await client.send(name, payload);
    switch (delivery.outcome) {
      case 'accepted':
        await seen(client, delivery.events);
        return { done: true, events: delivery.events };
      case 'rejected': {
        const { says, next } = explainRejection(shared, names, delivery.rejection);
        return no(says, next, delivery.rejection.code);
      }
      case 'failed': {
        const { code } = delivery.problem;
        return no(shared(`problems:${code}.says`), shared(`problems:${code}.next`));
      }
      case 'offline':
        return no(t('sent.offline'), t('sent.offlineNext'));
      case 'late':
        return no(t('sent.late'), t('sent.lateNext'), null, true);
    }
  };
}

/** The number that a takeTicket gave. */
export function takenIn(events: readonly Envelope[]): HallPayload<'TicketTaken'> | null {
  const taken = events.find(({ type }) => type === 'TicketTaken');
  return taken ? (taken.payload as HallPayload<'TicketTaken'>) : null;
}
