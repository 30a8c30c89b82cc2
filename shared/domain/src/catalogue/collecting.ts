/** Who comes for a result (领证): by which tile and services that is seen, so that it is asked for before a number is given. */
import type { ServiceId } from '../ids.ts';
import type { Tile } from './kiosk.ts';
import type { Service } from './service.ts';

interface Offered {
  readonly tiles: readonly Tile[];
  readonly services: readonly Service[];
}

/** The tile behind which a result is asked for; null: this hall hands out none. */
export function collectTile({ tiles }: Pick<Offered, 'tiles'>): Tile | null {
  return tiles.find(({ kind }) => kind === 'collect') ?? null;
}

/** 领证 itself, or 直接取号 of the zone that hands out: not 邮寄 and what else that zone does. */
export function comesToCollect({ tiles, services }: Offered, serviceId: ServiceId): boolean {
  const tile = collectTile({ tiles });
  if (tile === null) return false;
  if (serviceId === tile.directServiceId) return true;
  return services.some(
    (service) =>
      service.serviceId === serviceId && service.kind === 'general' && service.zoneIds[0] === tile.zoneId,
  );
}
