/** What a number is for when only the zone is known (按区取号): the zone's general service. */
import type { TicketService } from '@yichuang/domain/catalogue/service';
import type { ZoneId } from '@yichuang/domain/ids';
import type { GuideCatalogue } from '../hub.ts';

export function generalServiceOf({ services }: GuideCatalogue, zoneId: ZoneId): TicketService | null {
  for (const service of services) {
    if (service.kind === 'general' && service.zoneIds[0] === zoneId) return service;
  }
  return null;
}
