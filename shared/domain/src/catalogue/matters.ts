/** What people come for (事项): items with their papers, services of the counter itself, and matters of other halls. */
import { z } from 'zod';
import { HallId, ServiceId, ZoneId } from '../ids.ts';
import { guess, Words } from './marked.ts';
import { DepartmentId } from './premises.ts';

export const MaterialId = z.string().regex(/^[A-Z][A-Z0-9_]*$/);
export type MaterialId = z.infer<typeof MaterialId>;

export const Material = z.strictObject({
  id: MaterialId,
  name: z.string().min(1),
  kind: z.string().min(1),
  issuer: z.string().nullable(),
  eCert: z.strictObject({ shareable: z.boolean(), certName: z.string().nullable() }).nullable(),
});
export type Material = z.infer<typeof Material>;

/** One paper as an item or an answer asks for it. */
export const MaterialNeed = z.strictObject({
  materialId: MaterialId,
  originals: z.int().min(0),
  copies: z.int().min(0),
  verifyOriginal: z.boolean(),
  necessity: z.enum(['required', 'conditional', 'optional']),
  /** 可容缺 */
  deferrable: z.boolean(),
  eCertShareable: z.boolean(),
  note: z.string().nullable(),
});
export type MaterialNeed = z.infer<typeof MaterialNeed>;

const days = {
  value: z.int().min(0),
  unit: z.enum(['workingDay', 'calendarDay', 'month']),
  text: z.string().min(1),
};

export const TimeLimit = z.strictObject(days);
export type TimeLimit = z.infer<typeof TimeLimit>;

export const SpecialProcedure = z.strictObject({
  code: z.string().min(1),
  name: z.string().min(1),
  maxDays: z.int().min(0).nullable(),
  unit: days.unit,
  countsInLimit: z.boolean(),
});
export type SpecialProcedure = z.infer<typeof SpecialProcedure>;

export const Item = z.strictObject({
  id: ServiceId,
  name: z.string().min(1),
  /** the words a villager uses, ≤ 12 characters: kiosk row and slip */
  plainName: z.string().min(1).max(12),
  nameEn: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  /** national basic code (12), implementation code (31), handling code (33): strings, never parsed */
  code: z.strictObject({
    basic: z.string().regex(/^\d{12}$/),
    implementation: z.string().length(31),
    handling: z.string().length(33),
    kind: z.enum(['national-sourced', 'synthetic']),
  }),
  departmentId: DepartmentId,
  approvalDepartmentId: DepartmentId,
  /** 划转到审批局 or with the department itself */
  approvalRoute: z.enum(['transferred', 'original']),
  zoneIds: z.array(ZoneId),
  hallScope: z.enum(['county', 'town', 'all', 'external']),
  hallIds: z.array(HallId),
  /** a township's item that the county hall takes in too and passes on (代收) */
  countyIntake: z.strictObject({ zoneId: ZoneId, hint: Words, guess: z.string().min(1) }).optional(),
  external: z.boolean(),
  itemType: z.string().min(1),
  serviceObjects: z.array(z.string().min(1)).min(1),
  caseType: z.enum(['即办件', '承诺件']),
  statutoryLimit: TimeLimit.nullable(),
  promisedLimit: TimeLimit,
  specialProcedures: z.array(SpecialProcedure),
  visits: z.int().min(0),
  onlineLevel: z.string().min(1),
  avgHandleMinutes: z.number().positive(),
  conditions: z.string().nullable(),
  materials: z.array(MaterialNeed),
  fee: z.strictObject({
    charged: z.boolean(),
    amount: z.number().min(0).nullable(),
    unit: z.string().nullable(),
    note: z.string().nullable(),
  }),
  result: z.strictObject({
    name: z.string().min(1),
    type: z.string().min(1),
    validity: z.string().nullable(),
  }),
  legalBasis: z.array(z.string().min(1)),
  scenarioId: z.string().nullable(),
  confidence: z.enum(['general-knowledge', 'partly-sourced']),
  sources: z.array(z.string().min(1)),
  note: z.string().nullable(),
});
export type Item = z.infer<typeof Item>;

/** What a counter or a guide does that is no item: 领证, 补交材料, 办不成事. Without a zone no number is given. */
export const CounterService = z.strictObject({
  id: ServiceId,
  name: z.string().min(1),
  plainName: z.string().min(1).max(12),
  nameEn: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  zoneId: ZoneId.nullable(),
  hallIds: z.array(HallId).min(1),
  avgHandleMinutes: z.number().positive(),
  materialIds: z.array(MaterialId).optional(),
  note: z.string().min(1),
  guess,
});
export type CounterService = z.infer<typeof CounterService>;

/** 直接取号: a number for a zone without saying for what. */
export const GeneralService = z.strictObject({
  id: ServiceId,
  zoneId: ZoneId,
  name: z.string().min(1),
  nameEn: z.string().min(1),
  /** what belongs to the zone, for somebody who does not know its name */
  hint: Words,
  avgHandleMinutes: z.number().positive(),
  guess,
});
export type GeneralService = z.infer<typeof GeneralService>;

/** A matter that people ask for here and another hall does; it has no record of its own. */
export const Referral = z.strictObject({
  id: ServiceId,
  name: z.string().min(1).max(16),
  nameEn: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  placeId: DepartmentId,
  guess,
});
export type Referral = z.infer<typeof Referral>;
