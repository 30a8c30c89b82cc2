import { beforeEach, describe, expect, it } from 'vitest';
import { isRejection } from '../../rejection.ts';
import { isValid } from '../evaluation.ts';
import { evaluationStage, TICKET, type EvaluationStage } from '../testing/evaluation-stage.ts';
import { answerRectification } from './answer-rectification.ts';
import { appealRating } from './appeal-rating.ts';
import { decideAppeal } from './decide-appeal.ts';
import { decideSuspicion } from './decide-suspicion.ts';
import { extendRectification } from './extend-rectification.ts';
import { promptEvaluation } from './prompt-evaluation.ts';
import { rate } from './rate.ts';
import { verifyBadRating } from './verify-bad-rating.ts';

const DAY = 24 * 3_600;
const of = { evaluationId: TICKET, note: '情况说明' };
const VERIFY = { ...of, contact: 'reached', kindId: 'service' };
const ANSWER = { ...of, measureId: 'mended' };
const APPEAL = { ...of, groundId: 'mistake' };

const gist = (outcome: ReturnType<EvaluationStage['when']>) =>
  isRejection(outcome) ? outcome.code : outcome.map(({ type }) => type);

/** Monday 2026-11-23, 08:30: level 1. */
function bad(elapsedMs = 6_000): EvaluationStage {
  const self = evaluationStage();
  self.given('ann', promptEvaluation, { evaluationId: TICKET, counterId: 'c1' });
  const answer = { evaluationId: TICKET, level: 1, tags: [], ratedAt: self.at, staffNetwork: false };
  return self.given('pad', rate, { ...answer, elapsedMs });
}

describe('差评整改', () => {
  let self: EvaluationStage;
  beforeEach(() => {
    self = bad();
  });

  it('1 个工作日内核实，5 个工作日内反馈，到当天下班为止', () => {
    expect(self.evaluation.rectification).toMatchObject({
      status: 'toVerify',
      // The stage's hall has no session on 2026-11-24: such a day ends at 17:30.
      verifyBy: { date: '2026-11-24', at: '2026-11-24T09:30:00.000Z', certain: true },
      answerBy: { date: '2026-11-30', at: '2026-11-30T09:30:00.000Z' },
    });
  });

  it('核实、反馈，都按期', () => {
    const verified = self.wait(DAY).when('manager', verifyBadRating, VERIFY);
    expect(verified).toMatchObject([{ payload: { inTime: true, kindId: 'service' } }]);
    const answered = self.wait(4 * DAY).when('inspector', answerRectification, ANSWER);
    expect(answered).toMatchObject([{ payload: { inTime: true, measureId: 'mended' } }]);
    expect(self.evaluation.rectification?.status).toBe('answered');
    expect(isValid(self.evaluation)).toBe(true);
  });

  it('晚了照样收，记逾期', () => {
    expect(self.wait(2 * DAY).when('manager', verifyBadRating, VERIFY)).toMatchObject([
      { payload: { inTime: false } },
    ]);
    expect(self.wait(8 * DAY).when('manager', answerRectification, ANSWER)).toMatchObject([
      { payload: { inTime: false } },
    ]);
  });

  it('先核实才能反馈；不认识的分类不收', () => {
    expect(gist(self.when('manager', answerRectification, ANSWER))).toBe('RectificationNotInState');
    expect(gist(self.when('manager', verifyBadRating, { ...VERIFY, kindId: 'weather' }))).toBe(
      'ReasonUnknown',
    );
  });

  it('没有授权的人看得到角色也做不了', () => {
    expect(gist(self.when('official', verifyBadRating, VERIFY))).toBe('PowerNeeded');
    expect(gist(self.when('manager', extendRectification, of))).toBe('PowerNeeded');
    expect(gist(self.when('manager', decideAppeal, { ...of, upheld: false }))).toBe('PowerNeeded');
  });

  it('每一步都要写说明', () => {
    expect(verifyBadRating.payload.safeParse({ ...VERIFY, note: ' ' }).success).toBe(false);
    expect(answerRectification.payload.safeParse({ ...ANSWER, note: undefined }).success).toBe(false);
  });

  it('负责人批准延到 15 个工作日，只一次', () => {
    self.given('chief', extendRectification, of);
    expect(self.evaluation.rectification?.answerBy.date).toBe('2026-12-14');
    expect(gist(self.when('chief', extendRectification, of))).toBe('AlreadyExtended');
    self.given('manager', verifyBadRating, VERIFY);
    expect(self.wait(20 * DAY).when('manager', answerRectification, ANSWER)).toMatchObject([
      { payload: { inTime: true } },
    ]);
  });

  it('申诉不成立：回到原来的一步，不能再申诉', () => {
    self.given('manager', verifyBadRating, VERIFY).given('inspector', appealRating, APPEAL);
    expect(gist(self.when('manager', answerRectification, ANSWER))).toBe('RectificationNotInState');
    self.given('chief', decideAppeal, { ...of, upheld: true });
    expect(self.evaluation.rectification?.status).toBe('answering');
    expect(gist(self.when('manager', appealRating, APPEAL))).toBe('AlreadyAppealed');
  });

  it('申诉成立：误评剔除，留着，不进指标', () => {
    self.given('manager', appealRating, APPEAL).given('chief', decideAppeal, { ...of, upheld: false });
    expect(self.evaluation.rectification?.status).toBe('excluded');
    expect(self.evaluation.rating?.level).toBe(1);
    expect(isValid(self.evaluation)).toBe(false);
  });
});

it('提出申诉的人不能自己复核', () => {
  const self = bad().given('manager', appealRating, APPEAL);
  const { rectification } = self.evaluation;
  if (!rectification?.appeal) throw new Error('no appeal');
  const own = { ...rectification.appeal, by: 'chief' as typeof rectification.appeal.by };
  self.evaluation = { ...self.evaluation, rectification: { ...rectification, appeal: own } };
  expect(gist(self.when('chief', decideAppeal, { ...of, upheld: false }))).toBe('DecidedByAnother');
});

describe('疑似代评的认定', () => {
  it('认定代评：剔除，整改也不再做', () => {
    const self = bad(500).given('manager', decideSuspicion, { ...of, counts: false });
    expect(self.evaluation).toMatchObject({
      rating: { suspicion: 'excluded' },
      rectification: { status: 'excluded' },
    });
    expect(isValid(self.evaluation)).toBe(false);
  });

  it('认定是群众本人：算数，整改继续', () => {
    const self = bad(500).given('manager', decideSuspicion, { ...of, counts: true });
    expect(isValid(self.evaluation)).toBe(true);
    expect(self.evaluation.rectification?.status).toBe('toVerify');
    expect(gist(self.when('manager', decideSuspicion, { ...of, counts: false }))).toBe('NothingSuspected');
  });
});
