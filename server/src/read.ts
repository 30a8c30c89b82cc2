/** What may be read beside the living hall (查询): bounded questions to the tables; reports go to the worker. */
import type { Envelope } from '@yichuang/domain/event';
import type { EvaluationCounts } from '@yichuang/domain/evaluation/figures';
import type { StaffingDay } from '@yichuang/protocol/roster';
import type { StaffingOf } from './staffing/staffing-day.ts';
import type { DeadlineBasis } from '@yichuang/domain/calendar/deadline-rules';
import type { Span } from '@yichuang/domain/oversight/case-figures';
import type { OwnFigures } from '@yichuang/domain/oversight/own-figures';
import type { PeriodFigures } from '@yichuang/domain/oversight/period-figures';
import type { DayFigures } from '@yichuang/domain/oversight/day-figures';
import type { WaitAccount } from '@yichuang/domain/hall/waiting/wait-account';
import type { Comparison } from '@yichuang/domain/hall/waiting/why-first';
import type {
  AccountId,
  HallId,
  Instant,
  LocalDate,
  ProgressKey,
  TicketId,
  TicketNumber,
} from '@yichuang/domain/ids';
import type { SheetForm } from './sheets/form.ts';
import type { SheetReading } from './sheets/read-sheet.ts';
import type { SheetTemplate } from './sheets/write-template.ts';
import type { Brief } from './brief/brief.ts';
import type { Paper, PrintMarks } from './documents/paper.ts';
import type { Pdf } from './documents/render/pdf.ts';
import type { WorkbookAbout } from './documents/workbook.ts';
import type { EvaluationGroups } from './evaluation/counts.ts';
import type { EvaluationExport } from './evaluation/export.ts';
import type { SignedPaper } from './guidance/papers/signed-paper.ts';
import type { Book, BookKnowledge, BookReading } from './guidance/sheets/book.ts';
import type { PeriodAbout } from './indicators/period.ts';
import type { Counted } from './reports/counting.ts';
import type { ReportSheet } from './reports/report-sheet.ts';
import { dateOfStream } from './living.ts';
import type { Grid, GridReading } from './settings/sheets/grid.ts';
import type { Seal } from './people/vault.ts';
import type { Audience } from './realtime/audience.ts';
import type { EventPage, EventReader } from './store/event-log.ts';
import { noteReader, type KeptNote } from './store/notes.ts';
import type { Store } from './store/open.ts';
import { paperReader, type PaperEntry } from './store/paper-entries.ts';
import { openTicketReader, type TicketRow } from './store/tickets.ts';
import type { HubWorker } from './worker/worker.ts';

export interface Read {
  /** Events after `after` that this audience may see; vouches for everything up to `upTo`. */
  eventsAfter(after: number, limit: number, audience: Audience): EventPage;
  /** Everything about one ticket or counter, in order. */
  lifeOf(subject: string): readonly Envelope[];
  ticketById(ticketId: TicketId): TicketRow | null;
  ticketByNumber(date: LocalDate, number: TicketNumber): TicketRow | null;
  paperEntries(date: LocalDate): readonly PaperEntry[];
  ticketByProgressKey(key: ProgressKey): TicketRow | null;
  /** Tickets that ended unserved on that day: 转次日优先, 系统关闭. */
  leftovers(date: LocalDate): readonly TicketRow[];
  /** The latest day that the hall had before this one. */
  lastDayBefore(date: LocalDate): LocalDate | null;
  notes(this: void, noteIds: readonly string[]): readonly KeptNote[];
  /** As of `until`; null = everything that the day has. */
  figures(date: LocalDate, until: Instant | null): Promise<DayFigures>;
  /** What one clerk did on a day. */
  ownFigures(date: LocalDate, accountId: AccountId): Promise<OwnFigures>;
  /** 空窗时长, 在岗率, 顶岗响应 of a day. */
  staffing(about: StaffingOf): Promise<StaffingDay>;
  /** Every indicator of some days. */
  period(about: Omit<PeriodAbout, 'hallId'>): Promise<PeriodFigures>;
  briefWorkbook(brief: Brief): Promise<Uint8Array>;
  /** What became of the cases of a span, by department. */
  countCases(span: Span, deadlines: DeadlineBasis): Promise<Counted>;
  reportWorkbook(sheet: ReportSheet): Promise<Uint8Array>;
  /** Where the wait of a number came from, up to `until` while it lives. */
  waitAccount(date: LocalDate, ticketId: TicketId, until: Instant): Promise<WaitAccount | null>;
  /** Which of two numbers was called first, and why. */
  comparison(date: LocalDate, one: TicketId, other: TicketId): Promise<Comparison | null>;
  /** From `from` on, before `to`. */
  evaluationCounts(from: Instant, to: Instant): Promise<EvaluationCounts>;
  evaluationGroups(from: Instant, to: Instant): Promise<EvaluationGroups>;
  evaluationExport(about: EvaluationExport): Promise<Uint8Array>;
  pdf(paper: Paper, marks: PrintMarks): Promise<Pdf>;
  registerWorkbook(about: WorkbookAbout): Promise<Uint8Array>;
  guidanceWorkbook(book: Book): Promise<Uint8Array>;
  guidanceReading(file: Uint8Array, known: BookKnowledge): Promise<BookReading>;
  guidancePaper(paper: SignedPaper, format: 'docx' | 'xlsx'): Promise<Uint8Array>;
  sheet<Column extends string>(
    file: Uint8Array,
    format: 'xlsx' | 'csv',
    form: SheetForm<Column>,
  ): Promise<SheetReading<Column>>;
  sheetTemplate(template: SheetTemplate): Promise<Uint8Array>;
  settingsWorkbook(grids: readonly Grid[]): Promise<Uint8Array>;
  settingsReading(file: Uint8Array): Promise<GridReading | null>;
}

export function openRead(
  store: Store,
  events: EventReader,
  hallId: HallId,
  worker: HubWorker,
  seal: Seal,
): Read {
  const tickets = openTicketReader(store.tables, hallId);
  return {
    eventsAfter: events.after,
    lifeOf: events.lifeOf,
    ticketById: tickets.byId,
    ticketByNumber: tickets.byNumber,
    paperEntries: paperReader(store.tables, hallId),
    ticketByProgressKey: tickets.byProgressKey,
    leftovers: tickets.leftovers,
    lastDayBefore: (date) => {
      const stream = events.dayBefore(`hall/${date}`);
      return stream === null ? null : dateOfStream(stream);
    },
    notes: noteReader(store.tables, seal),
    ownFigures: (date, accountId) =>
      worker.run({ kind: 'ownFigures', database: store.file, day: { hallId, date }, accountId }),
    figures: (date, until) =>
      worker.run({ kind: 'figures', database: store.file, day: { hallId, date }, until }),
    period: (about) => worker.run({ kind: 'period', database: store.file, about: { ...about, hallId } }),
    staffing: (about) => worker.run({ kind: 'staffing', database: store.file, about }),
    briefWorkbook: (brief) => worker.run({ kind: 'briefWorkbook', brief }),
    countCases: (span, deadlines) =>
      worker.run({ kind: 'countCases', database: store.file, span, deadlines }),
    reportWorkbook: (sheet) => worker.run({ kind: 'reportWorkbook', sheet }),
    waitAccount: (date, ticketId, until) =>
      worker.run({ kind: 'waitAccount', database: store.file, day: { hallId, date }, ticketId, until }),
    comparison: (date, one, other) =>
      worker.run({ kind: 'comparison', database: store.file, day: { hallId, date }, one, other }),
    evaluationCounts: (from, to) => worker.run({ kind: 'evaluationCounts', database: store.file, from, to }),
    evaluationGroups: (from, to) => worker.run({ kind: 'evaluationGroups', database: store.file, from, to }),
    evaluationExport: (about) => worker.run({ kind: 'evaluationExport', database: store.file, about }),
    pdf: (paper, marks) => worker.run({ kind: 'pdf', paper, marks }),
    registerWorkbook: (about) => worker.run({ kind: 'registerWorkbook', about }),
    guidanceWorkbook: (book) => worker.run({ kind: 'guidanceWorkbook', book }),
    guidanceReading: (file, known) => worker.run({ kind: 'guidanceReading', file, known }),
    // The rows have the columns of the form.
    sheet: <Column extends string>(file: Uint8Array, format: 'xlsx' | 'csv', form: SheetForm<Column>) =>
      worker.run({ kind: 'sheetReading', file, format, form }),
    sheetTemplate: (template) => worker.run({ kind: 'sheetTemplate', template }),
    settingsWorkbook: (grids) => worker.run({ kind: 'settingsWorkbook', grids }),
    settingsReading: (file) => worker.run({ kind: 'settingsReading', file }),
    guidancePaper: (paper, format) => worker.run({ kind: 'guidancePaper', paper, format }),
  };
}
