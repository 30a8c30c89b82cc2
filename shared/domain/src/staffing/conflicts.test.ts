import { describe, expect, it } from 'vitest';
import { DATE, RULES } from '../testing/stage.ts';
import { conflictsOf } from './conflicts.ts';
import { periodsOn, Post } from './roster.ts';

const MORNING = ['08:00', '12:00'] as const;
const NOON = ['12:00', '14:30'] as const;
const AFTERNOON = ['14:30', '17:30'] as const;

function post(
  counterId: string,
  accountId: string,
  [from, to]: readonly string[],
  backupId: string | null = null,
): Post {
  return Post.parse({ counterId, accountId, from, to, backupId });
}

/** Both zones, noon and afternoon: nothing is wrong. */
const WHOLE = [
  post('c1', 'ann', MORNING),
  post('c3', 'cai', MORNING),
  post('c1', 'ann', NOON),
  post('c2', 'bo', AFTERNOON),
];
const kinds = (posts: readonly Post[], qualified: readonly object[] = []): readonly string[] =>
  conflictsOf(RULES, DATE, posts, { qualified: qualified as never }).map(({ kind }) => kind);

describe('periodsOn', () => {
  it('is sessions with the noon duty between them, and nothing on a closed day', () => {
    expect(periodsOn(RULES, DATE).map(({ from, to, kind }) => [from, to, kind])).toEqual([
      [...MORNING, 'session'],
      [...NOON, 'duty'],
      [...AFTERNOON, 'session'],
    ]);
    expect(periodsOn(RULES, '2026-11-24' as never)).toEqual([]);
  });
  it('has the noon also where nobody has set its hours, in a hall that knows duty', () => {
    const noShift = { ...RULES, dutyModes: RULES.dutyModes?.map((mode) => ({ ...mode, shifts: [] })) };
    expect(periodsOn(noShift, DATE).map(({ from, kind }) => [from, kind])[1]).toEqual(['12:00', 'duty']);
    expect(periodsOn({ ...RULES, dutyModes: [] }, DATE)).toHaveLength(2);
  });
});

describe('conflictsOf', () => {
  it('has nothing to say of a whole day, nor of one that nobody has planned', () => {
    expect(kinds(WHOLE)).toEqual([]);
    expect(kinds([])).toEqual([]);
  });
  it('sees one person at two counters at once, not one after the other', () => {
    expect(kinds([...WHOLE, post('c2', 'ann', MORNING)])).toEqual(['twoCounters']);
    expect(kinds([...WHOLE, post('c4', 'cai', NOON)])).toEqual([]);
  });
  it('sees a noon without anybody', () => {
    expect(kinds(WHOLE.filter(({ from }) => from !== '12:00'))).toEqual(['nobody']);
  });
  it('sees zones that would be left; on duty one counter is enough', () => {
    const left = conflictsOf(
      RULES,
      DATE,
      [...WHOLE.slice(2, 3), ...WHOLE.slice(3), post('c1', 'bo', MORNING)],
      {
        qualified: [],
      },
    );
    expect(left).toMatchObject([{ kind: 'zonesLeft', zoneIds: ['B'], period: { from: '08:00' } }]);
  });
  it('sees who may not serve the zone, and a B who is A elsewhere', () => {
    expect(kinds(WHOLE, [{ accountId: 'ann', zoneIds: ['B'] }])).toEqual(['notQualified']);
    expect(kinds([...WHOLE.slice(1), post('c1', 'ann', MORNING, 'cai')])).toEqual(['backupBusy']);
  });
});
