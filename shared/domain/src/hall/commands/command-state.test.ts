/** Every command against every state of a ticket: each cell says what happens. The first test of the rules. */
import { USUAL_ROSTER_SETTINGS } from '../../staffing/roster.ts';
import { describe, expect, it } from 'vitest';
import { hallCommands, type HallCommandName } from '../../registry.ts';
import { gist, MORNING, staffed, type Stage, type Who } from '../../testing/stage.ts';

const STATES = [
  'waiting',
  'called',
  'calledLong',
  'inferred',
  'serving',
  'held',
  'noShow',
  'finished',
  'cancelled',
  'abandoned',
] as const;
type State = (typeof STATES)[number];

/** A001 in the state, A002 waiting behind it, counter c1 with ann. */
function inState(state: State): Stage {
  const hall = staffed().taken('a1', 'a1');
  const called = () => hall.given('ann', 'callNext', { counterId: 'c1' });
  switch (state) {
    case 'waiting':
      return hall;
    case 'called':
      return called();
    case 'calledLong':
      return called().given('ann', 'recallTicket', { counterId: 'c1' }).wait(100);
    case 'inferred':
      called().given('ann', 'recallTicket', { counterId: 'c1' }).wait(125);
      return hall.given('clock', 'startService', { counterId: 'c1', ticketId: hall.idOf('A001') });
    case 'serving':
      return called().given('ann', 'startService', { counterId: 'c1' }).wait(60);
    case 'held':
      return called()
        .given('ann', 'startService', { counterId: 'c1' })
        .given('ann', 'holdTicket', { counterId: 'c1' });
    case 'noShow':
      return called()
        .given('ann', 'recallTicket', { counterId: 'c1' })
        .wait(100)
        .given('ann', 'markNoShow', { counterId: 'c1' });
    case 'finished':
      return called()
        .given('ann', 'startService', { counterId: 'c1' })
        .given('ann', 'finishService', { counterId: 'c1' });
    case 'cancelled':
      return hall.given('guide', 'cancelTicket', { ticketId: hall.idOf('A001'), reasonId: 'unwanted' });
    case 'abandoned':
      return hall.given('manager', 'closeDay', {
        decisions: [
          { ticketId: hall.idOf('A001'), decision: 'gaveUp' },
          { ticketId: hall.idOf('A002'), decision: 'left' },
        ],
      });
  }
}

type Cell = string;
/** Who does it, with what, and the cells in the order of STATES. A list of events is joined by `+`. */
type Row = { who: Who; payload: (hall: Stage) => object; cells: readonly Cell[] };

const OK_CLOSED = 'DayNotOpen';
const c1 = () => ({ counterId: 'c1' });
const a001 = (hall: Stage) => ({ ticketId: hall.idOf('A001') });

const TABLE: Record<HallCommandName, Row> = {
  openDay: row('clock', () => ({ date: '2026-11-23' }), [
    ...times(9, 'DayAlreadyOpen'),
    'DayOpened+SettingsApplied',
  ]),
  closeDay: row('manager', () => ({ decisions: [] }), [...times(9, 'PeopleStillWaiting'), OK_CLOSED]),
  applySettings: row('operator', () => ({}), [...times(9, 'SettingsUnchanged'), OK_CLOSED]),
  confirmClock: row('operator', () => ({}), times(10, 'ClockAlreadyTrusted')),
  takeTicket: row('kiosk', () => ({ services: ['a1'] }), [...times(9, 'TicketTaken'), OK_CLOSED]),
  checkIn: row('kiosk', () => ({ code: '8001' }), [...times(9, 'AppointmentUnknown'), OK_CLOSED]),
  recordOfflineTicket: row(
    'kiosk',
    () => ({
      date: '2026-11-23',
      number: 'A951',
      progressKey: 'key00000000000000000951',
      zoneId: 'A',
      services: ['a1'],
      takenAt: MORNING,
      lastContactAt: MORNING,
      promise: { ahead: 0, low: null, high: null, model: 'median-1' },
    }),
    [...times(9, 'TicketTaken'), 'TicketTaken+TicketExpired'],
  ),
  recordEmergencyCall: row('ann', () => ({ counterId: 'c1', number: 'A001', calledAt: MORNING }), [
    'TicketCalled',
    ...times(4, 'EmergencyCallNoted'),
    'EmergencyCallNoted',
    'TicketCalled',
    ...times(3, 'EmergencyCallNoted'),
  ]),
  settleOfflineFlag: row('guide', () => ({ number: 'A001' }), times(10, 'NothingFlagged')),
  recordLostTicket: row(
    'kiosk',
    () => ({
      number: 'A050',
      zoneId: 'A',
      services: ['a1'],
      takenAt: MORNING,
      promise: { ahead: 0, low: null, high: null, model: 'median-1' },
    }),
    [...times(9, 'NothingLost'), OK_CLOSED],
  ),
  recordPaperTicket: row(
    'manager',
    () => ({
      date: '2026-11-23',
      number: 'E001',
      zoneId: 'A',
      services: ['a1'],
      takenAt: MORNING,
      end: { how: 'finished', counterId: 'c1', calledAt: MORNING, finishedAt: MORNING },
    }),
    times(10, 'PaperTicketRecorded'),
  ),
  recordPaperSheet: row(
    'manager',
    () => ({
      date: '2026-11-23',
      lines: ['E001', 'E002'].map((number) => ({
        number,
        zoneId: 'A',
        services: ['a1'],
        takenAt: MORNING,
        end: { how: 'left' },
      })),
    }),
    times(10, 'PaperTicketRecorded+PaperTicketRecorded'),
  ),
  // Of the paper hour alone: a number of the machine is none of its lines.
  correctPaperTicket: row(
    'manager',
    (hall) => ({
      date: '2026-11-23',
      ...a001(hall),
      number: 'E001',
      zoneId: 'A',
      services: ['a1'],
      takenAt: MORNING,
      end: { how: 'left' },
      note: '看错了',
    }),
    times(10, 'PaperUnknown'),
  ),
  strikePaperTicket: row(
    'manager',
    (hall) => ({ date: '2026-11-23', ...a001(hall), note: '录错了' }),
    times(10, 'PaperUnknown'),
  ),
  callNext: row('ann', c1, [
    'TicketCalled',
    'CurrentUndecided',
    'CurrentUndecided',
    'CurrentUndecided',
    'CurrentUndecided',
    ...times(4, 'TicketCalled'),
    OK_CLOSED,
  ]),
  callTicket: row('bo', (hall) => ({ counterId: 'c2', ...a001(hall), reasonId: 'returned' }), [
    'TicketCalled',
    ...times(5, 'TicketNotInState'),
    'TicketCalled',
    'TicketUnknown',
    'TicketUnknown',
    OK_CLOSED,
  ]),
  recallTicket: row('ann', c1, [
    'NobodyAtCounter',
    'TicketRecalled',
    'TicketRecalled',
    'TicketRecalled',
    'TicketNotInState',
    ...times(4, 'NobodyAtCounter'),
    OK_CLOSED,
  ]),
  startService: row('ann', c1, [
    'NobodyAtCounter',
    'ServiceStarted',
    'ServiceStarted',
    'ServiceStarted',
    'TicketNotInState',
    ...times(4, 'NobodyAtCounter'),
    OK_CLOSED,
  ]),
  holdTicket: row('ann', c1, [
    'NobodyAtCounter',
    'ServiceStarted+TicketHeld',
    'ServiceStarted+TicketHeld',
    'TicketHeld',
    'TicketHeld',
    ...times(4, 'NobodyAtCounter'),
    OK_CLOSED,
  ]),
  resumeTicket: row('bo', (hall) => ({ counterId: 'c2', ...a001(hall) }), [
    ...times(5, 'TicketNotInState'),
    'TicketResumed',
    'TicketNotInState',
    'TicketUnknown',
    'TicketUnknown',
    OK_CLOSED,
  ]),
  transferTicket: row('guide', (hall) => ({ ...a001(hall), toZoneId: 'B' }), [
    'TicketTransferred',
    ...times(4, 'TicketNotInState'),
    'TicketTransferred',
    'TicketTransferred',
    'TicketUnknown',
    'TicketUnknown',
    OK_CLOSED,
  ]),
  returnToQueue: row('ann', c1, [
    'NobodyAtCounter',
    ...times(4, 'TicketReturned'),
    ...times(4, 'NobodyAtCounter'),
    OK_CLOSED,
  ]),
  markNoShow: row('ann', c1, [
    'NobodyAtCounter',
    'TooEarlyForNoShow',
    'TicketMissed',
    'TicketMissed',
    'TicketNotInState',
    ...times(4, 'NobodyAtCounter'),
    OK_CLOSED,
  ]),
  reinstateTicket: row('guide', a001, [
    ...times(6, 'TicketNotInState'),
    'TicketReinstated',
    'TicketUnknown',
    'TicketUnknown',
    OK_CLOSED,
  ]),
  cancelTicket: row('guide', (hall) => ({ ...a001(hall), reasonId: 'unwanted' }), [
    'TicketCancelled',
    'TicketCancelled',
    'TicketCancelled',
    'TicketNotInState',
    'TicketNotInState',
    'TicketCancelled',
    'TicketCancelled',
    'TicketUnknown',
    'TicketUnknown',
    OK_CLOSED,
  ]),
  grantPriority: row('guide', (hall) => ({ ...a001(hall), groundId: 'age60' }), [
    'PriorityGranted',
    ...times(4, 'TicketNotInState'),
    'PriorityGranted',
    'PriorityGranted',
    'TicketUnknown',
    'TicketUnknown',
    OK_CLOSED,
  ]),
  finishService: row('ann', c1, [
    'NobodyAtCounter',
    'ServiceStarted+TicketFinished',
    'ServiceStarted+TicketFinished',
    'TicketFinished',
    'TicketFinished',
    ...times(4, 'NobodyAtCounter'),
    OK_CLOSED,
  ]),
  serveDirectly: row('ann', () => ({ counterId: 'c1', reasonId: 'advice' }), [
    'DirectServiceStarted',
    ...times(4, 'CounterBusy'),
    ...times(4, 'DirectServiceStarted'),
    OK_CLOSED,
  ]),
  releaseTicket: row('manager', (hall) => ({ ...a001(hall), resolution: 'return' }), [
    'TicketNotInState',
    ...times(5, 'TicketReleased'),
    'TicketNotInState',
    'TicketUnknown',
    'TicketUnknown',
    OK_CLOSED,
  ]),
  openCounter: row('ann', c1, [...times(9, 'CounterOpened'), OK_CLOSED]),
  pauseCounter: row('ann', () => ({ counterId: 'c1', reasonId: 'toilet' }), [
    ...times(9, 'CounterPaused'),
    OK_CLOSED,
  ]),
  resumeCounter: row('ann', c1, [...times(9, 'CounterNotPaused'), OK_CLOSED]),
  closeCounter: row('ann', c1, [
    'CounterClosed',
    ...times(4, 'CounterBusy'),
    ...times(4, 'CounterClosed'),
    OK_CLOSED,
  ]),
  switchDuty: row('guide', () => ({ modeId: 'noon', counterIds: ['c1', 'c2'] }), [
    ...times(9, 'DutyBegan'),
    OK_CLOSED,
  ]),
  applyRoster: row('clock', () => ({ ...USUAL_ROSTER_SETTINGS, revision: 1, posts: [] }), [
    ...times(9, 'RosterApplied'),
    OK_CLOSED,
  ]),
  requestRelief: row('ann', () => ({ counterId: 'c1' }), [...times(9, 'ReliefNotNeeded'), OK_CLOSED]),
  askCover: row('manager', () => ({ counterId: 'c4', accountId: 'dee' }), [
    ...times(9, 'CoverNotNeeded'),
    OK_CLOSED,
  ]),
  answerCover: row('bo', () => ({ counterId: 'c4', accepted: true }), [
    ...times(9, 'NoCoverAsked'),
    OK_CLOSED,
  ]),
  reprintSlip: row('guide', (hall) => ({ ...a001(hall), printerId: 'desk-printer' }), [
    ...times(7, 'SlipRequested'),
    'TicketUnknown',
    'TicketUnknown',
    OK_CLOSED,
  ]),
  reportPrint: row(
    'kiosk',
    (hall) => ({
      ...a001(hall),
      jobId: '00000000-0000-7000-8000-00000000ffff',
      outcome: 'printed',
      condition: 'none',
      evidence: 'processId',
    }),
    times(10, 'SlipUnknown'),
  ),
  reportAnnouncement: row(
    'display',
    (hall) => ({ ...a001(hall), callSeq: hall.log.findLast(isCall)?.seq ?? 0, outcome: 'spoken' }),
    [
      'AnnouncementOutdated',
      'AnnouncementReported',
      'AnnouncementReported',
      ...times(7, 'AnnouncementOutdated'),
    ],
  ),
};

function row(who: Who, payload: Row['payload'], cells: readonly Cell[]): Row {
  return { who, payload, cells };
}

function times(count: number, cell: Cell): Cell[] {
  return Array<Cell>(count).fill(cell);
}

function isCall(envelope: { readonly type: string }): boolean {
  return envelope.type === 'TicketCalled' || envelope.type === 'TicketRecalled';
}

describe('command × state', () => {
  it('has a row for every command and a cell for every state', () => {
    expect(Object.keys(TABLE).toSorted()).toEqual(Object.keys(hallCommands).toSorted());
    for (const { cells } of Object.values(TABLE)) expect(cells).toHaveLength(STATES.length);
  });

  for (const [name, { who, payload, cells }] of Object.entries(TABLE)) {
    it.each(STATES.map((state, index) => [state, cells[index]] as const))(
      `${name} × %s → %s`,
      (state, cell) => {
        const hall = inState(state);
        const outcome = gist(hall.when(who, name as HallCommandName, payload(hall)));
        expect(typeof outcome === 'string' ? outcome : outcome.join('+')).toBe(cell);
      },
    );
  }
});
