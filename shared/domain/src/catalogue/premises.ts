/** Where things are (场所): the county with its halls, their zones and counters, the departments and the places of other halls. */
import { z } from 'zod';
import { CounterId, HallId, ZoneId } from '../ids.ts';
import { guess, marked } from './marked.ts';

export const DepartmentId = z.string().regex(/^[A-Z]{3}$/);
export type DepartmentId = z.infer<typeof DepartmentId>;

const phone = z.string().regex(/^[\d-]{3,13}$/);

export const County = z.strictObject({
  code: z.string().regex(/^\d{6}$/),
  name: z.string().min(1),
  nameEn: z.string().min(1),
  province: z.string().min(1),
  provinceCode: z.string().regex(/^\d{6}$/),
  disclaimer: z.string().min(1),
  towns: z.array(
    z.strictObject({ code: z.string().regex(/^\d{9}$/), name: z.string().min(1), hallId: HallId }),
  ),
});
export type County = z.infer<typeof County>;

export const Hall = z.strictObject({
  id: HallId,
  code: z.string().regex(/^\d{9}$/),
  name: z.string().min(1),
  nameEn: z.string().min(1),
  shortName: z.string().min(1),
  shortNameEn: z.string().min(1),
  level: z.enum(['county', 'township']),
  zoneIds: z.array(ZoneId).min(1),
  address: marked(z.string().min(1)),
  /** 咨询电话, on every slip */
  phone: marked(phone),
  /** 导办台 */
  guidePhone: marked(phone),
});
export type Hall = z.infer<typeof Hall>;
export type HallLevel = Hall['level'];

export const Zone = z.strictObject({
  id: ZoneId,
  prefix: z.string().regex(/^[A-Z]{1,2}$/),
  name: z.string().min(1),
  /** 社会事务: what stands on slip, window and board */
  shortName: z.string().min(1),
  nameEn: z.string().min(1),
  shortNameEn: z.string().min(1),
  kind: z.enum(['intake', 'township', 'issue']),
  /** the paragraph of the tender that asks for it */
  seedRef: z.string().min(1),
});
export type Zone = z.infer<typeof Zone>;

export const Counter = z.strictObject({
  id: CounterId,
  hallId: HallId,
  number: z.int().min(1).max(99),
  name: z.string().min(1),
  zoneId: ZoneId,
  /** served when the own zone has nobody waiting, in this order */
  fallbackZoneIds: z.array(ZoneId),
  role: z.enum(['intake', 'priority', 'issue']),
  /** reachable in a wheelchair */
  accessible: z.boolean(),
  guess,
});
export type Counter = z.infer<typeof Counter>;

export const Department = z.strictObject({
  id: DepartmentId,
  name: z.string().min(1),
  shortName: z.string().min(1),
  zoneIds: z.array(ZoneId),
  uscc: z.string().length(18),
  usccSynthetic: z.boolean(),
  natDeptCode: z.string().regex(/^\d{2}$/),
  external: z.boolean(),
  /** stands for the government of whichever township takes something in */
  eachTownship: z.literal(true).optional(),
});
export type Department = z.infer<typeof Department>;

/** A hall of somebody else (外厅): where to send a visitor whom this hall cannot serve. */
export const Place = z.strictObject({
  departmentId: DepartmentId,
  name: z.string().min(1),
  nameEn: z.string().min(1),
  address: marked(z.string().min(1)),
  phone: marked(phone),
});
export type Place = z.infer<typeof Place>;
