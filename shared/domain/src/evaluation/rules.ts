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

const padCode = z.int().min(1).max(999_999);
const padField = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,31}$/);
const differ = (values: object): boolean =>
  new Set(Object.values(values)).size === Object.keys(values).length;

/** How a vendor's pads talk with the hub (评价器协议): instructions and names of fields are agreed with the vendor. */
export const PadProtocol = z.strictObject({
  /** The vendor has said that its pads speak so; until then it is one published example. */
  confirmed: z.boolean(),
  /** Where they connect; a dot would reach into the sockets of the hall's own screens. */
  path: z.string().regex(/^\/[a-z][a-z0-9/_-]{0,62}$/),
  /** A pad says so often that it is there; two that are missed end its line. */
  heartbeatSeconds: z.int().min(10).max(600),
  codes: z
    .strictObject({ login: padCode, heartbeat: padCode, illegal: padCode, unknown: padCode, ask: padCode })
    .refine(differ),
  fields: z
    .strictObject({
      code: padField,
      workNo: padField,
      key: padField,
      ok: padField,
      message: padField,
      url: padField,
      seconds: padField,
      sound: padField,
    })
    .refine(differ),
});
export type PadProtocol = z.infer<typeof PadProtocol>;

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
  pads: PadProtocol,
});
export type EvaluationRules = z.infer<typeof EvaluationRules>;
