import type { TicketId } from '@yichuang/domain/ids';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Heard, Utterance } from './speaker.ts';
import { createVoiceQueue, type Call, type CallReport } from './voice-queue.ts';

const call = (callSeq: number, more: Partial<Call> = {}): Call => ({
  callSeq,
  ticketId: `ticket-${callSeq}` as TicketId,
  number: `A${String(callSeq).padStart(3, '0')}`,
  counter: 3,
  languages: ['zh-CN'],
  repeats: 2,
  ...more,
});

/** A queue whose speaker waits to be told how an utterance went. 4 s a repetition. */
function hall() {
  const said: Utterance[] = [];
  const reports: CallReport[] = [];
  const shown: (number | undefined)[] = [];
  let finish: ((heard: Heard | Error) => void) | undefined;
  const queue = createVoiceQueue({
    speaker: {
      seconds: ({ repeats }) => repeats * 4,
      stop: () => finish?.(new Error('stopped')),
      speak: (utterance) => {
        said.push(utterance);
        return new Promise((resolve, reject) => {
          finish = (heard) => {
            finish = undefined;
            if (heard instanceof Error) reject(heard);
            else resolve(heard);
          };
        });
      },
    },
    pause: () => Promise.resolve(),
    onReport: (report) => void reports.push(report),
    onSpeaking: (speaking) => void shown.push(speaking?.callSeq),
  });
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return {
    queue,
    said,
    reports,
    shown,
    settle,
    numbers: () => said.map(({ number }) => number),
    isSpeaking: () => finish !== undefined,
    heard: async (heard: Heard | Error = 'words') => {
      await settle();
      finish?.(heard);
      await settle();
    },
  };
}

describe('the voice queue', () => {
  it('speaks one call at a time, in the order of the log, and reports each', async () => {
    const { queue, heard, numbers, reports, settle } = hall();
    queue.enqueue(call(1));
    queue.enqueue(call(2));
    await settle();
    expect(numbers()).toEqual(['A001']);
    await heard();
    expect(numbers()).toEqual(['A001', 'A002']);
    await heard();
    expect(reports).toEqual([
      { callSeq: 1, ticketId: 'ticket-1', outcome: 'spoken' },
      { callSeq: 2, ticketId: 'ticket-2', outcome: 'spoken' },
    ]);
    await queue.idle();
  });

  it('speaks the same callSeq once, and a recall again under its own', async () => {
    const { queue, heard, numbers } = hall();
    expect(queue.enqueue(call(1))).toBe(true);
    expect(queue.enqueue(call(1))).toBe(false);
    expect(queue.enqueue(call(2, { ticketId: 'ticket-1' as TicketId, number: 'A001', repeats: 1 }))).toBe(
      true,
    );
    await heard();
    await heard();
    expect(queue.enqueue(call(1))).toBe(false);
    expect(numbers()).toEqual(['A001', 'A001']);
  });

  it('drops the second repetition while more than 20 s wait, never a call', async () => {
    const { queue, heard, said } = hall();
    for (const callSeq of [1, 2, 3, 4]) queue.enqueue(call(callSeq));
    for (let spoken = 0; spoken < 4; spoken += 1) await heard();
    // 32 s and 24 s of backlog, then 16 s and 8 s.
    expect(said.map(({ repeats }) => repeats)).toEqual([1, 1, 2, 2]);
  });

  it('reports a call failed when no words were heard, and goes on', async () => {
    const { queue, heard, reports } = hall();
    for (const callSeq of [1, 2, 3]) queue.enqueue(call(callSeq));
    await heard(new Error('no sound card'));
    await heard('bell');
    await heard();
    expect(reports.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'spoken']);
  });

  it('speaks a call of a restored log although another ticket had its place before', async () => {
    const { queue, numbers, heard } = hall();
    queue.enqueue(call(7));
    await heard();
    expect(queue.enqueue(call(7, { ticketId: 'another' as TicketId, number: 'B002' }))).toBe(true);
    await heard();
    expect(numbers()).toEqual(['A007', 'B002']);
  });

  it('puts a call that the gap had hidden before later ones that wait', async () => {
    const { queue, heard, numbers } = hall();
    for (const callSeq of [4, 9, 7]) queue.enqueue(call(callSeq));
    for (let spoken = 0; spoken < 3; spoken += 1) await heard();
    expect(numbers()).toEqual(['A004', 'A007', 'A009']);
  });

  it('does not send anybody to a counter that took the call back', async () => {
    const { queue, heard, numbers, reports } = hall();
    queue.enqueue(call(1));
    queue.enqueue(call(2));
    await heard('words');
    expect(queue.withdraw(2)).toBe(false);
    queue.enqueue(call(3));
    expect(queue.withdraw(3)).toBe(true);
    await heard();
    expect(numbers()).toEqual(['A001', 'A002']);
    expect(reports.find(({ callSeq }) => callSeq === 3)?.outcome).toBe('skipped');
  });

  it('shows which call is being spoken', async () => {
    const { queue, heard, shown } = hall();
    queue.enqueue(call(1));
    await heard();
    expect(shown).toEqual([1, undefined]);
  });

  it('speaks a call that comes at the very moment the last one ends', async () => {
    const { queue, heard, numbers, reports } = hall();
    queue.enqueue(call(1));
    for (let turn = 0; turn < 12; turn += 1) {
      await Promise.resolve();
      if (turn === 6) void heard();
    }
    queue.enqueue(call(2));
    await heard();
    await heard();
    expect(numbers()).toEqual(['A001', 'A002']);
    expect(reports).toHaveLength(2);
  });

  it('leaves what it did not speak unreported when the page goes', async () => {
    const { queue, reports, settle, isSpeaking } = hall();
    queue.enqueue(call(1));
    queue.enqueue(call(2));
    await settle();
    queue.close();
    await settle();
    expect(isSpeaking()).toBe(false);
    expect(reports).toEqual([]);
  });

  it('loses nothing, repeats nothing and keeps the order, whatever happens in between', async () => {
    const action = fc.oneof(
      { weight: 4, arbitrary: fc.constant('call' as const) },
      { weight: 2, arbitrary: fc.constant('recall' as const) },
      { weight: 1, arbitrary: fc.constant('duplicate' as const) },
      { weight: 1, arbitrary: fc.constant('gap' as const) },
      { weight: 1, arbitrary: fc.constant('withdraw' as const) },
      { weight: 3, arbitrary: fc.constant('heard' as const) },
      { weight: 1, arbitrary: fc.constant('broken' as const) },
      { weight: 1, arbitrary: fc.constant('turn' as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 60 }), async (actions) => {
        const { queue, said, reports, heard, isSpeaking } = hall();
        const log: Call[] = [];
        const next = (more: Partial<Call> = {}) => {
          const made = call(log.length + 1, more);
          log.push(made);
          return made;
        };
        for (const act of actions) {
          const last = log.at(-1);
          if (act === 'call') queue.enqueue(next());
          else if (act === 'recall' && last) queue.enqueue(next({ ticketId: last.ticketId, repeats: 1 }));
          else if (act === 'duplicate' && last) queue.enqueue(last);
          // Cut off while two calls were made; then all that is unreported is enqueued again.
          else if (act === 'gap') {
            next();
            next();
            const reported = new Set(reports.map(({ callSeq }) => callSeq));
            const owed = log.filter(({ callSeq }) => !reported.has(callSeq));
            for (const one of owed.toReversed()) queue.enqueue(one);
          } else if (act === 'withdraw' && last) queue.withdraw(last.callSeq);
          else if (act === 'heard') await heard();
          else if (act === 'broken') await heard(new Error('broken'));
          else await Promise.resolve();
        }
        do await heard();
        while (isSpeaking());
        await queue.idle();

        const everyCall = log.map(({ callSeq }) => callSeq);
        expect(reports.map(({ callSeq }) => callSeq).toSorted((a, b) => a - b)).toEqual(everyCall);
        const skipped = new Set(
          reports.filter(({ outcome }) => outcome === 'skipped').map(({ callSeq }) => callSeq),
        );
        expect(said.map((utterance) => utterance.number)).toEqual(
          log.filter(({ callSeq }) => !skipped.has(callSeq)).map(({ number }) => number),
        );
      }),
      { numRuns: 300 },
    );
  });
});
