import type { CommandAnswer, CommandRequest, ProblemCode } from '@yichuang/protocol/socket';
import type { CommandId } from '@yichuang/domain/ids';
import { describe, expect, it } from 'vitest';
import { newCommandId } from './command-id.ts';
import { createOutbox, type Link, type Outbox } from './outbox.ts';
import { memoryStore } from './outbox-store.ts';
import { manualClock, type ManualClock } from './testing/manual-clock.ts';

const ACCEPTED: CommandAnswer = { outcome: 'accepted', events: [] };
const REJECTED: CommandAnswer = { outcome: 'rejected', rejection: { code: 'QueueEmpty', details: {} } };

function failed(code: ProblemCode): CommandAnswer {
  return { outcome: 'failed', problem: { type: 'about:blank', title: code, status: 503, code } };
}

/** A line whose answers the test writes: one entry an attempt; the last one repeats. */
function scripted(answers: readonly (CommandAnswer | null)[], clock: ManualClock) {
  const requests: CommandRequest[] = [];
  const listeners = new Set<() => void>();
  let up = true;
  const link: Link = {
    isUp: () => up,
    onUp(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async request(request, timeoutMs) {
      const answer = answers[Math.min(requests.length, answers.length - 1)] ?? null;
      requests.push(request);
      if (answer === null) await new Promise<void>((resolve) => clock.after(timeoutMs, resolve));
      return answer;
    },
  };
  return {
    link,
    requests,
    set(value: boolean) {
      up = value;
      if (up) for (const listener of listeners) listener();
    },
  };
}

function build(answers: readonly (CommandAnswer | null)[], store = memoryStore()) {
  const clock = manualClock(Date.UTC(2026, 10, 23));
  const line = scripted(answers, clock);
  const outbox = createOutbox({ link: line.link, store, clock, newId: () => newCommandId(clock.now()) });
  return { clock, line, outbox, store };
}

/** Lets promises run, then moves the clock, until the promise has settled. */
async function settle<T>(promise: Promise<T>, clock: ManualClock, step = 100, steps = 2_000): Promise<T> {
  const open = Symbol('open');
  for (let i = 0; i < steps; i += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    if ((await Promise.race([promise, Promise.resolve(open)])) !== open) break;
    clock.advance(step);
  }
  return promise;
}

const press = (outbox: Outbox): ReturnType<Outbox['send']> => outbox.send('callNext', { counterId: 'w1' });

describe('patience of a press', () => {
  it('returns the hub’s answer, also a refusal', async () => {
    const { outbox, clock } = build([REJECTED]);
    expect(await settle(press(outbox), clock)).toEqual(REJECTED);
  });

  it('asks again under the same id until there is an answer', async () => {
    const { outbox, clock, line } = build([null, failed('OutcomeUnknown'), ACCEPTED]);
    expect(await settle(press(outbox), clock)).toEqual(ACCEPTED);
    expect(new Set(line.requests.map((request) => request.commandId)).size).toBe(1);
    expect(line.requests).toHaveLength(3);
  });

  it('does not ask again after a final answer', async () => {
    const { outbox, clock, line } = build([failed('NotAllowed')]);
    expect(await settle(press(outbox), clock)).toMatchObject({ outcome: 'failed' });
    expect(line.requests).toHaveLength(1);
  });

  it('is late when it was sent and not answered in 8 s', async () => {
    const { outbox, clock } = build([null]);
    const from = clock.now();
    expect(await settle(press(outbox), clock)).toMatchObject({ outcome: 'late' });
    expect(clock.now() - from).toBeGreaterThanOrEqual(8_000);
    expect(clock.now() - from).toBeLessThan(8_300);
  });

  it('is offline when it never left', async () => {
    const { outbox, clock, line } = build([ACCEPTED]);
    line.set(false);
    expect(await settle(press(outbox), clock)).toMatchObject({ outcome: 'offline' });
    expect(line.requests).toEqual([]);
  });

  it('goes as soon as the line is up', async () => {
    const { outbox, clock, line } = build([ACCEPTED]);
    line.set(false);
    const pressed = press(outbox);
    line.set(true);
    expect(await settle(pressed, clock)).toEqual(ACCEPTED);
  });

  it('a double tap with one id is one promise', async () => {
    const { outbox, clock, line } = build([ACCEPTED]);
    const commandId = newCommandId(clock.now());
    const taps = [outbox.send('takeTicket', {}, { commandId }), outbox.send('takeTicket', {}, { commandId })];
    expect(await settle(Promise.all(taps), clock)).toEqual([ACCEPTED, ACCEPTED]);
    expect(line.requests).toHaveLength(1);
  });
});

describe('order', () => {
  it('keeps one under way, in the order of sending', async () => {
    const { outbox, clock, line } = build([null, ACCEPTED]);
    const both = Promise.all([outbox.send('first', {}), outbox.send('second', {})]);
    await settle(both, clock);
    expect(line.requests.map((request) => request.name)).toEqual(['first', 'first', 'second']);
  });

  it('a report that is not answered holds nobody up', async () => {
    const { outbox, clock, line } = build([null, ACCEPTED]);
    void outbox.send('reportPrint', {}, { patience: 'journal' });
    expect(await settle(press(outbox), clock)).toEqual(ACCEPTED);
    expect(line.requests.map((request) => request.name)).toEqual(['reportPrint', 'callNext']);
  });
});

describe('journal', () => {
  it('is delivered by the next run, under the same id', async () => {
    const store = memoryStore();
    const first = build([null], store);
    void first.outbox.send('reportPrint', { jobId: 'j' }, { patience: 'journal' });
    await new Promise((resolve) => setImmediate(resolve));
    first.outbox.close();
    const second = build([ACCEPTED], store);
    const settled: [CommandId, string][] = [];
    second.outbox.onSettled((entry, delivery) => settled.push([entry.commandId, delivery.outcome]));
    await new Promise((resolve) => setImmediate(resolve));
    expect(settled).toEqual([[first.line.requests[0]?.commandId, 'accepted']]);
    expect(store.load()).toEqual([]);
  });

  it('waits for days, and for somebody to pair the terminal again', async () => {
    const { outbox, clock, line, store } = build([failed('SignInFirst'), failed('DiskFull'), REJECTED]);
    const told = outbox.send('reportPrint', {}, { patience: 'journal' });
    line.set(false);
    clock.advance(3 * 24 * 3_600_000);
    expect(store.load()).toHaveLength(1);
    line.set(true);
    expect(await settle(told, clock)).toEqual(REJECTED);
    expect(store.load()).toEqual([]);
  });
});
