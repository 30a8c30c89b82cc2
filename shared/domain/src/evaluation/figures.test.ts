import { describe, expect, it } from 'vitest';
import { figuresOf, type EvaluationCounts } from './figures.ts';

const COUNTS: EvaluationCounts = {
  prompted: 200,
  promptedValid: 150,
  rated: 163,
  validByLevel: [2, 3, 15, 60, 80],
  suspected: 2,
  excluded: 1,
  answersDue: 4,
  answeredInTime: 3,
  verificationsDue: 5,
  verifiedInTime: 5,
};

describe('好差评指标', () => {
  it('评价率除以已提示；满意率、差评率除以有效评价', () => {
    const figures = figuresOf(COUNTS, 4);
    expect(figures.rate).toBe(150 / 200);
    expect(figures.satisfaction).toBe(140 / 160);
    expect(figures.badRate).toBe(5 / 160);
    expect(figures.rectifiedInTime).toBe(3 / 4);
    expect(figures.verifiedInTime).toBe(1);
  });

  it('口径可以含基本满意', () => {
    expect(figuresOf(COUNTS, 3).satisfaction).toBe(155 / 160);
  });

  it('没有可除的数就没有率，不写成 0 或 100%', () => {
    const nothing = { ...COUNTS, prompted: 0, validByLevel: [0, 0, 0, 0, 0], answersDue: 0 };
    const { rate, satisfaction, badRate, rectifiedInTime } = figuresOf(nothing, 4);
    expect([rate, satisfaction, badRate, rectifiedInTime]).toEqual([null, null, null, null]);
  });
});
