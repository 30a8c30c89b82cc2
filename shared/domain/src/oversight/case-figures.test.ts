/** 日报: every column, counted by hand over the festivals of autumn 2026. */
import { expect, it } from 'vitest';
import { at, BASIS } from '../calendar/calendar.fixture.ts';
import { inState, REGISTERED } from '../casework/testing/states.ts';
import { application, stage, type Stage } from '../casework/testing/stage.ts';
import { RULES } from '../testing/stage.ts';
import { caseFiguresOf, NO_CASES, sumOf, type CaseFigures, type Span } from './case-figures.ts';
import { cellWords, REPORT_COLUMNS } from './report-columns.ts';

const AUTUMN: Span = { from: at('2026-09-24', '00:00'), until: at('2026-11-01', '00:00') };
const basis = { deadlines: BASIS, rulesAt: () => RULES };

function figures(stages: readonly Stage[], span = AUTUMN): CaseFigures {
  const cases = stages.map((one) => one.current());
  return sumOf([...caseFiguresOf(cases, span, basis).values()]);
}

/** FOOD promises ten working days. Accepted on 24 September: due on 15 October. */
const accepted = (): Stage => stage().given('clerk', 'receiveCase', application({ next: 'accept' }));
const decided = (date: string, clock?: string): Stage => {
  const desk = accepted();
  return desk.on(date, clock).given('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' });
};

it('a promised case: its working days from the day after acceptance, early by a day or not at all', () => {
  // 28, 29, 30 September, 8 October: four days.
  expect(figures([decided('2026-10-08')])).toEqual({
    ...NO_CASES,
    accepted: 1,
    finished: 1,
    promised: 1,
    promisedDays: 4,
    early: 1,
    onTime: 1,
  });
  expect(figures([decided('2026-10-15')])).toMatchObject({ promisedDays: 10, early: 0, onTime: 1 });
  expect(figures([decided('2026-10-15', '18:00')])).toMatchObject({ early: 0, onTime: 0 });
  expect(figures([decided('2026-09-24')])).toMatchObject({ promisedDays: 0, early: 1 });
});

it('what was accepted before the span and finished in it counts as finished only, and the other way round', () => {
  const october: Span = { ...AUTUMN, from: at('2026-10-01', '00:00') };
  const september: Span = { ...AUTUMN, until: at('2026-10-01', '00:00') };
  expect(figures([decided('2026-10-08')], october)).toMatchObject({ accepted: 0, finished: 1 });
  expect(figures([decided('2026-10-08')], september)).toEqual({ ...NO_CASES, accepted: 1 });
});

it('a refused acceptance is neither accepted nor finished; a withdrawal after acceptance is finished', () => {
  expect(figures([inState('notAccepted'), inState('received'), inState('correcting')])).toEqual(NO_CASES);
  expect(figures([inState('withdrawn')])).toMatchObject({ accepted: 1, finished: 1, promised: 1 });
  expect(figures([inState('handedOut')])).toMatchObject({ accepted: 1, finished: 1 });
});

it('登记型 counts among the promised and once more by itself; 即办件 has no days', () => {
  expect(figures([inState('closed')])).toMatchObject({ finished: 1, promised: 1, elsewhere: 1 });
  const card = stage();
  card.given('clerk', 'completeAtOnce', {
    ...application({ itemId: 'CARD' }),
    outcome: 'granted',
    handOut: false,
  });
  expect(figures([card])).toMatchObject({
    finished: 1,
    immediate: 1,
    promised: 0,
    promisedDays: 0,
    onTime: 1,
  });
});

it('延时服务: received at a window at noon, in the evening or on a day off', () => {
  const received = (clock: string): Stage =>
    stage().on('2026-09-24', clock).given('clerk', 'registerCase', REGISTERED);
  const counted = ['08:00', '11:59', '12:00', '14:29', '14:30', '17:29', '17:30'].map(
    (clock) => figures([received(clock)]).extended,
  );
  expect(counted).toEqual([0, 0, 1, 1, 0, 0, 1]);
});

it('nothing to divide by is no zero', () => {
  const words = (of: CaseFigures): readonly string[] => REPORT_COLUMNS.map((column) => cellWords(column, of));
  expect(words(NO_CASES)).toEqual(['0', '0', '0', '0', '0', '—', '—', '—', '0']);
  expect(
    words(figures([decided('2026-10-08'), decided('2026-10-15'), decided('2026-10-15', '18:00')])),
  ).toEqual(['3', '3', '0', '3', '0', '8.0', '33.3%', '66.7%', '0']);
});
