/** The kiosk’s tiles: zones of the hall’s level and services that exist. */
import type { Catalogue } from '../catalogue.ts';
import type { Tile } from '../kiosk.ts';
import type { HallLevel } from '../premises.ts';
import type { Within } from './report.ts';

export function checkKiosk(catalogue: Catalogue, services: ReadonlySet<string>, within: Within): void {
  const check = (level: HallLevel, tile: Tile): void => {
    const report = within('kiosk', null);
    const here = `${level} tile "${tile.id}"`;
    const halls = catalogue.halls.filter((hall) => hall.level === level);
    if (
      tile.zoneId !== null &&
      halls.some((hall) => tile.zoneId !== null && !hall.zoneIds.includes(tile.zoneId))
    ) {
      report.say(`${here}: zoneId names "${tile.zoneId}", which is no zone of a ${level} hall`);
    }
    for (const serviceId of [
      tile.directServiceId,
      ...tile.sections.flatMap((section) => section.serviceIds),
    ]) {
      if (!services.has(serviceId)) {
        report.say(
          `${here} names "${serviceId}", which is no item, counter service, general service or referral`,
        );
      }
    }
  };
  for (const level of ['county', 'township'] as const) {
    const tiles = catalogue.kiosk[level];
    for (const tile of tiles) check(level, tile);
    if (new Set(tiles.map(({ id }) => id)).size < tiles.length) {
      within('kiosk', null).say(`two ${level} tiles carry one id`);
    }
  }
}
