/** 乡镇大厅: one PC, one counter, no kiosk; `HALL=H03` comes up and serves. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HallDay } from '../support/hall-day.ts';
import { demoHall } from '../support/demo-hall.ts';

let hall: HallDay;

beforeEach(async () => {
  hall = await demoHall({ env: { HALL: 'H03' } });
});
afterEach(() => hall.close());

it('HALL=H03 起得来：自己的名称、一个窗口、没有取号机', async () => {
  const { body: about } = await hall.hub.ask('GET', '/api/hub');
  expect(about).toMatchObject({ hallId: 'H03', mode: 'demo' });
  const { body: catalogue } = await hall.hub.ask('GET', `/api/catalogue/${about.catalogueRevision}`);
  expect(catalogue.hall).toMatchObject({ id: 'H03', level: 'township' });
  expect(hall.hub.hub.hall().rules.counters).toHaveLength(1);
  expect(hall.hub.demo.devices.map(({ kind }) => kind)).not.toContain('kiosk');
});

it('窗口人员自己发号、叫号、办结；不取号的直接受理也记一笔', async () => {
  const window1 = await hall.window(1);
  const { counterId } = window1;
  const visitor = await hall.take('general-T', { by: window1 });
  expect(visitor.number).toBe('T001');
  expect(await window1.next()).toBe('T001');
  expect(hall.calling()).toEqual(['T001→1']);
  expect(await window1.next('finish')).toBeNull();

  await window1.does('serveDirectly', { counterId, reasonId: 'enquiry' });
  expect(window1.desk().direct?.reasonId).toBe('enquiry');
  await hall.pass({ minutes: 3 });
  await window1.does('finishService', { counterId });
  const figures = await (await hall.staff('manager')).reads('/api/figures');
  expect(figures).toMatchObject({
    counts: { taken: 1, finished: 1 },
    direct: [{ counterId, reasonId: 'enquiry', count: 1 }],
  });
});

it('外出：屏上写明几点回来，回来接着办', async () => {
  const window1 = await hall.window(1);
  const { counterId } = window1;
  const until = '2026-11-23T06:30:00.000Z';
  await window1.does('pauseCounter', { counterId, reasonId: 'errand', until });
  expect(window1.desk().counter.pause).toMatchObject({ reasonId: 'errand', until });
  await window1.does('resumeCounter', { counterId });
  expect(window1.desk().counter.pause).toBeNull();
});
