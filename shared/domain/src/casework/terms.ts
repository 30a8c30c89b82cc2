/** What held for a case when it was received (受理依据): kept with it, so that a later change of the item or tree changes nothing. */
import { z } from 'zod';
import { Limit } from '../calendar/running-limit.ts';
import { MaterialId, MaterialNeed, SpecialProcedure } from '../catalogue/matters.ts';
import { DepartmentId } from '../catalogue/premises.ts';
import { Instant } from '../ids.ts';
import { OptionId, ProcedureCode, TreeId } from './ids.ts';

/** 行政许可, or what another law or none governs: the wording of the 行政许可法 is for the first only. */
export const ItemType = z.enum(['licence', 'other']);
export type ItemType = z.infer<typeof ItemType>;
/** 即办件 · 承诺件 */
export const CaseType = z.enum(['immediate', 'promised']);
export type CaseType = z.infer<typeof CaseType>;
/** 划转到审批局 · 原部门 */
export const ApprovalRoute = z.enum(['transferred', 'original']);
export type ApprovalRoute = z.infer<typeof ApprovalRoute>;

/** A paper as the checklist asked for it. */
export const Needed = MaterialNeed.omit({ note: true });
export type Needed = z.infer<typeof Needed>;

export const Procedure = SpecialProcedure.pick({ maxDays: true, unit: true, countsInLimit: true }).extend({
  code: ProcedureCode,
});
export type Procedure = z.infer<typeof Procedure>;

export const Terms = z.strictObject({
  itemType: ItemType,
  caseType: CaseType,
  approvalRoute: ApprovalRoute,
  departmentId: DepartmentId,
  tree: z.strictObject({ treeId: TreeId, version: z.int().min(1) }).nullable(),
  answers: z.array(OptionId),
  promised: Limit,
  statutory: Limit.nullable(),
  procedures: z.array(Procedure),
  needed: z.array(Needed),
});
export type Terms = z.infer<typeof Terms>;

/** How a paper was handed in; `deferred` 容缺 (still owed), `returned` given back to be put right. */
export const MaterialForm = z.enum(['paper', 'eCert', 'deferred', 'returned']);
export type MaterialForm = z.infer<typeof MaterialForm>;

/** A line of the list on the receipt. */
export const MaterialLine = z.strictObject({
  lineNo: z.int().min(1),
  materialId: MaterialId.nullable(),
  form: MaterialForm,
  originals: z.int().min(0).max(99),
  copies: z.int().min(0).max(99),
  /** the clerk compared the copy with the original */
  verifyOriginal: z.boolean(),
  /** until when a deferred paper must be there */
  dueAt: Instant.nullable(),
});
export type MaterialLine = z.infer<typeof MaterialLine>;

/** What a clerk says of a paper in hand. */
export const HandedIn = z.strictObject({
  materialId: MaterialId,
  form: z.enum(['paper', 'eCert']),
  originals: z.int().min(0).max(99),
  copies: z.int().min(0).max(99),
});
export type HandedIn = z.infer<typeof HandedIn>;
