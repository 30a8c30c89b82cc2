/** Numbers of cases: nothing twice in ten halls without a line; every likely slip of tongue or finger is noticed. */
import { describe, expect, it } from 'vitest';
import type { HallId, LocalDate } from '../ids.ts';
import { isDammValid } from './damm.ts';
import { CaseNo, DocumentNo, ShortCode } from './ids.ts';
import {
  caseNoOf,
  CASES_A_DAY,
  documentNoOf,
  isShortCode,
  serialOfCaseNo,
  serialOfDocumentNo,
  serialOfShortCode,
  SHORT_CODES_A_YEAR,
  shortCodeOf,
} from './numbers.ts';

const HALLS = Array.from({ length: 10 }, (_, index) => `H0${String(index)}` as HallId);
const CODE = '1146902900990002144461004901000';
const DAY = '2026-11-25' as LocalDate;
const PATTERN = '保政服受〔{year}〕第{hall}-{serial}号';

describe('编号', () => {
  it('ten hubs offline, same item, same day: merged, nothing twice', () => {
    const caseNos = new Set<string>();
    const codes = new Set<string>();
    const documents = new Set<string>();
    for (const hall of HALLS) {
      for (let serial = 1; serial <= CASES_A_DAY; serial += 1) {
        const caseNo = CaseNo.parse(caseNoOf(hall, CODE, DAY, serial));
        expect(caseNo).toHaveLength(43);
        caseNos.add(caseNo);
        codes.add(ShortCode.parse(shortCodeOf(hall, 2026, serial)));
        documents.add(DocumentNo.parse(documentNoOf(hall, PATTERN, 2026, serial)));
      }
    }
    expect([caseNos.size, codes.size, documents.size]).toEqual([9_990, 9_990, 9_990]);
  });

  it('a hall that has used up its part gives no number of another’s', () => {
    expect(caseNoOf(HALLS[3]!, CODE, DAY, CASES_A_DAY)).toBe(`${CODE}202611253999`);
    expect(caseNoOf(HALLS[3]!, CODE, DAY, CASES_A_DAY + 1)).toBeNull();
    expect(shortCodeOf(HALLS[0]!, 2026, SHORT_CODES_A_YEAR)).not.toBeNull();
    expect(shortCodeOf(HALLS[0]!, 2026, SHORT_CODES_A_YEAR + 1)).toBeNull();
    expect(documentNoOf(HALLS[2]!, PATTERN, 2026, 100_000)).toBe('保政服受〔2026〕第2-100000号');
  });

  it('can be read back to the serial that they used', () => {
    expect(serialOfCaseNo(caseNoOf(HALLS[3]!, CODE, DAY, 17)!)).toEqual({
      implementationCode: CODE,
      date: DAY,
      serial: 17,
    });
    expect(serialOfShortCode(shortCodeOf(HALLS[9]!, 2026, 4_711)!)).toEqual({ yy: 26, serial: 4_711 });
    expect(serialOfDocumentNo(documentNoOf(HALLS[1]!, PATTERN, 2027, 8))).toEqual({ year: 2027, serial: 8 });
  });
});

describe('短码校验位', () => {
  const sample = HALLS.flatMap((hall) =>
    [1, 9, 10, 907, 12_345, 40_404, 55_555, 65_432, 90_909, 99_999].map((serial) =>
      shortCodeOf(hall, 2026, serial)!,
    ),
  );

  it('catches every single wrong digit', () => {
    for (const code of sample) {
      expect(isShortCode(code)).toBe(true);
      for (let place = 0; place < 9; place += 1)
        for (let digit = 0; digit < 10; digit += 1) {
          if (String(digit) === code[place]) continue;
          expect(isShortCode(`${code.slice(0, place)}${digit}${code.slice(place + 1)}`)).toBe(false);
        }
    }
  });

  it('catches every exchange of two neighbours', () => {
    for (const code of sample)
      for (let place = 0; place < 8; place += 1) {
        const [left, right] = [code[place]!, code[place + 1]!];
        if (left === right) continue;
        expect(isShortCode(`${code.slice(0, place)}${right}${left}${code.slice(place + 2)}`)).toBe(false);
      }
  });

  it('so for every pair of digits in every place: the table is totally anti-symmetric', () => {
    // Whatever stood before leads to one of ten rows; what stands behind keeps two different rows different.
    const next = (row: number, digit: number): number => {
      for (let prefix = 0; ; prefix += 1) {
        const body = String(prefix);
        if (rowOf(body) === row) return rowOf(`${body}${digit}`);
      }
    };
    for (let row = 0; row < 10; row += 1) {
      expect(new Set(DIGITS.map((digit) => next(row, digit))).size).toBe(10);
      expect(new Set(DIGITS.map((from) => next(from, row))).size).toBe(10);
      for (const a of DIGITS)
        for (const b of DIGITS) if (a !== b) expect(next(next(row, a), b)).not.toBe(next(next(row, b), a));
    }
  });

  it('knows what is no short code at all', () => {
    expect(['', '12345678', '0260000010', '02600000a', '03600001 '].some(isShortCode)).toBe(false);
  });
});

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The row after these digits: the check digit that would follow. */
function rowOf(body: string): number {
  return DIGITS.findIndex((digit) => isDammValid(`${body}${digit}`));
}
