import { describe, expect, it } from 'vitest';
import type { CaseId } from '../../casework/ids.ts';
import type { CounterId, Instant, TicketId } from '../../ids.ts';
import { isRejection } from '../../rejection.ts';
import { plusSeconds } from '../../time.ts';
import { isValid } from '../evaluation.ts';
import type { Level } from '../level.ts';
import {
  CASE_1,
  CASE_2,
  evaluationStage,
  EVALUATION_RULES,
  TICKET,
  type EvaluationStage,
} from '../testing/evaluation-stage.ts';
import { lapseEvaluation } from './lapse-evaluation.ts';
import { promptEvaluation } from './prompt-evaluation.ts';
import { rate } from './rate.ts';

const ASK = { evaluationId: TICKET, counterId: 'c1' };
const accepted = (caseId: string) => ({ caseId: caseId as CaseId, process: 'accepted' as const });
const VISIT = {
  ticketId: TICKET as TicketId,
  here: true,
  cases: [accepted(CASE_1), accepted(CASE_2)],
  rated: [],
  accountId: null,
};

function asked(): EvaluationStage {
  return evaluationStage(TICKET, { visit: VISIT }).given('ann', promptEvaluation, ASK);
}

function answer(self: EvaluationStage, level: Level, more: object = {}) {
  return {
    evaluationId: self.evaluation.evaluationId,
    level,
    tags: [],
    elapsedMs: 6_000,
    ratedAt: self.at,
    staffNetwork: false,
    ...more,
  };
}

const gist = (outcome: ReturnType<EvaluationStage['when']>) =>
  isRejection(outcome) ? outcome.code : outcome.map(({ type }) => type);

describe('一次一评', () => {
  it('一次办理的办件一起请评，只请一次', () => {
    const self = asked();
    expect(self.evaluation).toMatchObject({ status: 'asking', prompt: { asks: 'page', cases: VISIT.cases } });
    expect(gist(self.when('ann', promptEvaluation, ASK))).toBe('AlreadyPrompted');
    expect(gist(self.when('clock', promptEvaluation, ASK))).toBe('AlreadyPrompted');
  });

  it('已经评过的拒绝与已经提示过的一样，窗口看不出来', () => {
    const self = asked();
    const before = self.when('ann', promptEvaluation, ASK);
    self.given('pad', rate, answer(self, 1));
    expect(self.when('ann', promptEvaluation, ASK)).toEqual(before);
  });

  it('别的窗口的、没有在这里办过的，都不能请评', () => {
    expect(gist(evaluationStage(TICKET, { visit: VISIT }).when('bo', promptEvaluation, ASK))).toBe(
      'NotYourCounter',
    );
    const elsewhere = evaluationStage(TICKET, { visit: { ...VISIT, here: false } });
    expect(gist(elsewhere.when('ann', promptEvaluation, ASK))).toBe('VisitUnknown');
  });

  it('扫办件码评过的不再请；全都评过就不请', () => {
    const self = evaluationStage(TICKET, { visit: { ...VISIT, rated: [accepted(CASE_1)] } });
    self.given('ann', promptEvaluation, ASK);
    expect(self.evaluation.prompt?.cases).toEqual([accepted(CASE_2)]);
    const all = evaluationStage(TICKET, { visit: { ...VISIT, rated: VISIT.cases } });
    expect(gist(all.when('ann', promptEvaluation, ASK))).toBe('AlreadyPrompted');
  });

  it('受理评过，办结还可以评：同一环节才算重复', () => {
    const done = [{ caseId: CASE_1 as CaseId, process: 'done' as const }];
    const self = evaluationStage(TICKET, { visit: { ...VISIT, cases: done, rated: [accepted(CASE_1)] } });
    self.given('ann', promptEvaluation, ASK);
    expect(self.evaluation.prompt?.cases).toEqual(done);
  });

  it('省平台方式只记已提示，由省平台的页面请评，这里不能再评', () => {
    const self = evaluationStage(TICKET, { visit: VISIT, rules: { ...EVALUATION_RULES, mode: 'province' } });
    self.given('ann', promptEvaluation, ASK);
    expect(self.evaluation.prompt).toMatchObject({ asks: 'province', padUntil: null, openUntil: null });
    expect(gist(self.when('visitor', rate, answer(self, 5)))).toBe('EvaluationClosed');
  });
});

describe('评价', () => {
  it('评一次就锁定，再评回答“该办件已评价”', () => {
    const self = asked();
    self.wait(8).given('pad', rate, answer(self, 5, { tags: ['good'] }));
    expect(self.evaluation).toMatchObject({ status: 'rated', rating: { level: 5, cases: VISIT.cases } });
    expect(gist(self.when('pad', rate, answer(self, 1)))).toBe('AlreadyRated');
    expect(gist(self.when('visitor', rate, answer(self, 1)))).toBe('AlreadyRated');
  });

  it('30 秒没有按就是没有评价，手机上还可以评，期满才算未评价', () => {
    const self = asked();
    expect(gist(self.wait(29).when('clock', lapseEvaluation, { evaluationId: TICKET }))).toBe(
      'StillTimeToRate',
    );
    self.wait(1).given('clock', lapseEvaluation, { evaluationId: TICKET });
    expect(self.evaluation).toMatchObject({ status: 'open', rating: null });
    self.wait(30 * 24 * 3_600).given('clock', lapseEvaluation, { evaluationId: TICKET });
    expect(self.evaluation).toMatchObject({ status: 'lapsed', rating: null });
    expect(gist(self.when('visitor', rate, answer(self, 5)))).toBe('EvaluationClosed');
  });

  it('断线时按下的，补传后按按下的时间算', () => {
    const self = asked();
    const pressed = plusSeconds(self.at, 20);
    self.wait(30).given('clock', lapseEvaluation, { evaluationId: TICKET });
    self.wait(3_600).given('pad', rate, answer(self, 4, { ratedAt: pressed }));
    expect(self.evaluation.rating?.ratedAt).toBe(pressed);
  });

  it('时间不会早于请评，也不会晚于现在', () => {
    const early = asked();
    early.wait(10).given('visitor', rate, answer(early, 4, { ratedAt: '2020-01-01T00:00:00.000Z' }));
    expect(early.evaluation.rating?.ratedAt).toBe(early.evaluation.prompt?.promptedAt);
    const late = asked();
    late.wait(10).given('visitor', rate, answer(late, 4, { ratedAt: '2030-01-01T00:00:00.000Z' }));
    expect(late.evaluation.rating?.ratedAt).toBe(late.at);
  });

  it('别的窗口的评价器不能评；选项必须是这一级的', () => {
    const self = asked();
    expect(gist(self.when('pad', rate, answer(self, 5, { tags: ['rude'] })))).toBe('TagUnknown');
    self.facts = { ...self.facts, standsAt: 'c2' as CounterId };
    expect(gist(self.when('pad', rate, answer(self, 5)))).toBe('NotYourEvaluator');
  });

  it('工作人员没有评价的角色，文字不超过 150 字', () => {
    expect(rate.roles).toEqual(['evaluator', 'public']);
    const words = (length: number) =>
      rate.payload.safeParse(answer(asked(), 2, { note: '慢'.repeat(length) })).success;
    expect([words(150), words(151)]).toEqual([true, false]);
  });
});

describe('一事一评', () => {
  it('扫办件自己的码评这一件', () => {
    const self = evaluationStage(`${CASE_1}.done`);
    self.given('visitor', rate, answer(self, 2));
    expect(self.evaluation.rating?.cases).toEqual([{ caseId: CASE_1, process: 'done' }]);
    expect(self.evaluation.rectification?.status).toBe('toVerify');
  });

  it('整次评过以后再扫办件码：该办件已评价', () => {
    const self = evaluationStage(`${CASE_1}.accepted`, { visit: { ...VISIT, rated: [accepted(CASE_1)] } });
    expect(gist(self.when('visitor', rate, answer(self, 2)))).toBe('AlreadyRated');
  });

  it('没有请评的，评价器不能自己评', () => {
    const self = evaluationStage(`${CASE_1}.accepted`);
    expect(gist(self.when('pad', rate, answer(self, 5)))).toBe('NotAsked');
    const visit = evaluationStage();
    expect(gist(visit.when('visitor', rate, answer(visit, 5)))).toBe('NotAsked');
  });
});

describe('疑似代评', () => {
  const seen = (level: Level, secondsAgo: number, at: Instant) => ({
    level,
    at: plusSeconds(at, -secondsAgo),
  });

  it('不到 2 秒、连着同一级、工作人员的网络：留下，标明，认定前不算', () => {
    const self = asked();
    const { at } = self;
    self.facts = { ...self.facts, recent: [60, 120, 180, 240].map((ago) => seen(5, ago, at)) };
    self.given('pad', rate, answer(self, 5, { elapsedMs: 1_999, staffNetwork: true }));
    expect(self.evaluation.rating).toMatchObject({
      flags: ['fast', 'run', 'staffNetwork'],
      suspicion: 'open',
    });
    expect(isValid(self.evaluation)).toBe(false);
  });

  it('平常的评价不标', () => {
    const self = asked();
    const { at } = self;
    self.facts = {
      ...self.facts,
      recent: [seen(5, 60, at), seen(4, 120, at), seen(5, 180, at), seen(5, 240, at), seen(5, 300, at)],
    };
    self.given('pad', rate, answer(self, 5, { elapsedMs: 2_000 }));
    expect(self.evaluation.rating?.flags).toEqual([]);
    expect(isValid(self.evaluation)).toBe(true);
  });

  it('很久以前的不算连着', () => {
    const self = asked();
    const { at } = self;
    self.facts = { ...self.facts, recent: [700, 800, 900, 1_000].map((ago) => seen(5, ago, at)) };
    self.given('pad', rate, answer(self, 5));
    expect(self.evaluation.rating?.flags).toEqual([]);
  });
});
