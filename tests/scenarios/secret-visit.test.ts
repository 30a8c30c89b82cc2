/** 好差评暗访: somebody comes unannounced and looks whether it is asked once, whether the counter sees it, whether it can be doubled. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay, Holder, Window } from '../support/hall-day.ts';
import { keyOfVisit, ratingAt, served, workOf, type Rating } from '../support/rating.ts';

let hall: HallDay;
let window5: Window;
let visitor: Holder;
let rating: Rating;

beforeEach(async () => {
  hall = await demoHall();
  window5 = await hall.window(5);
  visitor = await served(hall, window5);
  rating = ratingAt(hall, 5, visitor);
});
afterEach(() => hall.close());

const ask = (): object => ({ evaluationId: visitor.ticketId, counterId: window5.counterId });

it('暗访：只提示一次、窗口看不到、第二次被拒', async () => {
  expect((await rating.shows()).prompt).toBeNull();
  await window5.does('promptEvaluation', ask());
  expect((await rating.shows()).prompt).toMatchObject({ evaluationId: visitor.ticketId });
  const refused = await window5.isRefused('promptEvaluation', ask());
  expect(refused.code).toBe('AlreadyPrompted');

  await hall.pass({ seconds: 9 });
  await rating.press(1, { tags: ['attitude-poor'], note: '让我等了很久' });
  expect((await rating.shows()).prompt).toBeNull();
  expect((await rating.pad.isRefused('rate', rating.payload(5))).code).toBe('AlreadyRated');
  const phone = await rating.phoneRates(keyOfVisit(hall, visitor), 5);
  expect([phone.status, phone.body.rejection.code]).toEqual([409, 'AlreadyRated']);

  // Nothing that a clerk can ask for holds the level, the words or even that something was given.
  expect(await window5.isRefused('promptEvaluation', ask())).toEqual(refused);
  const life = await window5.reads(`/api/tickets/${visitor.number}/life`);
  const events = await window5.reads('/api/events?after=0');
  const prompt = await window5.reads(`/api/evaluation/prompts/${visitor.ticketId}`);
  expect(prompt).toEqual({ state: 'over' });
  const seen = JSON.stringify([life, events, prompt]);
  for (const secret of ['RatingGiven', 'EvaluationPrompted', 'attitude-poor', '让我等了很久', '"level"'])
    expect(seen).not.toContain(secret);
  for (const path of ['work', 'figures', 'settings', `${visitor.ticketId}/life`, 'export?format=csv']) {
    const { status } = await hall.hub.ask('GET', `/api/evaluation/${path}`, { token: window5.token });
    expect(status).toBe(403);
  }
});

it('同一条指令再发一次，回答里仍只有“已提示”', async () => {
  const commandId = '019ab000-0000-7000-8000-00000000abcd';
  const now = hall.hub.hub.core.now();
  expect(now).toBeDefined();
  const body = { commandId: withTime(commandId, Date.parse(now)), payload: ask() };
  const send = () => hall.hub.ask('POST', '/api/commands/promptEvaluation', { token: window5.token, body });
  const first = await send();
  await hall.pass({ seconds: 5 });
  await rating.press(2);
  const again = await send();
  expect(again.body).toEqual(first.body);
  expect(again.text).not.toContain('RatingGiven');
});

it('沉默就是没有评价：30 秒后收起，手机上还可以评', async () => {
  await window5.does('promptEvaluation', ask());
  await hall.pass({ seconds: 30 });
  expect((await rating.shows()).prompt).toBeNull();
  expect(await window5.reads(`/api/evaluation/prompts/${visitor.ticketId}`)).toEqual({ state: 'over' });
  const key = keyOfVisit(hall, visitor);
  expect(await rating.phone(key)).toMatchObject({ state: 'open', counterNumber: 5 });
  expect((await rating.phoneRates(key, 4)).status).toBe(200);
  expect(await rating.phone(key)).toMatchObject({ state: 'rated' });
});

it('三十天没有人评：未评价，不会变成好评', async () => {
  await window5.does('promptEvaluation', ask());
  await hall.pass({ seconds: 31 });
  await hall.pass({ minutes: 30 * 24 * 60 });
  const key = keyOfVisit(hall, visitor);
  expect(await rating.phone(key)).toMatchObject({ state: 'closed' });
  expect((await rating.phoneRates(key, 5)).body.rejection.code).toBe('EvaluationClosed');
});

it('工作人员不能评：带着登录的请求、登录的账号，都不收', async () => {
  await window5.does('promptEvaluation', ask());
  const body = { level: 5, tags: [], elapsedMs: 5_000 };
  const path = `/api/evaluate/${keyOfVisit(hall, visitor)}`;
  const manager = await hall.staff('manager');
  for (const { token } of [window5, manager])
    expect((await hall.hub.ask('POST', path, { token, body })).status).toBe(403);
  const command = { commandId: '019ab000-0000-7000-8000-000000000001', payload: rating.payload(5) };
  for (const { token } of [window5, manager])
    expect((await hall.hub.ask('POST', '/api/commands/rate', { token, body: command })).status).toBe(403);
  expect((await hall.hub.ask('GET', '/api/evaluator/current', { token: window5.token })).status).toBe(403);
});

it('下一位不等评价：请评之后马上可以顺呼', async () => {
  const next = await hall.take('general-C');
  await window5.does('promptEvaluation', ask());
  expect(await window5.next('finish')).toBe(next.number);
  expect((await rating.shows()).prompt).toMatchObject({ evaluationId: visitor.ticketId });
});

it('不到两秒按下的：留下，标为疑似代评，认定以后才算', async () => {
  const manager = await hall.staff('manager');
  await window5.does('promptEvaluation', ask());
  await rating.press(5, { elapsedMs: 900 });
  const before = await manager.reads('/api/evaluation/figures');
  expect(before).toMatchObject({
    counts: { prompted: 1, promptedValid: 0, suspected: 1 },
    figures: { rate: 0 },
  });
  expect((await workOf(manager)).suspected).toMatchObject([
    { evaluationId: visitor.ticketId, flags: ['fast'] },
  ]);

  const decision = { evaluationId: visitor.ticketId, counts: true, note: '问过本人，确是自己按的' };
  await manager.does('decideSuspicion', decision);
  expect((await workOf(manager)).suspected).toEqual([]);
  const after = await manager.reads('/api/evaluation/figures');
  expect(after).toMatchObject({
    counts: { promptedValid: 1, suspected: 0 },
    figures: { rate: 1, satisfaction: 1 },
  });
});

it('别的窗口的评价器评不了这一位', async () => {
  await window5.does('promptEvaluation', ask());
  const other = ratingAt(hall, 6, visitor);
  expect((await other.shows()).prompt).toBeNull();
  expect((await other.pad.isRefused('rate', other.payload(5))).code).toBe('NotYourEvaluator');
});

/** A UUIDv7 of that time: the hub judges lateness by it. */
function withTime(id: string, milliseconds: number): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}${id.slice(13)}`;
}
