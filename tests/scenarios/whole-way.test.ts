/** 从取号到播报: one tap at the kiosk, a slip, a call, the board, the voice; each part as it is in the hall. */
import { createHallClient, type HallClient } from '@yichuang/client/hall-client';
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent } from '@yichuang/domain/hall/events';
import { announcementOf, type Announcement } from '@yichuang/domain/hall/views/announcement';
import { boardOf } from '@yichuang/domain/hall/views/board';
import { ServiceId } from '@yichuang/domain/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay } from '../support/hall-day.ts';
import { kioskProgram, type KioskProgram } from '../support/kiosk-program.ts';
import { until } from '../support/until.ts';

let hall: HallDay;
let kiosk: KioskProgram;
let display: HallClient;
const announced: Announcement[] = [];

beforeAll(async () => {
  hall = await demoHall({ env: { HUB_PUBLIC_URL: 'http://hall.example' } });
  const { url, tokenOf } = hall.hub;
  kiosk = await kioskProgram(url, tokenOf('kiosk-1'));
  display = createHallClient({ url, token: tokenOf('display-main'), kinds: ['hall'] });
  display.onEvents(({ kind, events, hall: now }) => {
    if (kind !== 'live') return;
    announced.push(...events.flatMap((event) => announcementOf(now, event as Envelope<HallEvent>) ?? []));
  });
  await until(() => display.getSnapshot().live === 'live', 'the display follows');
});
afterAll(async () => {
  display.close();
  await kiosk.stop();
  await hall.close();
});

it('一张号从取号、出票、叫号、上屏到播报、办结', async () => {
  const window5 = await hall.window(5);
  const window6 = await hall.window(6);
  const before = await hall.take('general-C');
  await window6.next();
  await hall.takeMany('general-C', 2);

  // 取号机: one tap on 高龄补贴.
  const answer = await kiosk.page.emitWithAck('takeTicket', {
    screenId: 'screen-1',
    services: [ServiceId.parse('T05')],
    paper: 'slip',
  });
  expect(answer).toMatchObject({ outcome: 'taken', ticket: { number: 'C004', promise: { ahead: 2 } } });
  if (answer.outcome !== 'taken') throw new Error(answer.outcome);
  const { ticket } = answer;

  // 出票
  await until(() => kiosk.slips.some(({ state }) => state === 'printed'), 'the slip is printed');
  const lines = kiosk.lastSlip();
  expect(lines[0]).toContain('政务服务');
  expect(lines).toContain('演示 不作凭证');
  expect(lines).toContain('C004');
  expect(lines.join('\n')).toMatch(/社会事务·?\n?.*高龄/);
  expect(lines).toContain('请在 5-8、11 号窗口附近等候');
  expect(lines.join('\n')).toMatch(/前面还有 2 人 · 预计 \d+-\d+ 分钟（仅供参考）/);
  expect(lines).toContain('2026-11-23 09:00');
  expect(lines.join('')).toContain('过号不用重新取号');
  expect(lines.join('')).toContain('排在 3 位之后；超过 30 分钟排在 5 位之后');
  const [slip] = kiosk.paper.slips();
  expect(slip).toMatchObject({ ending: 'cut', errors: [] });
  expect(slip?.qrCodes.map(({ data }) => data)).toEqual([ticket.progressUrl]);
  expect(ticket.progressUrl).toMatch(/^http:\/\/hall\.example\/phone\/#\w{20,}$/);
  await until(() => hall.living('C004')?.slip?.state === 'printed', 'the hub knows of the slip');

  // 扫码看进度
  const key = ticket.progressUrl?.split('#')[1] ?? '';
  const progress = async (): Promise<unknown> => (await hall.hub.ask('GET', `/api/progress/${key}`)).body;
  expect(await progress()).toMatchObject({ number: 'C004', status: 'waiting', ahead: 2 });

  // 叫号
  for (const earlier of ['C002', 'C003']) expect(await window5.next('finish')).toBe(earlier);
  expect(await window5.next('finish')).toBe('C004');
  expect(await progress()).toMatchObject({ status: 'called', counterNumber: 5 });

  // 上屏
  const onBoard = (): readonly string[] =>
    boardOf(display.getSnapshot().hall ?? hall.hub.hub.hall()).calling.map(
      ({ number, counterNumber }) => `请 ${number} 到 ${String(counterNumber)} 号窗口`,
    );
  await until(() => announced.at(-1)?.number === 'C004', 'the display has the call');
  expect(onBoard()).toEqual(['请 C004 到 5 号窗口', `请 ${before.number} 到 6 号窗口`]);

  // 播报
  const call = announced.at(-1);
  expect(call).toMatchObject({ number: 'C004', counterNumber: 5 });
  const report = { ticketId: call?.ticketId, callSeq: call?.callSeq, outcome: 'spoken' };
  const told = await display.send('reportAnnouncement', report, { patience: 'journal' });
  expect(told.outcome).toBe('accepted');
  expect(hall.living('C004')).toMatchObject({ status: 'called', heardAt: hall.hub.hub.core.now() });

  // 再叫: heard once more. 开始办理: off the board. 办结.
  await window5.does('recallTicket', { counterId: window5.counterId });
  await until(() => announced.length === 4 + 1, 'the recall is heard');
  expect(announced.at(-1)?.callSeq).toBeGreaterThan(call?.callSeq ?? 0);
  await window5.does('startService', { counterId: window5.counterId });
  await until(() => !onBoard().some((line) => line.includes('C004')), 'the board has let go of it');
  await window5.does('finishService', { counterId: window5.counterId });
  expect(await progress()).toMatchObject({ status: 'finished' });
});

it('[case 17] 一个屏幕上连点两下只出一个号、一张票', async () => {
  const tap = { screenId: 'screen-2', services: [ServiceId.parse('general-A')], paper: 'slip' } as const;
  const printed = kiosk.paper.slips().length;
  const answers = await Promise.all([
    kiosk.page.emitWithAck('takeTicket', tap),
    kiosk.page.emitWithAck('takeTicket', tap),
  ]);
  expect(answers).toMatchObject([{ ticket: { number: 'A001' } }, { ticket: { number: 'A001' } }]);
  await until(() => kiosk.paper.slips().length === printed + 1, 'one slip');
  await until(() => hall.living('A001')?.slip?.state === 'printed', 'it was printed');
  expect(kiosk.paper.slips()).toHaveLength(printed + 1);
  expect(hall.living('A002')).toBeUndefined();
});
