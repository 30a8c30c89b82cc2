/** The settings of 好差评 (评价规则), versioned: what the rules read; words of the options stand in the catalogue. */
import { z } from 'zod';
import { ReasonId } from '../ids.ts';
import { TagId } from './ids.ts';
import { Level } from './level.ts';

const workdays = z.int().min(1).max(60);

/**
 * `local`: asked and kept here. `province`: the province's own page asks, here only 已提示 is recorded. `both`: asked here
 * and handed to the province by the export; still one prompt for one visit.
 */
export const EvaluationMode = z.enum(['local', 'province', 'both']);
export type EvaluationMode = z.infer<typeof EvaluationMode>;

export const EvaluationRules = z.strictObject({
  revision: z.int().min(1),
  mode: EvaluationMode,
  /** Silence on the pad for so long is "not evaluated", never a default. */
  padSeconds: z.int().min(10).max(120),
  /** So long may a visit still be rated on the phone. */
  openDays: z.int().min(1).max(90),
  verifyWorkdays: workdays,
  answerWorkdays: workdays,
  /** With the approval of 负责人, counted like the answer's own limit. */
  extendedWorkdays: workdays,
  /** 满意率 counts from this level: 4, in some places 3 (基本满意). */
  satisfiedFrom: z.union([z.literal(3), z.literal(4)]),
  /** When a rating looks as if staff had given it (疑似代评). */
  suspicion: z.strictObject({
    fastMs: z.int().min(0).max(10_000),
    /** So many of one level in a row at one counter within these minutes. */
    runLength: z.int().min(3).max(50),
    runMinutes: z.int().min(1).max(120),
    /** So many of whatever level at one counter within the same minutes. */
    crowd: z.int().min(3).max(100),
  }),
  /** 评价内容: national, by level, never added to here; the version is kept with each rating. */
  indicators: z.strictObject({
    version: z.int().min(1),
    byLevel: z.array(z.strictObject({ level: Level, tagIds: z.array(TagId) })).length(5),
  }),
  reasons: z.strictObject({
    /** 差评分类, found out by the verification. */
    kinds: z.array(ReasonId),
    /** 整改措施: 当场改正, 限期整改, 解释说明 … */
    measures: z.array(ReasonId),
    /** Why a rating is contested: 误评, 恶意差评 … */
    appeals: z.array(ReasonId),
  }),
  /** Address of the province's page; `{{caseNo}}`, `{{process}}`, `{{counter}}` are filled in. Null = not known yet. */
  provinceUrl: z.string().startsWith('https://').max(500).nullable(),
});
export type EvaluationRules = z.infer<typeof EvaluationRules>;
