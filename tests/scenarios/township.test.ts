/** 乡镇大厅: one PC, one counter, no kiosk; `HALL=H03` comes up and serves. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HallDay } from '../support/hall-day.ts';
import { acceptedCase, deskOf } from '../support/case-desk.ts';
import { pdfText } from '../support/pdf-text.ts';
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

it('断着网过一天：收件、受理、印通知单、办结、闭厅、日报都在本机；第二天开机什么都在', async () => {
  const { hub } = hall;
  const clerk = await deskOf(hub, 'clerk1');
  const window1 = await hall.window(1);
  await hall.take('general-T', { by: window1 });
  expect(await window1.next()).toBe('T001');
  const { caseId } = await acceptedCase(hub, clerk, 'T05');
  const file = await clerk.file(caseId);
  const [notice] = file.case.documents;
  if (!notice) throw new Error('no 受理通知单');
  await clerk.act('printDocument', { caseId, documentId: notice.documentId });
  const paper = await fetch(`${hub.url}/api/documents/${notice.documentId}/pdf`, {
    headers: { authorization: `Bearer ${clerk.token}` },
  });
  const { text } = await pdfText(new Uint8Array(await paper.arrayBuffer()));
  expect(text).toContain('加茂镇人民政府受理通知单');
  expect(text).toContain('加茂镇便民服务中心受理专用章');
  expect(text).toContain('到加茂镇便民服务中心窗口领取');
  expect(text).not.toContain('政务大厅');
  expect(await window1.next('finish')).toBeNull();
  await window1.does('closeCounter', { counterId: window1.counterId });
  await hall.pass({ minutes: 9 * 60 });
  const manager = await hall.staff('manager');
  await manager.does('closeDay', { decisions: [] });
  expect(await manager.reads('/api/figures')).toMatchObject({ counts: { taken: 1, finished: 1 } });

  hall = await hall.off({ hours: 12 });
  const again = await deskOf(hall.hub, 'clerk1');
  expect((await again.file(caseId)).case.status).toBe('accepted');
});

it('同一事项在县厅和乡镇同一天受理：编号一眼看得出是谁的，不会撞号', async () => {
  const county = await demoHall();
  const numbers = await Promise.all(
    [hall, county].map(async ({ hub }, index) => {
      const clerk = await deskOf(hub, index === 0 ? 'clerk1' : 'clerk5');
      const { caseId, shortCode } = await acceptedCase(hub, clerk, 'T05');
      const { case: kept } = await clerk.file(caseId);
      return { caseNo: kept.caseNo ?? '', shortCode };
    }),
  );
  await county.close();
  // 厅号 stands first in the short code and in the day's serial: 3 加茂镇, 0 the county.
  const [town, hall0] = numbers;
  expect(town?.shortCode).toMatch(/^3/);
  expect(hall0?.shortCode).toMatch(/^0/);
  expect(town?.caseNo.slice(0, -4)).toBe(hall0?.caseNo.slice(0, -4));
  expect([town, hall0].map((one) => one?.caseNo.slice(-4))).toEqual(['3001', '0001']);
});
