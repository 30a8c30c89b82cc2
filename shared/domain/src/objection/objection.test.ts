/** 数据复核的一生：申请、撤回、认可、说明；什么时候申请得了，谁定得了. */
import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../actor.ts';
import { CALENDAR } from '../calendar/calendar.fixture.ts';
import { DEFAULT_DEADLINE_RULES } from '../calendar/deadline-rules.ts';
import type { CaseContext } from '../casework/command.ts';
import { USUAL_PROMISES, type ServicePromises } from '../casework/service-promises.ts';
import type { CommandDefinition } from '../command.ts';
import type { Envelope } from '../event.ts';
import type { AccountId, CommandId, HallId, NoteId } from '../ids.ts';
import { isRejection, type Rejection } from '../rejection.ts';
import { DATE, MORNING, RULES } from '../testing/stage.ts';
import { decideObjection } from './commands/decide-objection.ts';
import { lodgeObjection } from './commands/lodge-objection.ts';
import { withdrawObjection } from './commands/withdraw-objection.ts';
import { evolveObjection, type Objection, type ObjectionEvent } from './objection.ts';

const ID = '00000000-0000-7000-8000-00000000d1ff';
const TICKET = '00000000-0000-7000-8000-00000000c012';
const NOTE = '00000000-0000-7000-8000-00000000f00d' as NoteId;
const OF = { objectionId: ID };
const LODGED = { date: DATE, figure: 'meanService', ticketId: TICKET, number: 'C012', note: '忘了按办结' };
const UPHELD = { ...OF, upheld: true, setAside: true, note: '查过了，不计' };

class OneObjection {
  objection: Objection | null = null;
  promises: ServicePromises = USUAL_PROMISES;

  when<Name extends string, Payload>(
    role: Role,
    account: string,
    command: CommandDefinition<Name, Objection | null, Payload, ObjectionEvent, CaseContext>,
    payload: object,
  ): readonly string[] | string {
    const by: Actor = { role, account: account as AccountId, device: null, counter: null, via: 'http' };
    const context = {
      at: MORNING,
      today: DATE,
      by,
      newId: () => ID,
      noteId: 'note' in payload ? NOTE : null,
      rules: { ...RULES, specialDays: [] },
      calendar: CALENDAR,
      office: { deadlines: DEFAULT_DEADLINE_RULES, promises: this.promises },
    } as unknown as CaseContext;
    const outcome: readonly ObjectionEvent[] | Rejection = command.decide(
      this.objection,
      command.payload.parse(payload),
      context,
    );
    if (isRejection(outcome)) return outcome.code;
    for (const event of outcome) this.fold(event, by);
    return outcome.map(({ type }) => type);
  }

  private fold(event: ObjectionEvent, by: Actor): void {
    const envelope: Envelope<ObjectionEvent> = {
      ...event,
      seq: 1,
      hallId: 'H00' as HallId,
      stream: `objection/${ID}`,
      version: 1,
      schema: 1,
      subject: null,
      at: MORNING,
      by,
      commandId: ID as CommandId,
      cause: null,
    };
    this.objection = evolveObjection(this.objection, envelope);
  }
}

function lodged(about: object = {}): OneObjection {
  const self = new OneObjection();
  self.when('clerk', 'ann', lodgeObjection, { ...LODGED, ...about });
  return self;
}

describe('数据复核', () => {
  it('记在本人名下，三个工作日内答复', () => {
    expect(lodged().objection).toMatchObject({
      accountId: 'ann',
      state: 'open',
      number: 'C012',
      answerBy: '2026-11-26T09:30:00.000Z',
    });
  });

  it('一个月以前的、还没到的日子不能申请', () => {
    const self = new OneObjection();
    const on = (date: string) => self.when('clerk', 'ann', lodgeObjection, { ...LODGED, date });
    expect(on('2026-10-22')).toBe('ObjectionOutOfTime');
    expect(on('2026-11-24')).toBe('ObjectionOutOfTime');
    expect(on('2026-10-23')).toEqual(['ObjectionLodged']);
  });

  it('几天内可以申请、几天答复，按大厅的承诺', () => {
    const self = new OneObjection();
    self.promises = { ...USUAL_PROMISES, objection: { lodgeDays: 7, answerDays: 1 } };
    const on = (date: string) => self.when('clerk', 'ann', lodgeObjection, { ...LODGED, date });
    expect(on('2026-11-15')).toBe('ObjectionOutOfTime');
    expect(on('2026-11-16')).toEqual(['ObjectionLodged']);
    expect(self.objection?.answerBy).toBe('2026-11-24T09:30:00.000Z');
  });

  it('认可并不计入平均；定了就不再改', () => {
    const self = lodged();
    expect(self.when('manager', 'head', decideObjection, UPHELD)).toEqual(['ObjectionDecided']);
    expect(self.objection).toMatchObject({ state: 'upheld', setAside: true, decidedBy: 'head' });
    expect(self.when('manager', 'head', decideObjection, UPHELD)).toBe('ObjectionOver');
    expect(self.when('clerk', 'ann', withdrawObjection, OF)).toBe('ObjectionOver');
  });

  it('没有写号的不能“不计入平均”；不认可的也不能', () => {
    const self = lodged({ ticketId: null, number: null });
    expect(self.when('manager', 'head', decideObjection, UPHELD)).toBe('NothingToSetAside');
    expect(decideObjection.payload.safeParse({ ...UPHELD, upheld: false }).success).toBe(false);
    const explained = { ...UPHELD, upheld: false, setAside: false };
    expect(self.when('manager', 'head', decideObjection, explained)).toEqual(['ObjectionDecided']);
    expect(self.objection).toMatchObject({ state: 'explained', setAside: false });
  });

  it('只有本人撤得回；没有的申请不能处理', () => {
    const self = lodged();
    expect(self.when('clerk', 'bob', withdrawObjection, OF)).toBe('ObjectionUnknown');
    expect(self.when('clerk', 'ann', withdrawObjection, OF)).toEqual(['ObjectionWithdrawn']);
    expect(new OneObjection().when('manager', 'head', decideObjection, UPHELD)).toBe('ObjectionUnknown');
  });
});
