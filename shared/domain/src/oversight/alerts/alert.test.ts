import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../actor.ts';
import type { CommandDefinition, Context } from '../../command.ts';
import type { Envelope } from '../../event.ts';
import type { AccountId, CommandId, HallId, Instant, NoteId, ProgressKey } from '../../ids.ts';
import { isRejection, type Rejection } from '../../rejection.ts';
import { DATE, MORNING } from '../../testing/stage.ts';
import { plusSeconds } from '../../time.ts';
import { evolveAlert, lateFrom, type Alert, type AlertEvent } from './alert.ts';
import { answerAlert } from './commands/answer-alert.ts';
import { countAlert } from './commands/count-alert.ts';
import { escalateAlert } from './commands/escalate-alert.ts';
import { handleAlert } from './commands/handle-alert.ts';
import { raiseAlert } from './commands/raise-alert.ts';
import { recoverAlert } from './commands/recover-alert.ts';
import { seeAlert } from './commands/see-alert.ts';

const ALERT = '00000000-0000-7000-8000-00000000a1e7';
const NOTE = '00000000-0000-7000-8000-00000000f00d' as NoteId;
const RAISED = {
  ruleId: 'orphanQueue',
  about: 'A',
  amount: 3,
  toAccountId: 'first',
  chain: ['deputy', 'head'],
  seeMinutes: 5,
  answerMinutes: 60,
};
const OF = { alertId: ALERT };

type Outcome = readonly AlertEvent[] | Rejection;

/** One alert whose commands run through `decide` and `evolve`, a clock in the hand. */
class OneAlert {
  alert: Alert | null = null;
  at: Instant = MORNING;
  private seq = 0;

  wait(minutes: number): this {
    this.at = plusSeconds(this.at, minutes * 60);
    return this;
  }

  when<Name extends string, Payload>(
    role: Role,
    account: string,
    command: CommandDefinition<Name, Alert | null, Payload, AlertEvent>,
    payload: object,
  ): Outcome {
    const by: Actor = { role, account: account as AccountId, device: null, counter: null, via: 'http' };
    const context: Context = {
      commandId: ALERT as CommandId,
      hallId: 'H00' as HallId,
      at: this.at,
      today: DATE,
      by,
      newId: () => ALERT,
      newProgressKey: () => 'never' as ProgressKey,
      noteId: 'note' in payload ? NOTE : null,
      rules: null,
      restored: null,
      visitorKnown: false,
      visitorAge: null,
      leaseProven: false,
      alone: null,
    };
    const outcome = command.decide(this.alert, command.payload.parse(payload), context);
    if (isRejection(outcome)) return outcome;
    for (const event of outcome) this.fold(event, by);
    return outcome;
  }

  private fold(event: AlertEvent, by: Actor): void {
    this.seq += 1;
    const envelope: Envelope<AlertEvent> = {
      ...event,
      seq: this.seq,
      hallId: 'H00' as HallId,
      stream: `alert/${ALERT}`,
      version: this.seq,
      schema: 1,
      subject: null,
      at: this.at,
      by,
      commandId: ALERT as CommandId,
      cause: null,
    };
    this.alert = evolveAlert(this.alert, envelope);
  }
}

function raised(): OneAlert {
  const self = new OneAlert();
  self.when('hub', '', raiseAlert, RAISED);
  return self;
}

const gist = (outcome: Outcome) => (isRejection(outcome) ? outcome.code : outcome.map(({ type }) => type));

describe('预警的一生', () => {
  it('已阅、处理、反馈各记时间和人，反馈后不再改', () => {
    const self = raised();
    self.wait(2).when('guide', 'first', seeAlert, OF);
    self.wait(3).when('guide', 'first', handleAlert, { ...OF, note: '去看了' });
    self.wait(4).when('guide', 'first', answerAlert, { ...OF, note: '已开窗' });
    const step = (minutes: number, noteId: NoteId | null) => ({
      at: plusSeconds(MORNING, minutes * 60),
      by: 'first',
      noteId,
    });
    expect(self.alert).toMatchObject({
      raisedAt: MORNING,
      seen: step(2, null),
      handled: step(5, NOTE),
      answered: step(9, NOTE),
    });
    for (const command of [seeAlert, handleAlert])
      expect(gist(self.when('guide', 'first', command, OF))).toBe('AlertClosed');
    expect(gist(self.when('guide', 'first', answerAlert, { ...OF, note: '再答' }))).toBe('AlertClosed');
  });

  it('直接反馈也算看过；再看一次不改第一次的时间', () => {
    const self = raised().wait(1);
    self.when('manager', 'first', seeAlert, OF);
    expect(self.wait(1).when('manager', 'first', seeAlert, OF)).toEqual([]);
    expect(self.alert?.seen?.at).toBe(plusSeconds(MORNING, 60));
    const other = raised().wait(1);
    other.when('supervisor', 'first', answerAlert, { ...OF, note: '已知悉' });
    expect(other.alert?.seen).not.toBeNull();
  });

  it('再按一次处理不改第一次的时间和说明', () => {
    const self = raised().wait(1);
    self.when('guide', 'first', handleAlert, { ...OF, note: '去看了' });
    expect(self.wait(5).when('guide', 'first', handleAlert, OF)).toEqual([]);
    expect(self.alert?.handled).toMatchObject({ at: plusSeconds(MORNING, 60), noteId: NOTE });
  });

  it('没通知到的人不能办，主任可以；说不出话的反馈不收', () => {
    const self = raised();
    for (const command of [seeAlert, handleAlert])
      expect(gist(self.when('guide', 'other', command, OF))).toBe('NotYourAlert');
    expect(gist(self.when('manager', 'other', seeAlert, OF))).toEqual(['AlertSeen']);
    expect(answerAlert.payload.safeParse({ ...OF, note: '  ' }).success).toBe(false);
    expect(gist(new OneAlert().when('guide', 'first', seeAlert, OF))).toBe('AlertUnknown');
  });

  it('监管员能阅、能反馈，不能替大厅处理；人不能自己发预警', () => {
    expect(seeAlert.roles).toContain('supervisor');
    expect(answerAlert.roles).toContain('supervisor');
    expect(handleAlert.roles).not.toContain('supervisor');
    expect([raiseAlert.roles, recoverAlert.roles, escalateAlert.roles]).toEqual([
      ['hub'],
      ['hub'],
      ['clock'],
    ]);
  });
});

describe('升级', () => {
  it('到点没看给下一位，再没看给再下一位，没有人了就到此为止', () => {
    const self = raised();
    expect(self.wait(4).when('clock', '', escalateAlert, OF)).toMatchObject({
      code: 'TooEarly',
      details: { from: plusSeconds(MORNING, 300) },
    });
    expect(gist(self.wait(1).when('clock', '', escalateAlert, OF))).toEqual(['AlertEscalated']);
    expect(self.alert).toMatchObject({ toAccountId: 'deputy', chain: ['head'] });
    expect(gist(self.wait(4).when('clock', '', escalateAlert, OF))).toBe('TooEarly');
    expect(gist(self.wait(1).when('clock', '', escalateAlert, OF))).toEqual(['AlertEscalated']);
    expect(gist(self.wait(9).when('clock', '', escalateAlert, OF))).toBe('NobodyAbove');
    expect(self.alert?.told.map(({ accountId }) => accountId)).toEqual(['first', 'deputy', 'head']);
  });

  it('看了的等到反馈的时限；下一位要自己看；先前的人仍可反馈', () => {
    const self = raised().wait(1);
    self.when('guide', 'first', seeAlert, OF);
    expect(lateFrom(self.alert as Alert)).toBe(plusSeconds(MORNING, 3_600));
    expect(gist(self.wait(58).when('clock', '', escalateAlert, OF))).toBe('TooEarly');
    expect(gist(self.wait(1).when('clock', '', escalateAlert, OF))).toEqual(['AlertEscalated']);
    expect(self.alert?.seen).toBeNull();
    expect(gist(self.when('guide', 'first', answerAlert, { ...OF, note: '已办' }))).toEqual([
      'AlertAnswered',
    ]);
    expect(gist(self.wait(9).when('clock', '', escalateAlert, OF))).toBe('AlertClosed');
  });

  it('已恢复的不再升级，仍要反馈；恢复只记一次', () => {
    const self = raised().wait(2);
    expect(gist(self.when('hub', '', recoverAlert, OF))).toEqual(['AlertRecovered']);
    expect(self.when('hub', '', recoverAlert, OF)).toEqual([]);
    expect(gist(self.wait(9).when('clock', '', escalateAlert, OF))).toBe('AlertClosed');
    expect(gist(self.when('guide', 'first', answerAlert, { ...OF, note: '好了' }))).toEqual([
      'AlertAnswered',
    ]);
    expect(self.alert?.recoveredAt).toBe(plusSeconds(MORNING, 120));
  });

  it('件数多了少了跟着记；恢复了的不再数', () => {
    const self = raised();
    expect(gist(self.when('hub', '', countAlert, { ...OF, amount: 4 }))).toEqual(['AlertCounted']);
    expect(self.alert?.amount).toBe(4);
    expect(self.when('hub', '', countAlert, { ...OF, amount: 4 })).toEqual([]);
    self.when('hub', '', recoverAlert, OF);
    expect(gist(self.when('hub', '', countAlert, { ...OF, amount: 5 }))).toBe('AlertClosed');
    expect(gist(new OneAlert().when('hub', '', countAlert, { ...OF, amount: 1 }))).toBe('AlertUnknown');
  });
});
