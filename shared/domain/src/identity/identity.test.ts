import { describe, expect, it } from 'vitest';

import { ageOn } from './civil-date.ts';
import { vectors } from './id-vectors.fixture.ts';
import { checkIdentity } from './identity.ts';
import { checkCharacterOf } from './check-digit.ts';
import { birthDateOf, sexOf } from './personal-number.ts';

const TODAY = '2026-11-23';

/** A number made valid by its own check character. */
const sealed = (first17: string): string => first17 + checkCharacterOf(first17);

describe('居民身份证', () => {
  it.each(vectors.residentId)('%s is accepted', (number) => {
    expect(checkIdentity('residentId', number, TODAY)).toEqual({
      ok: true,
      document: 'residentId',
      kind: 'residentId',
      normalised: number,
      birthDate: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
    });
  });

  it.each(vectors.residentIdWrong)('$number is refused: $code', ({ number, code }) => {
    expect(checkIdentity('residentId', number, TODAY)).toEqual({ ok: false, code });
  });

  it('a small x, blanks, hyphens and full-width digits come to the one form', () => {
    for (const typed of [
      '46909919991111003x',
      '469099 19991111 003X',
      '469099-19991111-003x',
      '46909919991111003X',
    ]) {
      expect(checkIdentity('residentId', typed, TODAY)).toMatchObject({ normalised: '46909919991111003X' });
    }
  });

  it('someone born today is here already, someone born tomorrow is not', () => {
    const bornToday = sealed('46902920261123001');
    expect(checkIdentity('residentId', bornToday, TODAY)).toMatchObject({ ok: true });
    expect(checkIdentity('residentId', bornToday, '2026-11-22')).toEqual({ ok: false, code: 'BornInFuture' });
  });

  it('an unknown province and an impossible age are named', () => {
    expect(checkIdentity('residentId', sealed('99002919900101001').replace(/^9/u, '1'), TODAY)).toMatchObject(
      {
        code: 'UnknownRegion',
      },
    );
    expect(checkIdentity('residentId', sealed('46902918500101001'), TODAY)).toEqual({
      ok: false,
      code: 'ImplausibleAge',
    });
  });

  it('a 居住证 or 永居证 typed under 身份证 is recognised, so that the screen can offer the right kind', () => {
    expect(checkIdentity('residentId', '810000199001010019', TODAY)).toEqual({
      ok: false,
      code: 'OtherKind',
      looksLike: 'hmtResidence',
    });
    expect(checkIdentity('residentId', '946840199001010018', TODAY)).toEqual({
      ok: false,
      code: 'OtherKind',
      looksLike: 'foreignResident',
    });
  });

  it('every single wrong digit and every swap of neighbours is caught', () => {
    const right = '469029190402290116';
    for (let place = 0; place < 17; place += 1) {
      for (let digit = 0; digit <= 9; digit += 1) {
        const wrong = right.slice(0, place) + String(digit) + right.slice(place + 1);
        if (wrong !== right) expect(checkIdentity('residentId', wrong, TODAY).ok).toBe(false);
      }
      const swapped =
        right.slice(0, place) + right.charAt(place + 1) + right.charAt(place) + right.slice(place + 2);
      if (swapped !== right) expect(checkIdentity('residentId', swapped, TODAY).ok).toBe(false);
    }
  });

  it('birth date, sex and age are read from the number', () => {
    expect(birthDateOf('469099195006150033')).toBe('1950-06-15');
    expect(sexOf('469099195006150033')).toBe('male');
    expect(sexOf('469029190001010021')).toBe('female');
    expect(ageOn('1950-06-15', '2026-06-14')).toBe(75);
    expect(ageOn('1950-06-15', '2026-06-15')).toBe(76);
    expect(ageOn('2000-02-29', '2026-02-28')).toBe(25);
    expect(ageOn('2000-02-29', '2026-03-01')).toBe(26);
  });
});

describe('户口簿 and 社会保障卡', () => {
  it('carry the citizen’s own number, so the same person is one person', () => {
    for (const document of ['householdBook', 'socialCard'] as const) {
      expect(checkIdentity(document, '469099195006150033', TODAY)).toMatchObject({
        ok: true,
        document,
        kind: 'residentId',
        normalised: '469099195006150033',
      });
    }
  });
});

describe('港澳台居民居住证', () => {
  it.each(vectors.hmtResidence)('%s is accepted', (number) => {
    expect(checkIdentity('hmtResidence', number, TODAY)).toMatchObject({ ok: true, kind: 'hmtResidence' });
  });

  it('a citizen’s number is recognised as such', () => {
    expect(checkIdentity('hmtResidence', '469029190001010013', TODAY)).toMatchObject({
      looksLike: 'residentId',
    });
    expect(checkIdentity('hmtResidence', '840000199001010019', TODAY)).toMatchObject({
      code: 'UnknownRegion',
    });
  });
});

describe('外国人永久居留身份证', () => {
  it.each(vectors.foreignResident)('%s is accepted', (number) => {
    const checked = checkIdentity('foreignResident', number, TODAY);
    expect(checked).toMatchObject({ ok: true, kind: 'foreignResident', normalised: number });
    expect(checked).not.toHaveProperty('warning');
  });

  it.each(vectors.foreignResidentFormer)(
    '%s, the card of before 2023, is accepted with a warning',
    (number) => {
      expect(checkIdentity('foreignResident', number.toLowerCase(), TODAY)).toEqual({
        ok: true,
        document: 'foreignResident',
        kind: 'foreignResident',
        normalised: number,
        warning: 'FormerForm',
      });
    },
  );

  it('other forms are refused', () => {
    expect(checkIdentity('foreignResident', 'USA46001985061', TODAY)).toEqual({
      ok: false,
      code: 'WrongLength',
    });
    expect(checkIdentity('foreignResident', '946840199001010011', TODAY)).toEqual({
      ok: false,
      code: 'WrongCheckCharacter',
    });
    expect(checkIdentity('foreignResident', '469029190001010013', TODAY)).toMatchObject({
      code: 'OtherKind',
    });
  });
});

describe('通行证 and 护照', () => {
  it.each([
    ['hmtPermit', 'h12345678', 'H12345678'],
    ['hmtPermit', 'M1234567801', 'M1234567801'],
    ['taiwanPermit', '1234 5678', '12345678'],
    ['passport', 'e12345678', 'E12345678'],
  ] as const)('%s %s is accepted', (kind, typed, normalised) => {
    expect(checkIdentity(kind, typed, TODAY)).toEqual({ ok: true, document: kind, kind, normalised });
  });

  it.each([
    ['hmtPermit', 'T12345678', 'WrongCharacters'],
    ['hmtPermit', 'H1234567', 'WrongLength'],
    ['hmtPermit', '123456789', 'WrongCharacters'],
    ['taiwanPermit', '1234567', 'WrongLength'],
    ['taiwanPermit', '1234567A', 'WrongCharacters'],
    ['passport', 'E123', 'WrongLength'],
    ['passport', 'E12345678901', 'WrongLength'],
    ['passport', '护照123', 'WrongCharacters'],
    ['passport', '  ', 'Empty'],
  ] as const)('%s %s is refused: %s', (kind, typed, code) => {
    expect(checkIdentity(kind, typed, TODAY)).toEqual({ ok: false, code });
  });
});
