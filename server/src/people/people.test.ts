import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { vectors } from '@yichuang/domain/identity/id-vectors.fixture';
import type { Instant, LocalDate, PersonId } from '@yichuang/domain/ids';
import { PersonInput, type PersonEntry } from '@yichuang/protocol/people';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../store/open.ts';
import { newFolder } from '../testing/hall.ts';
import { openKeyRing } from './key-ring.ts';
import { openPeople, type KeptPerson, type People } from './people.ts';
import { fullCard, maskedCard } from './person.ts';
import { openVault } from './vault.ts';

const NOW = { at: '2026-11-23T01:00:00.000Z' as Instant, today: '2026-11-23' as LocalDate };
const [ONE, OTHER, THIRD] = vectors.residentId;
const COMPANY = '91469029MA000F0080';

let data: string;
let store: Store;
let people: People;
const open = (): People => openPeople(store.tables, openVault(openKeyRing(store.tables, data, NOW.at)));

beforeEach(() => {
  data = newFolder();
  store = openStore(data);
  people = open();
});
afterEach(() => {
  store.close();
  rmSync(data, { recursive: true, force: true });
});

const natural = (number: string | null, name: string, more: Partial<PersonEntry> = {}): PersonInput =>
  PersonInput.parse({
    kind: 'natural',
    name,
    identity: number === null ? null : { kind: 'residentId', number },
    ...more,
  });
function add(input: PersonInput): KeptPerson {
  const kept = people.add(input, NOW);
  if (!kept.ok) throw new Error(kept.code);
  return kept;
}
const found = (personId: PersonId) => people.find([personId])[0];

describe('adding', () => {
  it('a citizen is found by number, phone, whole name and part of the name, on any of their cards', () => {
    const { personId, warnings } = add(natural(ONE, '符𬭸䶮', { phone: '138 0000 8000', address: '保亭' }));
    add(natural(OTHER, '王小明'));
    expect(warnings).toEqual([]);
    expect(people.byIdentity('socialCard', ONE.toLowerCase(), NOW.today)).toMatchObject({ personId });
    expect(people.byPhone('+86 13800008000')).toMatchObject([{ personId }]);
    expect(people.byName(' 符𬭸 䶮 ')).toMatchObject([{ personId }]);
    expect([...people.searchName('𬭸䶮')]).toMatchObject([{ personId }]);
    expect([...people.searchName('䶮')]).toEqual([]);
    expect([...people.searchName('符䶮')]).toEqual([]);
    expect(found(personId)).toMatchObject({
      traits: {
        kind: 'natural',
        identityKind: 'residentId',
        identityChecked: 'valid',
        hasPhone: true,
        hasMobile: true,
        hasAddress: true,
      },
    });
  });

  it('a wrong number is refused with its code and nothing is kept', () => {
    expect(people.add(natural('469029190001010011', '王小明'), NOW)).toEqual({
      ok: false,
      code: 'WrongCheckCharacter',
    });
    expect(people.byName('王小明')).toEqual([]);
  });

  it('a credit code that fails its check is taken with a warning that stays on record', () => {
    const input = PersonInput.parse({
      kind: 'organisation',
      name: '保亭七仙餐饮有限公司',
      identity: { kind: 'creditCode', number: '91469029MA000F0081' },
      representative: '王小明',
    });
    const { personId, warnings } = add(input);
    expect(warnings).toEqual(['WrongCheckCharacter']);
    expect(found(personId)).toMatchObject({
      traits: { kind: 'organisation', identityChecked: 'warned', hasPhone: false },
    });
    expect([...people.searchName('七仙餐饮')]).toMatchObject([{ personId }]);
    expect([...people.searchName('有限公司')]).toEqual([]);
  });

  it('a number of an organisation is nobody’s identity card, and the other way round', () => {
    const body = { kind: 'natural', name: '王', identity: { kind: 'creditCode', number: COMPANY } };
    expect(PersonInput.safeParse(body).success).toBe(false);
  });

  it('身份待核 is a person of its own each time, until a number comes', () => {
    const one = add(natural(null, '王小明'));
    const other = add(natural(null, '王小明'));
    expect(one.personId).not.toBe(other.personId);
    expect(found(one.personId)).toMatchObject({
      traits: { identityChecked: 'toVerify', identityKind: null },
    });
    expect(people.update(one.personId, natural(ONE, '王小明'), NOW)).toMatchObject({
      personId: one.personId,
    });
    expect(found(one.personId)).toMatchObject({ traits: { identityChecked: 'valid' } });
    expect(people.byIdentity('residentId', ONE, NOW.today)).toMatchObject({ personId: one.personId });
    expect(people.update(other.personId, natural(ONE, '王小明'), NOW)).toMatchObject({
      personId: one.personId,
    });
  });

  it('a phone of elsewhere is kept as it is, and the clerk is told', () => {
    const { personId, warnings } = add(natural(ONE, '王小明', { phone: '+852 2345 6789' }));
    expect(warnings).toEqual(['PhoneUnusual']);
    expect(found(personId)).toMatchObject({
      traits: { hasPhone: true, hasMobile: false },
      details: { phone: '+852 2345 6789' },
    });
  });
});

describe('the same person again', () => {
  it('is the same person: what is new counts, what was left out stays', () => {
    const first = add(natural(ONE, '王小明', { phone: '13800008000', address: '保城镇' }));
    const again = add(natural(ONE, '王小明', { phone: '13900009000' }));
    expect(again).toEqual(first);
    expect(found(first.personId)).toMatchObject({
      details: { phone: '13900009000', address: '保城镇' },
    });
    expect(people.byPhone('13800008000')).toEqual([]);
  });

  it('under another name: the clerk is told to look again, and is not told whose name it was', () => {
    const { personId } = add(natural(ONE, '王小明'));
    const again = add(natural(ONE, '王晓明'));
    expect(again).toEqual({ ok: true, personId, warnings: ['NameChanged'] });
    expect(people.byName('王小明')).toEqual([]);
    expect([...people.searchName('小明')]).toEqual([]);
    expect([...people.searchName('晓明')]).toHaveLength(1);
  });

  it('a correction replaces what it leaves out, but for the identity', () => {
    const { personId } = add(natural(ONE, '王小明', { phone: '13800008000', address: '保城镇' }));
    people.update(personId, natural(null, '王小明', { phone: '13800008001' }), NOW);
    expect(found(personId)).toMatchObject({
      traits: { identityChecked: 'valid', identityKind: 'residentId' },
      details: { phone: '13800008001', address: null, identity: { number: ONE } },
    });
    expect(people.update('nobody' as PersonId, natural(null, 'x'), NOW)).toBeNull();
  });
});

describe('cards', () => {
  it('masked for screens, whole for whoever may', () => {
    const { personId } = add(
      natural(ONE, '欧阳小明', { phone: '13800008000', address: '海南省保亭县保城镇新兴街1号' }),
    );
    const person = found(personId)!;
    expect(maskedCard(person)).toMatchObject({
      masked: true,
      name: '欧阳**',
      identity: { kind: 'residentId', number: `469***********${ONE.slice(-4)}` },
      phone: '138****8000',
      address: '海南省保亭县****',
    });
    expect(fullCard(person)).toMatchObject({ masked: false, name: '欧阳小明', identity: { number: ONE } });
  });

  it('an organisation’s name and code are public, its people are not', () => {
    const { personId } = add(
      PersonInput.parse({
        kind: 'organisation',
        name: '七仙合作社',
        identity: { kind: 'creditCode', number: COMPANY },
        representative: '王小明',
        contact: '符亮',
      }),
    );
    expect(maskedCard(found(personId)!)).toMatchObject({
      name: '七仙合作社',
      identity: { number: COMPANY },
      representative: '王**',
      contact: '符*',
    });
  });

  it('the last four characters of the number open a page, and nothing but them', () => {
    const { personId } = add(natural(THIRD, '王小明'));
    const unknown = add(natural(null, '王小明'));
    expect(people.endsWith(personId, THIRD.slice(-4))).toBe(true);
    expect(people.endsWith(personId, THIRD.slice(-3))).toBe(false);
    expect(people.endsWith(personId, '')).toBe(false);
    expect(people.endsWith(personId, '0000')).toBe(false);
    expect(people.endsWith(unknown.personId, '0000')).toBeNull();
  });
});

describe('a lost key', () => {
  it('is a state of the card; the same person may be entered anew, and the old key may come back', () => {
    const { personId } = add(natural(ONE, '王小明'));
    rmSync(join(data, 'keys'), { recursive: true });
    people = open();
    expect(found(personId)).toMatchObject({ state: 'keyLost', traits: { identityChecked: 'valid' } });
    expect(fullCard(found(personId)!)).toEqual(maskedCard(found(personId)!));
    expect(people.byIdentity('residentId', ONE, NOW.today)).toBeNull();
    const again = add(natural(ONE, '王小明'));
    expect(again.personId).not.toBe(personId);
    expect(people.byIdentity('residentId', ONE, NOW.today)).toMatchObject({ personId: again.personId });
  });

  it('what was entered for them again is readable again', () => {
    const { personId } = add(natural(ONE, '王小明'));
    rmSync(join(data, 'keys'), { recursive: true });
    people = open();
    people.update(personId, natural(ONE, '王小明'), NOW);
    expect(found(personId)).toMatchObject({ state: 'open', details: { name: '王小明' } });
  });
});

it('nothing of a person stands in clear in any column', () => {
  add(natural(ONE, '符𬭸䶮', { phone: '13800008000', address: '保城镇新兴街' }));
  const rows = JSON.stringify([
    store.tables.prepare('SELECT * FROM person').all(),
    store.tables.prepare('SELECT * FROM person_piece').all(),
  ]);
  for (const clear of [ONE, ONE.slice(-6), '𬭸', '13800008000', '保城']) expect(rows).not.toContain(clear);
});
