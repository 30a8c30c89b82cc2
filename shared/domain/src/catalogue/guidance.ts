/** What helps a visitor to come prepared: 情形 (question trees), 一件事 (bundles), 问答 (questions answered), 单据 (forms). */
import { z } from 'zod';
import { ServiceId, ZoneId } from '../ids.ts';
import { guess } from './marked.ts';
import { MaterialId, MaterialNeed, SpecialProcedure, TimeLimit } from './matters.ts';
import { DepartmentId } from './premises.ts';

const name = z.string().min(1);

/** Applied in the order of the answers; `routeItem` and `stop` end the questions. */
export const Effect = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('addMaterial'), material: MaterialNeed }),
  z.strictObject({ op: z.literal('removeMaterial'), materialId: MaterialId }),
  z.strictObject({ op: z.literal('suggestItem'), itemId: ServiceId }),
  z.strictObject({ op: z.literal('suggestBundle'), bundleId: name }),
  z.strictObject({ op: z.literal('routeItem'), itemId: ServiceId }),
  z.strictObject({ op: z.literal('setLimit'), promised: TimeLimit, statutory: TimeLimit.nullable() }),
  z.strictObject({ op: z.literal('addSpecialProcedure'), procedure: SpecialProcedure }),
  z.strictObject({ op: z.literal('removeSpecialProcedure'), code: name }),
  z.strictObject({ op: z.literal('assist'), kind: name }),
  z.strictObject({ op: z.literal('note'), text: name }),
  z.strictObject({ op: z.literal('stop'), reason: name }),
]);
export type Effect = z.infer<typeof Effect>;

export const Scenario = z.strictObject({
  id: name,
  itemId: ServiceId,
  version: z.int().min(1),
  root: name,
  nodes: z
    .array(
      z.strictObject({
        id: name,
        text: name,
        kind: z.enum(['single', 'multi']),
        help: z.string().nullable(),
        options: z
          .array(
            z.strictObject({ id: name, label: name, effects: z.array(Effect), next: z.string().nullable() }),
          )
          .min(1),
      }),
    )
    .min(1),
});
export type Scenario = z.infer<typeof Scenario>;

export const ScenarioEffects = z.strictObject({ ops: z.array(name), semantics: name });
export type ScenarioEffects = z.infer<typeof ScenarioEffects>;

export const Bundle = z.strictObject({
  id: name,
  name,
  leadDepartmentId: DepartmentId,
  intakeZoneId: ZoneId,
  promisedLimit: TimeLimit,
  audience: name,
  description: name,
  steps: z.array(
    z.strictObject({
      order: z.int().min(1),
      itemId: ServiceId,
      required: z.boolean(),
      dependsOn: z.array(ServiceId),
    }),
  ),
  questions: z.array(
    z.strictObject({
      id: name,
      text: name,
      options: z.array(
        z.strictObject({
          id: name,
          label: name,
          includeItemIds: z.array(ServiceId),
          excludeItemIds: z.array(ServiceId),
        }),
      ),
    }),
  ),
  sources: z.array(name),
});
export type Bundle = z.infer<typeof Bundle>;

export const Faq = z.strictObject({
  id: name,
  question: name,
  altQuestions: z.array(name),
  answer: name,
  tags: z.array(name),
  itemIds: z.array(ServiceId),
  zoneId: ZoneId.nullable(),
  audience: z.enum(['citizen', 'clerk', 'both']),
  status: z.enum(['published', 'draft']),
  reviewDays: z.int().min(1),
  guess,
});
export type Faq = z.infer<typeof Faq>;

export const DocumentForm = z.strictObject({
  id: name,
  name,
  issuedAt: name,
  fields: z.array(z.strictObject({ key: name, label: name, required: z.boolean() })),
});
export type DocumentForm = z.infer<typeof DocumentForm>;
