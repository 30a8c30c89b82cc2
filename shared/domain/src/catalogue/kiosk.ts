/** The kiosk's words and order (取号机首屏): tiles in citizens' words, each with the services of its second screen. */
import { z } from 'zod';
import { ServiceId, ZoneId } from '../ids.ts';
import { Words } from './marked.ts';

export const Section = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1),
  serviceIds: z.array(ServiceId).min(1),
});
export type Section = z.infer<typeof Section>;

export const Tile = z.strictObject({
  id: z.string().min(1),
  zh: z.string().min(1),
  en: z.string().min(1),
  /** one line under the words */
  hint: Words,
  /** a Lucide icon's name */
  icon: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /**
   * `guide`: the main action of the second screen is 找导办 instead of a number; `collect` (领证): before a number it is
   * asked whether the result is there
   */
  kind: z.enum(['zone', 'guide', 'collect']),
  zoneId: ZoneId.nullable(),
  /** what 直接取号 takes a number for; for a guide tile the guide's own service */
  directServiceId: ServiceId,
  /** common first; headings only where there is more than one section */
  sections: z.array(Section).min(1),
});
export type Tile = z.infer<typeof Tile>;

/** More tiles than this no first screen of 1080×1920 carries at the size that an old hand needs. */
const tiles = z.array(Tile).min(1).max(8);

export const Kiosk = z.strictObject({ prompt: Words, county: tiles, township: tiles });
export type Kiosk = z.infer<typeof Kiosk>;
