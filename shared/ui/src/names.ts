/** Names for ids (名称): what the catalogue calls zones, services, reasons and grounds, in the screen's language. */
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import type { CounterId, DutyModeId, GroundId, ReasonId, ServiceId, ZoneId } from '@yichuang/domain/ids';
import type { Language } from './text/text.ts';

export interface Names {
  hall(): string;
  /** 社会事务 */
  zone(zoneId: ZoneId): string;
  /** 高龄补贴 */
  service(serviceId: ServiceId): string;
  /** The window's number, for `t('common:counter', { number })`; null when the catalogue has no such counter. */
  counterNumber(counterId: CounterId): number | null;
  reason(reasonId: ReasonId): string;
  ground(groundId: GroundId): string;
  /** 午间值班 */
  dutyMode(modeId: DutyModeId): string;
}

/** An id that the catalogue does not know (an item that was taken off) shows itself rather than nothing. */
export function namesOf(catalogue: HallCatalogue, language: Language): Names {
  const english = language === 'en';
  const zones = new Map(
    catalogue.zones.map((zone) => [zone.id, english ? zone.shortNameEn : zone.shortName]),
  );
  const services = new Map(
    catalogue.services.map((service) => [service.serviceId, english ? service.en : service.zh]),
  );
  const counters = new Map(catalogue.counters.map((counter) => [counter.id, counter.number]));
  const { pause, direct, cancel, outOfOrder } = catalogue.reasons;
  const reasons = new Map(
    [...pause, ...direct, ...cancel, ...outOfOrder].map((reason) => [
      reason.id,
      english ? reason.nameEn : reason.name,
    ]),
  );
  const grounds = new Map(
    catalogue.grounds.map((ground) => [ground.id, english ? ground.nameEn : ground.name]),
  );
  const dutyModes = new Map(catalogue.dutyModes.map((mode) => [mode.id, english ? mode.nameEn : mode.name]));
  return {
    hall: () => (english ? catalogue.hall.nameEn : catalogue.hall.name),
    zone: (zoneId) => zones.get(zoneId) ?? zoneId,
    service: (serviceId) => services.get(serviceId) ?? serviceId,
    counterNumber: (counterId) => counters.get(counterId) ?? null,
    reason: (reasonId) => reasons.get(reasonId) ?? reasonId,
    ground: (groundId) => grounds.get(groundId) ?? groundId,
    dutyMode: (modeId) => dutyModes.get(modeId) ?? modeId,
  };
}
