/** 限号与一人一号: a zone's numbers of the day, and one living number for a person and a matter. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay } from '../support/hall-day.ts';
import type { Person } from '../support/person.ts';

const ID_NUMBER = '11010519491231002X';

let hall: HallDay;
let guide: Person;

beforeEach(async () => {
  hall = await demoHall();
  guide = await hall.staff('guide1');
});
afterEach(() => hall.close());

const wanted = { services: ['general-C'] };

describe('限号', () => {
  beforeEach(async () => {
    const { settings } = hall.hub.hub.core;
    const { rules } = hall.hub.hub.hall();
    const zones = rules.zones.map((zone) => (zone.zoneId === 'C' ? { ...zone, quota: 2 } : zone));
    settings.put({ ...rules, zones });
    const manager = await hall.staff('manager');
    await manager.does('applySettings');
    await hall.takeMany('general-C', 2);
  });

  it('当天的号放完了：取号机说明限额，不跳号，别的区照取', async () => {
    expect(await hall.kiosk.isRefused('takeTicket', wanted)).toEqual({
      code: 'QuotaReached',
      details: { zoneId: 'C', quota: 2 },
    });
    expect((await hall.take('general-D')).number).toBe('D001');
  });

  it('导办可以破例加一个号，并记下是破例', async () => {
    expect((await guide.isRefused('takeTicket', wanted)).code).toBe('QuotaReached');
    const [taken] = await guide.does('takeTicket', { ...wanted, exceedLimit: true });
    expect(taken?.payload).toMatchObject({ number: 'C003', limitExceeded: true, channel: 'guide' });
  });
});

describe('一人一号', () => {
  it('同一个人同一件事只有一个有效号：告诉他手上的号，不发第二个', async () => {
    const visitorId = await hall.identify(ID_NUMBER);
    const first = await hall.take('general-C', { visitorId });
    expect(await hall.kiosk.isRefused('takeTicket', { ...wanted, visitorId })).toEqual({
      code: 'AlreadyHoldsTicket',
      details: { number: first.number, serviceId: 'general-C' },
    });
    expect((await hall.take('general-D', { visitorId })).number).toBe('D001');
  });

  it('办完了可以再取；过号的还算有效，不用重新取', async () => {
    const visitorId = await hall.identify(ID_NUMBER);
    await hall.take('general-C', { visitorId });
    const window5 = await hall.window(5);
    await window5.next();
    await window5.does('recallTicket', { counterId: window5.counterId });
    await hall.pass({ seconds: 95 });
    await window5.does('markNoShow', { counterId: window5.counterId });
    const refusal = await hall.kiosk.isRefused('takeTicket', { ...wanted, visitorId });
    expect(refusal.code).toBe('AlreadyHoldsTicket');

    const [missed] = window5.desk().missed;
    await window5.does('reinstateTicket', { ticketId: missed?.ticketId });
    await window5.next();
    await window5.next('finish');
    expect((await hall.take('general-C', { visitorId })).number).toBe('C002');
  });

  it('不亮身份也能取号；没见过的身份编号不认', async () => {
    expect(await hall.takeMany('general-C', 2)).toHaveLength(2);
    const visitorId = '01900000-0000-7000-8000-000000000001';
    expect((await hall.kiosk.isRefused('takeTicket', { ...wanted, visitorId })).code).toBe('VisitorUnknown');
  });
});
