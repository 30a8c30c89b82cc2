/** What the sheet of items lists (事项表): items and counter services of this hall, as delivered. */
import { takesNumber, type Service } from '@yichuang/domain/catalogue/service';
import type { ServiceAsDelivered } from './table.ts';

export function servicesAsDelivered(services: readonly Service[]): readonly ServiceAsDelivered[] {
  return services
    .filter(({ kind }) => kind === 'item' || kind === 'counterService')
    .map((service) => ({
      serviceId: service.serviceId,
      name: service.zh,
      officialName: service.officialName ?? '',
      aliases: service.aliases,
      zoneId: takesNumber(service) ? service.zoneIds[0] : '',
    }));
}
