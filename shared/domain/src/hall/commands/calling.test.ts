/** Calling, serving, missing, undoing: the rules of the counter, as the hall's day tells them. */
import { describe, expect, it } from 'vitest';
import { gist, staffed } from '../../testing/stage.ts';

const c1 = { counterId: 'c1' };

describe('顺呼 callNext', () => {
  it('with nobody at the counter: calls', () => {
    const hall = staffed().taken('a1');
    expect(gist(hall.when('ann', 'callNext', c1))).toEqual(['TicketCalled']);
    expect(hall.ticket('A001')).toMatchObject({ status: 'called', counterId: 'c1', round: 1 });
  });

  it('serving: finishes and calls in one step', () => {
    const hall = staffed().taken('a1', 'a1').given('ann', 'callNext', c1).given('ann', 'startService', c1);
    expect(gist(hall.when('ann', 'callNext', { ...c1, current: 'finish' }))).toEqual([
      'TicketFinished',
      'TicketCalled',
    ]);
    expect(hall.hall.tickets.has(hall.idOf('A001'))).toBe(false);
  });

  it('never drops anyone: unsaid it asks, and says what is allowed', () => {
    const hall = staffed().taken('a1', 'a1').given('ann', 'callNext', c1);
    expect(hall.when('ann', 'callNext', c1)).toMatchObject({
      code: 'CurrentUndecided',
      details: { number: 'A001', may: ['finish', 'return'] },
    });
    hall.given('ann', 'recallTicket', c1).wait(91);
    expect(hall.when('ann', 'callNext', c1)).toMatchObject({
      details: { may: ['finish', 'noShow', 'return'] },
    });
  });

  it('a second press that meant the former ticket is refused', () => {
    const hall = staffed().taken('a1', 'a1').given('ann', 'callNext', c1);
    const press = { ...c1, current: 'finish', ticketId: hall.idOf('A001') };
    hall.given('ann', 'callNext', press);
    expect(gist(hall.when('ann', 'callNext', press))).toBe('CurrentUndecided');
    expect(hall.ticket('A002').status).toBe('called');
  });

  it('with an empty queue it still finishes who was there', () => {
    const hall = staffed().taken('a1').given('ann', 'callNext', c1).given('ann', 'startService', c1);
    expect(gist(hall.when('ann', 'callNext', { ...c1, current: 'finish' }))).toEqual(['TicketFinished']);
    expect(gist(hall.when('ann', 'callNext', c1))).toBe('QueueEmpty');
  });

  it('somebody put back is not called again in the same breath', () => {
    const hall = staffed().taken('a1', 'a1').given('ann', 'callNext', c1);
    hall.given('ann', 'callNext', { ...c1, current: 'return' });
    expect(hall.ticket('A001').status).toBe('waiting');
    expect(hall.ticket('A002').status).toBe('called');
  });

  it('a paused counter does not call', () => {
    const hall = staffed()
      .taken('a1')
      .given('ann', 'pauseCounter', { ...c1, reasonId: 'toilet' });
    expect(gist(hall.when('ann', 'callNext', c1))).toBe('CounterPaused');
  });
});

describe('过号 markNoShow', () => {
  it('after two calls and sixty seconds from when the last was heard', () => {
    const hall = staffed().taken('a1').given('ann', 'callNext', c1).wait(300);
    expect(hall.when('ann', 'markNoShow', c1)).toMatchObject({
      code: 'TooEarlyForNoShow',
      details: { calls: 1, minCalls: 2 },
    });
    hall.given('ann', 'recallTicket', c1).wait(5);
    const callSeq = hall.log.at(-1)?.seq;
    hall.given('display', 'reportAnnouncement', { ticketId: hall.idOf('A001'), callSeq, outcome: 'spoken' });
    expect(gist(hall.wait(59).when('ann', 'markNoShow', c1))).toBe('TooEarlyForNoShow');
    expect(gist(hall.wait(1).when('ann', 'markNoShow', c1))).toEqual(['TicketMissed']);
  });

  it('without a speaker the grace is added; a failed announcement counts as none', () => {
    const hall = staffed().taken('a1').given('ann', 'callNext', c1).given('ann', 'recallTicket', c1);
    const callSeq = hall.log.at(-1)?.seq;
    hall.given('display', 'reportAnnouncement', { ticketId: hall.idOf('A001'), callSeq, outcome: 'failed' });
    expect(gist(hall.wait(89).when('ann', 'markNoShow', c1))).toBe('TooEarlyForNoShow');
    expect(gist(hall.wait(1).when('ann', 'markNoShow', c1))).toEqual(['TicketMissed']);
  });

  it('elderly people have twice the time', () => {
    const hall = staffed().given('guide', 'takeTicket', { services: ['a1'], groundId: 'age60' });
    hall.given('ann', 'callNext', c1).given('ann', 'recallTicket', c1);
    expect(gist(hall.wait(149).when('ann', 'markNoShow', c1))).toBe('TooEarlyForNoShow');
    expect(gist(hall.wait(1).when('ann', 'markNoShow', c1))).toEqual(['TicketMissed']);
  });

  it('a start of the hub begins every wait again', () => {
    const hall = staffed()
      .taken('a1')
      .given('ann', 'callNext', c1)
      .given('ann', 'recallTicket', c1)
      .wait(600);
    hall.fold({ type: 'HubStarted', payload: { cleanStop: false, lastSeq: 9 } });
    expect(gist(hall.wait(30).when('ann', 'markNoShow', c1))).toBe('TooEarlyForNoShow');
  });

  it('is no act of the clock or the guide', () => {
    const hall = staffed()
      .taken('a1')
      .given('ann', 'callNext', c1)
      .given('ann', 'recallTicket', c1)
      .wait(600);
    expect(gist(hall.when('clock', 'markNoShow', c1))).toBe('NotYourCounter');
  });
});

describe('开始 startService', () => {
  it('the clock infers it ninety seconds after the call was heard, not before', () => {
    const hall = staffed().taken('a1').given('ann', 'callNext', c1);
    const ticketId = hall.idOf('A001');
    expect(gist(hall.wait(119).when('clock', 'startService', { ...c1, ticketId }))).toBe('TooEarlyToInfer');
    hall.wait(1).given('clock', 'startService', { ...c1, ticketId });
    expect(hall.ticket('A001')).toMatchObject({ status: 'serving', startInferred: true });
  });

  it('an inferred start can be confirmed, recalled or corrected to 过号; it teaches no pace', () => {
    const hall = staffed()
      .taken('a1')
      .given('ann', 'callNext', c1)
      .given('ann', 'recallTicket', c1)
      .wait(120);
    hall.given('clock', 'startService', { ...c1, ticketId: hall.idOf('A001') });
    hall.given('ann', 'recallTicket', c1);
    expect(hall.ticket('A001')).toMatchObject({ status: 'called', round: 3 });
    hall.wait(120).given('clock', 'startService', { ...c1, ticketId: hall.idOf('A001') });
    expect(gist(hall.when('ann', 'markNoShow', c1))).toEqual(['TicketMissed']);
    expect(hall.hall.pace.size).toBe(0);
  });

  it('with a clock that is not trusted nothing happens by time', () => {
    const hall = staffed().taken('a1').given('ann', 'callNext', c1).wait(600);
    hall.fold({ type: 'ClockSuspected', payload: { jumpMs: 60_000 } });
    const inferring = { ...c1, ticketId: hall.idOf('A001') };
    expect(gist(hall.when('clock', 'startService', inferring))).toBe('ClockNotTrusted');
    hall.given('operator', 'confirmClock', {});
    expect(gist(hall.when('clock', 'startService', inferring))).toBe('TooEarlyToInfer');
  });
});

describe('撤销 returnToQueue', () => {
  it('restores both: the one called by mistake waits again, the one finished sits again', () => {
    const hall = staffed()
      .taken('a1', 'a1')
      .given('ann', 'callNext', c1)
      .given('ann', 'startService', c1)
      .wait(300);
    const before = hall.ticket('A001');
    hall.given('ann', 'callNext', { ...c1, current: 'finish' }).wait(9);
    hall.given('ann', 'returnToQueue', { ...c1, ticketId: hall.idOf('A002'), restore: hall.idOf('A001') });
    expect(hall.ticket('A001')).toEqual(before);
    expect(hall.ticket('A002').status).toBe('waiting');
    expect(hall.hall.counters.get('c1')?.current).toEqual({ kind: 'ticket', ticketId: hall.idOf('A001') });
    expect(hall.hall.pace.get('a1') ?? []).toEqual([]);
  });

  it('only for some seconds, and only what was finished here', () => {
    const hall = staffed()
      .taken('a1', 'a1')
      .given('ann', 'callNext', c1)
      .given('ann', 'finishService', c1)
      .wait(16);
    expect(gist(hall.when('ann', 'returnToQueue', { ...c1, restore: hall.idOf('A001') }))).toBe(
      'TooLateToUndo',
    );
    expect(gist(hall.when('ann', 'returnToQueue', { ...c1, restore: hall.idOf('A002') }))).toBe(
      'NothingToUndo',
    );
    hall.given('ann', 'callNext', c1);
    expect(gist(hall.when('ann', 'returnToQueue', { ...c1, restore: hall.idOf('A001') }))).toBe(
      'CounterBusy',
    );
    expect(gist(hall.when('ann', 'returnToQueue', { ...c1, ticketId: hall.idOf('A001') }))).toBe(
      'TicketNotYours',
    );
  });
});

describe('一号到底', () => {
  it('finishing with services left in another zone goes on there with number and place', () => {
    const hall = staffed()
      .taken('a1+b1')
      .given('ann', 'callNext', c1)
      .given('ann', 'startService', c1)
      .wait(100);
    expect(gist(hall.when('ann', 'callNext', { ...c1, current: 'finish' }))).toEqual(['TicketTransferred']);
    expect(hall.ticket('A001')).toMatchObject({
      status: 'waiting',
      zoneId: 'B',
      services: ['b1'],
      placed: 'transferred',
      servedSeconds: 100,
    });
    hall.given('cai', 'callNext', { counterId: 'c3' }).given('cai', 'startService', { counterId: 'c3' });
    expect(gist(hall.when('cai', 'finishService', { counterId: 'c3' }))).toEqual(['TicketFinished']);
  });
});

describe('挂起与恢复', () => {
  it('held and resumed at another counter, the time served is kept', () => {
    const hall = staffed().taken('a1').given('ann', 'callNext', c1).given('ann', 'startService', c1).wait(60);
    hall.given('ann', 'holdTicket', { ...c1, note: '去复印' }).wait(600);
    expect(hall.ticket('A001')).toMatchObject({ status: 'held', servedSeconds: 60 });
    hall.given('bo', 'resumeTicket', { counterId: 'c2', ticketId: hall.idOf('A001') }).wait(40);
    const outcome = hall.when('bo', 'finishService', { counterId: 'c2' });
    expect(outcome).toMatchObject([{ payload: { served: { serviceId: 'a1', seconds: 100 } } }]);
  });
});

describe('转窗 transferTicket', () => {
  it('a clerk moves only who sits at their own counter', () => {
    const hall = staffed().taken('a1', 'a1').given('ann', 'callNext', c1);
    const to = (number: string) => ({ ticketId: hall.idOf(number), toZoneId: 'B' });
    expect(gist(hall.when('bo', 'transferTicket', to('A001')))).toBe('TicketNotYours');
    expect(gist(hall.when('ann', 'transferTicket', to('A002')))).toBe('TicketNotInState');
    expect(gist(hall.when('ann', 'transferTicket', to('A001')))).toEqual(['TicketTransferred']);
    expect(hall.hall.counters.get('c1')?.current).toBeNull();
  });

  it('a ticket moved to a zone that does not list its service is done there', () => {
    const hall = staffed().taken('a1');
    hall.given('guide', 'transferTicket', { ticketId: hall.idOf('A001'), toZoneId: 'B' });
    hall.given('cai', 'callNext', { counterId: 'c3' }).given('cai', 'startService', { counterId: 'c3' });
    expect(gist(hall.when('cai', 'finishService', { counterId: 'c3' }))).toEqual(['TicketFinished']);
  });

  it('names what is wrong with the place', () => {
    const hall = staffed().taken('a1');
    const move = (payload: object) =>
      gist(hall.when('guide', 'transferTicket', { ticketId: hall.idOf('A001'), ...payload }));
    expect(move({ toZoneId: 'X' })).toBe('ZoneUnknown');
    expect(move({ toZoneId: 'B', serviceId: 'a1' })).toBe('ServiceUnknown');
    expect(move({ toZoneId: 'B', toCounterId: 'c9' })).toBe('CounterUnknown');
    expect(move({ toZoneId: 'B', toCounterId: 'c4' })).toBe('CounterNotOpen');
    expect(move({ toZoneId: 'A' })).toBe('AlreadyThere');
    expect(move({ toZoneId: 'B', toCounterId: 'c3' })).toEqual(['TicketTransferred']);
  });
});

describe('现场办理 serveDirectly', () => {
  it('occupies the counter, is counted, and the next call ends it', () => {
    const hall = staffed()
      .taken('a1')
      .given('ann', 'serveDirectly', { ...c1, reasonId: 'advice' })
      .wait(45);
    const outcome = hall.when('ann', 'callNext', c1);
    expect(gist(outcome)).toEqual(['DirectServiceFinished', 'TicketCalled']);
    expect(outcome).toMatchObject([{ payload: { seconds: 45 } }, {}]);
    expect(gist(hall.when('bo', 'serveDirectly', { counterId: 'c2', reasonId: 'nonsense' }))).toBe(
      'ReasonUnknown',
    );
  });
});

describe('解除占用 releaseTicket', () => {
  it('called goes back to its place, serving may be entered as done later', () => {
    const hall = staffed().taken('a1', 'a1').given('ann', 'callNext', c1);
    const release = { ticketId: hall.idOf('A001'), resolution: 'finished' };
    expect(gist(hall.when('guide', 'releaseTicket', release))).toBe('TicketNotInState');
    hall.given('ann', 'startService', c1);
    expect(hall.when('guide', 'releaseTicket', release)).toMatchObject([
      { payload: { how: 'lateEntry', served: null } },
    ]);
    expect(hall.hall.counters.get('c1')?.current).toBeNull();
  });
});
