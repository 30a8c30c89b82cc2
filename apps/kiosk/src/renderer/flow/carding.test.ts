// 刷证 at the page: greeted once for each laying, and over when the card goes.
import type { ClassId, ServiceId, TicketId, TicketNumber, VisitorId, ZoneId } from '@yichuang/domain/ids';
import type { HeldNumber } from '@yichuang/domain/hall/views/held-numbers';
import type { CardAppointment } from '@yichuang/protocol/api';
import type { KioskCardReader, KioskTicket, KioskTicketAnswer } from '@yichuang/protocol/bridge';
import { describe, expect, it } from 'vitest';
import type { Action } from './action.ts';
import { flowAfter, newFlow } from './flow.ts';
import { CARD_GONE_MS, TICKET_MS, type Flow, type Step } from './step.ts';

type Lying = NonNullable<KioskCardReader['lying']>;

const general = 'general-C' as ServiceId;
const ticket = { ticketId: 't-1' as TicketId, number: 'C012', services: [general] } as unknown as KioskTicket;
const TAKEN: KioskTicketAnswer = { outcome: 'taken', ticket, paper: 'slip' };
const HELD: HeldNumber = {
  number: 'C003' as TicketNumber,
  zoneId: 'C' as ZoneId,
  services: [general],
  status: 'waiting',
  ahead: 2,
  counter: null,
};
const BOOKED: CardAppointment = {
  slotFrom: '2026-11-23T01:00:00.000Z' as never,
  slotTo: '2026-11-23T01:30:00.000Z' as never,
  opensAt: '2026-11-23T00:45:00.000Z' as never,
  punctuality: 'inTime',
  services: [general],
};

const person = (layId: string, change: Partial<Extract<Lying, { is: 'person' }>> = {}): Lying => ({
  is: 'person',
  layId,
  visitorId: `01900000-0000-4000-8000-00000000000${layId}` as VisitorId,
  name: '符*花',
  expired: false,
  priority: 'elderly' as ClassId,
  held: [],
  appointments: [],
  ...change,
});

class Visitor {
  now = 1_000_000;
  flow: Flow = newFlow({ now: this.now, freshId: 'screen-0' });
  #ids = 0;

  does(action: Action, afterMs = 1_000): this {
    this.now += afterMs;
    this.#ids += 1;
    this.flow = flowAfter(this.flow, { ...action, now: this.now, freshId: `screen-${this.#ids}` });
    return this;
  }
  reader(lying: Lying | null): this {
    return this.does({ type: 'card', lying });
  }
  takes(): this {
    return this.does({ type: 'want', services: [general], offer: { may: 'take' } });
  }
  isAnswered(answer: KioskTicketAnswer): this {
    return this.does({ type: 'answered', screenId: this.flow.screenId, answer }, 50);
  }
  get step(): Step {
    return this.flow.step;
  }
}
const atZone = () => new Visitor().does({ type: 'openTile', tileId: 'relief' });

describe('刷证', () => {
  it('放上身份证：认得人，停在原来那一屏；同一句话再来一遍，什么也不变', () => {
    const visitor = atZone().reader({ is: 'asking', layId: '1' }).reader(person('1'));
    expect(visitor.step).toMatchObject({ at: 'zone' });
    expect(visitor.flow.identity).toMatchObject({ masked: '符*花', card: { priority: 'elderly' } });
    const { flow } = visitor;
    expect(visitor.reader(person('1')).flow).toBe(flow);
    expect(visitor.takes().step).toMatchObject({ at: 'taking', services: [general] });
  });

  it('手里有号、今天有预约的先告诉他，再办别的就回到原来那一屏', () => {
    const visitor = atZone().reader(person('1', { held: [HELD] }));
    expect(visitor.step).toMatchObject({ at: 'person', asked: false });
    expect(visitor.does({ type: 'back' }).step).toMatchObject({ at: 'zone' });
    const booked = new Visitor().reader(person('1', { appointments: [BOOKED] }));
    expect(booked.does({ type: 'checkInByIdentity' }).step).toMatchObject({
      at: 'taking',
      checkIn: { visitorId: booked.flow.identity?.visitorId },
    });
  });

  it('在“我有预约”放证：没有预约也说一声；在输号码的屏放证：不用再输', () => {
    const asked = new Visitor().does({ type: 'openCheckIn' }).reader(person('1'));
    expect(asked.step).toMatchObject({ at: 'person', asked: true, back: { at: 'home' } });
    const typing = atZone().does({ type: 'openIdentity' }).reader(person('1'));
    expect(typing.step).toMatchObject({ at: 'zone' });
  });

  it('证拿走了：人还在原来那一屏，不再是他；说一会儿', () => {
    const visitor = atZone().reader(person('1')).reader(null);
    expect(visitor.step).toMatchObject({ at: 'zone' });
    expect(visitor.flow).toMatchObject({ identity: null, lying: null });
    expect(visitor.flow.cardGoneUntil).not.toBeNull();
    expect(visitor.does({ type: 'timePassed' }, CARD_GONE_MS).flow.cardGoneUntil).toBeNull();
    const told = new Visitor().reader(person('1', { held: [HELD] })).reader(null);
    expect(told.step).toEqual({ at: 'home' });
  });

  it('正取号时拿走：号照样给；给不出来也不留下他是谁', () => {
    const visitor = atZone().reader(person('1')).takes().reader(null);
    expect(visitor.flow.identity).not.toBeNull();
    expect(visitor.isAnswered(TAKEN).step).toMatchObject({ at: 'ticket' });
    const refused = atZone().reader(person('1')).takes().reader(null).isAnswered({ outcome: 'offline' });
    expect(refused.step).toMatchObject({ at: 'refused' });
    expect(refused.flow.identity).toBeNull();
  });

  it('取完号证还放着 [case 23]：不再认他，拿起来再放才认', () => {
    const visitor = atZone().reader(person('1')).takes().isAnswered(TAKEN);
    expect(visitor.flow).toMatchObject({ identity: null, usedLay: '1' });
    visitor.reader(person('1')).does({ type: 'timePassed' }, TICKET_MS).reader(person('1'));
    expect(visitor.flow).toMatchObject({ step: { at: 'home' }, identity: null, lying: '1', usedLay: '1' });
    expect(visitor.reader(null).reader(person('2')).flow.identity).not.toBeNull();
  });

  it('没人碰就清掉，证还在也一样；回首页的还是他', () => {
    const visitor = atZone().reader(person('1')).does({ type: 'home' });
    expect(visitor.flow).toMatchObject({ step: { at: 'home' }, identity: { masked: '符*花' } });
    visitor.does({ type: 'abandoned' }).reader(person('1'));
    expect(visitor.flow).toMatchObject({ identity: null, usedLay: '1' });
  });

  it('不用身份证了：回到没放证的样子', () => {
    const visitor = atZone()
      .reader(person('1', { held: [HELD] }))
      .does({ type: 'forgetIdentity' });
    expect(visitor.flow).toMatchObject({ step: { at: 'zone' }, identity: null, usedLay: '1' });
  });

  it('上一位的号还在屏上，下一位放证：马上是下一位的', () => {
    const visitor = atZone().reader(person('1')).takes().isAnswered(TAKEN).reader(person('2'));
    expect(visitor.flow).toMatchObject({
      step: { at: 'home' },
      lying: '2',
      identity: { card: { layId: '2' } },
    });
    // Laid down while the number of the one before was still on its way.
    const hasty = atZone()
      .reader(person('1'))
      .takes()
      .reader(person('2'))
      .isAnswered(TAKEN)
      .reader(person('2'));
    expect(hasty.flow).toMatchObject({ step: { at: 'home' }, identity: { card: { layId: '2' } } });
  });

  it('手机、两张证、读不出、主机不在：不认人，也不打断', () => {
    const things: readonly Lying[] = [
      { is: 'unreadable', why: 'NotAnIdCard', layId: '1' },
      { is: 'unreadable', why: 'MoreThanOne', layId: '2' },
      { is: 'offline', layId: '3' },
      { is: 'refused', layId: '4' },
    ];
    for (const thing of things) {
      const visitor = atZone().reader(thing);
      expect(visitor.flow).toMatchObject({ identity: null, step: { at: 'zone' }, lying: thing.layId });
    }
    // The hub is back with the card still lying there.
    expect(atZone().reader({ is: 'offline', layId: '1' }).reader(person('1')).flow.identity).not.toBeNull();
  });

  it('断网时按机上的规则招呼；主机一好，再认一次是谁，手里有号就先说', () => {
    const alone = person('1', { visitorId: null });
    const visitor = atZone().reader(alone);
    expect(visitor.flow).toMatchObject({
      step: { at: 'zone' },
      identity: { visitorId: null, masked: '符*花' },
    });
    expect(visitor.reader(alone).flow.step.at).toBe('zone');
    const known = visitor.reader(person('1', { held: [HELD] })).flow;
    expect(known).toMatchObject({ step: { at: 'person' }, identity: { card: { held: [HELD] } } });
    expect(known.identity?.visitorId).not.toBeNull();
  });
});
