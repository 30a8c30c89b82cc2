/**
 * The order of the hall once more, as slowly and plainly as it can be said: a list, sorted and scanned at every call.
 * Written from the words of the hall's day and kept from events alone; it shares nothing with the product's own rule.
 */
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent, HallEventType, HallPayload } from '@yichuang/domain/hall/events';
import type { Rules } from '@yichuang/domain/hall/settings';

interface Person {
  readonly id: string;
  readonly number: string;
  zone: string;
  place: string;
  readonly taken: string;
  rank: 'emergency' | 'priority' | 'ordinary';
  readonly language: string | null;
  onlyFor: string | null;
  waits: boolean;
  /** What the call that took this person away did to the patience of the zones. */
  call: { spent: readonly string[]; gained: string | null } | null;
}

const NO_EFFECT: NonNullable<Person['call']> = { spent: [], gained: null };

export interface NaiveOrder {
  see: (event: Envelope<HallEvent>) => void;
  next: (counterId: string, at: string) => string | null;
}

export function naiveOrder(): NaiveOrder {
  let rules: Rules | null = null;
  const people = new Map<string, Person>();
  /** Windows that take everybody at the moment. */
  let everybodysWindows: readonly string[] = [];
  /** Ordinary people called since somebody was let in front of them. */
  const patience = new Map<string, number>();
  /** Who sits where; false: away for a moment, or out of sight. */
  const seats = new Map<string, { clerk: string | null; paused: boolean; unseen: boolean }>();
  /** Who speaks what. */
  let speakers: readonly { readonly accountId: string; readonly languages: readonly string[] }[] = [];
  let minutes = 10;
  let rosterIsThere = false;
  /** Who was found next, on the queue as it stood when the key was pressed. */
  const plans = new Map<string, { id: string; effect: NonNullable<Person['call']> }>();
  const ratio = (): number => rules?.priority.ratio ?? 0;
  const patienceOf = (zone: string): number => patience.get(zone) ?? ratio();

  const inOrder = (who: readonly Person[]): Person[] =>
    who.toSorted((a, b) => {
      if (a.place !== b.place) return a.place < b.place ? -1 : 1;
      if (a.taken !== b.taken) return a.taken < b.taken ? -1 : 1;
      if (a.number.length !== b.number.length) return a.number.length - b.number.length;
      return a.number < b.number ? -1 : 1;
    });

  /** Whose people a window takes: first these, then those. */
  function zonesOf(counterId: string): readonly (readonly string[])[] {
    const known = rules?.counters.find((one) => one.counterId === counterId);
    if (!known) return [];
    const all = rules?.zones.map((zone) => zone.zoneId) ?? [];
    return everybodysWindows.includes(counterId) ? [all] : [known.zoneIds, known.fallbackZoneIds];
  }

  const speaksIt = (counterId: string, language: string): boolean =>
    speakers.some((one) => one.accountId === seats.get(counterId)?.clerk && one.languages.includes(language));

  /** Somebody else's, for the moment: a clerk who speaks the language sits there and takes this zone first of all. */
  function isLeft(person: Person, counterId: string, at: string): boolean {
    const { language, taken, rank, zone } = person;
    const late = Date.parse(at) >= Date.parse(taken) + minutes * 60_000;
    if (language === null || rank === 'emergency' || late || !rosterIsThere) return false;
    if (speaksIt(counterId, language)) return false;
    return [...seats].some(
      ([other, { paused, unseen }]) =>
        !paused && !unseen && speaksIt(other, language) && zonesOf(other)[0]?.includes(zone) === true,
    );
  }

  const waiting = (): Person[] => [...people.values()].filter((person) => person.waits);

  function fromZones(zones: readonly string[], counterId: string, at: string): Person | null {
    const here = inOrder(
      waiting().filter(
        (person) => person.onlyFor === null && zones.includes(person.zone) && !isLeft(person, counterId, at),
      ),
    );
    const first = here.find((person) => person.rank !== 'emergency');
    if (!first || first.rank === 'priority') return first ?? null;
    const eager = here.find((person) => person.rank === 'priority');
    if (!eager) return first;
    const patient = patienceOf(first.zone) >= ratio() && patienceOf(eager.zone) >= ratio();
    return patient ? eager : first;
  }

  function next(counterId: string, at: string): string | null {
    const person = chosenFor(counterId, at);
    if (person === null) return null;
    const among = zonesOf(counterId).find((zones) => zones.includes(person.zone)) ?? [];
    plans.set(counterId, { id: person.id, effect: effectOf(person, among, counterId, at) });
    return person.id;
  }

  function chosenFor(counterId: string, at: string): Person | null {
    const served = zonesOf(counterId);
    if (served.length === 0) return null;
    const mine = inOrder(waiting().filter((person) => person.onlyFor === counterId))[0];
    if (mine) return mine;
    for (const zones of served) {
      const urgent = waiting().filter(
        (person) => person.rank === 'emergency' && person.onlyFor === null && zones.includes(person.zone),
      );
      const first = inOrder(urgent)[0];
      if (first) return first;
    }
    for (const zones of served) {
      const first = fromZones(zones, counterId, at);
      if (first) return first;
    }
    return null;
  }

  /** What calling this person by the rule does to the patience of the zones. */
  function effectOf(
    person: Person,
    zones: readonly string[],
    counterId: string,
    at: string,
  ): NonNullable<Person['call']> {
    if (person.onlyFor !== null || person.rank === 'emergency') return NO_EFFECT;
    const here = waiting().filter(
      (other) =>
        other.onlyFor === null &&
        other.rank === 'ordinary' &&
        zones.includes(other.zone) &&
        !isLeft(other, counterId, at),
    );
    const first = inOrder(here)[0];
    if (person.rank === 'ordinary') return { spent: [], gained: person.zone };
    const overtakes = first !== undefined && inOrder([first, person])[0] === first;
    return overtakes ? { spent: [first.zone, person.zone], gained: null } : NO_EFFECT;
  }

  function called(person: Person, counterId: string, byHand: boolean): void {
    const planned = plans.get(counterId);
    person.call = byHand || planned?.id !== person.id ? NO_EFFECT : planned.effect;
    for (const zone of person.call.spent) patience.set(zone, 0);
    if (person.call.gained)
      patience.set(person.call.gained, Math.min(ratio(), patienceOf(person.call.gained) + 1));
    person.waits = false;
    person.onlyFor = null;
  }

  function takenBack(person: Person): void {
    for (const zone of person.call?.spent ?? []) patience.set(zone, ratio());
    if (person.call?.gained)
      patience.set(person.call.gained, Math.max(0, patienceOf(person.call.gained) - 1));
  }

  const stillCalled = new Set<string>();

  const back = (person: Person): void => {
    if (stillCalled.delete(person.id)) takenBack(person);
    person.waits = true;
  };
  const gone = (person: Person): void => {
    person.waits = false;
    stillCalled.delete(person.id);
  };
  const seated = (person: Person): void => {
    stillCalled.delete(person.id);
  };

  /** What a fact does to the person it is about; facts that are not here move nobody. */
  const moves: { readonly [T in HallEventType]?: (person: Person, payload: HallPayload<T>) => void } = {
    TicketCalled: (person, { counterId, because }) => {
      called(person, counterId, ['chosen', 'withoutHub'].includes(because.rule));
      stillCalled.add(person.id);
    },
    TicketReturned: back,
    TicketReleased: back,
    TicketRecalled: (person) => {
      stillCalled.add(person.id);
    },
    TicketTransferred: (person, { toZoneId, forCounterId }) => {
      person.zone = toZoneId;
      person.onlyFor = forCounterId;
      person.waits = true;
      stillCalled.delete(person.id);
    },
    TicketReinstated: (person, { placedAt, forCounterId }) => {
      person.place = placedAt;
      person.onlyFor = forCounterId;
      person.waits = true;
    },
    PriorityGranted: (person, { bypass }) => {
      person.rank = bypass ? 'emergency' : 'priority';
    },
    ServiceStarted: seated,
    TicketHeld: seated,
    TicketMissed: seated,
    TicketCancelled: gone,
    TicketAbandoned: gone,
    TicketExpired: gone,
    TicketFinished: gone,
  };

  function see(envelope: Envelope<HallEvent>): void {
    const event = { type: envelope.type, payload: envelope.payload } as HallEvent;
    if (event.type === 'SettingsApplied') rules = event.payload.rules;
    if (event.type === 'DutyBegan') everybodysWindows = event.payload.counterIds;
    if (event.type === 'DutyEnded' || event.type === 'DayClosed') everybodysWindows = [];
    if (event.type === 'TicketTaken') arrive(event.payload);
    (seating[event.type] as ((payload: unknown) => void) | undefined)?.(event.payload);
    if (event.type === 'CounterClosed') {
      for (const other of people.values())
        if (other.onlyFor === event.payload.counterId) other.onlyFor = null;
    }
    const person = 'ticketId' in event.payload ? people.get(event.payload.ticketId) : undefined;
    const move = moves[event.type] as ((person: Person, payload: unknown) => void) | undefined;
    if (person) move?.(person, event.payload);
  }

  const pausedAt = (counterId: string, paused: boolean): void => {
    const seat = seats.get(counterId);
    if (seat) seat.paused = paused;
  };
  const unseenAt = (counterId: string, unseen: boolean): void => {
    const seat = seats.get(counterId);
    if (seat) seat.unseen = unseen;
  };
  /** Who sits where, and speaks what; facts that are not here change neither. */
  const seating: { readonly [T in HallEventType]?: (payload: HallPayload<T>) => void } = {
    CounterOpened: ({ counterId, accountId }) =>
      void seats.set(counterId, { clerk: accountId, paused: false, unseen: false }),
    CounterClosed: ({ counterId }) => void seats.delete(counterId),
    CounterPaused: ({ counterId }) => pausedAt(counterId, true),
    CounterResumed: ({ counterId }) => pausedAt(counterId, false),
    CounterUnseen: ({ counterId }) => unseenAt(counterId, true),
    CounterSeen: ({ counterId }) => unseenAt(counterId, false),
    RosterApplied: ({ languages }) => {
      rosterIsThere = true;
      speakers = languages?.people ?? [];
      minutes = languages?.minutes ?? 10;
    },
  };

  function arrive({
    ticketId,
    number,
    zoneId,
    takenAt,
    priority,
    assistance,
  }: HallPayload<'TicketTaken'>): void {
    const rank = priority === null ? 'ordinary' : priority.bypass ? 'emergency' : 'priority';
    const place = {
      language: assistance?.language ?? null,
      zone: zoneId,
      place: takenAt,
      taken: takenAt,
      rank,
      onlyFor: null,
      waits: true,
    } as const;
    people.set(ticketId, { id: ticketId, number, ...place, call: null });
  }

  return { see, next };
}
