/** What screens show of a case: its light, the inbox in the order of danger, marks, the phone, the 出证窗口, its life. */
import { describe, expect, it } from 'vitest';
import { at, BASIS } from '../../calendar/calendar.fixture.ts';
import type { Envelope } from '../../event.ts';
import type { CaseEvent } from '../events.ts';
import { ALL_PAPERS, paper } from '../testing/items.fixture.ts';
import { application, PERSON, stage, type Stage } from '../testing/stage.ts';
import { caseLine } from './case-line.ts';
import { inboxOf } from './inbox.ts';
import { issueAnswer } from './issue-desk.ts';
import { lifeOf } from './life.ts';
import { caseLight } from './light.ts';
import { progressOfCase } from './progress.ts';

const accepted = (more: object = {}): Stage =>
  stage().given('clerk', 'receiveCase', application({ next: 'accept', ...more }));
const received = (more: object = {}): Stage =>
  stage().given('clerk', 'receiveCase', application({ next: 'keep', ...more }));
const lightAt = (desk: Stage, date: string, time = '10:00') =>
  caseLight(desk.current(), BASIS, at(date, time)).light;

describe('红黄灯', () => {
  it('accepted: by the promised and the statutory limit', () => {
    const desk = accepted();
    expect([
      lightAt(desk, '2026-09-28'),
      lightAt(desk, '2026-10-12'),
      lightAt(desk, '2026-10-15'),
      lightAt(desk, '2026-10-15', '17:31'),
      lightAt(desk, '2026-10-29', '17:31'),
    ]).toEqual(['green', 'yellow', 'orange', 'red', 'deepRed']);
  });

  it('received: by the days until silence accepts', () => {
    const desk = received();
    expect([
      lightAt(desk, '2026-09-29'),
      lightAt(desk, '2026-09-30'),
      lightAt(desk, '2026-10-09'),
      lightAt(desk, '2026-10-09', '17:30'),
    ]).toEqual(['green', 'yellow', 'orange', 'red']);
  });

  it('a standing clock and a correction are grey; what is decided has no light', () => {
    const desk = accepted().given('sjj', 'startSpecial', {
      ...accepted().id(),
      procedureCode: 'expertReview',
      expectedDays: 9,
    });
    expect(lightAt(desk, '2026-10-15')).toBe('orange');
    desk.papered('special', true);
    expect(lightAt(desk, '2026-10-15')).toBe('stopped');
    desk.given('sjj', 'endSpecial', { ...desk.id(), outcome: 'passed' });
    desk.given('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' });
    expect(lightAt(desk, '2026-12-31')).toBeNull();
  });
});

describe('待办 inbox', () => {
  it('has the most dangerous first, of this department, and nothing that has left it', () => {
    const green = accepted();
    const dueSoon = accepted({ itemId: 'BUILD' });
    const waiting = received();
    const gone = accepted();
    gone
      .given('sjj', 'decideCase', { ...gone.id(), outcome: 'granted' })
      .given('clerk', 'arriveResult', gone.id());
    const all = [green, gone, dueSoon, waiting].map((desk) => desk.current());
    const now = at('2026-10-10', '10:00');
    const lines = inboxOf(all, 'SJJ', BASIS, now);
    expect(lines.map(({ status, light }) => [status, light])).toEqual([
      ['received', 'red'],
      ['accepted', 'green'],
    ]);
    expect(inboxOf(all, null, BASIS, now).map(({ light }) => light)).toEqual(['red', 'yellow', 'green']);
  });

  it('of one light the earlier date comes first', () => {
    const late = accepted();
    const soon = stage()
      .on('2026-09-23')
      .given('clerk', 'receiveCase', application({ next: 'accept' }));
    const lines = inboxOf([late.current(), soon.current()], 'SJJ', BASIS, at('2026-09-28', '10:00'));
    expect(lines.map(({ dueDate }) => dueDate)).toEqual(['2026-10-14', '2026-10-15']);
  });
});

describe('列表与标记', () => {
  it('marks what a person should notice', () => {
    const less = ALL_PAPERS.filter(({ materialId }) => materialId !== 'LEASE');
    const desk = accepted({ materials: less, deferred: ['LEASE'] });
    desk.given('clerk', 'printDocument', { ...desk.id(), documentId: desk.document('acceptance') });
    desk.given('chief', 'extendLimit', { ...desk.id(), days: 3, note: '案情复杂' });
    expect(caseLine(desk.current(), BASIS, desk.at).marks).toEqual(['owed', 'extended', 'unstamped']);
    const unproven = received({ applicantId: PERSON.unproven });
    expect(caseLine(unproven.current(), BASIS, unproven.at).marks).toEqual(['identityToVerify']);
  });
});

describe('手机进度', () => {
  it('says what is missing and what was brought', () => {
    const desk = received({ materials: [paper('FORM')] });
    const missing = ['IDCARD', 'LEASE'].map((materialId) => ({ materialId, kind: 'absent' }));
    desk.given('clerk', 'requestCorrection', { ...desk.id(), missing });
    desk.given('clerk', 'supplyCorrection', { ...desk.id(), materials: [paper('LEASE')] });
    expect(progressOfCase(desk.current(), BASIS, desk.at)).toMatchObject({
      status: 'correcting',
      missing: [{ materialId: 'IDCARD' }],
      dueDate: null,
    });
  });

  it('shows the promised date while it runs, why the clock stands, and that it can be collected', () => {
    const desk = accepted();
    expect(progressOfCase(desk.current(), BASIS, desk.at)).toMatchObject({
      dueDate: '2026-10-15',
      stoppedFor: null,
    });
    desk.given('sjj', 'startSpecial', { ...desk.id(), procedureCode: 'expertReview', expectedDays: 9 });
    desk.papered('special', true);
    expect(progressOfCase(desk.current(), BASIS, desk.at)).toMatchObject({
      dueDate: null,
      stoppedFor: 'expertReview',
    });
    desk.given('sjj', 'endSpecial', { ...desk.id(), outcome: 'passed' });
    desk
      .given('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' })
      .given('clerk', 'arriveResult', desk.id());
    expect(progressOfCase(desk.current(), BASIS, desk.at)).toMatchObject({
      collect: 'counter',
      outcome: 'granted',
    });
  });

  it('names nobody', () => {
    const desk = accepted({ agent: { personId: PERSON.agent, mayCollect: true } });
    const text = JSON.stringify(progressOfCase(desk.current(), BASIS, desk.at));
    expect(text).not.toContain(PERSON.wang);
    expect(text).not.toContain(PERSON.agent);
  });
});

describe('出证查询', () => {
  it('未办结,预计 ×月×日 · 可领取 · 已领走', () => {
    const desk = accepted();
    const answer = () => issueAnswer(desk.current(), BASIS, desk.at);
    expect(answer()).toEqual({ kind: 'notDone', expected: '2026-10-15' });
    desk.given('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' }).papered('granted');
    expect(answer()).toEqual({ kind: 'onTheWay' });
    desk.given('clerk', 'arriveResult', desk.id());
    expect(answer()).toEqual({ kind: 'ready', pickup: 'counter' });
    const receipt = {
      receiver: { personId: PERSON.wang, relation: 'self' },
      proof: 'shortCode',
      papers: ['id'],
      how: 'counter',
      trackingNo: null,
    };
    desk.given('hub', 'recordDelivery', { ...desk.id(), deliveryId: PERSON.nobody, receipt });
    expect(answer()).toEqual({ kind: 'handedOut', at: desk.at });
    expect(issueAnswer(received().current(), BASIS, desk.at)).toEqual({ kind: 'notDone', expected: null });
  });
});

describe('办理经过', () => {
  it('one entry for an act, with the documents that it issued', () => {
    const desk = accepted({ pledge: true });
    desk.given('sjj', 'decideCase', { ...desk.id(), outcome: 'refused', note: '不符合条件' });
    const life = lifeOf(desk.log as Envelope<CaseEvent>[]);
    expect(life.map(({ type, documentIds }) => [type, documentIds.length])).toEqual([
      ['CaseReceived', 0],
      ['CaseAccepted', 2],
      ['CaseDecided', 1],
    ]);
    expect(life.at(-1)).toMatchObject({ by: { role: 'official', account: 'official-sjj' } });
    expect(life.at(-1)?.noteId).not.toBeNull();
  });
});
