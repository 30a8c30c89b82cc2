import type { TicketId, VisitorId } from '@yichuang/domain/ids';
import type { KioskTicket, KioskTicketAnswer } from '@yichuang/protocol/bridge';
import type { WireRejection } from '@yichuang/protocol/socket';
import { describe, expect, it } from 'vitest';
import type { Action } from './action.ts';
import { appointmentCodeIn } from './checking-in.ts';
import { flowAfter, newFlow } from './flow.ts';
import type { Flow, Step } from './step.ts';

// 预约签到: from the key or the scanner to the number, and every no on the way.

const ticket = { ticketId: 't-1' as TicketId, number: 'C012', services: [] } as unknown as KioskTicket;
const TAKEN: KioskTicketAnswer = { outcome: 'taken', ticket, paper: 'slip' };
const rejected = (code: WireRejection['code']): KioskTicketAnswer => ({
  outcome: 'rejected',
  rejection: { code, details: {} },
});

/** A visitor who takes a second between two touches. */
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
  asks(code: string): this {
    return this.does({ type: 'openCheckIn' }).does({ type: 'type', typed: code }).does({ type: 'checkIn' });
  }
  isAnswered(answer: KioskTicketAnswer): this {
    return this.does({ type: 'answered', screenId: this.flow.screenId, answer }, 50);
  }
  get step(): Step {
    return this.flow.step;
  }
}

describe('预约签到', () => {
  it('输码、签到，就有号', () => {
    const visitor = new Visitor().asks('20260001');
    expect(visitor.step).toMatchObject({ at: 'taking', checkIn: { code: '20260001' }, paper: 'slip' });
    expect(visitor.isAnswered(TAKEN).step).toMatchObject({ at: 'ticket', ticket });
  });

  it('扫预约码：在签到页直接签；号票的码不当成预约', () => {
    const scan = (text: string): Action => ({ type: 'scanned', text });
    const wanted = { at: 'taking', checkIn: { code: 'YY20260001' } };
    expect(new Visitor().does({ type: 'openCheckIn' }).does(scan('yy-2026-0001')).step).toMatchObject(wanted);
    const page = 'https://example.cn/appt?code=yy20260001&from=sms';
    expect(new Visitor().does({ type: 'openCheckIn' }).does(scan(page)).step).toMatchObject(wanted);
    const slip = scan('http://hall.example/phone/#0123456789abcdef01234567');
    expect(new Visitor().does({ type: 'openCheckIn' }).does(slip).step).toMatchObject({
      trouble: 'notACode',
    });
    expect(new Visitor().does({ type: 'openCollect' }).does(scan('YY20260001')).step.at).toBe('collect');
    expect(new Visitor().does({ type: 'openIdentity' }).does(scan('YY20260001')).step.at).toBe('identity');
  });

  it('没有这个码：留在原处改，再按就再问一次', () => {
    const visitor = new Visitor().asks('9999');
    const asked = visitor.flow.screenId;
    visitor.isAnswered(rejected('AppointmentUnknown'));
    expect(visitor.step).toMatchObject({ at: 'checkIn', typed: '9999', trouble: 'unknown' });
    visitor.does({ type: 'type', typed: '99998' });
    expect(visitor.step).toMatchObject({ trouble: null });
    expect(visitor.does({ type: 'checkIn' }).step.at).toBe('taking');
    expect(visitor.flow.screenId).not.toBe(asked);
    expect(new Visitor().asks('13800000000').step).toMatchObject({ trouble: 'notACode' });
  });

  it('来早了、用过了：说清楚，回首页还能取普通号', () => {
    const visitor = new Visitor().asks('20260001').isAnswered(rejected('AppointmentTooEarly'));
    expect(visitor.step).toMatchObject({ at: 'refused', refusal: { kind: 'rejected' } });
    expect(visitor.does({ type: 'home' }).step).toEqual({ at: 'home' });
  });

  it('没有码的输身份证号，认到了就用它签', () => {
    const visitor = new Visitor().does({ type: 'openCheckIn' }).does({ type: 'openIdentity' });
    visitor
      .does({ type: 'type', typed: '469029190001010013' })
      .does({ type: 'checkIdentity', problem: null });
    const visitorId = '01900000-0000-7000-8000-000000000001' as VisitorId;
    visitor.does({ type: 'identified', identity: { outcome: 'known', visitorId, masked: '469***' } }, 50);
    expect(visitor.step).toMatchObject({ at: 'checkIn' });
    expect(visitor.does({ type: 'checkInByIdentity' }).step).toMatchObject({ checkIn: { visitorId } });
    expect(visitor.isAnswered(rejected('AppointmentUnknown')).step).toMatchObject({ at: 'refused' });
  });

  it('打印机坏了也能签：不要纸，再来一次还是同一件事', () => {
    const printer = {
      ready: false,
      condition: 'paperOut',
      conditionNumber: 'P-02',
      paperNear: false,
    } as const;
    const visitor = new Visitor().asks('20260001').isAnswered({ outcome: 'printerDown', printer });
    visitor.does({ type: 'takeWithoutPaper' });
    expect(visitor.step).toMatchObject({ at: 'taking', paper: 'none', checkIn: { code: '20260001' } });
  });

  it('走开了，什么码也不留', () => {
    const visitor = new Visitor().does({ type: 'openCheckIn' }).does({ type: 'type', typed: '20260001' });
    expect(JSON.stringify(visitor.does({ type: 'abandoned' }).flow)).not.toContain('20260001');
  });
});

describe('预约码', () => {
  it.each([
    ['ab 12-34', 'AB1234'],
    ['http://x.cn/?appointment=8001', '8001'],
    ['123', null],
    ['469029190001010013', null],
    ['http://x.cn/page', null],
  ])('%s → %s', (text, code) => {
    expect(appointmentCodeIn(text)).toBe(code);
  });
});
