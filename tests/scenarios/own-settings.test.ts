/** 运维三十分钟: the operator changes the hall alone, through the doors that the console uses; nothing is started anew. */
import { randomUUID } from 'node:crypto';
import { slipDocument } from '@yichuang/terminal/slip';
import type { OwnAnswer, OwnOutcome } from '@yichuang/protocol/settings';
import { namesOf } from '@yichuang/ui/names';
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

it('明天才生效的改动还等着，今天又改一处马上生效：等着的不会被带进来，到日子两处都在', async () => {
  const { hours } = (await settings()).newest;
  const short = [{ from: '08:00', to: '16:30' }];
  const week = hours.week.map((day, index) => (index === 1 ? short : day));
  await keep('hours', { ...hours, week }, 'tomorrow');
  const waiting = (await settings()).newest.hours;
  const closed = { date: '2026-12-04', sessions: [] };
  await keep('hours', { ...waiting, specialDays: [closed] });
  const { inForce, newest, history } = await settings();
  expect(inForce.hours).toEqual({ ...hours, specialDays: [closed] });
  expect(newest.hours).toEqual({ ...hours, week, specialDays: [closed] });
  expect(history.map((change) => change.waiting)).toEqual([true, false, true]);
  expect(rules().week[1]).toEqual(hours.week[1]);

  await hall.pass({ minutes: 24 * 60 });
  await hall.hub.hub.tick();
  token = await hall.hub.signIn('operator');
  expect((await settings()).inForce.hours).toEqual({ ...hours, week, specialDays: [closed] });
});

it('改一个窗口的顶班区，马上生效：下一次顺呼就按新的叫', async () => {
  const window = await hall.window(12);
  const { number } = await hall.take('general-A');
  const { counters } = (await settings()).newest;
  const helping = (fallbackZoneIds: string[]) => ({
    ...counters,
    counters: counters.counters.map((counter) =>
      counter.counterId === window.counterId ? { ...counter, fallbackZoneIds } : counter,
    ),
  });
  await keep('counters', helping([]));
  const refused = await hall.hub.ask('POST', '/api/commands/callNext', {
    token: await hall.hub.signIn('clerk12'),
    body: { commandId: randomUUID(), payload: { counterId: window.counterId } },
  });
  expect(refused.body.rejection?.code).toBe('QueueEmpty');

  await keep('counters', helping(['A']));
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
  const nobody = counters.counters.map((counter) => ({ ...counter, zoneId: 'A', fallbackZoneIds: [] }));
  expect(await keep('counters', { ...counters, counters: nobody })).toMatchObject({ outcome: 'wrong' });
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

it('加一个区和一个窗口，马上能取号、能叫；有人等的时候停不了；停用以后名字还在', async () => {
  const { counters } = (await settings()).newest;
  const [first] = counters.zones;
  const [window] = counters.counters;
  if (!first || !window) throw new Error('no zone');
  const farming = {
    ...first,
    id: 'zone-1',
    prefix: 'G',
    name: { zh: '农业农村综合窗口', en: 'Farming' },
    shortName: { zh: '农业农村', en: 'Farming' },
  };
  const added = {
    zones: [...counters.zones, farming],
    counters: [
      ...counters.counters,
      { ...window, counterId: 'H00-13', number: 13, zoneId: 'zone-1', fallbackZoneIds: [] },
    ],
  };
  expect(await keep('counters', added)).toMatchObject({ outcome: 'kept' });
  const { number } = await hall.take('general-zone-1');
  expect(number).toBe('G001');
  expect(rules().counters.find((counter) => counter.number === 13)?.zoneIds).toEqual(['zone-1']);

  const off = {
    zones: added.zones.map((zone) => (zone.id === 'zone-1' ? { ...zone, off: true } : zone)),
    counters: added.counters.map((counter) => (counter.number === 13 ? { ...counter, off: true } : counter)),
  };
  const refused = await keep('counters', off);
  if (refused.outcome !== 'wrong') throw new Error(refused.outcome);
  expect(refused.findings.map(({ code, values }) => [code, values['number']])).toEqual([['zoneBusy', 1]]);
  expect(await keep('counters', off, 'tomorrow')).toMatchObject({ outcome: 'kept' });
  expect(rules().zones.some(({ zoneId }) => zoneId === 'zone-1')).toBe(true);

  const body = { revision: (await settings()).history[0]?.revision };
  await hall.hub.ask('POST', '/api/settings/undo', { token, body });
  expect((await settings()).newest.counters.zones.find(({ id }) => id === 'zone-1')?.off).toBe(false);
});

it('午间值班的时段由控制台设：到点自动开始，大屏和取号机说哪几个窗口', async () => {
  const { duty } = (await settings()).newest;
  const shift = { weekdays: [1, 2, 3, 4, 5], from: '12:00', to: '14:30', counterIds: ['H00-05', 'H00-09'] };
  const noon = duty.map((mode) => (mode.id === 'noon' ? { ...mode, shifts: [shift] } : mode));
  expect(await keep('duty', noon)).toMatchObject({ outcome: 'kept' });
  await hall.pass({ minutes: 181 });
  await hall.hub.hub.tick();
  expect(hall.hub.hub.hall().duty).toMatchObject({ modeId: 'noon', counterIds: shift.counterIds });
});

it('停用一个暂停原因，窗口就选不到；加的原因马上能用；停用的名字还看得懂', async () => {
  const { reasons } = (await settings()).newest;
  const pause = [
    ...reasons.pause.map((reason) => (reason.id === 'meal' ? { ...reason, off: true } : reason)),
    { id: 'pause-1', name: { zh: '接电话', en: 'On the phone' }, off: false },
  ];
  await keep('reasons', { ...reasons, pause });
  expect(rules().reasons.pause).not.toContain('meal');
  expect(rules().reasons.pause).toContain('pause-1');
  const { body } = await hall.hub.ask('GET', `/api/catalogue/${rules().catalogueRevision ?? ''}`);
  expect(namesOf(body, 'zh-CN').reason('meal' as never)).toBe('就餐');
  expect(await keep('reasons', { ...reasons, pause: pause.slice(1) })).toMatchObject({ outcome: 'wrong' });
});

it('整套表格：导出再导入什么也不变；几部分一起改，要么都存，要么都不存', async () => {
  const at = `${hall.hub.url}/api/settings/xlsx`;
  const headers = { authorization: `Bearer ${token}` };
  const file = await (await fetch(at, { headers })).blob();
  const read = (body: Blob) =>
    fetch(at, { method: 'POST', headers: { ...headers, 'content-type': body.type }, body });
  expect(await (await read(file)).json()).toEqual({ changed: {}, problems: [] });
  expect((await read(new Blob(['hello'], { type: file.type }))).status).toBe(400);

  const { newest, revisions } = await settings();
  const put = async (contents: object) =>
    (await hall.hub.ask('PUT', '/api/settings', { token, body: { base: revisions, from: 'now', contents } }))
      .body;
  const alarms = { ...newest.alarms, orphanMinutes: 8 };
  expect(await put({ alarms, slip: { ...newest.slip, phone: '一' } })).toMatchObject({ outcome: 'wrong' });
  expect(rules().alarms.orphanMinutes).not.toBe(8);
  expect(await put({ alarms, slip: { ...newest.slip, phone: '12345' } })).toMatchObject({ outcome: 'kept' });
  expect(rules().alarms.orphanMinutes).toBe(8);
  expect((await settings()).history.map(({ part }) => part).toSorted()).toEqual(['alarms', 'slip']);
  expect(await put({ alarms: newest.alarms })).toMatchObject({ outcome: 'changedSince' });
});

it('窗口人员和导办改不了设置', async () => {
  for (const username of ['clerk1', 'guide1']) {
    const answer = await hall.hub.ask('GET', '/api/settings', { token: await hall.hub.signIn(username) });
    expect(answer.status).toBe(403);
  }
});
