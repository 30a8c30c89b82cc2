import { describe, expect, it } from 'vitest';
import { smallFiles } from './small-catalogue.fixture.ts';
import { validateCatalogue } from './validate.ts';

type Json = Record<string, unknown>;

/** The problems after one record of one file was changed (or the whole file, without a place). */
function problemsAfter(file: string, change: (content: Json & Json[]) => void) {
  const files = smallFiles();
  change(files[file] as Json & Json[]);
  const check = validateCatalogue(files);
  return check.ok ? [] : check.problems;
}

const set = (place: number, fields: Json) => (records: Json[]) =>
  void Object.assign(records[place] ?? {}, fields);

describe('事项库校验', () => {
  it('the small catalogue is sound', () => {
    expect(validateCatalogue(smallFiles())).toMatchObject({ ok: true });
  });

  it.each<[string, (content: Json & Json[]) => void, string | null, string]>([
    [
      'halls.json',
      set(0, { zoneIds: ['A', 'Q'] }),
      'H00',
      'zoneIds names "Q", which zones.json does not have',
    ],
    ['zones.json', set(1, { prefix: 'A' }), 'A', 'the prefix "A" stands there twice'],
    [
      'counters.json',
      set(0, { hallId: 'H77' }),
      'H00-01',
      'hallId names "H77", which halls.json does not have',
    ],
    [
      'counters.json',
      set(0, { fallbackZoneIds: ['T'] }),
      'H00-01',
      'fallbackZoneIds names "T", which is no zone of hall "H00"',
    ],
    ['counters.json', set(0, { fallbackZoneIds: ['A'] }), 'H00-01', 'zone "A" is named twice'],
    ['counters.json', set(1, { number: 1 }), 'H00-02', 'the number 1 is used twice in hall "H00"'],
    ['counters.json', set(1, { zoneId: 'A' }), 'H00', 'zone "C" has no counter of its own in counters.json'],
    [
      'general-services.json',
      (all) => void all.pop(),
      'H01',
      'zone "T" has no general service in general-services.json',
    ],
    [
      'departments.json',
      set(0, { zoneIds: ['Q'] }),
      'SJJ',
      'zoneIds names "Q", which zones.json does not have',
    ],
    [
      'items/A.json',
      set(0, { departmentId: 'ABC' }),
      'A01',
      'departmentId names "ABC", which departments.json does not have',
    ],
    ['items/A.json', set(0, { hallIds: ['H01'] }), 'A01', 'hall "H01" offers it but has none of its zones A'],
    [
      'items/A.json',
      set(0, { hallIds: [] }),
      'A01',
      'is not external and no hall offers it (hallIds is empty)',
    ],
    [
      'items/A.json',
      set(0, { scenarioId: 'SC_Q' }),
      'A01',
      'scenarioId names "SC_Q", which scenarios/ does not have',
    ],
    [
      'items/external.json',
      set(0, { departmentId: 'SJJ' }),
      'X01',
      'departmentId names "SJJ", which places.json does not have',
    ],
    ['items/T.json', set(1, { id: 'A01' }), 'A01', 'the id "A01" stands there twice'],
    [
      'items/T.json',
      set(0, { countyIntake: { zoneId: 'T', hint: { zh: '一', en: 'a' }, guess: 'x' } }),
      'T01',
      'countyIntake.zoneId names "T", which is no zone of the county hall',
    ],
    [
      'referrals.json',
      set(0, { placeId: 'SJJ' }),
      'R01',
      'placeId names "SJJ", which places.json does not have',
    ],
    [
      'scenarios/SC_A01.json',
      (scenario) => void (scenario['root'] = 'nobody'),
      'SC_A01',
      'root names "nobody", which is no question of it',
    ],
    [
      'scenario-effects.json',
      (effects) => void (effects['ops'] = []),
      'SC_A01',
      'answer "self", removeMaterial is not listed in scenario-effects.json',
    ],
    [
      'materials.json',
      set(0, { id: 'OTHER' }),
      'SC_A01',
      'answer "self", removeMaterial names "IDCARD", which materials.json does not have',
    ],
  ])('%s: a broken record is named', (file, change, record, problem) => {
    expect(problemsAfter(file, change)).toContainEqual(expect.objectContaining({ record, problem }));
  });

  it('a record of a folder is named with its own file', () => {
    expect(problemsAfter('items/T.json', set(1, { zoneIds: ['Q'] }))).toContainEqual({
      file: 'items/T.json',
      record: 'T02',
      problem: 'zoneIds names "Q", which zones.json does not have',
    });
  });

  it('the kiosk may name only what exists', () => {
    const kiosk = (change: (tile: Json) => void) =>
      problemsAfter('kiosk.json', (content) => change((content['county'] as Json[])[0] ?? {}));
    expect(kiosk((tile) => void (tile['directServiceId'] = 'general-Q'))).toEqual([
      {
        file: 'kiosk.json',
        record: null,
        problem:
          'county tile "first" names "general-Q", which is no item, counter service, general service or referral',
      },
    ]);
    expect(kiosk((tile) => void (tile['zoneId'] = 'T'))[0]?.problem).toMatch(/no zone of a county hall/u);
    expect(kiosk((tile) => void (tile['id'] = 'second'))[0]?.problem).toBe('two county tiles carry one id');
  });

  it('more than eight tiles do not fit the first screen', () => {
    const problems = problemsAfter('kiosk.json', (content) => {
      const tiles = content['county'] as Json[];
      for (let extra = 0; extra < 7; extra += 1) tiles.push({ ...tiles[0], id: `extra${extra}` });
    });
    expect(problems[0]).toMatchObject({ file: 'kiosk.json', record: null });
  });

  it('a wrong shape names the record and the field', () => {
    expect(problemsAfter('counters.json', set(1, { number: 'two' }))).toEqual([
      { file: 'counters.json', record: 'H00-02', problem: expect.stringMatching(/^number: /u) as string },
    ]);
    expect(problemsAfter('items/T.json', set(0, { surprise: 1 }))[0]).toMatchObject({
      file: 'items/T.json',
      record: 'T01',
    });
  });

  it('a missing file and a stray file are named', () => {
    const files = smallFiles();
    delete files['zones.json'];
    files['zone.json'] = [];
    expect(validateCatalogue(files)).toEqual({
      ok: false,
      problems: [
        { file: 'zones.json', record: null, problem: 'the file is missing' },
        { file: 'zone.json', record: null, problem: 'the catalogue has no file of this name' },
      ],
    });
  });

  it('settings that do not fit together are named', () => {
    const grounds = problemsAfter('queue-defaults.json', (content) => {
      content['grounds'] = {
        value: [{ id: 'g', classId: 'nobody', name: 'g', nameEn: 'g' }],
        verified: false,
        why: 'x',
      };
    });
    expect(grounds[0]?.problem).toBe(
      'ground "g": classId names "nobody", which queue-defaults.json does not have',
    );
    const holidays = problemsAfter('holidays.json', (content) => {
      const year = (content['years'] as Json[])[0];
      if (year) year['off'] = [{ name: '国庆节', from: '2026-10-07', to: '2026-10-01' }];
    });
    expect(holidays[0]?.problem).toBe('2026 国庆节: ends before it begins');
  });
});
