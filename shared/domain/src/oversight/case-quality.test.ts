/** 办件质量: every count by hand, over the festivals of autumn 2026. */
import { expect, it } from 'vitest';
import { at, BASIS } from '../calendar/calendar.fixture.ts';
import { inState, REGISTERED } from '../casework/testing/states.ts';
import { application, stage, type Stage } from '../casework/testing/stage.ts';
import { RULES } from '../testing/stage.ts';
import type { Span } from './case-figures.ts';
import { NO_QUALITY, qualityOfCase, type CaseQuality } from './case-quality.ts';
import { casesOfPeriod } from './period-figures.ts';
import { CASE_INDICATORS, valueWords } from './period-indicators.ts';

const AUTUMN: Span = { from: at('2026-09-24', '00:00'), until: at('2026-11-01', '00:00') };
const basis = { deadlines: BASIS, rulesAt: () => RULES, needsNoVisit: () => false };

function quality(one: Stage, span = AUTUMN, needsNoVisit = false): CaseQuality {
  return qualityOfCase(one.current(), span, { ...basis, needsNoVisit: () => needsNoVisit });
}

/** FOOD promises ten working days. Accepted on 24 September: due on 15 October. */
const accepted = (): Stage => stage().given('clerk', 'receiveCase', application({ next: 'accept' }));
const decided = (date: string, clock?: string): Stage => {
  const desk = accepted();
  return desk.on(date, clock).given('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' });
};

it('即办 is the day of the receipt, 超时 after the promised limit, once finished and while it is open', () => {
  expect(quality(decided('2026-09-24'))).toMatchObject({ sameDay: 1, late: 0, openLate: 0 });
  expect(quality(decided('2026-10-15', '18:00'))).toMatchObject({ sameDay: 0, late: 1, openLate: 0 });
  expect(quality(accepted())).toMatchObject({ received: 1, late: 0, openLate: 1 });
  const september: Span = { ...AUTUMN, until: at('2026-10-01', '00:00') };
  expect(quality(accepted(), september)).toMatchObject({ openLate: 0 });
  // Decided after the span: it was late at its end.
  const october: Span = { ...AUTUMN, until: at('2026-10-20', '00:00') };
  expect(quality(decided('2026-10-22'), october)).toMatchObject({ late: 0, openLate: 1 });
});

it('补正 belongs to the receipt, 退件 to the day of the refusal', () => {
  expect(quality(inState('correcting'))).toMatchObject({ received: 1, corrected: 1, correctedTwice: 0 });
  expect(quality(inState('notAccepted'))).toMatchObject({ received: 1, returned: 1 });
  const later: Span = { from: at('2026-12-01', '00:00'), until: at('2027-01-01', '00:00') };
  expect(quality(inState('notAccepted'), later)).toEqual(NO_QUALITY);
});

it('一次办成: the receipt is a visit, papers brought later another, a registered case without a number none', () => {
  expect(quality(decided('2026-09-28'))).toMatchObject({ oneVisit: 1, reachable: 0 });
  expect(quality(decided('2026-09-28'), AUTUMN, true)).toMatchObject({ reachable: 1, unvisited: 0 });
  const registered = stage().given('clerk', 'registerCase', { ...REGISTERED, ticketId: null });
  const closed = registered.given('clerk', 'closeCase', registered.id());
  expect(quality(closed, AUTUMN, true)).toMatchObject({
    oneVisit: 1,
    reachable: 1,
    unvisited: 1,
    sharable: 0,
  });
});

it('departments, items, windows and clerks each add up to the whole', () => {
  const cases = [decided('2026-09-28'), inState('correcting'), inState('closed')].map((one) => one.current());
  const { total, departments, services, clerks } = casesOfPeriod(cases, AUTUMN, basis);
  const received = (of: Iterable<{ readonly received: number }>): number =>
    [...of].reduce((sum, one) => sum + one.received, 0);
  expect(total.received).toBe(3);
  for (const parts of [departments, services, clerks]) expect(received(parts.values())).toBe(3);
});

it('nothing to divide by is no zero', () => {
  const none = casesOfPeriod([], AUTUMN, basis).total;
  const words = CASE_INDICATORS.map(({ unit, of }) => valueWords(unit, of(none)));
  expect(words.slice(0, 2)).toEqual(['0', '0']);
  expect(new Set(words.slice(2))).toEqual(new Set(['—']));
});
