/** 一次巡查的一生: 逐项看, 发现问题, 整改, 退回, 销号. */
import { describe, expect, it } from 'vitest';
import type { Instant } from '../ids.ts';
import { RoundHeading, RoundRules, USUAL_ROUND_RULES } from './checklist.ts';
import { assignFinding } from './commands/assign-finding.ts';
import { checkRoundItem } from './commands/check-item.ts';
import { closeFinding } from './commands/close-finding.ts';
import { finishRound } from './commands/finish-round.ts';
import { openFinding } from './commands/open-finding.ts';
import { rectifyFinding } from './commands/rectify-finding.ts';
import { sendBackFinding } from './commands/send-back-finding.ts';
import { startRound } from './commands/start-round.ts';
import { headingFigures } from './figures.ts';
import { isFindingLate } from './round.ts';
import { FIRST, ID, OneRound, SECOND, SMALL } from './testing/one-round.ts';

const OF = { roundId: ID };
const FINDING = { ...OF, findingId: ID };
const FOUND = {
  ...OF,
  itemId: SECOND,
  note: '3 号窗口前地上有水',
  zoneId: null,
  counterId: null,
  photoId: null,
  toAccountId: 'cleaner',
  by: 'today',
};
const CLOSING = '2026-11-23T09:30:00.000Z' as Instant;
const DONE = { ...FINDING, note: '已拖干，放了警示牌', photoId: null };

function begun(): OneRound {
  const self = new OneRound();
  self.when('guide', startRound, { part: 'morning' });
  return self;
}

function found(): OneRound {
  const self = begun();
  self.when('guide', openFinding, FOUND);
  return self;
}

describe('巡查单', () => {
  it('六个方面都有四到六项，没有重复', () => {
    expect(RoundRules.safeParse(USUAL_ROUND_RULES).success).toBe(true);
    for (const heading of RoundHeading.options) {
      const count = USUAL_ROUND_RULES.items.filter((item) => item.heading === heading).length;
      expect(count).toBeGreaterThanOrEqual(4);
      expect(count).toBeLessThanOrEqual(6);
    }
    expect(
      RoundRules.safeParse({ ...SMALL, items: SMALL.items.map((item) => ({ ...item, on: false })) }).success,
    ).toBe(false);
  });
});

describe('巡查', () => {
  it('只看开着的项；没看完不能结束，看完才能结束，结束后不再改', () => {
    const self = begun();
    expect(self.round?.items.map(({ itemId }) => itemId)).toEqual([FIRST, SECOND]);
    const fine = { ...OF, itemId: FIRST, mark: 'fine' };
    expect(self.when('guide', checkRoundItem, fine)).toEqual(['RoundItemChecked']);
    expect(self.when('guide', checkRoundItem, fine)).toEqual([]);
    expect(self.when('guide', checkRoundItem, { ...fine, itemId: 'goods-1' })).toBe('RoundItemUnknown');
    expect(self.when('guide', finishRound, OF)).toBe('RoundUnfinished');
    // Somebody else may go on with it.
    expect(self.when('head', checkRoundItem, { ...OF, itemId: SECOND, mark: 'notApplicable' })).toEqual([
      'RoundItemChecked',
    ]);
    expect(self.when('guide', finishRound, OF)).toEqual(['RoundFinished']);
    expect(self.when('guide', finishRound, OF)).toBe('RoundOver');
    expect(self.when('guide', openFinding, FOUND)).toBe('RoundOver');
    expect(new OneRound().when('guide', finishRound, OF)).toBe('RoundUnknown');
  });

  it('有问题的项不能再改成合格；简单的今天下班前，其余下一个工作日', () => {
    const self = found();
    expect(self.round?.findings[0]).toMatchObject({
      foundBy: 'guide',
      toAccountId: 'cleaner',
      dueAt: CLOSING,
    });
    expect(self.when('guide', checkRoundItem, { ...OF, itemId: SECOND, mark: 'fine' })).toBe(
      'RoundItemFound',
    );
    self.when('guide', openFinding, { ...FOUND, by: 'nextWorkday' });
    expect(self.round?.findings[1]?.dueAt).toBe('2026-11-24T09:30:00.000Z');
    // After closing 今天 is over.
    const evening = begun();
    evening.at = '2026-11-23T10:00:00.000Z' as Instant;
    evening.when('guide', openFinding, FOUND);
    expect(evening.round?.findings[0]?.dueAt).toBe('2026-11-24T09:30:00.000Z');
  });
});

describe('问题', () => {
  it('责任人整改，发现人退回写明原因，再整改，销号', () => {
    const self = found();
    expect(self.when('guide', closeFinding, FINDING)).toBe('FindingNotRectified');
    expect(self.when('guide', rectifyFinding, DONE)).toBe('NotYourFinding');
    expect(self.when('cleaner', rectifyFinding, DONE)).toEqual(['FindingRectified']);
    expect(self.when('cleaner', rectifyFinding, DONE)).toBe('FindingRectifiedAlready');
    expect(self.when('cleaner', closeFinding, FINDING)).toBe('NotYourFinding');
    expect(self.when('guide', sendBackFinding, { ...FINDING, note: '又湿了' })).toEqual(['FindingSentBack']);
    expect(self.round?.findings[0]?.rectifiedAt).toBeNull();
    self.when('cleaner', rectifyFinding, DONE);
    expect(self.when('head', closeFinding, FINDING)).toEqual(['FindingClosed']);
    expect(self.round?.findings[0]?.steps.map(({ did }) => did)).toEqual([
      'found',
      'rectified',
      'sentBack',
      'rectified',
      'closed',
    ]);
    expect(self.when('head', sendBackFinding, { ...FINDING, note: '晚了' })).toBe('FindingOver');
  });

  it('交给别人以后由别人整改；不相干的人不能交', () => {
    const self = found();
    const handed = { ...FINDING, toAccountId: 'plumber' };
    expect(self.when('stranger', assignFinding, handed)).toBe('NotYourFinding');
    expect(self.when('cleaner', assignFinding, handed)).toEqual(['FindingAssigned']);
    expect(self.when('head', assignFinding, handed)).toEqual([]);
    expect(self.when('cleaner', rectifyFinding, DONE)).toBe('NotYourFinding');
    expect(self.when('plumber', rectifyFinding, DONE, 'operator')).toEqual(['FindingRectified']);
    const none = { ...DONE, findingId: '00000000-0000-7000-8000-00000000ffff' };
    expect(self.when('plumber', rectifyFinding, none)).toBe('FindingUnknown');
  });

  it('责任人要有账号、没停用、能报整改完成', () => {
    const self = found();
    const handed = { ...FINDING, toAccountId: 'plumber' };
    const unfit = [
      [null, 'ResponsibleUnknown'],
      [{ role: 'guide', disabled: true }, 'ResponsibleDisabled'],
      [{ role: 'supervisor', disabled: false }, 'ResponsibleUnable'],
    ] as const;
    for (const [responsible, code] of unfit) {
      self.responsible = responsible;
      expect(self.when('guide', openFinding, FOUND)).toBe(code);
      expect(self.when('guide', assignFinding, handed)).toBe(code);
    }
    self.responsible = { role: 'clerk', disabled: false };
    expect(self.when('guide', assignFinding, handed)).toEqual(['FindingAssigned']);
    expect(self.when('plumber', rectifyFinding, DONE, 'clerk')).toEqual(['FindingRectified']);
  });

  it('过了期限没整改是超期；按期整改的，销号晚了也不算超期', () => {
    const self = found();
    const [finding] = self.round?.findings ?? [];
    if (!finding) throw new Error('nothing found');
    const after = '2026-11-23T09:30:00.001Z' as Instant;
    expect(isFindingLate(finding, CLOSING)).toBe(false);
    expect(isFindingLate(finding, after)).toBe(true);
    expect(isFindingLate({ ...finding, rectifiedAt: CLOSING }, after)).toBe(false);
  });

  it('各方面的情况：不适用和没看的不算在合格率里', () => {
    const self = found();
    self.when('guide', checkRoundItem, { ...OF, itemId: FIRST, mark: 'notApplicable' });
    if (self.round === null) throw new Error('no round');
    const figures = headingFigures(
      [self.round],
      [
        { heading: 'space', late: false, foundAt: '2026-11-20T09:30:00.000Z' as Instant, closedAt: CLOSING },
        { heading: 'space', late: true, foundAt: '2026-11-22T09:30:00.000Z' as Instant, closedAt: CLOSING },
        { heading: 'space', late: true, foundAt: CLOSING, closedAt: null },
      ],
    );
    expect(figures.find(({ heading }) => heading === 'people')).toMatchObject({
      checked: 0,
      fine: 0,
      medianDays: null,
    });
    expect(figures.find(({ heading }) => heading === 'space')).toMatchObject({
      checked: 1,
      fine: 0,
      findings: 3,
      open: 1,
      closed: 2,
      onTime: 1,
      late: 2,
      medianDays: 2,
    });
  });
});
