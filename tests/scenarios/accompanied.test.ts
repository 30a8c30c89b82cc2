/** 陪同取号: a guide takes a number with an old man who speaks Li; the counter that speaks it calls him, and the guide knows. */
import type { RosterSettings } from '@yichuang/domain/staffing/roster';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay, Window } from '../support/hall-day.ts';
import type { Person } from '../support/person.ts';

const NEEDS = { language: 'li', mobility: true };

let hall: HallDay;
let guide: Person;
let mandarin: Window;
let li: Window;

beforeEach(async () => {
  hall = await demoHall();
  guide = await hall.staff('guide1');
  mandarin = await hall.window(5);
  li = await hall.window(6);
  await speaks(li, ['li']);
});
afterEach(() => hall.close());

async function speaks({ counterId }: Window, languages: readonly string[]): Promise<void> {
  const token = await hall.hub.signIn('manager');
  const { body } = await hall.hub.ask('GET', '/api/roster?from=2026-11-23', { token });
  const accountId = hall.hub.hub.hall().counters.get(counterId)?.accountId;
  const settings = body.settings as RosterSettings;
  const changed = { ...settings, languages: { minutes: 10, people: [{ accountId, languages }] } };
  const answer = await hall.hub.ask('PUT', '/api/roster/settings', { token, body: changed });
  expect(answer.status).toBe(200);
  await hall.pass({ seconds: 1 });
}

const takenWith = (assistance: object = NEEDS) =>
  hall.take('general-C', { by: guide, groundId: 'elder-seen', assistance });

it('会黎语的窗口先叫他，别的窗口叫后面的人；导办知道叫到了；号票和大屏上没有', async () => {
  const old = await takenWith();
  const [next] = await hall.takeMany('general-C', 1);
  expect(await mandarin.next()).toBe(next?.number);
  expect(await li.next()).toBe(old.number);
  expect(hall.living(old.number)).toMatchObject({
    status: 'called',
    assistance: { ...NEEDS, by: expect.any(String) as string },
  });
  expect(JSON.stringify(hall.calling())).not.toMatch(/li|黎/u);
});

it('等了十分钟、或会的人暂停了，谁都可以叫', async () => {
  const first = await takenWith();
  expect(await mandarin.isRefused('callNext', { counterId: mandarin.counterId })).toMatchObject({
    code: 'QueueEmpty',
  });
  await hall.pass({ minutes: 10 });
  expect(await mandarin.next()).toBe(first.number);

  const second = await takenWith();
  await li.does('pauseCounter', { counterId: li.counterId, reasonId: 'copying', confirmed: true });
  expect(await mandarin.next('finish')).toBe(second.number);
});

it('只有登录的人陪得了：取号机写不进去；要普通话的照常排', async () => {
  const refused = await hall.kiosk.isRefused('takeTicket', { services: ['general-C'], assistance: NEEDS });
  expect(refused.code).toBe('AssistanceNotYours');
  const plain = await takenWith({ language: null, mobility: true });
  expect(await mandarin.next()).toBe(plain.number);
});
