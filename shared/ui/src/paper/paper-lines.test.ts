/** What one types into the 补录 table. */
import { NO_RULES, type Rules } from '@yichuang/domain/hall/settings';
import type { Instant, LocalDate } from '@yichuang/domain/ids';
import { describe, expect, it } from 'vitest';
import { checkedDrafts, correctedLine, draftOf, nextDraft, type Draft } from './paper-lines.ts';

const rules = {
  ...NO_RULES,
  zoneOffsetMinutes: 480,
  alwaysOpen: true,
  zones: [{ zoneId: 'A', prefix: 'A', quota: null }],
  services: [{ serviceId: 'a1', zoneIds: ['A'], minutes: 10 }],
  counters: [{ counterId: 'c3', number: 3, zoneIds: ['A'], fallbackZoneIds: [] }],
} as unknown as Rules;
const place = { date: '2026-11-23' as LocalDate, now: '2026-11-23T04:00:00.000Z' as Instant, rules };
const draft = (change: Partial<Draft>): Draft => ({
  ...nextDraft(undefined, 1),
  service: 'a1',
  counter: '3',
  takenAt: '900',
  calledAt: '9:05',
  finishedAt: '0920',
  ...change,
});
const states = (...drafts: Draft[]) =>
  checkedDrafts(drafts, place, []).map((checked) =>
    checked.state === 'wrong'
      ? checked.rejection.code
      : checked.state === 'lacks'
        ? checked.fields
        : checked.state,
  );

describe('lines', () => {
  it('go on with the next number, the same item and window', () => {
    expect(nextDraft(draft({ number: 'e9' }), 2)).toMatchObject({
      number: 'E010',
      service: 'a1',
      counter: '3',
      takenAt: '',
    });
    expect(nextDraft(undefined, 1).number).toBe('E001');
    expect(nextDraft(draft({ number: 'E200' }), 2).number).toBe('');
  });

  it('say what they lack, and nothing before a time was typed', () => {
    expect(states(draft({ takenAt: '', calledAt: '', finishedAt: '' }))).toEqual(['fresh']);
    expect(states(draft({ number: '', service: '', counter: '9', finishedAt: '9' }))).toEqual([
      ['number', 'service', 'counter', 'finishedAt'],
    ]);
    expect(states(draft({ how: 'noShow', finishedAt: '' }))).toEqual(['good']);
    expect(states(draft({ how: 'left', calledAt: '', finishedAt: '', counter: '' }))).toEqual(['good']);
  });

  it('are held against those above them', () => {
    expect(states(draft({}), draft({ key: 2 }))).toEqual(['good', 'NumberSpent']);
    expect(states(draft({}), draft({ number: '2', calledAt: '919', finishedAt: '930' }))).toEqual([
      'good',
      'CounterOverlap',
    ]);
    expect(states(draft({ finishedAt: '1201' }))).toEqual(['TimeInFuture']);
  });

  it('keep what the hub said until they are changed', () => {
    const refused = { code: 'NumberSpent', details: {} } as const;
    expect(states(draft({ refused }))).toEqual(['NumberSpent']);
  });

  it('that are on record are put right as if they had just been typed', () => {
    const [checked] = checkedDrafts([draft({ number: '7' })], place, []);
    const line = checked?.state === 'good' ? checked.line : null;
    if (line === null) throw new Error('not good');
    expect(draftOf(line, rules)).toMatchObject({ number: 'E007', counter: '3', takenAt: '09:00' });
    const more = { ...line, services: [...line.services, 'a2' as never] };
    expect(correctedLine(more, { ...line, number: 'E008' as never })).toMatchObject({
      number: 'E008',
      services: ['a1', 'a2'],
    });
  });
});
