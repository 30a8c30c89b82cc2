/** 今日: the figures as of any minute, and the brief as a page and a workbook that say the same. */
import { request } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay } from '../support/hall-day.ts';
import { pdfText } from '../support/pdf-text.ts';

let hall: HallDay;
beforeEach(async () => {
  hall = await demoHall();
});
afterEach(() => hall.close());

it('随便哪一分钟的数字都答得出；简报的一页和表格说的是同一个数', async () => {
  const manager = await hall.staff('manager');
  const window5 = await hall.window(5);
  await hall.takeMany('general-C', 3);
  await hall.pass({ minutes: 31 });
  await window5.next();
  await window5.does('startService', { counterId: window5.counterId });
  await hall.pass({ minutes: 9 });
  await window5.next('finish');

  const before = await manager.reads('/api/figures?until=09:20');
  expect(before.counts).toMatchObject({ taken: 3, waiting: 3, finished: 0 });
  const now = await manager.reads('/api/figures');
  expect(now).toMatchObject({
    counts: { taken: 3, waiting: 1, calling: 1, finished: 1 },
    waits: { called: 2, over30Minutes: 2 },
    services: { parts: 1, meanService: 540 },
  });

  const { pages, text } = await pdfText(await brief(manager.token, 'pdf'));
  expect(pages).toHaveLength(1);
  for (const words of ['取号3', '服务人次1', '等候中1', '平均办理9分钟', '超30分钟2', '截至09:4'])
    expect(text).toContain(words);
  expect((await brief(manager.token, 'xlsx')).subarray(0, 2).toString()).toBe('PK');
});

it('窗口人员看不到全厅的数字', async () => {
  const clerk = await hall.staff('clerk5');
  await expect(clerk.reads('/api/figures')).rejects.toThrow('403');
});

async function brief(token: string, format: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const call = request(
      `${hall.hub.url}/api/figures/brief`,
      { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve(Buffer.concat(chunks)));
      },
    );
    call.on('error', reject);
    call.end(JSON.stringify({ format }));
  });
}
