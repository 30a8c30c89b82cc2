/** Sending from the outbox: again while the gateway is away, given up at last, reported once, silent at night. */
import type { Case } from '@yichuang/domain/casework/case';
import type { CaseId, NoticeId } from '@yichuang/domain/casework/ids';
import type { Instant } from '@yichuang/domain/ids';
import { plusMs } from '@yichuang/domain/time';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { Order } from '../execute.ts';
import { MOST_TRIES } from './delay.ts';
import type { Try } from './gateway.ts';
import type { Ending, Outbox, OutboxRow } from './outbox.ts';
import { openSender } from './sender.ts';

/** 09:00 and 22:00 in the hall. */
const MORNING = '2026-11-23T01:00:00.000Z' as Instant;
const NIGHT = '2026-11-23T14:00:00.000Z' as Instant;
const AWAY: Try = { outcome: 'again', fault: 'Unreachable', afterMs: null };
const LIES = { status: 'atIssue' } as Case;

interface Given {
  readonly at?: Instant;
  readonly tries?: Try;
  readonly current?: Case | null;
  readonly phone?: string | null;
}

/** One message in an outbox of its own; the gateway always answers the same. */
function desk({ at = MORNING, tries = { outcome: 'sent' }, current = LIES, phone = '13800000001' }: Given) {
  const state = { now: at, sent: 0, ending: null as Ending | null, isReported: false };
  const orders: Order[] = [];
  const id = { noticeId: 'n1' as NoticeId, caseId: 'c1' as CaseId, about: 'result' as const };
  let row: OutboxRow = { ...id, at, tries: 0, nextAt: at, fault: null };
  const outbox: Outbox = {
    due: (now) => (state.ending === null && row.nextAt <= now ? [row] : []),
    begin: (_, nextAt) => void (row = { ...row, tries: row.tries + 1, nextAt }),
    postpone: (_, nextAt, fault) => void (row = { ...row, nextAt, fault }),
    end: (_, ending, fault) => {
      state.ending = ending;
      row = { ...row, fault };
    },
    unreported: () =>
      (state.ending === 'sent' || state.ending === 'failed') && !state.isReported
        ? [{ ...row, outcome: state.ending }]
        : [],
    reported: () => void (state.isReported = true),
    waiting: () => [],
    failed: () => [],
  };
  const sender = openSender({
    outbox,
    gateway: {
      kind: 'http',
      send: () => {
        state.sent += 1;
        return Promise.resolve(tries);
      },
    },
    caseOf: () => current,
    phoneFor: () => (phone === null ? { fault: 'NoPhone' } : { phone }),
    textFor: () => '可以领了',
    execute: (order) => {
      orders.push(order);
      return Promise.resolve({ outcome: 'accepted', events: [] } as never);
    },
    now: () => state.now,
    zoneOffsetMinutes: () => 480,
    log: pino({ level: 'silent' }),
  });
  return { state, orders, run: sender.run, row: () => row };
}

it('what was sent is reported to the log, once', async () => {
  const { state, orders, run } = desk({});
  await run();
  await run();
  expect(state).toMatchObject({ sent: 1, ending: 'sent', isReported: true });
  expect(orders.map(({ name, payload }) => ({ name, payload }))).toEqual([
    { name: 'reportNotice', payload: { caseId: 'c1', noticeId: 'n1', outcome: 'sent' } },
  ]);
});

it('a gateway that is away is tried later and later, then given up and reported as failed', async () => {
  const { state, orders, run, row } = desk({ tries: AWAY });
  const waits: number[] = [];
  for (let turn = 0; turn < MOST_TRIES; turn += 1) {
    await run();
    await run();
    waits.push(Date.parse(row().nextAt) - Date.parse(state.now));
    state.now = row().nextAt;
  }
  expect(state).toMatchObject({ sent: MOST_TRIES, ending: 'failed', isReported: true });
  expect(row().fault).toBe('Unreachable');
  const rising = waits.slice(0, -1);
  expect(rising).toEqual(rising.toSorted((one, other) => one - other));
  expect(new Set(rising).size).toBe(rising.length);
  expect(orders).toHaveLength(1);
});

it('nobody is woken: at night it waits for eight in the morning', async () => {
  const { state, run, row } = desk({ at: NIGHT });
  await run();
  expect(state.sent).toBe(0);
  expect(row().nextAt).toBe('2026-11-24T00:00:00.000Z');
  state.now = row().nextAt;
  await run();
  expect(state.ending).toBe('sent');
});

it('what the gateway refuses, or has no phone, is not tried again', async () => {
  const refused = desk({ tries: { outcome: 'refused', fault: 'Refused' } });
  const without = desk({ phone: null });
  for (const { run } of [refused, without]) {
    await run();
    await run();
  }
  expect(refused.state).toMatchObject({ sent: 1, ending: 'failed' });
  expect(without.state).toMatchObject({ sent: 0, ending: 'failed' });
  expect(without.row().fault).toBe('NoPhone');
});

it('a result that was collected meanwhile needs no message, and nothing is reported', async () => {
  const { state, orders, run } = desk({ current: { status: 'handedOut' } as Case });
  await run();
  expect(state).toMatchObject({ sent: 0, ending: 'dropped' });
  expect(orders).toEqual([]);
});

it('after two days it would only confuse', async () => {
  const { state, run, row } = desk({ tries: AWAY });
  state.now = plusMs(MORNING, 49 * 3_600_000);
  await run();
  expect(state).toMatchObject({ sent: 0, ending: 'failed' });
  expect(row().fault).toBe('TooLate');
});
