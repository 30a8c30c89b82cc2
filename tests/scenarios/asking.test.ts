/** 请评价的路: where an evaluator stands, the province's code on it, and the visitor's own phone. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DeviceId } from '@yichuang/domain/ids';
import type { EvaluatorState, SettingsAnswer } from '@yichuang/protocol/evaluation';
import { deskOf, papersFor, personOf, RESTAURANT } from '../support/case-desk.ts';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay, Window } from '../support/hall-day.ts';
import { person, type Person } from '../support/person.ts';
import { keyOfVisit, ratingAt, served } from '../support/rating.ts';

let hall: HallDay;
let window5: Window;

beforeEach(async () => {
  hall = await demoHall();
  window5 = await hall.window(5);
});
afterEach(() => hall.close());

/** A tablet that was just admitted and put nowhere. */
async function aTablet(): Promise<Person & { readonly deviceId: DeviceId }> {
  const post = async (path: string, body: object, token?: string) =>
    (await hall.hub.ask('POST', path, { body, token })).body;
  const manager = await hall.staff('manager');
  const offer = await post('/api/pairings', { kind: 'evaluator', name: '评价器' });
  await post('/api/pairings/approve', { code: offer.code }, manager.token);
  const { pairingSecret } = offer;
  const { deviceId, token } = await post('/api/pairings/claim', { pairingSecret, as: 'token' });
  return { ...person(hall.hub, token), deviceId };
}

const stateAt = (tablet: Person, counter: number): Promise<EvaluatorState> =>
  tablet.reads(`/api/evaluator/current?counter=${String(counter)}`) as Promise<EvaluatorState>;

it('新的评价器按地址站到窗口；那里有在用的就不抢', async () => {
  const tablet = await aTablet();
  expect((await stateAt(tablet, 5)).counterNumber).toBe(5);
  expect((await stateAt(tablet, 6)).counterNumber).toBe(5);
  expect((await stateAt(await aTablet(), 5)).counterNumber).toBeNull();
  await hall.pass({ minutes: 2 });
  expect((await stateAt(await aTablet(), 5)).counterNumber).toBe(5);
  expect((await stateAt(await aTablet(), 99)).counterNumber).toBeNull();

  const manager = await hall.staff('manager');
  const cards = (await manager.reads('/api/evaluators')) as readonly {
    deviceId: string;
    connected: boolean;
  }[];
  expect(cards.find(({ deviceId }) => deviceId === tablet.deviceId)?.connected).toBe(false);
});

it('省平台方式：评价器只亮码一分钟；没有办件编号的不问两遍', async () => {
  const manager = await hall.staff('manager');
  const { rules } = (await manager.reads('/api/evaluation/settings')) as SettingsAnswer;
  const { revision: _revision, ...kept } = rules;
  const { status } = await hall.hub.ask('PUT', '/api/evaluation/settings', {
    token: manager.token,
    body: { ...kept, mode: 'province', provinceUrl: 'https://wssp.example.cn/e?no={{caseNo}}' },
  });
  expect(status).toBe(200);
  const shows = async (): Promise<EvaluatorState['prompt']> =>
    (await ratingAt(hall, 5, visitor).shows()).prompt;
  let visitor = await served(hall, window5);
  const clerk = await deskOf(hall.hub, 'clerk5');
  await clerk.act('receiveCase', {
    ...(await papersFor(hall.hub, 'C01')),
    applicantId: await personOf(clerk, RESTAURANT),
    agent: null,
    ticketId: visitor.ticketId,
    pickup: 'counter',
    next: 'accept',
  });
  await window5.does('promptEvaluation', { evaluationId: visitor.ticketId, counterId: window5.counterId });
  expect((await shows())?.scan).toMatch(/^https:\/\/wssp\.example\.cn\/e\?no=\w{40,}$/);
  await hall.pass({ seconds: 61 });
  expect(await shows()).toBeNull();

  visitor = await served(hall, window5);
  await window5.does('promptEvaluation', { evaluationId: visitor.ticketId, counterId: window5.counterId });
  // This visit had no case: the province has no number to ask by, and the pad does not ask in its place.
  expect(await shows()).toBeNull();
  expect((await ratingAt(hall, 5, visitor).phone(keyOfVisit(hall, visitor))).state).toBe('province');
});

it('号页在请过评价以后通到评价，评过就不再通', async () => {
  const visitor = await served(hall, window5);
  const progress = async (): Promise<string | null> =>
    (await hall.hub.ask('GET', `/api/progress/${visitor.progressKey}`)).body.evaluationKey;
  expect(await progress()).toBeNull();
  await window5.does('promptEvaluation', { evaluationId: visitor.ticketId, counterId: window5.counterId });
  expect(await progress()).toBe(keyOfVisit(hall, visitor));
  await hall.pass({ seconds: 10 });
  await ratingAt(hall, 5, visitor).press(4);
  expect(await progress()).toBeNull();
});
