/**
 * The numbers of a case (编号), partitioned by hall so that ten hubs without a line never give the same one: the hall's digit
 * (0 county, 1–9 townships) stands first in every serial.
 */
import type { HallId, LocalDate } from '../ids.ts';
import { isDammValid, withDamm } from './damm.ts';
import type { CaseNo, DocumentNo, ShortCode } from './ids.ts';

/** The next free numbers of this hall, from 1; the write path reads them in the transaction (table `serial`). */
export interface Numbers {
  caseSerial(this: void, implementationCode: string, date: LocalDate): number;
  shortSerial(this: void, year: number): number;
  documentSerial(this: void, form: string, year: number): number;
  /** Whether a line of that day's 收件登记表 was entered (paper-intake.ts). */
  isPaperSpent(this: void, date: LocalDate, serial: number): boolean;
}

/** A hall gives at most so many cases of one item on a day, and so many short codes in a year. */
export const CASES_A_DAY = 999;
/** The serials above are the paper's (paper-intake.ts). */
export const LAST_ONLINE_SERIAL = 950;
export const SHORT_CODES_A_YEAR = 99_999;

/** 0 the county's hall, 1–9 the townships': the last digit of `H00` … `H09`. */
export function hallDigit(hallId: HallId): number {
  return Number(/\d$/.exec(hallId)?.[0] ?? 0);
}

/** 43 characters: implementation code 31 + yyyymmdd + hall digit + serial of the day 001–999; null when used up. */
export function caseNoOf(
  hallId: HallId,
  implementationCode: string,
  date: LocalDate,
  serial: number,
): CaseNo | null {
  if (serial > CASES_A_DAY) return null;
  const day = date.replaceAll('-', '');
  return `${implementationCode}${day}${hallDigit(hallId)}${String(serial).padStart(3, '0')}` as CaseNo;
}

/** 9 digits: hall digit + yy + sequence 00001–99999 + check digit; null when used up. */
export function shortCodeOf(hallId: HallId, year: number, serial: number): ShortCode | null {
  if (serial > SHORT_CODES_A_YEAR) return null;
  const body = `${hallDigit(hallId)}${String(year % 100).padStart(2, '0')}${String(serial).padStart(5, '0')}`;
  return withDamm(body) as ShortCode;
}

/** Nine digits whose check digit is right: no single wrong digit and no two neighbours exchanged. */
export function isShortCode(text: string): text is ShortCode {
  return /^\d{9}$/.test(text) && isDammValid(text);
}

/** `保政服受〔{year}〕第{hall}-{serial}号` → 保政服受〔2026〕第0-00001号 */
export function documentNoOf(hallId: HallId, pattern: string, year: number, serial: number): DocumentNo {
  return pattern
    .replace('{year}', String(year))
    .replace('{hall}', String(hallDigit(hallId)))
    .replace('{serial}', String(serial).padStart(5, '0')) as DocumentNo;
}

/** What a case number says of the table of serials. */
export function serialOfCaseNo(caseNo: CaseNo): {
  readonly implementationCode: string;
  readonly date: LocalDate;
  readonly serial: number;
} {
  const day = caseNo.slice(31, 39);
  const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` as LocalDate;
  return { implementationCode: caseNo.slice(0, 31), date, serial: Number(caseNo.slice(40)) };
}

export function serialOfShortCode(code: ShortCode): { readonly yy: number; readonly serial: number } {
  return { yy: Number(code.slice(1, 3)), serial: Number(code.slice(3, 8)) };
}

export function serialOfDocumentNo(no: DocumentNo): { readonly year: number; readonly serial: number } {
  const [, year, serial] = /〔(\d{4})〕第?\d-(\d+)号$/u.exec(no) ?? [];
  return { year: Number(year), serial: Number(serial) };
}
