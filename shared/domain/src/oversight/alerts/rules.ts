/** When somebody is told (预警规则): threshold, who, and how soon they must have seen and answered. Settings of the hall. */
import { z } from 'zod';
import { AccountId } from '../../ids.ts';

/** 等候过长 · 无人受理的队 · 空窗 · 办件临期 · 办件超期 · 差评 · 办不成事超期 · 设备故障 · 过号率异常. */
export const AlertRuleId = z.enum([
  'longWait',
  'orphanQueue',
  'vacancy',
  'caseNear',
  'caseLate',
  'badRating',
  'difficultyLate',
  'deviceDown',
  'noShowRate',
]);
export type AlertRuleId = z.infer<typeof AlertRuleId>;

/** One alert of these holds as many things as there are: 12 件办件超期 of a department are one alert, not twelve. */
export const COUNTED_RULES: ReadonlySet<AlertRuleId> = new Set<AlertRuleId>(['caseNear', 'caseLate']);

export const AlertRule = z.strictObject({
  ruleId: AlertRuleId,
  on: z.boolean(),
  /** Minutes; percent for `noShowRate`; null where there is nothing to choose. */
  threshold: z.int().min(1).max(1_440).nullable(),
  seeMinutes: z.int().min(1).max(1_440),
  answerMinutes: z.int().min(1).max(10_080),
  /** The first is told; each further one when the one before is late. Empty: the hall's managers. */
  accountIds: z.array(AccountId).max(8),
});
export type AlertRule = z.infer<typeof AlertRule>;

export const AlertRules = z
  .array(AlertRule)
  .length(AlertRuleId.options.length)
  .refine((rules) => new Set(rules.map(({ ruleId }) => ruleId)).size === AlertRuleId.options.length, {
    message: 'every rule once',
  });
export type AlertRules = z.infer<typeof AlertRules>;

/** hall-day.md and issue 5: wait > 30 min, orphan queue 5, 空窗 > 15, the rest as soon as it is so. */
const USUAL: Readonly<Record<AlertRuleId, number | null>> = {
  longWait: 30,
  orphanQueue: 5,
  vacancy: 15,
  caseNear: null,
  caseLate: null,
  badRating: null,
  difficultyLate: null,
  deviceDown: null,
  noShowRate: 20,
};

export const USUAL_RULES: AlertRules = AlertRuleId.options.map((ruleId) => ({
  ruleId,
  on: true,
  threshold: USUAL[ruleId],
  seeMinutes: 10,
  answerMinutes: 60,
  accountIds: [],
}));

/** Rules that were kept before there were as many: the usual one for each that they do not name. */
export function everyRule(kept: readonly AlertRule[]): AlertRules {
  return USUAL_RULES.map((usual) => kept.find(({ ruleId }) => ruleId === usual.ruleId) ?? usual);
}
