/**
 * Ticket numbers (编号): the zone's prefix and the day's sequence, A001 … A699, A1000 … A6999; between and above them stand
 * the numbers of kiosks that are cut off (leases.ts).
 */
import type { Context } from '../command.ts';
import type { TicketNumber, ZoneId } from '../ids.ts';
import { zoneRules, type Hall } from './hall.ts';
import { nextOnline } from './leases.ts';

export const LAST_SEQUENCE = 9999;

/**
 * The number that the zone gives next today: the day's sequence, or on a kiosk that is cut off what its lease holds. Null
 * when the numbers are used up or the zone is not the hall's.
 */
export function nextNumber(
  hall: Hall,
  zoneId: ZoneId,
  { alone }: Pick<Context, 'alone'>,
): TicketNumber | null {
  const prefix = zoneRules(hall, zoneId)?.prefix;
  if (prefix === undefined) return null;
  if (alone !== null) return alone.nextLeased(prefix);
  const sequence = nextOnline(hall.sequences.get(prefix) ?? 0);
  return sequence > LAST_SEQUENCE ? null : numberOf(prefix, sequence);
}

export function numberOf(prefix: string, sequence: number): TicketNumber {
  return `${prefix}${String(sequence).padStart(3, '0')}` as TicketNumber;
}

export function partsOf(number: TicketNumber): { readonly prefix: string; readonly sequence: number } {
  const letters = number.search(/\d/);
  return { prefix: number.slice(0, letters), sequence: Number(number.slice(letters)) };
}
