/** What rounds come to (巡查情况), a heading each: how much was as it ought to be, and what became of what was not. */
import { RoundHeading } from './checklist.ts';
import type { CheckedItem } from './round.ts';
import type { Instant } from '../ids.ts';
import { msOf } from '../time.ts';

export interface HeadingFigures {
  readonly heading: RoundHeading;
  /** Items that were looked at and that apply. */
  readonly checked: number;
  readonly fine: number;
  readonly findings: number;
  readonly open: number;
  readonly closed: number;
  /** Closed, and rectified by their day. */
  readonly onTime: number;
  /** Not rectified though due, or rectified too late. */
  readonly late: number;
  /** From found to closed, the middle one of those closed, to a tenth of a day; null: none is closed. */
  readonly medianDays: number | null;
}

interface Found {
  readonly heading: RoundHeading;
  readonly late: boolean;
  readonly foundAt: Instant;
  readonly closedAt: Instant | null;
}

export function headingFigures(
  rounds: readonly { readonly items: readonly CheckedItem[] }[],
  findings: readonly Found[],
): readonly HeadingFigures[] {
  return RoundHeading.options.map((heading) => {
    const marks = rounds.flatMap(({ items }) => items.filter((item) => item.heading === heading));
    const fine = marks.filter(({ mark }) => mark === 'fine').length;
    const found = findings.filter((one) => one.heading === heading);
    const closed = found.filter(({ closedAt }) => closedAt !== null);
    return {
      heading,
      checked: fine + marks.filter(({ mark }) => mark === 'problem').length,
      fine,
      findings: found.length,
      open: found.length - closed.length,
      closed: closed.length,
      onTime: closed.filter(({ late }) => !late).length,
      late: found.filter(({ late }) => late).length,
      medianDays: medianOf(closed.map(daysToClose)),
    };
  });
}

const DAY_MS = 24 * 3_600_000;

function daysToClose({ foundAt, closedAt }: Found): number {
  return closedAt === null ? 0 : (msOf(closedAt) - msOf(foundAt)) / DAY_MS;
}

function medianOf(days: readonly number[]): number | null {
  const sorted = days.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [upper, lower] = [sorted[middle], sorted[middle - 1]];
  if (upper === undefined) return null;
  const median = sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
  return Math.round(median * 10) / 10;
}
