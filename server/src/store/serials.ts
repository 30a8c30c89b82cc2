/** Serial numbers (流水号): the last one given of each kind, kept by the facts that gave it. */
import {
  LAST_ONLINE_SERIAL,
  serialOfCaseNo,
  serialOfDocumentNo,
  serialOfShortCode,
  type Numbers,
} from '@yichuang/domain/casework/numbers';
import type { CaseNo, DocumentNo, ShortCode } from '@yichuang/domain/casework/ids';
import type { Envelope } from '@yichuang/domain/event';
import type { Database } from 'better-sqlite3';
import { floorOf, gapIn } from './serial-gap.ts';

const nameOf = {
  case: (implementationCode: string, date: string) => `case/${implementationCode}/${date}`,
  short: (year: number) => `short/${year % 100}`,
  paper: (date: string, serial: number) => `paper/${date}/${serial}`,
  document: (form: string, year: number) => `document/${form}/${year}`,
};

/** The next free numbers, from 1, or above those that a restore may have left on paper. */
export function openNumbers(database: Database): Numbers {
  const last = database.prepare<[string], number>('SELECT last FROM serial WHERE name = ?').pluck();
  const gap = gapIn(database);
  const next = (name: string): number => Math.max(last.get(name) ?? 0, floorOf(gap, name)) + 1;
  return {
    caseSerial: (code, date) => next(nameOf.case(code, date)),
    shortSerial: (year) => next(nameOf.short(year)),
    documentSerial: (form, year) => next(nameOf.document(form, year)),
    isPaperSpent: (date, serial) => last.get(nameOf.paper(date, serial)) !== undefined,
  };
}

export interface SerialTable {
  project(envelope: Envelope): void;
}

interface Numbered {
  readonly caseNo?: CaseNo | null;
  readonly shortCode?: ShortCode;
  readonly form?: string;
  readonly documentNo?: DocumentNo | null;
}

export function openSerialTable(database: Database): SerialTable {
  const put = database.prepare(
    `INSERT INTO serial (name, last) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last)`,
  );
  return {
    project: ({ version, payload }) => {
      const { caseNo, shortCode, form, documentNo } = payload as Numbered;
      // A code in a later fact names a case that has it already.
      if (version === 1 && caseNo) {
        const { implementationCode, date, serial } = serialOfCaseNo(caseNo);
        // What was taken in on paper has its own line of the day's register; the day's own serials go on.
        if (serial > LAST_ONLINE_SERIAL) put.run(nameOf.paper(date, serial), 1);
        else put.run(nameOf.case(implementationCode, date), serial);
      }
      if (version === 1 && shortCode) {
        const { yy, serial } = serialOfShortCode(shortCode);
        put.run(nameOf.short(yy), serial);
      }
      if (form && documentNo) {
        const { year, serial } = serialOfDocumentNo(documentNo);
        put.run(nameOf.document(form, year), serial);
      }
    },
  };
}
