/** What rounds come to (巡查情况), a heading each: how much was as it ought to be, and what became of what was not. */
import { RoundHeading } from './checklist.ts';
import type { CheckedItem } from './round.ts';
import type { Instant } from '../ids.ts';

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
}

interface Found {
  readonly heading: RoundHeading;
  readonly late: boolean;
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
    };
  });
}
