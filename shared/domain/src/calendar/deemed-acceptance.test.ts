/** Five silent days: warned on the third and fourth, accepted by law after the fifth, as of the first. */
import { describe, expect, it } from 'vitest';
import { at, BASIS, basisWith, day } from './calendar.fixture.ts';
import { deemedAcceptance } from './deemed-acceptance.ts';
import { DEFAULT_DEADLINE_RULES } from './deadline-rules.ts';
import { dueAfter } from './due.ts';

describe('视为受理', () => {
  it('papers of Monday are accepted by law on the next Monday, as of the first', () => {
    expect(deemedAcceptance(at('2026-11-23', '10:00'), BASIS)).toEqual({
      warnAt: [at('2026-11-26', '08:00'), at('2026-11-27', '08:00')],
      deemedAt: at('2026-11-30', '17:30'),
      acceptedOn: '2026-11-23',
      calendarRevision: 1,
      certain: true,
    });
  });

  it('the five days are working days: over 国庆节 and 调休', () => {
    expect(deemedAcceptance(at('2026-09-29', '10:00'), BASIS)).toMatchObject({
      warnAt: [at('2026-10-09', '08:00'), at('2026-10-10', '08:00')],
      deemedAt: at('2026-10-12', '17:30'),
    });
  });

  it('papers that came in the evening are of the next day, and the limit is counted from it', () => {
    const receivedAt = at('2026-11-27', '20:00');
    expect(deemedAcceptance(receivedAt, BASIS)).toMatchObject({
      acceptedOn: '2026-11-30',
      deemedAt: at('2026-12-07', '17:30'),
    });
    const due = dueAfter({ kind: 'received', at: receivedAt }, { value: 5, unit: 'workingDay' }, BASIS);
    expect(due.dueDate).toBe('2026-12-07');
  });

  it('is uncertain into a year without a notice, and moves with a typhoon', () => {
    expect(deemedAcceptance(at('2026-12-24', '10:00'), BASIS).certain).toBe(false);
    const typhoon = basisWith([
      { date: day('2026-11-25'), working: false, reasonId: 'typhoon', revision: 1 },
    ]);
    expect(deemedAcceptance(at('2026-11-23', '10:00'), typhoon)).toMatchObject({
      deemedAt: at('2026-12-01', '17:30'),
      calendarRevision: 2,
    });
  });

  it('the numbers of days are a setting', () => {
    const rules = { ...DEFAULT_DEADLINE_RULES, deemed: { afterWorkdays: 3, warnOnWorkdays: [2] } };
    expect(deemedAcceptance(at('2026-11-23', '10:00'), basisWith([], rules))).toMatchObject({
      warnAt: [at('2026-11-25', '08:00')],
      deemedAt: at('2026-11-26', '17:30'),
    });
  });
});
