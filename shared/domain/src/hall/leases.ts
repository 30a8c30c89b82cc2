/**
 * Numbers that a kiosk may give while it is cut off (断网号段): whole hundreds at the end of the three-digit numbers, then of
 * the four-digit ones, that are never given online. Nobody takes A951 for a number that comes after A046 or before it:
 * it is seen to be of another series, and is called by the time at which it was taken.
 *
 * A hundred belongs to one kiosk. It uses one half on even days and the other on odd ones, so that tomorrow's numbers,
 * should a wrong clock give them today, are nobody else's. What is not used lapses with its day.
 */
import type { LocalDate, TicketNumber } from '../ids.ts';

/** In the order in which kiosks get them: 901–999, 801–899, 701–799, then 9901–9999 down to 7001–7099. */
export const LEASED_HUNDREDS: readonly number[] = [
  9,
  8,
  7,
  ...Array.from({ length: 30 }, (_, index) => 99 - index),
];

const IN_HALF = 49;
const SECOND_HALF = 50;
const DAY_MS = 86_400_000;

/** The sequences that a kiosk with these hundreds may give on that day, in the order in which it gives them. */
export function leasedOn(date: LocalDate, hundreds: readonly number[]): readonly number[] {
  const isOdd = Math.floor(Date.parse(`${date}T00:00:00.000Z`) / DAY_MS) % 2 === 1;
  return hundreds.flatMap((hundred) =>
    Array.from({ length: IN_HALF }, (_, index) => hundred * 100 + (isOdd ? SECOND_HALF : 0) + index + 1),
  );
}

/** Whether a sequence is kept for kiosks that are cut off. */
export function isLeasedSequence(sequence: number): boolean {
  return LEASED_HUNDREDS.includes(Math.floor(sequence / 100)) && sequence % 100 !== 0;
}

/** The next sequence that may be given online. */
export function nextOnline(after: number): number {
  let next = after + 1;
  while (LEASED_HUNDREDS.includes(Math.floor(next / 100))) next = Math.floor(next / 100) * 100 + 100;
  return next;
}

/** What the secret of a leased number is of: not of a device, so that a kiosk that was paired again keeps its paper. */
export function leaseText(date: LocalDate, number: TicketNumber): string {
  return `lease/${date}/${number}`;
}
