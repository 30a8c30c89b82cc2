/** Everything that is a cause of an alert at this moment (预警原因): of the hall, of cases, ratings, devices, and of the day. */
import { hallCauses, type Cause } from '@yichuang/domain/oversight/alerts/causes';
import type { AlertRuleId, AlertRules } from '@yichuang/domain/oversight/alerts/rules';
import type { CaseLine } from '@yichuang/protocol/cases';
import { missedRateOf } from '@yichuang/domain/oversight/day-figures';
import { EVERYBODY } from '../casework/case-reader.ts';
import type { Casework } from '../casework/casework.ts';
import type { Core } from '../core.ts';
import { openDifficultyReader } from '../desk/difficulty-table.ts';
import type { DeviceWatch } from '../devices/device-watch.ts';
import type { Evaluations } from '../evaluation/evaluations.ts';

export interface CauseSources {
  readonly core: Core;
  readonly casework: Casework;
  readonly evaluations: Evaluations;
  readonly devices: DeviceWatch;
}

/** `slow`: cases, ratings, what could not be done and devices, which change by the minute. */
export interface Causes {
  hall(rules: AlertRules): readonly Cause[];
  slow(rules: AlertRules): readonly Cause[];
  day(rules: AlertRules): Promise<readonly Cause[]>;
}

/** Of so few the share of those who did not come says nothing. */
const FEW = 20;
const MOST_CASES = 2_000;
const CASE_LIGHTS: readonly (readonly [AlertRuleId, readonly CaseLine['light'][]])[] = [
  ['caseNear', ['yellow', 'orange']],
  ['caseLate', ['red', 'deepRed']],
];

export function openCauses({ core, casework, evaluations, devices }: CauseSources): Causes {
  const difficulties = openDifficultyReader(core.tables);
  const isOn = (rules: AlertRules, ruleId: AlertRuleId): boolean =>
    rules.some((rule) => rule.ruleId === ruleId && rule.on);

  function* caseCauses(rules: AlertRules): Iterable<Cause> {
    const listed = casework.cases.list('danger', EVERYBODY, { ...casework.days(), limit: MOST_CASES });
    const lines = casework.linesOf(listed);
    for (const [ruleId, lights] of CASE_LIGHTS) {
      if (!isOn(rules, ruleId)) continue;
      const those = lines.filter(({ light }) => lights.includes(light));
      for (const [departmentId, cases] of Map.groupBy(those, (line) => line.approvalDepartmentId))
        yield { ruleId, about: departmentId, amount: cases.length };
    }
  }

  function* ratingCauses(rules: AlertRules): Iterable<Cause> {
    if (!isOn(rules, 'badRating')) return;
    for (const { evaluationId } of evaluations.rows.open(core.now()))
      yield { ruleId: 'badRating', about: evaluationId, amount: null };
  }

  function* difficultyCauses(rules: AlertRules): Iterable<Cause> {
    if (!isOn(rules, 'difficultyLate')) return;
    for (const difficultyId of difficulties.late(core.now()))
      yield { ruleId: 'difficultyLate', about: difficultyId, amount: null };
  }

  function* deviceCauses(rules: AlertRules): Iterable<Cause> {
    if (!isOn(rules, 'deviceDown')) return;
    for (const { deviceId, alarms } of devices.cards())
      if (alarms.some(({ urgent }) => urgent)) yield { ruleId: 'deviceDown', about: deviceId, amount: null };
  }

  return {
    hall: (rules) => hallCauses(core.hall(), rules, core.now()),
    slow: (rules) => [
      ...caseCauses(rules),
      ...ratingCauses(rules),
      ...difficultyCauses(rules),
      ...deviceCauses(rules),
    ],
    async day(rules) {
      const rule = rules.find(({ ruleId }) => ruleId === 'noShowRate');
      const hall = core.hall();
      if (!rule?.on || hall.phase !== 'open') return [];
      const { counts, waits } = await core.read.figures(hall.date, core.now());
      const rate = missedRateOf(counts, waits);
      const percent = Math.round((rate ?? 0) * 100);
      if (rate === null || waits.called < FEW || percent < (rule.threshold ?? 100)) return [];
      return [{ ruleId: 'noShowRate', about: 'hall', amount: percent }];
    },
  };
}

/** So that a cause of today and of tomorrow are two. */
export function keyOf({ ruleId, about }: Pick<Cause, 'ruleId' | 'about'>): string {
  return `${ruleId} ${about}`;
}
