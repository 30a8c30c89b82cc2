/** What a print queue gives as its reasons (printer-state-reasons, RFC 8011 and PWG 5100.9) and what is wrong in our words. */
import type { SheetCondition } from '../conditions.ts';

/** The first that fits is told: what a person can mend first. */
const meanings: readonly (readonly [reason: RegExp, condition: SheetCondition])[] = [
  [/^(cover-open|door-open|interlock-open)/, 'DoorOpen'],
  [/^media-jam/, 'Jam'],
  [/^(media-empty|media-needed|input-tray-missing)/, 'PaperOut'],
  [/^(toner-empty|marker-supply-empty|developer-empty|opc-life-over|marker-waste-full)/, 'SuppliesOut'],
  [/^(connecting-to-device|timed-out|offline|shutdown)/, 'Missing'],
  [/^(paused|moving-to-paused|hold-new-jobs)/, 'Stopped'],
];
const stopped = 5;

/**
 * `-report` is for the curious. Only a queue that is stopped or takes nothing is not ready: what an idle one says of paper is
 * as old as its last job, and a new job is how it finds out.
 */
export function conditionOfQueue(
  state: number,
  accepting: boolean,
  reasons: readonly string[],
): { readonly ready: boolean; readonly condition: SheetCondition | null } {
  if (!accepting) return { ready: false, condition: 'Stopped' };
  const grave = reasons.filter((reason) => !reason.endsWith('-report'));
  const found = meanings.find(([pattern]) => grave.some((reason) => pattern.test(reason)));
  const condition = found?.[1] ?? null;
  return state === stopped ? { ready: false, condition: condition ?? 'Faulted' } : { ready: true, condition };
}
