/** 运维三十分钟: the operator changes the hall alone, through the doors that the console uses; nothing is started anew. */
import { randomUUID } from 'node:crypto';
import { slipDocument } from '@yichuang/terminal/slip';
import type { OwnAnswer, OwnOutcome } from '@yichuang/protocol/settings';
import { chinese } from '@yichuang/ui/text/zh-CN/all';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay } from '../support/hall-day.ts';

let hall: HallDay;
let token: string;

beforeEach(async () => {
  hall = await demoHall();
  token = await hall.hub.signIn('operator');
});
afterEach(() => hall.close());

const settings = async (): Promise<OwnAnswer> =>
  (await hall.hub.ask('GET', '/api/settings', { token })).body as OwnAnswer;

async function keep<Part extends keyof OwnAnswer['newest']>(
  part: Part,
  content: OwnAnswer['newest'][Part],
  from: 'now' | 'tomorrow' = 'now',
  base?: number,
): Promise<OwnOutcome> {
  const body = { base: base ?? (await settings()).revisions[part], from, content };
  return (await hall.hub.ask('PUT', `/api/settings/${part}`, { token, body })).body as OwnOutcome;
}

const rules = () => hall.hub.hub.hall().rules;

it('明天起多开一个晚间时段：今天不变，明天照新的开', async () => {
  const { hours } = (await settings()).newest;
  const evening = { from: '18:30', to: '20:30' };
  const week = hours.week.map((day, index) => (index === 1 ? [...day, evening] : day));
  expect(await keep('hours', { ...hours, week }, 'tomorrow')).toMatchObject({ outcome: 'kept' });
  expect(rules().week[1]).toHaveLength(2);
  expect((await settings()).history[0]).toMatchObject({
    part: 'hours',
    waiting: true,
    fromDate: '2026-11-24',
  });

  await hall.pass({ minutes: 24 * 60 });
  await hall.hub.hub.tick();
  token = await hall.hub.signIn('operator');
  expect(hall.hub.hub.core.settings.latest()?.week[1]?.[2]).toEqual(evening);
  expect((await settings()).history[0]?.waiting).toBe(false);
});

it('改一个窗口的顶班区，马上生效：下一次顺呼就按新的叫', async () => {
  const window = await hall.window(12);
  const { number } = await hall.take('general-A');
  const { counters } = (await settings()).newest;
  const without = counters.map((counter) =>
    counter.counterId === window.counterId ? { ...counter, fallbackZoneIds: [] } : counter,
  );
  await keep('counters', without);
  const refused = await hall.hub.ask('POST', '/api/commands/callNext', {
    token: await hall.hub.signIn('clerk12'),
    body: { commandId: randomUUID(), payload: { counterId: window.counterId } },
  });
  expect(refused.body.rejection?.code).toBe('QueueEmpty');

  await keep(
    'counters',
    without.map((counter) =>
      counter.counterId === window.counterId ? { ...counter, fallbackZoneIds: ['A'] } : counter,
    ),
  );
  expect(await window.next()).toBe(number);
});

it('号票页脚改了：屏幕知道词换了，下一张号票印新的', async () => {
  const before = rules().catalogueRevision;
  const { slip } = (await settings()).newest;
  await keep('slip', {
    ...slip,
    phone: '0898-66660000',
    footer: { zh: '有事请打 {phone}', en: 'Call {phone}' },
  });
  const revision = rules().catalogueRevision ?? '';
  expect(revision).not.toBe(before);

  const { ticketId } = await hall.take('general-A');
  const ticket = hall.hub.hub.hall().tickets.get(ticketId);
  const { body: catalogue } = await hall.hub.ask('GET', `/api/catalogue/${revision}`);
  if (!ticket) throw new Error('the ticket is not there');
  const at = hall.hub.hub.core.now();
  const document = slipDocument({
    ticket,
    hall: hall.hub.hub.hall(),
    catalogue,
    copy: 1,
    at,
    large: false,
    demo: true,
    progressUrl: null,
  });
  expect(JSON.stringify(document)).toContain('有事请打 0898-66660000');
});

it('填错了：一处一处用话说清楚，什么也没有存', async () => {
  const { hours, counters } = (await settings()).newest;
  const wrong = await keep('hours', {
    ...hours,
    lastTicketMinutes: 999,
    week: hours.week.map((day, index) => (index === 0 ? [{ from: '12:00', to: '08:00' }] : day)),
  });
  if (wrong.outcome !== 'wrong') throw new Error(wrong.outcome);
  expect(wrong.findings.map(({ field, code }) => [field, code])).toEqual([
    ['week.0', 'endsBeforeStart'],
    ['lastTicketMinutes', 'range'],
  ]);
  for (const { code } of wrong.findings) expect(chinese.settings.finding[code]).toMatch(/[一-龥]/u);
  const nobody = counters.map((counter) => ({ ...counter, zoneId: 'A', fallbackZoneIds: [] }));
  expect(await keep('counters', nobody)).toMatchObject({ outcome: 'wrong' });
  expect((await settings()).history).toEqual([]);
});

it('两个人同时改：后一个知道是谁改了什么；一点就撤销', async () => {
  const { calling } = (await settings()).newest;
  await keep('calling', { ...calling, behind: 6, lateBehind: 8 });
  expect(rules().reinstatement.behind).toBe(6);
  const second = await keep('calling', { ...calling, behind: 1 }, 'now', 0);
  expect(second).toMatchObject({
    outcome: 'changedSince',
    change: { part: 'calling', after: { behind: 6 } },
  });
  expect(second.outcome === 'changedSince' && second.change.by).toBeTruthy();

  const [latest] = (await settings()).history;
  const body = { revision: latest?.revision };
  await hall.hub.ask('POST', '/api/settings/undo', { token, body });
  expect(rules().reinstatement.behind).toBe(calling.behind);
  const { history } = await settings();
  expect(history.map(({ undoes }) => undoes)).toEqual([latest?.revision, null]);
});

it('停办的事项、首屏的字和喇叭：取号机和大屏拿到的就是新的', async () => {
  const { kiosk, items, voice } = (await settings()).newest;
  const [first, ...others] = kiosk.tiles;
  if (!first) throw new Error('no tile');
  await keep('kiosk', { ...kiosk, tiles: [...others, { ...first, zh: '办执照' }] });
  await keep('items', [...items, { serviceId: 'A01', off: true, name: '停办', aliases: [] }]);
  await keep('voice', { ...voice, digitOne: 'yao' });
  const { body } = await hall.hub.ask('GET', `/api/catalogue/${rules().catalogueRevision ?? ''}`);
  expect(body.tiles.at(-1).zh).toBe('办执照');
  expect(body.services.some(({ serviceId }: { serviceId: string }) => serviceId === 'A01')).toBe(false);
  expect(rules().services.some(({ serviceId }) => serviceId === 'A01')).toBe(false);
  expect(body.texts.announcement.digitOne.value).toBe('yao');
});

it('窗口人员和导办改不了设置', async () => {
  for (const username of ['clerk1', 'guide1']) {
    const answer = await hall.hub.ask('GET', '/api/settings', { token: await hall.hub.signIn(username) });
    expect(answer.status).toBe(403);
  }
});
