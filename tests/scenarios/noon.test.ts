/** 中午两个窗口: few counters are open, and yet nobody in the hall is without one. */
import { alarmsOf } from '@yichuang/domain/hall/views/alarms';
import { openCountersFor } from '@yichuang/domain/hall/hall';
import { kioskMenuOf } from '@yichuang/domain/hall/views/kiosk-menu';
import type { ZoneId } from '@yichuang/domain/ids';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay, Window } from '../support/hall-day.ts';

const INTAKE = ['general-A', 'general-B', 'general-C', 'general-D'];
const ISSUE = 'general-Z';

let hall: HallDay;

beforeEach(async () => {
  hall = await demoHall();
});
afterEach(() => hall.close());

const orphans = (): readonly string[] =>
  alarmsOf(hall.hub.hub.hall(), hall.hub.hub.core.now())
    .filter(({ kind }) => kind === 'orphanQueue')
    .map((alarm) => ('zoneId' in alarm ? alarm.zoneId : ''));

async function callEverybody(windows: readonly Window[]): Promise<readonly string[]> {
  const called: string[] = [];
  const busy = new Set(windows);
  const atWindow = new Set<Window>();
  while (busy.size > 0) {
    for (const window of busy) {
      const number = await window.next(atWindow.has(window) ? 'finish' : undefined);
      if (number === null) busy.delete(window);
      else {
        called.push(number);
        atWindow.add(window);
      }
      await hall.pass({ minutes: 4 });
      if (number === null) atWindow.delete(window);
    }
  }
  return called;
}

it('任意两个综合窗口加出证窗口：五个区都有人管', () => {
  const { counters, zones } = hall.hub.hub.hall().rules;
  const general = counters.filter(({ zoneIds }) => !zoneIds.includes('Z' as ZoneId));
  const issue = counters.filter(({ zoneIds }) => zoneIds.includes('Z' as ZoneId));
  const uncovered = general.flatMap((one, index) =>
    general.slice(index + 1).flatMap((other) => {
      const open = [one, other, ...issue];
      return zones.filter(
        ({ zoneId }) =>
          !open.some(({ zoneIds, fallbackZoneIds }) => [...zoneIds, ...fallbackZoneIds].includes(zoneId)),
      );
    }),
  );
  expect(general).toHaveLength(11);
  expect(uncovered).toEqual([]);
});

it('只开 3 号、8 号和出证窗口：各区的人都叫得到，没有无人受理的队', async () => {
  const windows = [await hall.window(3), await hall.window(8), await hall.window(12)];
  const everybody: string[] = [];
  for (const service of [...INTAKE, ISSUE, ...INTAKE, ISSUE]) {
    everybody.push((await hall.take(service)).number);
    await hall.pass({ seconds: 1 });
  }
  await hall.pass({ minutes: 6 });
  expect(orphans()).toEqual([]);
  expect((await callEverybody(windows)).toSorted()).toEqual(everybody.toSorted());
});

it('午间值班设置让两个窗口连出证一起受理：两个人值班，全厅不断档', async () => {
  const { settings } = hall.hub.hub.core;
  const { rules } = hall.hub.hub.hall();
  const onDuty = new Set(['H00-03', 'H00-08']);
  settings.put({
    ...rules,
    counters: rules.counters.map((counter) =>
      onDuty.has(counter.counterId)
        ? { ...counter, fallbackZoneIds: [...counter.fallbackZoneIds, 'Z' as ZoneId] }
        : counter,
    ),
  });
  const manager = await hall.staff('manager');
  await manager.does('applySettings');

  const windows = [await hall.window(3), await hall.window(8)];
  const everybody: string[] = [];
  for (const service of [...INTAKE, ISSUE]) everybody.push((await hall.take(service)).number);
  await hall.pass({ minutes: 6 });
  expect(orphans()).toEqual([]);
  expect((await callEverybody(windows)).toSorted()).toEqual(everybody.toSorted());
});

it('出证窗口没开：五分钟后提醒导办，取号机取号前就说明', async () => {
  await hall.window(3);
  await hall.window(8);
  await hall.take(ISSUE);
  await hall.pass({ minutes: 4 });
  expect(orphans()).toEqual([]);
  await hall.pass({ minutes: 1 });
  expect(orphans()).toEqual(['Z']);
  const { zones } = kioskMenuOf(hall.hub.hub.hall(), hall.hub.hub.core.now());
  expect(zones.filter(({ warning }) => warning !== null).map(({ zoneId }) => zoneId)).toEqual(['Z']);
});

it('最后一个受理的窗口要走：先告诉他还有几个人，确认了才关', async () => {
  const window12 = await hall.window(12);
  await hall.takeMany(ISSUE, 3);
  const leaving = { counterId: window12.counterId };
  expect(await window12.isRefused('closeCounter', leaving)).toMatchObject({
    code: 'QueueLeftAlone',
    details: { zones: [{ zoneId: 'Z', waiting: 3 }] },
  });
  expect((await window12.isRefused('pauseCounter', { ...leaving, reasonId: 'meal' })).code).toBe(
    'QueueLeftAlone',
  );
  await window12.does('closeCounter', { ...leaving, confirmed: true });
  expect(openCountersFor(hall.hub.hub.hall(), 'Z' as ZoneId)).toEqual([]);
});
