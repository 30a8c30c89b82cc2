/** What a number is for when only the zone is known (按区取号): the zone's general service. */
import type { ZoneId } from '../ids.ts';
import type { Service, TicketService } from './service.ts';

export function generalServiceOf(
  { services }: { readonly services: readonly Service[] },
  zoneId: ZoneId,
): TicketService | null {
  for (const service of services) {
    if (service.kind === 'general' && service.zoneIds[0] === zoneId) return service;
  }
  return null;
}
