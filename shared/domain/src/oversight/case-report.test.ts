/** Which reports there must be at a minute of the hall's clock. */
import { describe, expect, it } from 'vitest';
import { at, day } from '../calendar/calendar.fixture.ts';
import { isPartial, reportsBy, type ReportPeriod } from './case-report.ts';

const said = ({ kind, from, to }: ReportPeriod): string => `${kind} ${from} ${to}`;
const by = (date: string, time: string, since: string): readonly ReportPeriod[] =>
  reportsBy(at(date, time), 480, day(since));

describe('日报', () => {
  it('of today from 17:40 on, not a minute earlier', () => {
    expect(by('2026-11-26', '17:39', '2026-11-26')).toEqual([]);
    const [evening] = by('2026-11-26', '17:40', '2026-11-26');
    expect(evening).toEqual({
      kind: 'daily',
      from: '2026-11-26',
      to: '2026-11-26',
      until: '2026-11-26T09:40:00.000Z',
    });
    expect(isPartial(evening!, 480)).toBe(true);
  });

  it('of today at the minute that the hall has set', () => {
    const early = (time: string) =>
      reportsBy(at('2026-11-26', time), 480, day('2026-11-26'), '16:30' as never);
    expect(early('16:29')).toEqual([]);
    expect(early('16:30').map(({ until }) => until)).toEqual(['2026-11-26T08:30:00.000Z']);
  });

  it('of the whole day after midnight, and of every day that was missed', () => {
    const made = by('2026-11-26', '00:00', '2026-11-24').filter(({ kind }) => kind === 'daily');
    expect(made.map(said)).toEqual(['daily 2026-11-24 2026-11-24', 'daily 2026-11-25 2026-11-25']);
    expect(made.map((period) => isPartial(period, 480))).toEqual([false, false]);
    expect(made[1]?.until).toBe('2026-11-25T16:00:00.000Z');
  });
});

it('周报 from Monday, 月通报 from the first; of the weeks and months before the hall there is none', () => {
  const made = (date: string): readonly string[] =>
    by(date, '00:00', '2026-11-18')
      .filter(({ kind }) => kind !== 'daily')
      .map(said);
  expect(made('2026-11-22')).toEqual([]);
  expect(made('2026-11-23')).toEqual(['weekly 2026-11-16 2026-11-22']);
  expect(made('2026-12-01')).toEqual([
    'weekly 2026-11-16 2026-11-22',
    'weekly 2026-11-23 2026-11-29',
    'monthly 2026-11-01 2026-11-30',
  ]);
});
