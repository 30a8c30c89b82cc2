/** A hall's day as its people live it, for scenarios: the whole hub, with a clock that the scenario moves. */
import { ticketNumbered } from '@yichuang/domain/hall/hall';
import { boardOf } from '@yichuang/domain/hall/views/board';
import { deskOf, type Desk } from '@yichuang/domain/hall/views/desk';
import type { Ticket } from '@yichuang/domain/hall/ticket';
import type { CounterId, LocalTime, TicketId, TicketNumber, VisitorId } from '@yichuang/domain/ids';
import { dateAt, instantAt, msOf } from '@yichuang/domain/time';
import type { HubInTest } from './hub-in-test.ts';
import { factIn, person, type Person } from './person.ts';

const BEIJING = 480;
const DAY_MS = 24 * 3_600_000;

/** A slip in somebody's hand. */
export interface Holder {
  readonly number: TicketNumber;
  readonly ticketId: TicketId;
  readonly progressKey: string;
}

/** A clerk at an open counter. */
export interface Window extends Person {
  readonly counterId: CounterId;
  /** 顺呼, with an answer when somebody is still there; the number that is called, null when nobody waits. */
  next(current?: 'finish' | 'noShow' | 'return'): Promise<TicketNumber | null>;
  /** What the clerk sees. */
  desk(): Desk;
}

export interface HallDay {
  readonly hub: HubInTest;
  readonly kiosk: Person;
  readonly display: Person;
  staff(username: string): Promise<Person>;
  /** Signs in and opens the counter of that number. */
  window(counterNumber: number, username?: string): Promise<Window>;
  /** Takes a number: at the kiosk, unless a guide does it. */
  take(
    service: string,
    options?: { readonly by?: Person; readonly [field: string]: unknown },
  ): Promise<Holder>;
  takeMany(service: string, people: number): Promise<readonly Holder[]>;
  identify(number: string): Promise<VisitorId>;
  /** Time passes, and the hub's clock does what is due. */
  pass(time: { readonly minutes?: number; readonly seconds?: number }): Promise<void>;
  /** The hall's clock goes on to this time, today or on the next day. */
  until(time: string): Promise<void>;
  /** The living ticket of a number. */
  living(number: string): Ticket | undefined;
  /** How a ticket stands, living or ended, and how it ended. */
  fate(holder: Holder): readonly [status: string, ending: string | null];
  /** What the board calls now, as it is read: `C001→5`. */
  calling(): readonly string[];
  /** The hub's computer was off for so long; the same hall afterwards. */
  off(time: { readonly hours: number }): Promise<HallDay>;
  close(): Promise<void>;
}

export interface HallDayParts {
  readonly hub: HubInTest;
  readonly signIn: (hub: HubInTest, username: string) => Promise<string>;
  /** Tokens. */
  readonly kiosk: string;
  readonly display: string;
}

export function hallDay(parts: HallDayParts): HallDay {
  const { hub, signIn, ...devices } = parts;
  const { hub: core } = hub;
  const hallId = core.core.hallId;
  const staff = async (username: string): Promise<Person> => person(hub, await signIn(hub, username));
  const kiosk = person(hub, devices.kiosk);

  const day: HallDay = {
    hub,
    kiosk,
    display: person(hub, devices.display),
    staff,
    async window(counterNumber, username = `clerk${String(counterNumber)}`) {
      const clerk = await staff(username);
      const counterId = `${hallId}-${String(counterNumber).padStart(2, '0')}` as CounterId;
      await clerk.does('openCounter', { counterId });
      return {
        ...clerk,
        counterId,
        async next(current) {
          const happened = await clerk.does('callNext', { counterId, ...(current && { current }) });
          const called = happened.find(({ type }) => type === 'TicketCalled')?.subject ?? null;
          return called === null ? null : (core.hall().tickets.get(called)?.number ?? null);
        },
        desk() {
          const desk = deskOf(core.hall(), counterId, core.core.now());
          if (!desk) throw new Error(`${counterId} is not open`);
          return desk;
        },
      };
    },
    async take(service, { by = kiosk, ...more } = {}) {
      const happened = await by.does('takeTicket', { services: [service], ...more });
      const { number, ticketId, progressKey } = factIn(happened, 'TicketTaken');
      return { number, ticketId, progressKey };
    },
    async takeMany(service, people) {
      const holders: Holder[] = [];
      for (let one = 0; one < people; one += 1) {
        holders.push(await day.take(service));
        await day.pass({ seconds: 1 });
      }
      return holders;
    },
    async identify(number) {
      const body = { kind: 'residentId', number };
      const answer = await hub.ask('POST', '/api/identities', { token: devices.kiosk, body });
      return answer.body.visitorId as VisitorId;
    },
    async pass({ minutes = 0, seconds = 0 }) {
      hub.pass((minutes * 60 + seconds) * 1000);
      await core.tick();
    },
    async until(time) {
      const now = core.core.now();
      const today = msOf(instantAt(dateAt(now, BEIJING), time as LocalTime, BEIJING));
      hub.pass(today - msOf(now) + (today <= msOf(now) ? DAY_MS : 0));
      await core.tick();
    },
    living(number) {
      return ticketNumbered(core.hall(), number);
    },
    fate({ ticketId }) {
      const row = core.core.read.ticketById(ticketId);
      return [row?.status ?? 'unknown', row?.ending ?? null];
    },
    calling: () =>
      boardOf(core.hall()).calling.map(({ number, counterNumber }) => `${number}→${String(counterNumber)}`),
    async off({ hours }) {
      hub.pass(hours * 3_600_000);
      return hallDay({ ...parts, hub: await hub.restart() });
    },
    close: () => hub.stop(),
  };
  return day;
}
