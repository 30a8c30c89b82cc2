/** What the screens of one hall read of the catalogue: names, words and order. The rules get `Rules` instead (rules.ts). */
import type { HallId } from '../ids.ts';
import type { Catalogue } from './catalogue.ts';
import type { DutyMode, Ground, PriorityClass, Reason } from './defaults.ts';
import type { HallTexts } from './hall-texts.ts';
import type { Tile } from './kiosk.ts';
import type { Words } from './marked.ts';
import type { Counter, Hall, Zone } from './premises.ts';
import { NOTHING_RETIRED, type Retired } from './retired.ts';
import { servicesOf, type Service } from './service.ts';

export interface HallCatalogue {
  readonly hall: Hall;
  readonly zones: readonly Zone[];
  readonly counters: readonly Counter[];
  /** in the order of the tiles, so that what is asked for most comes first wherever a list is shown */
  readonly services: readonly Service[];
  /** the first screen's sentence */
  readonly prompt: Words;
  readonly tiles: readonly Tile[];
  readonly texts: HallTexts;
  readonly priorityClasses: readonly PriorityClass[];
  readonly grounds: readonly Ground[];
  /** 周岁 from which an identity card grants the `byCard` grounds */
  readonly elderlyAge: number;
  readonly reasons: {
    readonly pause: readonly Reason[];
    readonly direct: readonly Reason[];
    readonly cancel: readonly Reason[];
    readonly outOfOrder: readonly Reason[];
  };
  readonly dutyModes: readonly DutyMode[];
  /** Names of what the hall switched off. A terminal may still hold a catalogue of before version 0.5, without them. */
  readonly retired?: Retired;
}

/** `null` when the catalogue has no hall of this id. */
export function hallCatalogue(
  catalogue: Catalogue,
  hallId: HallId,
  retired: Retired = NOTHING_RETIRED,
): HallCatalogue | null {
  const hall = catalogue.halls.find(({ id }) => id === hallId);
  if (!hall) return null;
  const defaults = catalogue.queueDefaults;
  const services = servicesOf(catalogue, hallId);
  const tiles = catalogue.kiosk[hall.level].flatMap((tile) => offeredHere(tile, services));
  return {
    hall,
    zones: hall.zoneIds.flatMap((zoneId) => catalogue.zones.filter(({ id }) => id === zoneId)),
    counters: catalogue.counters
      .filter((counter) => counter.hallId === hallId)
      .toSorted((one, other) => one.number - other.number),
    services: inTileOrder(services, tiles),
    prompt: catalogue.kiosk.prompt,
    tiles,
    texts: catalogue.hallTexts,
    priorityClasses: defaults.priorityClasses.value,
    grounds: defaults.grounds.value,
    elderlyAge: defaults.elderlyAge.value,
    reasons: {
      pause: defaults.pauseReasons.value,
      direct: defaults.directReasons.value,
      cancel: defaults.cancelReasons.value,
      outOfOrder: defaults.outOfOrderReasons.value,
    },
    dutyModes: defaults.dutyModes.value,
    retired,
  };
}

/** A tile keeps the services that this hall has; without its main action it is not shown at all. */
function offeredHere(tile: Tile, services: readonly Service[]): readonly Tile[] {
  const here = new Set(services.map(({ serviceId }) => serviceId));
  if (!here.has(tile.directServiceId)) return [];
  const sections = tile.sections
    .map((section) => ({
      ...section,
      serviceIds: section.serviceIds.filter((serviceId) => here.has(serviceId)),
    }))
    .filter(({ serviceIds }) => serviceIds.length > 0);
  return [{ ...tile, sections }];
}

function inTileOrder(services: readonly Service[], tiles: readonly Tile[]): readonly Service[] {
  const order = tiles.flatMap(({ sections }) => sections.flatMap(({ serviceIds }) => serviceIds));
  const place = (service: Service): number => {
    const found = order.indexOf(service.serviceId);
    return found === -1 ? order.length : found;
  };
  return services.toSorted((one, other) => place(one) - place(other));
}
