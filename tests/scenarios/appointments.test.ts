/** 预约到场: brought in by file or by program, kept at the kiosk or with the guide, early, in time, late, never. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { boardOf } from '@yichuang/domain/hall/views/board';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay } from '../support/hall-day.ts';
import { factIn, type Person } from '../support/person.ts';

/** Nobody: the region does not exist for a living person’s card, the check character is right. */
const CARD = '469029190001010013';
const HEAD = '预约码,日期,开始时间,结束时间,事项,证件类型,证件号码,来源,状态,姓名';

let hall: HallDay;
let manager: Person;
let guide: Person;

beforeEach(async () => {
  hall = await demoHall();
  manager = await hall.staff('manager');
  guide = await hall.staff('guide1');
});
afterEach(() => hall.close());

async function bringIn(rows: readonly string[] | Uint8Array<ArrayBuffer>, query = 'save=true') {
  const body = rows instanceof Uint8Array ? rows : new TextEncoder().encode(rows.join('\r\n'));
  const answer = await fetch(`${hall.hub.url}/api/appointments/file?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${manager.token}` },
    body,
  });
  expect(answer.status).toBe(200);
  return answer.json();
}

const row = (code: string, from: string, to: string, more = ',,海易办,,'): string =>
  `${code},2026-11-23,${from},${to},社会事务,${more}`;
const today = async () =>
  (await guide.reads('/api/appointments')) as {
    appointments: { state: string; number: string | null; codeEnd: string }[];
  };
const states = async (): Promise<readonly string[]> =>
  (await today()).appointments.map(
    ({ codeEnd, state, number }) => `${codeEnd} ${state}${number ? ` ${number}` : ''}`,
  );
const everybodyInOrder = async (): Promise<readonly string[]> => {
  const window5 = await hall.window(5);
  const order: string[] = [];
  for (let next = await window5.next(); next !== null; next = await window5.next('finish')) order.push(next);
  return order;
};

it('来早了：说几点起可以签到，号没有用掉，到点照样签', async () => {
  await bringIn([HEAD, row('800101', '09:30', '10:00')]);
  expect(await hall.kiosk.isRefused('checkIn', { code: '800101' })).toMatchObject({
    code: 'AppointmentTooEarly',
    details: { from: '2026-11-23T01:15:00.000Z' },
  });
  await hall.until('09:15');
  const happened = await hall.kiosk.does('checkIn', { code: '800101', printerId: 'kiosk-1' });
  expect(happened.map(({ type }) => type)).toEqual(['TicketTaken', 'AppointmentCheckedIn', 'SlipRequested']);
  expect(await states()).toEqual(['101 arrived C001']);
});

it('按时来：在比例之内先叫，大屏写“预约”，排在前面的优先群众不受影响', async () => {
  await bringIn([HEAD, row('800102', '09:00', '09:30')]);
  await hall.takeMany('general-C', 2);
  await hall.take('general-C', { by: guide, groundId: 'elder-seen' });
  await hall.pass({ seconds: 1 });
  await hall.kiosk.does('checkIn', { code: '800102' });
  await hall.takeMany('general-C', 1);
  expect(await everybodyInOrder()).toEqual(['C003', 'C001', 'C002', 'C004', 'C005']);
  expect(boardOf(hall.hub.hub.hall()).recent.find(({ number }) => number === 'C004')?.tag).toBe(
    'appointment',
  );
});

it('来晚了：照样有号，是普通号，经过里写明为什么', async () => {
  await bringIn([HEAD, row('800103', '09:00', '09:30')]);
  await hall.until('09:31');
  expect(await states()).toEqual(['103 overdue']);
  const happened = await hall.kiosk.does('checkIn', { code: '800103' });
  expect(factIn(happened, 'TicketTaken').priority).toBeNull();
  expect(factIn(happened, 'AppointmentCheckedIn').late).toBe(true);
  const life = await guide.reads(`/api/tickets/${factIn(happened, 'TicketTaken').number}/life`);
  expect(JSON.stringify(life)).toContain('AppointmentCheckedIn');
  expect(await states()).toEqual(['103 arrivedLate C001']);
});

it('第二次签到：告诉他已有的号码；没出票退掉的，可以再签', async () => {
  await bringIn([HEAD, row('800104', '09:00', '09:30')]);
  const first = factIn(await hall.kiosk.does('checkIn', { code: '800104' }), 'TicketTaken');
  expect(await guide.isRefused('checkIn', { code: '800104' })).toMatchObject({
    code: 'AppointmentAlreadyUsed',
    details: { number: first.number },
  });
  await hall.kiosk.does('cancelTicket', { ticketId: first.ticketId, reasonId: 'no-paper' });
  await guide.does('checkIn', { code: '800104' });
});

it('没有这个预约、预约在别的日子、已经取消：各有各的说法', async () => {
  await bringIn([
    HEAD,
    row('800105', '09:00', '09:30', ',,海易办,已取消,'),
    '800106,2026/11/24,9:00,,社会事务,,,,,',
  ]);
  expect((await hall.kiosk.isRefused('checkIn', { code: '999999' })).code).toBe('AppointmentUnknown');
  expect((await hall.kiosk.isRefused('checkIn', { code: '800105' })).code).toBe('AppointmentCancelled');
  expect(await hall.kiosk.isRefused('checkIn', { code: '800106' })).toMatchObject({
    code: 'AppointmentOtherDay',
    details: { date: '2026-11-24' },
  });
});

it('刷证签到：不用记预约码；证件号码哪里也不存', async () => {
  await bringIn([HEAD, row('800107', '09:00', '09:30', `居民身份证,${CARD},海易办,,张三`)]);
  const visitorId = await hall.identify(CARD);
  const taken = factIn(await hall.kiosk.does('checkIn', { visitorId }), 'TicketTaken');
  expect(taken.visitorId).toBe(visitorId);
  const { tables } = hall.hub.hub.core;
  for (const table of ['appointment', 'visitor', 'event', 'receipt'])
    expect(JSON.stringify(tables.prepare(`SELECT * FROM ${table}`).all())).not.toMatch(
      /469029190001010013|张三/u,
    );
  expect(hall.hub.logged.join()).not.toContain(CARD);
  await manager.does('closeDay', { decisions: [{ ticketId: taken.ticketId, decision: 'left' }] });
  expect(tables.prepare('SELECT visitorId FROM appointment').pluck().all()).toEqual([null]);
});

it('中午也能签到：号留着，下午接着叫', async () => {
  await bringIn([HEAD, row('800108', '11:30', '12:00'), row('800109', '14:30', '15:00')]);
  await hall.until('12:00');
  await hall.kiosk.does('checkIn', { code: '800108' });
  await hall.until('14:16');
  await hall.kiosk.does('checkIn', { code: '800109' });
  expect(await everybodyInOrder()).toEqual(['C001', 'C002']);
});

it('导入同一份文件什么也不变；改了的行改过来；文件里没有的，说要取消才取消', async () => {
  const file = [HEAD, row('800110', '09:00', '09:30'), row('800111', '10:00', '10:30')];
  expect(await bringIn(file, 'save=false')).toMatchObject({ added: 2, saved: false });
  expect(await states()).toEqual([]);
  expect(await bringIn(file)).toMatchObject({ added: 2, changed: 0, saved: true });
  expect(await bringIn(file)).toMatchObject({ added: 0, changed: 0, same: 2, missing: 0 });
  const moved = [HEAD, row('800110', '09:30', '10:00')];
  expect(await bringIn(moved)).toMatchObject({ changed: 1, missing: 1, cancelled: 0 });
  expect(await states()).toEqual(['110 due', '111 due']);
  expect(await bringIn(moved, 'save=true&complete=true')).toMatchObject({ same: 1, cancelled: 1 });
  expect(await states()).toEqual(['110 due', '111 cancelled']);
});

it('有一行错就一行也不进，哪一行哪一格错了用中文说；GB18030 的 CSV 照样认', async () => {
  const wrong = [
    HEAD,
    row('800112', '09:00', '09:30'),
    row('800112', '09:30', '10:00'),
    '8001,2026-02-30,9点,,修飞机,,,,,',
    `${CARD},2026-11-22,09:00,09:30,社会事务,身份证,469029190001010014,,待定,`,
  ];
  const answer = await bringIn(wrong);
  expect(answer).toMatchObject({ saved: false });
  expect(answer.problems.map((one: { row: number; column: string }) => `${one.row} ${one.column}`)).toEqual([
    '3 预约码',
    '4 日期',
    '4 开始时间',
    '4 事项',
    '5 预约码',
    '5 状态',
  ]);
  expect(JSON.stringify(answer)).not.toContain('46902919');
  expect(await states()).toEqual([]);
  // “预约码,日期,开始时间,事项” and one row, as Excel in Chinese writes it.
  const gb = Buffer.from('d4a4d4bcc2eb2cc8d5c6da2cbfaacabccab1bce42ccac2cff00a', 'hex');
  const mangled = await bringIn(Uint8Array.from(gb));
  expect(mangled.problems[0].words).toContain('缺少：事项');
});

it('别的系统用口令推送；没有权限的推不进来；晚上结算爽约', async () => {
  const rows = ['A001', 'A002', 'A003'].map((code) => ({
    code,
    date: '2026-11-23',
    from: '09:00',
    services: ['general-C'],
  }));
  const push = (token: string) => hall.hub.ask('PUT', '/api/appointments', { token, body: { rows } });
  expect((await push(guide.token)).status).toBe(403);
  expect((await push(manager.token)).body).toMatchObject({ added: 3, saved: true });
  const bad = { rows: [{ ...rows[0], services: ['nowhere'] }] };
  const refused = await hall.hub.ask('PUT', '/api/appointments', { token: manager.token, body: bad });
  expect(refused.body).toMatchObject({ saved: false, problems: [{ row: 1, column: '事项' }] });
  const { ticketId } = factIn(await hall.kiosk.does('checkIn', { code: 'A001' }), 'TicketTaken');
  const closing = await manager.does('closeDay', { decisions: [{ ticketId, decision: 'gaveUp' }] });
  expect(factIn(closing, 'AppointmentsSettled')).toMatchObject({ booked: 3, inTime: 1, missed: 2 });
});

it('管理员改提前几分钟，马上算数；大厅可以不给预约优先，只写“预约”', async () => {
  await bringIn([HEAD, row('800113', '09:45', '10:15')]);
  expect((await hall.kiosk.isRefused('checkIn', { code: '800113' })).code).toBe('AppointmentTooEarly');
  const body = { earlyMinutes: 60, lateMinutes: 10, groundId: null };
  expect((await hall.hub.ask('PUT', '/api/appointments/rules', { token: guide.token, body })).status).toBe(
    403,
  );
  expect((await hall.hub.ask('PUT', '/api/appointments/rules', { token: manager.token, body })).status).toBe(
    200,
  );
  const taken = factIn(await hall.kiosk.does('checkIn', { code: '800113' }), 'TicketTaken');
  expect(taken.priority).toBeNull();
  await everybodyInOrder();
  expect(hall.hub.hub.hall().recentCalls[0]?.tag).toBe('appointment');
});
