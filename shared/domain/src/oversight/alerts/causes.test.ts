import { describe, expect, it } from 'vitest';
import { stage, staffed, type Stage } from '../../testing/stage.ts';
import { hallCauses } from './causes.ts';
import { AlertRules, USUAL_RULES, type AlertRule, type AlertRuleId } from './rules.ts';

const rules = (changes: Readonly<Partial<Record<AlertRuleId, Partial<AlertRule>>>> = {}): AlertRules =>
  AlertRules.parse(USUAL_RULES.map((rule) => ({ ...rule, ...changes[rule.ruleId] })));
const causes = ({ hall, at }: Stage, with_: AlertRules = rules()) => hallCauses(hall, with_, at);

describe('预警原因', () => {
  it('没有窗口受理的队：满 5 分钟才报，报几个人', () => {
    const self = stage().taken('a1', 'a1');
    expect(causes(self.wait(297))).toEqual([]);
    expect(causes(self.wait(1))).toEqual([{ ruleId: 'orphanQueue', about: 'A', amount: 2 }]);
  });

  it('等候：有窗口在受理，满 30 分钟才报，报最长的分钟数', () => {
    const self = staffed().taken('a1', 'a1');
    expect(causes(self.wait(30 * 60 - 3))).toEqual([]);
    expect(causes(self.wait(1))).toEqual([{ ruleId: 'longWait', about: 'A', amount: 30 }]);
  });

  it('空窗：暂停满 15 分钟才报，恢复就没有了', () => {
    const self = staffed().given('ann', 'pauseCounter', {
      counterId: 'c1',
      reasonId: 'toilet',
      confirmed: true,
    });
    expect(causes(self.wait(15 * 60 - 1))).toEqual([]);
    expect(causes(self.wait(1))).toEqual([{ ruleId: 'vacancy', about: 'c1', amount: 15 }]);
    expect(causes(self.given('ann', 'resumeCounter', { counterId: 'c1' }))).toEqual([]);
  });

  it('关了的规则不报，门槛照设置', () => {
    const self = stage().taken('a1').wait(120);
    expect(causes(self, rules({ orphanQueue: { threshold: 2 } }))).toHaveLength(1);
    expect(causes(self.wait(3_600), rules({ orphanQueue: { on: false } }))).toEqual([]);
  });

  it('没开门、午休时不报排队', () => {
    const self = stage().taken('a1').wait(600);
    expect(causes({ ...self, hall: { ...self.hall, phase: 'closed' } })).toEqual([]);
    const noon = stage()
      .taken('a1')
      .wait(4 * 3_600);
    expect(causes(noon)).toEqual([]);
  });

  it('每条规则恰好一条，多了少了都不收', () => {
    expect(AlertRules.safeParse(USUAL_RULES.slice(1)).success).toBe(false);
    expect(AlertRules.safeParse([...USUAL_RULES, USUAL_RULES[0]]).success).toBe(false);
  });
});
