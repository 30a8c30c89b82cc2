import { describe, expect, it } from 'vitest';

import { checkApplicant } from './applicant.ts';
import { normaliseName, piecesOfName } from './name.ts';

const TODAY = '2026-11-23';

describe('申请人证件', () => {
  it('a citizen’s number is the same person on 身份证，户口簿，社保卡 and 临时身份证', () => {
    for (const document of ['residentId', 'householdBook', 'socialCard', 'temporaryId'] as const) {
      expect(checkApplicant(document, '469099 19950615 0033'.replace('1995', '1950'), TODAY)).toEqual({
        ok: true,
        kind: 'residentId',
        normalised: '469099195006150033',
        trust: 'valid',
        warning: null,
      });
    }
  });

  it('a wrong citizen number is refused, whatever card it is said to be from', () => {
    for (const document of ['residentId', 'temporaryId'] as const) {
      expect(checkApplicant(document, '469029190001010011', TODAY)).toEqual({
        ok: false,
        code: 'WrongCheckCharacter',
      });
    }
  });

  it('a credit code that fails its check character is taken, and said to be doubtful', () => {
    expect(checkApplicant('creditCode', '91469029MA000F0080', TODAY)).toMatchObject({ trust: 'valid' });
    expect(checkApplicant('creditCode', '91469029MA000F0081', TODAY)).toMatchObject({
      ok: true,
      trust: 'warned',
      warning: 'WrongCheckCharacter',
    });
    expect(checkApplicant('creditCode', '91469029IA000F0080', TODAY)).toEqual({
      ok: false,
      code: 'WrongCharacters',
    });
  });

  it('a document without a check character, or of a former form, is taken for no more than it is', () => {
    expect(checkApplicant('passport', 'E12345678', TODAY)).toMatchObject({ trust: 'unchecked' });
    expect(checkApplicant('foreignResident', 'USA460085061501', TODAY)).toMatchObject({
      trust: 'warned',
      warning: 'FormerForm',
    });
  });
});

describe('姓名', () => {
  it('is the same however it is typed', () => {
    expect(normaliseName(' 阿依古丽 · 买买提 ')).toBe(normaliseName('阿依古丽•买买提'));
    expect(normaliseName('John  Smith')).toBe('JOHNSMITH');
  });

  it('falls into pairs, a rare character being one; what every company has is left out', () => {
    expect(piecesOfName('符𬭸䶮')).toEqual(['符𬭸', '𬭸䶮']);
    expect(piecesOfName('保亭七仙有限公司')).toEqual(['保亭', '亭七', '七仙', '仙有']);
    expect(piecesOfName('王')).toEqual([]);
  });
});
