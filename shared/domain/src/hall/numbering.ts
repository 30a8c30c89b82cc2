/** Ticket numbers (编号): the zone's prefix and the day's sequence, A001 … A999, A1000 … A9999. */
import type { TicketNumber, ZoneId } from '../ids.ts';
import { zoneRules, type Hall } from './hall.ts';

export const LAST_SEQUENCE = 9999;

/** The number that the zone gives next today; null when its numbers are used up or the zone is not the hall's. */
export function nextNumber(hall: Hall, zoneId: ZoneId): TicketNumber | null {
  const prefix = zoneRules(hall, zoneId)?.prefix;
  if (prefix === undefined) return null;
  const sequence = (hall.sequences.get(prefix) ?? 0) + 1;
  return sequence > LAST_SEQUENCE ? null : numberOf(prefix, sequence);
}

export function numberOf(prefix: string, sequence: number): TicketNumber {
  return `${prefix}${String(sequence).padStart(3, '0')}` as TicketNumber;
}

export function partsOf(number: TicketNumber): { readonly prefix: string; readonly sequence: number } {
  const letters = number.search(/\d/);
  return { prefix: number.slice(0, letters), sequence: Number(number.slice(letters)) };
}
