import { LocalDate } from '@yichuang/domain/ids';
import type { SpecialDay } from '@yichuang/protocol/calendar';
import { describe, expect, it } from 'vitest';
import { dayOfPlan, monthsOf } from './months.ts';

const date = (text: string): LocalDate => LocalDate.parse(text);
const special = (day: string, working: boolean, reasonId: SpecialDay['reasonId']): SpecialDay => ({
  date: date(day),
  working,
  reasonId,
  revision: 0,
  name: null,
  note: null,
  changedAt: null,
  mayUndo: false,
});

describe('a year of months', () => {
  it.each([
    [2026, 365],
    [2028, 366],
  ])('%d has %d days, each once, weeks from Monday', (year, days) => {
    const months = monthsOf(year, []);
    const all = months.flatMap(({ weeks }) => weeks.flat()).flatMap((day) => day ?? []);
    expect(months).toHaveLength(12);
    expect(all).toHaveLength(days);
    expect(new Set(all.map((day) => day.date)).size).toBe(days);
    expect(months.every(({ weeks }) => weeks.every((week) => week.length === 7))).toBe(true);
    // 1 January 2026 is a Thursday, 1 January 2028 a Saturday.
    expect(months[0]?.weeks[0]?.findIndex((day) => day !== null)).toBe(year === 2026 ? 3 : 5);
  });

  it('a plain week works from Monday to Friday, special days as the plan says', () => {
    expect(dayOfPlan(date('2026-11-27'), [])).toMatchObject({ working: true, reason: null });
    expect(dayOfPlan(date('2026-11-28'), [])).toMatchObject({ working: false, reason: null });
    const plan = [special('2026-11-27', false, 'closure'), special('2026-11-28', true, 'makeup')];
    expect(dayOfPlan(date('2026-11-27'), plan)).toMatchObject({ working: false, reason: 'closure' });
    expect(dayOfPlan(date('2026-11-28'), plan)).toMatchObject({ working: true, reason: 'makeup' });
  });
});
