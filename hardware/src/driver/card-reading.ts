/** One try to read what lies on an SDT reader: find, select, read, all three each time, and what it means where they fail. */

import { findCard, readCard, selectCard, textOf } from '../codec/sdt/commands.ts';
import { sdtStatus } from '../codec/sdt/status.ts';
import { idCardFrom } from '../codec/sdt/text-block.ts';
import type { CardEvent, IdCard } from '../ports/card-reader.ts';
import type { SdtConversation } from './sdt-conversation.ts';

type Unreadable = Extract<CardEvent, { kind: 'unreadable' }>['why'];

export type Reading =
  /** Nothing there, or nothing new: a card that was read is not found again. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'card'; readonly card: IdCard }
  | { readonly kind: 'unreadable'; readonly why: Unreadable }
  /** Not an answer about a card; the reader itself has to be looked at. */
  | { readonly kind: 'unwell'; readonly status: number | null }
  | { readonly kind: 'down' };

const attempts = 3;

/** `pause`: between two tries, so that a hand can finish laying the card down. */
export async function readWhatLies(
  conversation: SdtConversation,
  pause: () => Promise<void>,
): Promise<Reading> {
  let why: Unreadable | null = null;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await pause();
    const found = await statusOf(conversation, findCard);
    if (typeof found !== 'number') return found;
    // It was there a moment ago: between finding and reading it was taken away.
    if (found === sdtStatus.noCard) return why === null ? { kind: 'nothing' } : unreadable('TakenTooSoon');
    if (found !== sdtStatus.found) return { kind: 'unwell', status: found };

    const selected = await statusOf(conversation, selectCard);
    if (typeof selected !== 'number') return selected;
    if (isOfReader(selected)) return { kind: 'unwell', status: selected };
    if (selected === sdtStatus.wrongCard) return unreadable('NotAnIdCard');
    why = selected === sdtStatus.notSelected ? 'MoreThanOne' : 'ReadFailed';
    if (selected !== sdtStatus.done) continue;

    // A card whose text was lost on the line is not found again, but stays selected: it is read once more.
    let reply = await conversation.ask(readCard);
    if (reply.kind !== 'answer') reply = await conversation.ask(readCard);
    if (reply.kind === 'down') return reply;
    if (reply.kind !== 'answer') return unreadable('ReadFailed');
    if (isOfReader(reply.answer.status)) return { kind: 'unwell', status: reply.answer.status };
    if (reply.answer.status !== sdtStatus.done) continue;
    const text = textOf(reply.answer);
    const card = idCardFrom(text);
    text.fill(0);
    return card === null ? unreadable('ReadFailed') : { kind: 'card', card };
  }
  return unreadable(why ?? 'ReadFailed');
}

/** The status of the answer; a garbled one is asked for once more. */
async function statusOf(
  conversation: SdtConversation,
  question: typeof findCard,
): Promise<number | Extract<Reading, { kind: 'unwell' | 'down' }>> {
  for (let attempt = 0; ; attempt += 1) {
    const reply = await conversation.ask(question);
    if (reply.kind === 'answer') {
      if (reply.answer.status !== sdtStatus.wrongChecksum || attempt > 0) return reply.answer.status;
    } else if (reply.kind === 'down') return reply;
    else if (attempt > 0) return { kind: 'unwell', status: null };
  }
}

function isOfReader(status: number): boolean {
  return status === sdtStatus.selfTestFailed || status === sdtStatus.notAuthorised;
}

function unreadable(why: Unreadable): Reading {
  return { kind: 'unreadable', why };
}
