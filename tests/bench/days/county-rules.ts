/** The rules of the county hall as a demo has them: open at any hour. */
import { rulesFor } from '@yichuang/domain/catalogue/rules';
import type { Rules } from '@yichuang/domain/hall/settings';
import { HallId } from '@yichuang/domain/ids';
import { readCatalogue } from '@yichuang/server/catalogue/load';

export const COUNTY_HALL = HallId.parse('H00');

export function countyRules(): Rules {
  return rulesFor(readCatalogue(), COUNTY_HALL, { alwaysOpen: true });
}
