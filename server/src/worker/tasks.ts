/**
 * What is too slow for the hub's own thread (后台任务): each opens its own connection, which reads; only compaction writes.
 * The libraries of sheets and papers are large: each is loaded by the first task that needs it.
 */
import type { WaitAccount } from '@yichuang/domain/hall/waiting/wait-account';
import type { Comparison } from '@yichuang/domain/hall/waiting/why-first';
import type { AccountId, Instant, TicketId } from '@yichuang/domain/ids';
import type { DeadlineBasis } from '@yichuang/domain/calendar/deadline-rules';
import type { Span } from '@yichuang/domain/oversight/case-figures';
import type { DayFigures } from '@yichuang/domain/oversight/day-figures';
import type { OwnFigures } from '@yichuang/domain/oversight/own-figures';
import type { PeriodFigures } from '@yichuang/domain/oversight/period-figures';
import type { EvaluationCounts } from '@yichuang/domain/evaluation/figures';
import type { Database } from 'better-sqlite3';
import type { SheetForm } from '../sheets/form.ts';
import type { SheetReading } from '../sheets/read-sheet.ts';
import type { SheetTemplate } from '../sheets/write-template.ts';
import type { Brief } from '../brief/brief.ts';
import { countCases, type Counted } from '../reports/counting.ts';
import type { ReportSheet } from '../reports/report-sheet.ts';
import type { Paper, PrintMarks } from '../documents/paper.ts';
import type { Pdf } from '../documents/render/pdf.ts';
import type { WorkbookAbout } from '../documents/workbook.ts';
import { evaluationCounts, evaluationGroups, type EvaluationGroups } from '../evaluation/counts.ts';
import type { EvaluationExport } from '../evaluation/export.ts';
import type { SignedPaper } from '../guidance/papers/signed-paper.ts';
import type { Book, BookKnowledge, BookReading } from '../guidance/sheets/book.ts';
import type { Grid, GridReading } from '../settings/sheets/grid.ts';
import { periodOf, type PeriodAbout } from '../indicators/period.ts';
import { makeBackup } from '../store/backup.ts';
import { compact } from '../store/compact.ts';
import { openForReading } from '../store/open.ts';
import { accountOf, comparisonOf, figuresOf, ownFigures, type DayOfHall } from '../waiting/questions.ts';
import { staffingOf, type StaffingOf } from '../staffing/staffing-day.ts';
import type { StaffingDay } from '@yichuang/protocol/roster';
import type { Tools } from './tools.ts';

export interface TaskResults {
  readonly backup: string;
  readonly compact: null;
  readonly figures: DayFigures;
  readonly ownFigures: OwnFigures;
  readonly staffing: StaffingDay;
  readonly period: PeriodFigures;
  readonly waitAccount: WaitAccount | null;
  readonly comparison: Comparison | null;
  readonly evaluationCounts: EvaluationCounts;
  readonly evaluationGroups: EvaluationGroups;
  readonly evaluationExport: Uint8Array;
  readonly pdf: Pdf;
  readonly registerWorkbook: Uint8Array;
  readonly guidanceWorkbook: Uint8Array;
  readonly guidanceReading: BookReading;
  readonly guidancePaper: Uint8Array;
  readonly briefWorkbook: Uint8Array;
  readonly countCases: Counted;
  readonly reportWorkbook: Uint8Array;
  readonly sheetReading: SheetReading;
  readonly sheetTemplate: Uint8Array;
  readonly settingsWorkbook: Uint8Array;
  readonly settingsReading: GridReading | null;
}

export type Task =
  | {
      readonly kind: 'backup';
      readonly database: string;
      readonly data: string;
      readonly at: Instant;
      readonly keepDays: number;
    }
  | { readonly kind: 'compact'; readonly database: string }
  | {
      readonly kind: 'figures';
      readonly database: string;
      readonly day: DayOfHall;
      readonly until: Instant | null;
    }
  | {
      readonly kind: 'ownFigures';
      readonly database: string;
      readonly day: DayOfHall;
      readonly accountId: AccountId;
    }
  | { readonly kind: 'period'; readonly database: string; readonly about: PeriodAbout }
  | { readonly kind: 'staffing'; readonly database: string; readonly about: StaffingOf }
  | {
      readonly kind: 'waitAccount';
      readonly database: string;
      readonly day: DayOfHall;
      readonly ticketId: TicketId;
      readonly until: Instant;
    }
  | {
      readonly kind: 'comparison';
      readonly database: string;
      readonly day: DayOfHall;
      readonly one: TicketId;
      readonly other: TicketId;
    }
  | {
      readonly kind: 'evaluationCounts' | 'evaluationGroups';
      readonly database: string;
      readonly from: Instant;
      readonly to: Instant;
    }
  | { readonly kind: 'evaluationExport'; readonly database: string; readonly about: EvaluationExport }
  | { readonly kind: 'pdf'; readonly paper: Paper; readonly marks: PrintMarks }
  | { readonly kind: 'registerWorkbook'; readonly about: WorkbookAbout }
  | { readonly kind: 'briefWorkbook'; readonly brief: Brief }
  | {
      readonly kind: 'countCases';
      readonly database: string;
      readonly span: Span;
      readonly deadlines: DeadlineBasis;
    }
  | { readonly kind: 'reportWorkbook'; readonly sheet: ReportSheet }
  | { readonly kind: 'guidanceWorkbook'; readonly book: Book }
  | { readonly kind: 'guidanceReading'; readonly file: Uint8Array; readonly known: BookKnowledge }
  | {
      readonly kind: 'sheetReading';
      readonly file: Uint8Array;
      readonly format: 'xlsx' | 'csv';
      readonly form: SheetForm;
    }
  | { readonly kind: 'sheetTemplate'; readonly template: SheetTemplate }
  | { readonly kind: 'settingsWorkbook'; readonly grids: readonly Grid[] }
  | { readonly kind: 'settingsReading'; readonly file: Uint8Array }
  | { readonly kind: 'guidancePaper'; readonly paper: SignedPaper; readonly format: 'docx' | 'xlsx' };

export function carryOut(
  task: Task,
  tools: Tools,
): TaskResults[Task['kind']] | Promise<TaskResults[Task['kind']]> {
  switch (task.kind) {
    case 'backup':
      return makeBackup(task.database, task.data, task.at, task.keepDays);
    case 'compact':
      compact(task.database);
      return null;
    case 'ownFigures':
      return reading(task.database, (database) => ownFigures(database, task.day, task.accountId));
    case 'figures':
      return reading(task.database, (database) => figuresOf(database, task.day, task.until));
    case 'period':
      return reading(task.database, (database) => periodOf(database, task.about));
    case 'staffing':
      return reading(task.database, (database) => staffingOf(database, task.about));
    case 'waitAccount':
      return reading(task.database, (database) => accountOf(database, task.day, task.ticketId, task.until));
    case 'comparison':
      return reading(task.database, (database) => comparisonOf(database, task.day, task.one, task.other));
    case 'evaluationCounts':
      return reading(task.database, (database) => evaluationCounts(database, task.from, task.to));
    case 'evaluationGroups':
      return reading(task.database, (database) => evaluationGroups(database, task.from, task.to));
    case 'evaluationExport':
      return import('../evaluation/export.ts').then(({ exportEvaluations }) =>
        reading(task.database, (database) => exportEvaluations(database, task.about)),
      );
    case 'pdf':
      return tools.printery().then((printery) => printery.print(task.paper, task.marks));
    case 'registerWorkbook':
      return import('../documents/workbook.ts').then(({ registerWorkbook }) => registerWorkbook(task.about));
    case 'briefWorkbook':
      return import('../brief/brief-workbook.ts').then(({ briefWorkbook }) => briefWorkbook(task.brief));
    case 'countCases':
      return reading(task.database, (database) => countCases(database, task.span, task.deadlines));
    case 'reportWorkbook':
      return import('../reports/report-workbook.ts').then(({ reportWorkbook }) => reportWorkbook(task.sheet));
    case 'guidanceWorkbook':
      return import('../guidance/sheets/write-workbook.ts').then(({ writeWorkbook }) =>
        writeWorkbook(task.book),
      );
    case 'guidanceReading':
      return import('../guidance/sheets/read-workbook.ts').then(({ readWorkbook }) =>
        readWorkbook(task.file, task.known),
      );
    case 'sheetReading':
      return import('../sheets/read-sheet.ts').then(({ readSheet }) =>
        readSheet(task.file, task.format, task.form),
      );
    case 'sheetTemplate':
      return import('../sheets/write-template.ts').then(({ writeTemplate }) => writeTemplate(task.template));
    case 'settingsWorkbook':
      return import('../settings/sheets/grid.ts').then(({ writeGrids }) => writeGrids(task.grids));
    case 'settingsReading':
      return import('../settings/sheets/grid.ts').then(({ readGrids }) => readGrids(task.file));
    case 'guidancePaper':
      return task.format === 'docx'
        ? import('../guidance/papers/docx.ts').then(({ docxOf }) => docxOf(task.paper))
        : import('../guidance/papers/xlsx.ts').then(({ xlsxOf }) => xlsxOf(task.paper));
  }
}

async function reading<Result>(
  file: string,
  read: (database: Database) => Result | Promise<Result>,
): Promise<Result> {
  const database = openForReading(file);
  try {
    return await read(database);
  } finally {
    database.close();
  }
}
