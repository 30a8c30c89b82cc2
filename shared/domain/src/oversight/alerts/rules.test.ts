/** 预警规则: what was kept before there were as many rules holds on. */
import { expect, it } from 'vitest';
import { AlertRules, everyRule, USUAL_RULES } from './rules.ts';

it('以前存的规则少一条，补上交付时的，改过的不变', () => {
  const kept = USUAL_RULES.filter(({ ruleId }) => ruleId !== 'difficultyLate').map((rule) =>
    rule.ruleId === 'longWait' ? { ...rule, threshold: 45 } : rule,
  );
  const rules = everyRule(kept);
  expect(AlertRules.safeParse(rules).success).toBe(true);
  expect(rules.find(({ ruleId }) => ruleId === 'longWait')?.threshold).toBe(45);
  expect(rules.find(({ ruleId }) => ruleId === 'difficultyLate')?.on).toBe(true);
});
