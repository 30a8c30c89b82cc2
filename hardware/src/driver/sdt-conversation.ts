/**
 * The conversation with one SDT reader: one question at a time, each with its own answer. Answers carry no number, so
 * one that comes late must not be taken for the next question's: after a question that stayed open the next one waits
 * until the old answer came or was long enough away, and only an answer of the right shape counts.
 */

import type { SdtQuestion } from '../codec/sdt/commands.ts';
import { sdtParser, type SdtAnswer } from '../codec/sdt/frame.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';

export interface ConversationTiming {
  /** For an answer; a card's text takes longer, 0.4 to 1.5 s. */
  readonly replyMs: number;
  readonly readMs: number;
  /** So long after it was given up an answer may still come. */
  readonly lateMs: number;
  /** After a broken answer, so long without a byte: nothing more comes. */
  readonly quietMs: number;
}

export type Reply =
  | { readonly kind: 'answer'; readonly answer: SdtAnswer }
  /** Nothing came, or nothing whole. */
  | { readonly kind: 'silent' | 'garbled' }
  | { readonly kind: 'down' };

export interface SdtConversation {
  ask(question: SdtQuestion): Promise<Reply>;
  stop(): void;
}

export function sdtConversation(transport: ByteTransport, timing: ConversationTiming): SdtConversation {
  const parser = sdtParser();
  /** The question that was given up; its answer may be under way. */
  let owed = false;
  let hear: ((heard: SdtAnswer | 'broken' | 'down') => void) | null = null;

  const stop = transport.onEvent((event) => {
    if (event.kind === 'data') {
      const before = parser.broken;
      const answers = parser.push(event.bytes);
      if (parser.broken > before) hear?.('broken');
      for (const answer of answers) hear?.(answer);
      return;
    }
    parser.reset();
    owed = false;
    if (event.kind === 'down') hear?.('down');
  });

  /** Listens until `take` has its result or the time is over. */
  function listen<Result>(
    withinMs: number,
    otherwise: Result,
    take: (heard: SdtAnswer | 'broken' | 'down', end: (result: Result) => void) => void,
  ): Promise<Result> {
    return new Promise((resolve) => {
      const end = (result: Result): void => {
        clearTimeout(limit);
        hear = null;
        resolve(result);
      };
      const limit = setTimeout(() => end(otherwise), withinMs);
      hear = (heard) => take(heard, end);
    });
  }

  function oldAnswerGone(): Promise<void> {
    return listen(timing.lateMs, undefined, (_, end) => end(undefined));
  }

  async function replyTo(question: SdtQuestion): Promise<Reply> {
    let quiet: NodeJS.Timeout | undefined;
    const within = question.name === 'read' ? timing.readMs : timing.replyMs;
    const reply = await listen<Reply>(within, { kind: 'silent' }, (heard, end) => {
      clearTimeout(quiet);
      if (heard === 'down') end({ kind: 'down' });
      else if (heard === 'broken') quiet = setTimeout(() => end({ kind: 'garbled' }), timing.quietMs);
      else if (question.fits(heard)) end({ kind: 'answer', answer: heard });
      else heard.data.fill(0);
    });
    clearTimeout(quiet);
    owed = reply.kind === 'silent';
    return reply;
  }

  return {
    async ask(question) {
      if (owed) await oldAnswerGone();
      owed = false;
      parser.reset();
      if (!transport.isOpen) return { kind: 'down' };
      const reply = replyTo(question);
      transport.write(question.frame, timing.replyMs).catch(() => undefined);
      return reply;
    },
    stop,
  };
}
