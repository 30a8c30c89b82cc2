import { describe, expect, it } from 'vitest';
import { HallId, LocalDate } from '../ids.ts';
import { rulesFor } from './rules.ts';
import { smallCatalogue } from './small-catalogue.fixture.ts';

const catalogue = smallCatalogue();

describe('规则取自事项库', () => {
  const rules = rulesFor(catalogue, HallId.parse('H00'), { revision: 3, alwaysOpen: true });

  it('carries this hall only', () => {
    expect(rules).toMatchObject({ hallId: 'H00', revision: 3, alwaysOpen: true });
    expect(rules.zones).toEqual([
      { zoneId: 'A', prefix: 'A', quota: 50 },
      { zoneId: 'C', prefix: 'C', quota: null },
    ]);
    expect(rules.counters).toEqual([
      { counterId: 'H00-01', number: 1, zoneIds: ['A'], fallbackZoneIds: ['C'] },
      { counterId: 'H00-02', number: 2, zoneIds: ['C'], fallbackZoneIds: [] },
    ]);
    expect(rules.services.map(({ serviceId }) => serviceId)).toEqual([
      'general-A',
      'general-C',
      'A01',
      'T01',
    ]);
  });

  it('holidays close weekdays, a make-up workday opens a Saturday', () => {
    expect(rules.specialDays.map(({ date, sessions }) => [date, sessions.length])).toEqual([
      ['2026-10-01', 0],
      ['2026-10-02', 0],
      ['2026-10-05', 0],
      ['2026-10-06', 0],
      ['2026-10-07', 0],
      ['2026-10-10', 1],
    ]);
  });

  it('an unpublished year changes nothing, a local holiday counts once it has dates', () => {
    const local = catalogue.holidays.local.map((day) => ({
      ...day,
      from: LocalDate.parse('2026-04-20'),
      to: LocalDate.parse('2026-04-20'),
    }));
    const years = catalogue.holidays.years.map((year) => ({ ...year, published: false, makeupWorkdays: [] }));
    const changed = rulesFor({ ...catalogue, holidays: { years, local } }, HallId.parse('H00'));
    expect(changed.specialDays).toEqual([{ date: '2026-04-20', sessions: [] }]);
  });

  it('an unknown hall is a fault', () => {
    expect(() => rulesFor(catalogue, HallId.parse('H99'))).toThrow(RangeError);
  });
});
