/** 受理通知单一式两份 on the printer of the clerk's own window, silently; and what the clerk is told when it does not come out. */
import type { CaseId, DocumentId } from '@yichuang/domain/casework/ids';
import type { CounterId } from '@yichuang/domain/ids';
import type { SheetJob, SheetPrinterPort, SheetResult } from '@yichuang/hardware/ports/sheet-printer';
import { hubHttp } from '@yichuang/client/http';
import { followSheets } from '@yichuang/counter/terminal/sheets';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deskOf, FARMER, papersFor, personOf, type Desk } from '../support/case-desk.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { until } from '../support/until.ts';

let hall: HubInTest;
let clerk: Desk;
let counterPc: string;
let documentId: DocumentId;
let stop: (() => void) | null = null;

const jobs: SheetJob[] = [];
let result: SheetResult;
const printer: SheetPrinterPort = {
  health: () => ({ ready: true, condition: null }),
  onHealth: () => () => undefined,
  close: () => Promise.resolve(),
  trays: () => Promise.resolve([]),
  print: (job) => {
    jobs.push(job);
    return Promise.resolve(result);
  },
};

beforeEach(async () => {
  jobs.length = 0;
  result = { outcome: 'spooled' };
  hall = await hubInTest();
  clerk = await deskOf(hall, 'clerk5');
  const counterId = `${hall.hub.core.hallId}-05` as CounterId;
  await clerk.act('openCounter', { counterId });
  const applicantId = await personOf(clerk, FARMER);
  const papers = await papersFor(hall, 'B08', (question) => (question === 'fmt' ? 'fmt_3' : undefined));
  const [received] = await clerk.act('receiveCase', {
    ...papers,
    applicantId,
    agent: null,
    ticketId: null,
    pickup: 'counter',
    next: 'accept',
  });
  const { caseId } = (received?.payload ?? {}) as { caseId: CaseId };
  const notice = (await clerk.file(caseId)).case.documents.find(({ form }) => form === 'acceptance');
  if (!notice) throw new Error('no notice');
  ({ documentId } = notice);
  await clerk.act('printDocument', { caseId, documentId });
  counterPc = await pairedCounter();
});
afterEach(async () => {
  stop?.();
  stop = null;
  await hall.stop();
});

async function pairedCounter(): Promise<string> {
  const asked = await hall.ask('POST', '/api/pairings', { body: { kind: 'counter', name: '5号窗口电脑' } });
  const { pairingSecret } = asked.body;
  const claimed = await hall.ask('POST', '/api/pairings/claim', { body: { pairingSecret, as: 'token' } });
  return claimed.body.token as string;
}

async function plugIn(tray?: string): Promise<void> {
  const counterId = `${hall.hub.core.hallId}-05` as CounterId;
  stop = followSheets({
    counterId,
    printer,
    tray,
    http: hubHttp({ url: hall.url, token: counterPc }),
    pdfOf: async (sheetId) => {
      const answer = await fetch(`${hall.url}/api/sheets/${sheetId}/pdf`, {
        headers: { authorization: `Bearer ${counterPc}` },
      });
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    },
    onPrinted: () => undefined,
  });
  // The hub knows of the printer from its terminal's first question.
  await until(async () => (await clerk.post(`/api/documents/${documentId}/sheet`, {})).status === 201);
  await until(() => jobs.length === 1);
}

const ordered = async (): Promise<string> => {
  const { status, body } = await clerk.post(`/api/documents/${documentId}/sheet`, {});
  if (status !== 201) throw new Error(String(status));
  return body.sheetId as string;
};
const outcomeOf = async (sheetId: string) => (await clerk.get(`/api/sheets/${sheetId}`)).body;

it('点一下“打印”，两份从本窗口的打印机出来，不弹对话框；打印机说不准的，只问一次“打出来了吗”', async () => {
  await plugIn('Tray2');
  const sheetId = await ordered();
  await until(async () => (await outcomeOf(sheetId)).outcome === 'spooled', 'the word of the printer');
  expect(jobs).toHaveLength(2);
  expect(jobs[1]).toMatchObject({ copies: 2, tray: 'Tray2', title: expect.stringContaining('受理通知单') });
  expect(jobs[1]?.title).not.toContain(FARMER.name);
  expect(
    Buffer.from(jobs[1]?.pdf ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

it('缺纸：告诉窗口人员没有打出来、是哪一种毛病', async () => {
  await plugIn();
  result = { outcome: 'failed', condition: 'PaperOut' };
  const sheetId = await ordered();
  await until(async () => (await outcomeOf(sheetId)).outcome === 'failed');
  expect(await outcomeOf(sheetId)).toEqual({ outcome: 'failed', condition: 'A-11' });
});

it('本窗口没有打印机：说没有，页面照旧打开文书', async () => {
  expect((await clerk.post(`/api/documents/${documentId}/sheet`, {})).status).toBe(404);
});

it('文书只给打它的那台终端，打完就不再给；别的窗口、取号机、大屏都拿不到', async () => {
  await plugIn();
  const sheetId = await ordered();
  await until(async () => (await outcomeOf(sheetId)).outcome === 'spooled');
  const path = `/api/sheets/${sheetId}/pdf`;
  expect((await hall.ask('GET', path, { token: counterPc })).status).toBe(404);
  expect((await hall.ask('GET', path, { token: await pairedCounter() })).status).toBe(404);
  expect((await hall.ask('GET', path, { token: hall.tokenOf('kiosk-1') })).status).toBe(403);
  expect((await hall.ask('GET', path, { token: hall.tokenOf('display-main') })).status).toBe(403);
  expect((await hall.ask('GET', path, { token: clerk.token })).status).toBe(403);
  expect((await hall.ask('GET', path)).status).toBe(401);
  const colleague = await deskOf(hall, 'clerk6');
  expect((await colleague.get(`/api/sheets/${sheetId}`)).status).toBe(404);
});

it('闭厅时应急包自己从设好的窗口打印机出来；打不出来，管理台说清楚', async () => {
  const manager = await deskOf(hall, 'manager');
  const alarms = (await manager.get('/api/settings')).body.newest.alarms as object;
  const content = { ...alarms, kitCounterId: `${hall.hub.core.hallId}-05` };
  const kept = await hall.ask('PUT', '/api/settings/alarms', {
    token: manager.token,
    body: { base: 0, from: 'now', content },
  });
  expect(kept.body).toMatchObject({ outcome: 'kept' });
  await plugIn();
  result = { outcome: 'failed', condition: 'PaperOut' };
  await manager.act('closeDay', { decisions: [] });
  await hall.hub.tick();
  const kit = (): SheetJob | undefined => jobs.find(({ title }) => title === '应急包');
  await until(() => kit() !== undefined, 'the kit is printed', 20_000);
  expect(kit()?.copies).toBe(1);
  expect(Buffer.from(kit()!.pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  for (let print = ''; print !== 'failed';)
    print = (await manager.get('/api/upkeep')).body.kit.print as string;
});
