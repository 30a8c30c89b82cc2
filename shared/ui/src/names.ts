/** Names for ids (名称): what the catalogue calls zones, services, reasons and grounds, in the screen's language. */
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import type { CounterId, DutyModeId, GroundId, ReasonId, ServiceId, ZoneId } from '@yichuang/domain/ids';
import { NOTHING_RETIRED, type RetiredName } from '@yichuang/domain/catalogue/retired';
import type { Language } from './text/text.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

export interface Names {
  hall(): string;
  /** 社会事务 */
  zone(zoneId: ZoneId): string;
  /** 高龄补贴 */
  service(serviceId: ServiceId): string;
  /** The zone, then the services; one name once (a zone may have a service of its own name). */
  inZone(zoneId: ZoneId, serviceIds: readonly ServiceId[]): readonly string[];
  /** The window's number, for `t('common:counter', { number })`; null when the catalogue has no such counter. */
  counterNumber(counterId: CounterId): number | null;
  reason(reasonId: ReasonId): string;
  ground(groundId: GroundId): string;
  /** 午间值班 */
  dutyMode(modeId: DutyModeId): string;
}

/** What the hall switched off keeps its name; an id that nobody knows shows itself rather than nothing. */
export function namesOf(catalogue: HallCatalogue, language: Language): Names {
  const english = language === 'en';
  const { retired = NOTHING_RETIRED } = catalogue;
  const gone = (names: readonly RetiredName[]): [string, string][] =>
    names.map(({ id, zh, en }) => [id, english ? en : zh]);
  const named = (things: readonly Named[]): [string, string][] =>
    things.map(({ id, name, nameEn }) => [id, english ? nameEn : name]);
  const zones = new Map<string, string>([
    ...gone(retired.zones),
    ...catalogue.zones.map((zone): [string, string] => [
      zone.id,
      english ? zone.shortNameEn : zone.shortName,
    ]),
  ]);
  const services = new Map<string, string>([
    ...gone(retired.services),
    ...catalogue.services.map((service): [string, string] => [
      service.serviceId,
      english ? service.en : service.zh,
    ]),
  ]);
  const counters = new Map<string, number>(
    [...retired.counters, ...catalogue.counters].map((counter) => [counter.id, counter.number]),
  );
  const { pause, direct, cancel, outOfOrder } = catalogue.reasons;
  const reasons = new Map([
    ...gone(retired.reasons),
    ...named([...pause, ...direct, ...cancel, ...outOfOrder]),
  ]);
  const grounds = new Map([...gone(retired.grounds), ...named(catalogue.grounds)]);
  const dutyModes = new Map([...gone(retired.dutyModes), ...named(catalogue.dutyModes)]);
  return {
    hall: () => (english ? catalogue.hall.nameEn : catalogue.hall.name),
    zone: (zoneId) => zones.get(zoneId) ?? zoneId,
    service: (serviceId) => services.get(serviceId) ?? serviceId,
    inZone: (zoneId, serviceIds) => [
      ...new Set([zones.get(zoneId) ?? zoneId, ...serviceIds.map((id) => services.get(id) ?? id)]),
    ],
    counterNumber: (counterId) => counters.get(counterId) ?? null,
    reason: (reasonId) => reasons.get(reasonId) ?? reasonId,
    ground: (groundId) => grounds.get(groundId) ?? groundId,
    dutyMode: (modeId) => dutyModes.get(modeId) ?? modeId,
  };
}
