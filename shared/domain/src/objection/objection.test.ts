/** 数据复核的一生：申请、撤回、认可、说明；什么时候申请得了，谁定得了. */
import { describe, expect, it } from 'vitest';
import { USUAL_PROMISES, type ServicePromises } from '../casework/service-promises.ts';
import { DATE } from '../testing/stage.ts';
import { gistOf, oneStream } from '../testing/one-stream.ts';
import { decideObjection } from './commands/decide-objection.ts';
import { lodgeObjection } from './commands/lodge-objection.ts';
import { withdrawObjection } from './commands/withdraw-objection.ts';
import { evolveObjection, type Objection, type ObjectionEvent } from './objection.ts';

const ID = '00000000-0000-7000-8000-00000000d1ff';
const TICKET = '00000000-0000-7000-8000-00000000c012';
const OF = { objectionId: ID };
const LODGED = { date: DATE, figure: 'meanService', ticketId: TICKET, number: 'C012', note: '忘了按办结' };
const UPHELD = { ...OF, upheld: true, setAside: true, note: '查过了，不计' };

/** One objection; what comes of each command is its facts by type, or why not. */
function oneObjection() {
  const one = oneStream<Objection, ObjectionEvent>({ id: ID, evolve: evolveObjection });
  return {
    objection: () => one.state,
    promise: (promises: ServicePromises) => {
      one.promises = promises;
    },
    when: (...act: Parameters<typeof one.when>) => gistOf(one.when(...act)),
  };
}

function lodged(about: object = {}) {
  const self = oneObjection();
  self.when('clerk', 'ann', lodgeObjection, { ...LODGED, ...about });
  return self;
}

describe('数据复核', () => {
  it('记在本人名下，三个工作日内答复', () => {
    expect(lodged().objection()).toMatchObject({
      accountId: 'ann',
      state: 'open',
      number: 'C012',
      answerBy: '2026-11-26T09:30:00.000Z',
    });
  });

  it('一个月以前的、还没到的日子不能申请', () => {
    const self = oneObjection();
    const on = (date: string) => self.when('clerk', 'ann', lodgeObjection, { ...LODGED, date });
    expect(on('2026-10-22')).toBe('ObjectionOutOfTime');
    expect(on('2026-11-24')).toBe('ObjectionOutOfTime');
    expect(on('2026-10-23')).toEqual(['ObjectionLodged']);
  });

  it('几天内可以申请、几天答复，按大厅的承诺', () => {
    const self = oneObjection();
    self.promise({ ...USUAL_PROMISES, objection: { lodgeDays: 7, answerDays: 1 } });
    const on = (date: string) => self.when('clerk', 'ann', lodgeObjection, { ...LODGED, date });
    expect(on('2026-11-15')).toBe('ObjectionOutOfTime');
    expect(on('2026-11-16')).toEqual(['ObjectionLodged']);
    expect(self.objection()?.answerBy).toBe('2026-11-24T09:30:00.000Z');
  });

  it('认可并不计入平均；定了就不再改', () => {
    const self = lodged();
    expect(self.when('manager', 'head', decideObjection, UPHELD)).toEqual(['ObjectionDecided']);
    expect(self.objection()).toMatchObject({ state: 'upheld', setAside: true, decidedBy: 'head' });
    expect(self.when('manager', 'head', decideObjection, UPHELD)).toBe('ObjectionOver');
    expect(self.when('clerk', 'ann', withdrawObjection, OF)).toBe('ObjectionOver');
  });

  it('没有写号的不能“不计入平均”；不认可的也不能', () => {
    const self = lodged({ ticketId: null, number: null });
    expect(self.when('manager', 'head', decideObjection, UPHELD)).toBe('NothingToSetAside');
    expect(decideObjection.payload.safeParse({ ...UPHELD, upheld: false }).success).toBe(false);
    const explained = { ...UPHELD, upheld: false, setAside: false };
    expect(self.when('manager', 'head', decideObjection, explained)).toEqual(['ObjectionDecided']);
    expect(self.objection()).toMatchObject({ state: 'explained', setAside: false });
  });

  it('只有本人撤得回；没有的申请不能处理', () => {
    const self = lodged();
    expect(self.when('clerk', 'bob', withdrawObjection, OF)).toBe('ObjectionUnknown');
    expect(self.when('clerk', 'ann', withdrawObjection, OF)).toEqual(['ObjectionWithdrawn']);
    expect(oneObjection().when('manager', 'head', decideObjection, UPHELD)).toBe('ObjectionUnknown');
  });
});
