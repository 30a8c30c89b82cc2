/** 连发: the numbers of the last minutes, newest first, from the tap on. Pure; the page sends. */
import type { TicketId, TicketNumber, ZoneId } from '@yichuang/domain/ids';
import type { Trouble } from '../sending.ts';

interface Given<State> {
  readonly state: State;
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
}

/** `tap` is the page's own count: it is there before the number is. */
export type BurstLine = { readonly tap: number; readonly zoneId: ZoneId } & (
  | { readonly state: 'asking' }
  | Given<'given'>
  | Given<'takenBack'>
  | { readonly state: 'failed'; readonly trouble: Trouble }
);

export type BurstStep =
  | { readonly step: 'tapped'; readonly tap: number; readonly zoneId: ZoneId }
  | {
      readonly step: 'given';
      readonly tap: number;
      readonly ticketId: TicketId;
      readonly number: TicketNumber;
    }
  | { readonly step: 'failed'; readonly tap: number; readonly trouble: Trouble }
  | { readonly step: 'takenBack'; readonly tap: number };

/** So many lines stay to be seen. */
const KEPT = 40;

export function burstAfter(lines: readonly BurstLine[], step: BurstStep): readonly BurstLine[] {
  if (step.step === 'tapped') {
    return [{ tap: step.tap, zoneId: step.zoneId, state: 'asking' } as const, ...lines].slice(0, KEPT);
  }
  return lines.map((line) => (line.tap === step.tap ? lineAfter(line, step) : line));
}

function lineAfter(line: BurstLine, step: Exclude<BurstStep, { step: 'tapped' }>): BurstLine {
  const { tap, zoneId } = line;
  switch (step.step) {
    case 'given':
      return { tap, zoneId, state: 'given', ticketId: step.ticketId, number: step.number };
    case 'failed':
      return { tap, zoneId, state: 'failed', trouble: step.trouble };
    case 'takenBack':
      return line.state === 'given' ? { ...line, state: 'takenBack' } : line;
  }
}

export function givenIn(lines: readonly BurstLine[]): number {
  return lines.filter(({ state }) => state === 'given').length;
}

/** A finger that trembles touches twice; the next person is never this quick. */
const TREMBLE_MS = 350;

export function isTremble(
  lastTap: { readonly zoneId: ZoneId; readonly atMs: number } | null,
  zoneId: ZoneId,
  nowMs: number,
): boolean {
  return lastTap !== null && lastTap.zoneId === zoneId && nowMs - lastTap.atMs < TREMBLE_MS;
}
