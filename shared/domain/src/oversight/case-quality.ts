/**
 * How well the cases of a span were handled (办件质量): corrections, visits, lateness, electronic certificates. Counts only, so that
 * departments, items, windows and clerks add up. Source: domain.md 6.
 */
import { openSpecial, type Case } from '../casework/case.ts';
import type { ServiceId } from '../ids.ts';
import { dateAt } from '../time.ts';
import { finishedAt, type CaseBasis, type Span } from './case-figures.ts';

export interface CaseQuality {
  /** 收件 of the span, and those among them that were sent back once, twice or more. */
  readonly received: number;
  readonly corrected: number;
  readonly correctedTwice: number;
  /** 退件: acceptance refused in the span. */
  readonly returned: number;
  /** Of what was finished in the span: on the day of its receipt; after its promised limit; with one visit or none. */
  readonly sameDay: number;
  readonly late: number;
  readonly oneVisit: number;
  /** Over the promised limit and still open at the end of the span. */
  readonly openLate: number;
  /** Finished in the span, of an item that promises no visit; and those without any. */
  readonly reachable: number;
  readonly unvisited: number;
  /** Papers of the span's receipts that an electronic certificate may replace; and those that it did, or that were not asked for. */
  readonly sharable: number;
  readonly shared: number;
}

export const NO_QUALITY: CaseQuality = {
  received: 0,
  corrected: 0,
  correctedTwice: 0,
  returned: 0,
  sameDay: 0,
  late: 0,
  oneVisit: 0,
  openLate: 0,
  reachable: 0,
  unvisited: 0,
  sharable: 0,
  shared: 0,
};

export interface QualityBasis extends CaseBasis {
  /** Whether the item promises that nobody has to come. */
  readonly needsNoVisit: (itemId: ServiceId) => boolean;
}

export function qualityOfCase(current: Case, { from, until }: Span, basis: QualityBasis): CaseQuality {
  const isIn = (at: string | null): boolean => at !== null && from <= at && at < until;
  const done = finishedAt(current);
  const counts = { ...NO_QUALITY } as Record<keyof CaseQuality, number>;
  if (isIn(current.receivedAt)) Object.assign(counts, receiptOf(current));
  if (current.status === 'notAccepted' && isIn(current.endedAt)) counts.returned = 1;
  if (isIn(done) && done !== null) {
    const offset = basis.deadlines.hours.zoneOffsetMinutes;
    const visits = visitsUntil(current, done);
    counts.sameDay = dateAt(current.receivedAt, offset) === dateAt(done, offset) ? 1 : 0;
    counts.late = current.limits !== null && done > current.limits.promised.dueAt ? 1 : 0;
    counts.oneVisit = visits <= 1 ? 1 : 0;
    if (current.itemId !== null && basis.needsNoVisit(current.itemId)) {
      counts.reachable = 1;
      counts.unvisited = visits === 0 ? 1 : 0;
    }
  } else if (isOpenLate(current, until)) counts.openLate = 1;
  return counts;
}

function receiptOf({ way, corrections, terms, materials }: Case): Partial<CaseQuality> {
  const sharable = way === 'full' ? (terms?.needed.filter((need) => need.eCertShareable) ?? []) : [];
  const onPaper = new Set(materials.filter(({ form }) => form !== 'eCert').map((line) => line.materialId));
  return {
    received: 1,
    corrected: corrections.length > 0 ? 1 : 0,
    correctedTwice: corrections.length > 1 ? 1 : 0,
    sharable: sharable.length,
    shared: sharable.filter(({ materialId }) => !onPaper.has(materialId)).length,
  };
}

/** 到场次数 up to 办结: the receipt, and each time that papers were brought. Registered without a number: nobody came. */
function visitsUntil({ way, ticketId, corrections }: Case, done: string): number {
  const brought = corrections.filter(({ suppliedAt }) => suppliedAt !== null && suppliedAt <= done).length;
  return (way === 'full' || ticketId !== null ? 1 : 0) + brought;
}

/** While a special procedure runs the limit stands. */
function isOpenLate(current: Case, until: string): boolean {
  const done = finishedAt(current);
  const { acceptedAt, limits } = current;
  if (acceptedAt === null || acceptedAt >= until || limits === null || limits.promised.dueAt >= until)
    return false;
  return (done === null || done >= until) && openSpecial(current) === null;
}
