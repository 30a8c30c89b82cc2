/**
 * The settings of casework (受理设置): what the law leaves open, what a lawyer has still to confirm 〔复核〕 and what is the
 * office's own habit. One revision holds for the whole hall; a case keeps what was decided under an older one.
 */
import { z } from 'zod';
import { DeadlineRules } from '../calendar/deadline-rules.ts';
import { marked } from '../catalogue/marked.ts';
import { DepartmentId } from '../catalogue/premises.ts';
import { LocalTime, ReasonId, ServiceId } from '../ids.ts';
import { DocumentFormId } from './documents/forms.ts';
import { SealId } from './ids.ts';
import { ServicePromises, USUAL_PROMISES } from './service-promises.ts';
import { Paper, Relation } from './words.ts';

const days = z.int().min(1).max(400);
const words = z.string().min(1).max(200);

/** How a form is numbered, copied and sealed. */
const FormRules = z.strictObject({
  form: DocumentFormId,
  /** `{year}`, `{hall}` and `{serial}` are filled in; null: no number of its own */
  pattern: z
    .string()
    .regex(/^[\p{Script=Han}A-Za-z]{2,16}〔\{year\}〕第?\{hall\}-\{serial\}号$/u)
    .nullable(),
  copies: z.int().min(1).max(9),
  /** false: signed by the applicant, not sealed */
  sealed: z.boolean(),
});
export type FormRules = z.infer<typeof FormRules>;

const settings = {
  /** Items that are accepted in a provincial system and only registered here (登记型). */
  registeredItems: z.array(ServiceId),
  /** How days are counted, when silence is acceptance, when a light turns. */
  deadlines: DeadlineRules,
  /** 行政许可法 §32: whether silence accepts every application or those for a 行政许可 only 〔复核〕 */
  silence: z.enum(['every', 'licence']),
  /** A second 补正告知 needs a reason (§32: 一次告知). */
  correctionOnceStrict: z.boolean(),
  /** §45: what stops the clock must be told in writing; from when it stands 〔复核〕. */
  special: z.strictObject({ needsNotice: z.boolean(), stopsWhen: z.enum(['issued', 'stamped', 'served']) }),
  /** §42: by the head of the authority, with the reason, once. */
  extension: z.strictObject({ maxDays: days }),
  /** 容缺 papers: until when, at most the promised limit; null = the promised limit itself. */
  deferral: z.strictObject({ maxDays: days.nullable() }),
  /** Which acceptance of an item decided on the spot is still given in writing, and which decisions are. */
  atOnce: z.strictObject({ acceptance: z.boolean() }),
  decisions: z.enum(['licence', 'every']),
  forms: z.array(FormRules).length(DocumentFormId.options.length),
  seals: z.strictObject({
    /** 划转事项 */
    transferred: SealId,
    /** 未划转事项, and departments with a seal of their own */
    original: SealId,
    departments: z.array(z.strictObject({ departmentId: DepartmentId, sealId: SealId })),
    /** what is written on them */
    names: z.array(z.strictObject({ sealId: SealId, name: words })).min(1),
  }),
  /** 受理通知单 or 受理通知书, 不予受理通知书 …: titles that differ from the form's own. */
  titles: z.array(z.strictObject({ form: DocumentFormId, title: words })),
  /** Empty: nobody has confirmed it yet, and no paper that has to name it is printed. */
  remedies: z.strictObject({
    /** 复议机关 */
    review: z.string().max(200),
    reviewDays: days,
    court: z.string().max(200),
    courtMonths: z.int().min(1).max(24),
  }),
  phones: z.strictObject({ office: words, complaints: words }),
  collectAt: words,
  /** When the papers go to the departments, and after how many hours uncollected ones alarm. */
  runs: z.array(LocalTime).min(1),
  uncollectedHours: z.int().min(1).max(72),
  promises: ServicePromises,
  /** Working days after which an uncollected result is reminded of. */
  collectReminders: z.array(days),
  /** What must lie on the desk to hand a result to whom. */
  receivers: z.array(z.strictObject({ relation: Relation, needs: z.array(Paper).min(1) })).length(4),
  /** Reasons that a person chooses from. */
  reasons: z.strictObject({
    secondCorrection: z.array(ReasonId).min(1),
    refusal: z.array(ReasonId).min(1),
    void: z.array(ReasonId).min(1),
  }),
  /** Years after a case's end until its personal data go. */
  retentionYears: z.strictObject({ people: z.int().min(1).max(60), scans: z.int().min(1).max(60) }),
};

export const OfficeRules = z.strictObject({
  revision: z.int().min(1),
  ...settings,
  promises: settings.promises.default(USUAL_PROMISES),
});
export type OfficeRules = z.infer<typeof OfficeRules>;

/** The settings as an office begins with them (server/office/office.json), each marked whether the owner has confirmed it. */
export const OfficeDefaults = z.strictObject({
  registeredItems: marked(settings.registeredItems),
  deadlines: marked(settings.deadlines),
  silence: marked(settings.silence),
  correctionOnceStrict: marked(settings.correctionOnceStrict),
  special: marked(settings.special),
  extension: marked(settings.extension),
  deferral: marked(settings.deferral),
  atOnce: marked(settings.atOnce),
  decisions: marked(settings.decisions),
  forms: marked(settings.forms),
  seals: marked(settings.seals),
  titles: marked(settings.titles),
  remedies: marked(settings.remedies),
  phones: marked(settings.phones),
  collectAt: marked(settings.collectAt),
  runs: marked(settings.runs),
  uncollectedHours: marked(settings.uncollectedHours),
  promises: marked(settings.promises),
  collectReminders: marked(settings.collectReminders),
  receivers: marked(settings.receivers),
  reasons: marked(settings.reasons),
  retentionYears: marked(settings.retentionYears),
});
export type OfficeDefaults = z.infer<typeof OfficeDefaults>;

/** The first revision of an office's settings. */
export function officeRulesOf(defaults: OfficeDefaults, revision = 1): OfficeRules {
  const values = Object.entries(defaults).map(([key, { value }]) => [key, value] as const);
  return OfficeRules.parse({ revision, ...Object.fromEntries(values) });
}

/** … of a township: its own counter hands out, under its own seal. */
export function townshipOffice(rules: OfficeRules, hallName: string): OfficeRules {
  const { original, names } = rules.seals;
  return {
    ...rules,
    collectAt: `${hallName}窗口`,
    seals: {
      ...rules.seals,
      names: names.map((seal) =>
        seal.sealId === original ? { ...seal, name: `${hallName}受理专用章` } : seal,
      ),
    },
  };
}

export function formRules(office: OfficeRules, form: DocumentFormId): FormRules {
  return (
    office.forms.find((rules) => rules.form === form) ?? { form, pattern: null, copies: 1, sealed: false }
  );
}

/** The seal follows the approval route (盖章随审批去向). */
export function sealFor(
  office: OfficeRules,
  route: 'transferred' | 'original',
  departmentId: string,
): SealId {
  if (route === 'transferred') return office.seals.transferred;
  return (
    office.seals.departments.find((seal) => seal.departmentId === departmentId)?.sealId ??
    office.seals.original
  );
}
