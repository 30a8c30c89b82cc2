/**
 * A hall at work without its edge: the hub's real core in this process, its real database, a clock in the hand, and
 * people who take numbers, are called, served and sent home. Fills a log as days would.
 */
import type { Actor } from '@yichuang/domain/actor';
import type { Envelope } from '@yichuang/domain/event';
import type { AccountId, CounterId, DeviceId, LocalDate } from '@yichuang/domain/ids';
import type { CommandAnswer } from '@yichuang/protocol/socket';
import { newCommandId } from '@yichuang/server/command-ids';
import { openCore, type Core } from '@yichuang/server/core';
import { CLOCK } from '@yichuang/server/hub-commands';
import { logTo } from '@yichuang/server/log';
import { openStore } from '@yichuang/server/store/open';
import { COUNTY_HALL, countyRules } from './county-rules.ts';

export interface WorkingHall {
  readonly core: Core;
  openDay(date: LocalDate): Promise<void>;
  /** Everybody who was called is done; nobody may be waiting. */
  closeDay(): Promise<void>;
  /** So many people take a number without a slip. */
  fillQueues(people: number): Promise<void>;
  /** One turn of the hall: a person for every clerk, from the number to the chair. Returns how many events that was. */
  round(): Promise<number>;
  /** A group that reaches the hub in one turn: ten numbers, ten calls. */
  group(): Promise<void>;
  /** Moves the clock. */
  setClock(ms: number): void;
  stop(): Promise<void>;
}

export interface WorkingHallOptions {
  readonly data: string;
  /** Where the clock stands at first, ms of the epoch. */
  readonly nowMs: number;
  /** A day that is only to be there soon, whatever the power does meanwhile. */
  readonly careless?: boolean;
}

const KIOSK: Actor = {
  role: 'kiosk',
  account: null,
  device: 'kiosk-1' as DeviceId,
  counter: null,
  via: 'socket',
};
const SPEAKER: Actor = { ...KIOSK, role: 'display', device: 'display-main' as DeviceId };
const MANAGER: Actor = { ...KIOSK, role: 'manager', device: null, account: 'manager' as AccountId };
/** The counters of the county hall that serve the four queues. */
const CLERKS = Array.from({ length: 11 }, (_, index) => ({
  counterId: `H00-${String(index + 1).padStart(2, '0')}` as CounterId,
  by: { ...MANAGER, role: 'clerk', account: `clerk-${String(index + 1)}` as AccountId } as Actor,
}));

export async function openWorkingHall({
  data,
  nowMs,
  careless = false,
}: WorkingHallOptions): Promise<WorkingHall> {
  let now = nowMs;
  let turn = 0;
  const store = openStore(data);
  if (careless) store.log().pragma('synchronous = OFF');
  const core = openCore({
    data,
    store,
    hallId: COUNTY_HALL,
    log: logTo({ write: () => undefined }, 'error'),
    clock: { wall: () => now, monotonic: () => now },
  });
  core.settings.put(countyRules());

  const send = async (by: Actor, name: string, payload: object): Promise<readonly Envelope[]> =>
    factsOf(await core.execute({ by, name, payload, commandId: newCommandId(now) }));
  const takeOne = (payload: object = {}): Promise<readonly Envelope[]> => {
    turn += 1;
    return send(KIOSK, 'takeTicket', { services: [`general-${'ABCD'.charAt(turn % 4)}`], ...payload });
  };
  const everyClerk = async (
    act: (clerk: (typeof CLERKS)[number], index: number) => Promise<readonly Envelope[]>,
  ): Promise<readonly Envelope[]> => (await Promise.all(CLERKS.map(act))).flat();

  return {
    core,
    async openDay(date) {
      await send(CLOCK, 'openDay', { date });
      await everyClerk(({ by, counterId }) => send(by, 'openCounter', { counterId }));
    },
    async closeDay() {
      for (const { counterId, current } of core.hall().counters.values()) {
        const clerk = CLERKS.find((known) => known.counterId === counterId);
        if (clerk && current) await send(clerk.by, 'finishService', { counterId });
      }
      await send(MANAGER, 'closeDay', { decisions: [] });
    },
    async fillQueues(people) {
      await Promise.all(Array.from({ length: people }, () => takeOne()));
    },
    async round() {
      const taken = await everyClerk(() => takeOne({ printerId: 'kiosk-1' }));
      const slips = taken.filter(({ type }) => type === 'SlipRequested');
      const printed = slips.map(({ payload }) => {
        const { jobId, ticketId } = payload as { readonly jobId: string; readonly ticketId: string };
        const report = { jobId, ticketId, outcome: 'printed', condition: 'none', evidence: 'processId' };
        return send(KIOSK, 'reportPrint', report);
      });
      await Promise.all(printed);
      const called = await everyClerk(({ by, counterId }) =>
        send(by, 'callNext', { counterId, current: 'finish' }),
      );
      const calls = called.filter(({ type }) => type === 'TicketCalled');
      await Promise.all(
        calls.map(({ seq, subject }) =>
          send(SPEAKER, 'reportAnnouncement', { ticketId: subject, callSeq: seq, outcome: 'spoken' }),
        ),
      );
      await everyClerk(({ by, counterId }) => send(by, 'startService', { counterId }));
      return taken.length + printed.length + called.length + 2 * calls.length;
    },
    async group() {
      const calls = CLERKS.slice(0, 10).flatMap(({ by, counterId }) => [
        takeOne(),
        send(by, 'callNext', { counterId, current: 'finish' }),
      ]);
      await Promise.all(calls);
    },
    setClock: (ms) => {
      now = ms;
    },
    stop: core.stop,
  };
}

function factsOf(answer: CommandAnswer): readonly Envelope[] {
  if (answer.outcome === 'accepted') return answer.events;
  throw new Error(JSON.stringify(answer));
}
