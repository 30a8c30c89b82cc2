/**
 * An issued document as the fact left it (出具时的状态): the state of its stream after the act that issued it, whenever asked.
 * A list of papers alone says what goes: a folder that stayed when the bag was signed over is not on a list printed after that.
 * A wrong time of receipt was never the state (更正收件时间): what is not printed yet says the true one.
 */
import type { DocumentId } from '@yichuang/domain/casework/ids';
import type { Envelope } from '@yichuang/domain/event';
import { idOf, kindOf } from '@yichuang/domain/kind';
import { streamKindOf } from '@yichuang/domain/streams';
import { issuedIn } from './act-of.ts';
import type { Holder, Issue } from './content-of.ts';

/** `life`: everything in the stream so far. */
export function issueOf(documentId: DocumentId, life: readonly Envelope[]): Issue {
  const issued = issuedIn(documentId, life);
  const last = life.findLast(({ commandId }) => commandId === issued?.commandId);
  if (issued === null || last === undefined) throw new Error('the stream has issued no such document');
  const { stream, hallId, version } = last;
  const name = kindOf(stream);
  const kind = streamKindOf(name);
  const state = life
    .filter(
      (envelope) =>
        name === 'handover' || envelope.version <= version || envelope.type === 'ReceiptCorrected',
    )
    .reduce((before, envelope) => kind.evolve(before, envelope), kind.fresh(hallId, idOf(stream)));
  return { issued: issued.payload, at: last.at, stream, holder: holderOf(stream, state) };
}

function holderOf(stream: string, state: unknown): Holder {
  const kind = kindOf(stream);
  if (kind === 'case' || kind === 'delivery' || kind === 'handover') return { kind, state } as Holder;
  throw new Error(`a ${kind} issues no documents`);
}
