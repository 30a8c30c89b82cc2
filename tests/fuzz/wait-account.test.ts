/** Every wait of a fuzzed day adds up to the second, from the log alone, whatever happened on the way. */
import { newHall } from '@yichuang/domain/hall/hall';
import { secondsByCause, waitAccountOf } from '@yichuang/domain/hall/waiting/wait-account';
import { whyFirst } from '@yichuang/domain/hall/waiting/why-first';
import type { HallId, Instant, LocalDate, TicketId } from '@yichuang/domain/ids';
import { expect, it } from 'vitest';
import { seeded } from '@yichuang/server/past/seeded';
import { FUZZ_RULES, hallUnderFuzz, type HallUnderFuzz } from './hall-under-fuzz.ts';
import { somebody } from './people.ts';

const DATE = '2026-11-23' as LocalDate;
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_123);
const DAYS = 3;

function dayOf(seed: number): HallUnderFuzz {
  const luck = seeded(seed);
  const day = hallUnderFuzz(DATE, '2026-11-22T23:55:00.000Z' as Instant, FUZZ_RULES);
  for (let acts = 0; acts < 700; acts += 1) {
    day.pass(luck.below(20_000));
    day.act(somebody(day, luck));
  }
  return day;
}

it(`no second of a wait is missing or counted twice (seed ${String(SEED)})`, () => {
  const start = newHall('H00' as HallId, DATE);
  const causes = new Set<string>();
  const reasons = new Set<string>();
  let accounts = 0;
  for (let seed = SEED; seed < SEED + DAYS; seed += 1) {
    const { log, now } = dayOf(seed);
    const until = now();
    const numbers = log.flatMap((event) => (event.type === 'TicketTaken' ? [event.subject as TicketId] : []));
    for (const [index, ticketId] of numbers.entries()) {
      if (index % 2 === 1) continue;
      const account = waitAccountOf(log, start, ticketId, until);
      if (!account) throw new Error(`no account of ${ticketId}`);
      const { stretches, takenAt, ended } = account;
      const end = ended?.at ?? until;
      const joints = [takenAt, ...stretches.flatMap(({ from, to }) => [from, to]), end];
      for (let at = 0; at < joints.length; at += 2) expect(joints[at]).toBe(joints[at + 1]);
      const sum = [...secondsByCause(stretches).values()].reduce((all, one) => all + one, 0);
      expect(sum).toBeCloseTo((Date.parse(end) - Date.parse(takenAt)) / 1_000, 6);
      for (const { cause } of stretches) causes.add(cause.kind);
      for (const { why } of account.calledBefore) reasons.add(why);
      const other = numbers[(index * 7 + 3) % numbers.length];
      if (other !== undefined && other !== ticketId) {
        const comparison = whyFirst(log, start, ticketId, other);
        const calls = [comparison?.first.calledAt, comparison?.second.calledAt];
        if (calls[0] && calls[1]) expect(calls[0] <= calls[1]).toBe(true);
        expect(calls[0] === null && calls[1] !== null).toBe(false);
        reasons.add(comparison?.why ?? 'none');
      }
      accounts += 1;
    }
  }
  expect(accounts).toBeGreaterThan(40);
  expect(
    ['busy', 'free', 'noCounter', 'paused', 'called', 'serving', 'absent'].filter(
      (kind) => !causes.has(kind),
    ),
  ).toEqual([]);
  expect(
    ['earlier', 'priority', 'otherQueue', 'chosen', 'notThereYet'].filter((why) => !reasons.has(why)),
  ).toEqual([]);
  expect(reasons.has('none')).toBe(false);
});
