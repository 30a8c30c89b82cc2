/**
 * 区和窗口, as a hall sets them: zones in their order, counters with the zones they serve. A zone or counter that was kept
 * once is switched off, never taken out: numbers and calls of earlier days name it.
 */
import { z } from 'zod';
import type { HallId } from '../ids.ts';
import type { Catalogue } from './catalogue.ts';
import { id, Line, number, OWN_WHY, text } from './own-shapes.ts';

const OwnZone = z.strictObject({ id, prefix: id, name: Line, shortName: Line, off: z.boolean() });
export type OwnZone = z.infer<typeof OwnZone>;

/** The zone of its own, then the others in the order in which they are helped. */
const OwnCounter = z.strictObject({
  counterId: id,
  number,
  name: text,
  /** 在哪里: 一楼东侧; empty = not said */
  place: text,
  role: z.enum(['intake', 'priority', 'issue']),
  accessible: z.boolean(),
  off: z.boolean(),
  zoneId: id,
  fallbackZoneIds: z.array(id).max(40),
});
export type OwnCounter = z.infer<typeof OwnCounter>;

export const OwnPlaces = z.strictObject({
  zones: z.array(OwnZone).max(40),
  counters: z.array(OwnCounter).max(99),
});
export type OwnPlaces = z.infer<typeof OwnPlaces>;

type Hall = Catalogue['halls'][number];

export function ownPlacesOf(catalogue: Catalogue, hall: Hall): OwnPlaces {
  return {
    zones: hall.zoneIds.flatMap((zoneId) =>
      catalogue.zones
        .filter((zone) => zone.id === zoneId)
        .map((zone) => ({
          id: zone.id,
          prefix: zone.prefix,
          name: { zh: zone.name, en: zone.nameEn },
          shortName: { zh: zone.shortName, en: zone.shortNameEn },
          off: false,
        })),
    ),
    counters: catalogue.counters
      .filter((counter) => counter.hallId === hall.id)
      .toSorted((one, other) => one.number - other.number)
      .map((counter) => ({
        counterId: counter.id,
        number: counter.number,
        name: counter.name,
        place: counter.place ?? '',
        role: counter.role,
        accessible: counter.accessible,
        off: false,
        zoneId: counter.zoneId,
        fallbackZoneIds: [...counter.fallbackZoneIds],
      })),
  };
}

/** The minutes that a number of a zone made here is reckoned with until the hall has figures of its own. */
const USUAL_MINUTES = 15;

/** The catalogue's halls, zones, counters and 直接取号 of this hall; what `own` does not name stays as it is. */
export function withOwnPlaces(
  catalogue: Catalogue,
  hallId: HallId,
  own: OwnPlaces,
): Readonly<Record<'zones' | 'counters' | 'halls' | 'generalServices', readonly object[]>> {
  const hall = catalogue.halls.find((candidate) => candidate.id === hallId);
  const kind = hall?.level === 'township' ? 'township' : 'intake';
  const zoneIds = new Set(own.zones.map((zone) => zone.id));
  const counterIds = new Set(own.counters.map(({ counterId }) => counterId));
  const shippedZone = (zoneId: string) => catalogue.zones.find((zone) => zone.id === zoneId);
  return {
    halls: catalogue.halls.map((each) =>
      each.id === hallId
        ? {
            ...each,
            zoneIds: [
              ...own.zones.flatMap((zone) => (zone.off ? [] : [zone.id])),
              ...each.zoneIds.filter((zoneId) => !zoneIds.has(zoneId)),
            ],
          }
        : each,
    ),
    zones: [
      ...catalogue.zones.filter((zone) => !zoneIds.has(zone.id)),
      ...own.zones.map((zone) => ({
        kind,
        seedRef: OWN_WHY,
        ...shippedZone(zone.id),
        id: zone.id,
        prefix: zone.prefix,
        name: zone.name.zh,
        nameEn: zone.name.en,
        shortName: zone.shortName.zh,
        shortNameEn: zone.shortName.en,
      })),
    ],
    counters: [
      ...catalogue.counters.filter((counter) => counter.hallId !== hallId || !counterIds.has(counter.id)),
      ...own.counters
        .filter(({ off }) => !off)
        .map(({ counterId, off: _off, place, ...counter }) => ({
          ...catalogue.counters.find((each) => each.id === counterId),
          ...counter,
          ...(place !== '' && { place }),
          id: counterId,
          hallId,
        })),
    ],
    generalServices: [
      ...catalogue.generalServices.map((service) => {
        const zone = own.zones.find((each) => each.id === service.zoneId);
        const follows = zone !== undefined && service.name === shippedZone(service.zoneId)?.shortName;
        return follows ? { ...service, name: zone.shortName.zh, nameEn: zone.shortName.en } : service;
      }),
      ...own.zones
        .filter((zone) => !catalogue.generalServices.some(({ zoneId }) => zoneId === zone.id))
        .map((zone) => ({
          id: `general-${zone.id}`,
          zoneId: zone.id,
          name: zone.shortName.zh,
          nameEn: zone.shortName.en,
          hint: zone.name,
          avgHandleMinutes: USUAL_MINUTES,
        })),
    ],
  };
}

/** Two general counters that, with those that hand out, leave a zone to nobody. */
export interface UncoveredPair {
  readonly numbers: readonly [number, number];
  readonly missing: string;
}

/** Any two general counters and the one that hands out must together serve every zone (任两个综合窗口加出证窗口). */
export function uncoveredPairs(own: OwnPlaces): readonly UncoveredPair[] {
  const { general, issued, zoneIds } = atWork(own);
  return general.flatMap((one, index) =>
    general.slice(index + 1).flatMap((other): UncoveredPair[] => {
      const open = new Set([...servedBy(one), ...servedBy(other), ...issued]);
      const missing = zoneIds.find((zoneId) => !open.has(zoneId));
      return missing === undefined ? [] : [{ numbers: [one.number, other.number], missing }];
    }),
  );
}

/** With as few additions as possible: of the general counters at most one may lack a zone; what comes is helped last. */
export function mended(own: OwnPlaces): OwnPlaces {
  const { general, issued, zoneIds } = atWork(own);
  const added = new Map<string, string[]>();
  for (const zoneId of zoneIds.filter((each) => !issued.has(each))) {
    const lacking = general.filter((counter) => !servedBy(counter).includes(zoneId));
    const served = lacking.length < general.length;
    for (const { counterId } of served ? lacking.slice(1) : lacking)
      added.set(counterId, [...(added.get(counterId) ?? []), zoneId]);
  }
  return {
    ...own,
    counters: own.counters.map((counter) => ({
      ...counter,
      fallbackZoneIds: [...counter.fallbackZoneIds, ...(added.get(counter.counterId) ?? [])],
    })),
  };
}

function atWork({ zones, counters }: OwnPlaces) {
  const on = counters.filter(({ off }) => !off);
  return {
    general: on.filter(({ role }) => role !== 'issue'),
    issued: new Set(on.filter(({ role }) => role === 'issue').flatMap(servedBy)),
    zoneIds: zones.filter(({ off }) => !off).map((zone) => zone.id),
  };
}

function servedBy({ zoneId, fallbackZoneIds }: OwnCounter): readonly string[] {
  return [zoneId, ...fallbackZoneIds];
}
