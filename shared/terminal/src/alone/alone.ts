/**
 * Goes on without the hub (断网自主取号): decides with the hub's own rules on the last hall that was heard of, spends leased
 * numbers, writes down what it decided before anything is printed, and tells the hub when it is back. To the printer's
 * owner and the page it looks like the hall they follow.
 *
 *   takeTicket ──► decide(hall as known, lease) ──► disk: number spent · events · recordOfflineTicket in the outbox
 *                                                       │
 *                                  screen and printer ◄─┴─► outbox, whenever the hub is there
 */
import { newCommandId } from '@yichuang/client/command-id';
import { watchCutOff } from '@yichuang/client/cut-off';
import type { EventBatch, HallClient, HallView } from '@yichuang/client/hall-client';
import type { Delivery } from '@yichuang/client/outbox';
import type { OutboxEntry } from '@yichuang/client/outbox-store';
import type { Actor } from '@yichuang/domain/actor';
import type { HallEvent, HallPayload } from '@yichuang/domain/hall/events';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { CommandId, DeviceId, Instant, ReasonId, TicketId } from '@yichuang/domain/ids';
import type { HallCommandName } from '@yichuang/domain/registry';
import { isRejection } from '@yichuang/domain/rejection';
import { msOf } from '@yichuang/domain/time';
import type { StateStore } from '../state-store.ts';
import type { AloneStore, Spent, Untold } from './alone-store.ts';
import { decideAlone, givenUnder, takenIn, toldOf } from './decision.ts';
import { keepHall } from './kept-hall.ts';
import { openHubTime } from './hub-time.ts';
import { dayNow, envelopesOf, withUntold } from './own-hall.ts';

export interface Alone {
  /** The followed hall with what was decided here; `send` keeps to itself what the hub cannot know of yet. */
  readonly client: Pick<HallClient, 'getSnapshot' | 'onEvents' | 'onAnswered' | 'send' | 'newCommandId'>;
  /** Numbers can be given, and the hub cannot be asked. */
  isAlone(): boolean;
  /** The hub's time at its last word, of this run or an earlier one. */
  lastContactAt(): Instant | null;
  /** The hub's time, as well as it is known. */
  now(this: void): Instant;
  /**
   * takeTicket, decided here under an id of `client.newCommandId()`. `unseen`: the command of the same touch that was sent
   * and never answered. `shownAge`: proven by the card of whoever takes it (刷证); null: no card.
   */
  take(
    payload: Readonly<Record<string, unknown>>,
    commandId: CommandId,
    unseen: CommandId | null,
    shownAge: number | null,
  ): Delivery;
  /** Numbers that the hub refused to record; somebody holds their paper. */
  refused(): readonly RefusedNumber[];
  onChange(listener: () => void): () => void;
  close(): void;
}

export interface RefusedNumber {
  readonly number: string;
  readonly date: string;
  /** `LeaseNotYours`, `NumberSpent`, `CommandTooLate` … */
  readonly code: string;
}

export interface AloneOptions {
  readonly deviceId: DeviceId;
  readonly client: Pick<
    HallClient,
    'getSnapshot' | 'subscribe' | 'isUp' | 'onEvents' | 'onAnswered' | 'send' | 'onSettled' | 'newCommandId'
  >;
  readonly store: AloneStore;
  readonly jobs: Pick<StateStore['jobs'], 'accept'>;
  /** A line that is down so long is taken as cut off, ms. */
  readonly aloneAfterMs: number;
  readonly onRefused: (refused: RefusedNumber) => void;
  /** Tests bring their own. */
  readonly wall?: () => number;
  readonly monotonic?: () => number;
}

/** What this terminal may decide of its own numbers. */
const OWN = ['cancelTicket', 'reprintSlip', 'reportPrint'] as const;
/** Reason of the catalogue: 没有出票,不要了. */
const NO_PAPER = 'no-paper' as ReasonId;

export function goAlone(options: AloneOptions): Alone {
  const { deviceId, client, store, jobs, aloneAfterMs, onRefused } = options;
  const { wall = Date.now, monotonic = () => performance.now() } = options;
  const by: Actor = { role: 'kiosk', account: null, device: deviceId, counter: null, via: 'socket' };
  const kept = keepHall(store, client, monotonic);
  let untold: readonly Untold[] = store.untold.load();
  let refused: readonly RefusedNumber[] = (store.kept('refused') as readonly RefusedNumber[] | null) ?? [];
  const lastSaid = untold.at(-1)?.at ?? null;
  const time = openHubTime({
    last:
      [kept.last?.asOf ?? null, lastSaid]
        .filter((at) => at !== null)
        .toSorted()
        .at(-1) ?? null,
    offsetMs: kept.last?.offsetMs ?? 0,
    wall,
    monotonic,
  });
  const batchListeners = new Set<(batch: EventBatch) => void>();
  const changeListeners = new Set<() => void>();
  let heardAsOf: Instant | null = null;
  let closed = false;

  const changed = (): void => {
    for (const listener of changeListeners) listener();
  };

  const watch = watchCutOff({ client, afterMs: aloneAfterMs, monotonic });
  const { isCutOff } = watch;

  /** The hall of the hub's last word, of this run or an earlier one. */
  const known = (): Hall | null => client.getSnapshot().hall ?? kept.last?.hall ?? null;

  let memo: { readonly hall: Hall; readonly untold: readonly Untold[]; readonly whole: Hall } | null = null;
  const hallNow = (): Hall | null => {
    const last = known();
    if (last === null) return null;
    const hall = isCutOff() ? dayNow(last, time.now()) : last;
    if (untold.length === 0) return hall;
    const same = memo?.untold === untold && isSame(memo.hall, hall);
    if (!same || !memo) memo = { hall, untold, whole: withUntold(hall, untold, by) };
    return memo.whole;
  };

  const follow = (): void => {
    const { asOf } = client.getSnapshot();
    if (asOf !== null && asOf !== heardAsOf) {
      heardAsOf = asOf;
      time.heard(asOf);
    }
    kept.keepNowAndThen();
    changed();
  };

  const lastContact = (): Instant | null => client.getSnapshot().asOf ?? kept.last?.asOf ?? null;

  const publish = (batch: EventBatch): void => {
    for (const listener of batchListeners) listener(batch);
  };

  const settled = (commandId: CommandId, delivery: Delivery): void => {
    const one = untold.find((candidate) => candidate.commandId === commandId);
    if (!one) return;
    const code = refusalOf(delivery);
    const number = takenIn(one.events)?.number;
    if (code !== null && number !== undefined) {
      const refusal = { number, date: one.date, code };
      // Yesterday's paper is nobody's concern at this machine.
      refused = [...refused.filter(({ date }) => date >= one.date), refusal];
      store.keep('refused', refused);
      onRefused(refusal);
    }
    untold = untold.filter((candidate) => candidate !== one);
    store.untold.remove(commandId);
    changed();
  };

  const tell = ({ commandId, name, payload }: OutboxEntry): void => {
    void client
      .send(name, payload, { patience: 'journal', commandId })
      .then((delivery) => settled(commandId, delivery));
  };

  /** Decides, writes down, tells; in this order. */
  const decide = (
    name: HallCommandName,
    wish: unknown,
    commandId: CommandId,
    entryOf: (events: readonly HallEvent[]) => OutboxEntry,
    shownAge: number | null = null,
  ): Delivery => {
    const hall = hallNow();
    const contact = lastContact();
    if (hall === null || contact === null) return { outcome: 'offline', commandId };
    const at = time.now();
    const outcome = decideAlone({
      name,
      wish,
      hall,
      commandId,
      by,
      at,
      lastContactAt: contact,
      nextLeased: (prefix) => store.lease.next(hall.date, prefix),
      shownAge,
    });
    if (isRejection(outcome)) {
      return { outcome: 'rejected', rejection: { code: outcome.code, details: { ...outcome.details } } };
    }
    const number = takenIn(outcome)?.number;
    const spent: Spent | null = number === undefined ? null : { date: hall.date, number };
    const decided: Untold = { commandId, at, date: hall.date, events: outcome };
    const entry = entryOf(outcome);
    store.untold.put(decided, entry, spent);
    time.said(at);
    const events = envelopesOf(hall, decided, by);
    untold = [...untold, decided];
    tell(entry);
    publish({ kind: 'live', events, hall: hallNow() ?? hall });
    changed();
    return { outcome: 'accepted', events };
  };

  const isUntold = (payload: unknown): boolean => {
    const { ticketId } = payload as { readonly ticketId?: TicketId };
    return untold.some(({ events }) => takenIn(events)?.ticketId === ticketId);
  };

  const nextId = (): CommandId => (isCutOff() ? newCommandId(msOf(time.now())) : client.newCommandId());

  const send: HallClient['send'] = (name, payload, sendOptions = {}) => {
    const mine = OWN.find((own) => own === name);
    if (mine === undefined || (!isCutOff() && !isUntold(payload)))
      return client.send(name, payload, sendOptions);
    const { commandId = nextId() } = sendOptions;
    const delivery = decide(mine, payload, commandId, () => ({ commandId, name, payload }));
    // A report is the printer's word, whatever is known here of the slip.
    const goesOn = mine === 'reportPrint' && delivery.outcome !== 'accepted';
    return goesOn ? client.send(name, payload, sendOptions) : Promise.resolve(delivery);
  };

  const undo = [
    watch.subscribe(() => {
      if (isCutOff()) kept.keep();
      changed();
    }),
    client.subscribe(follow),
    client.onEvents((batch) => {
      publish({ ...batch, hall: hallNow() ?? batch.hall });
    }),
    client.onSettled(({ commandId }, delivery) => settled(commandId, delivery)),
  ];
  follow();

  return {
    client: {
      getSnapshot(): HallView {
        const view = client.getSnapshot();
        // Slips are judged by their age, and by nothing older than what was decided here.
        const isOwnTime = isCutOff() || (view.asOf === null && kept.last !== null);
        return { ...view, hall: hallNow(), asOf: isOwnTime ? time.now() : view.asOf };
      },
      onEvents(listener) {
        batchListeners.add(listener);
        return () => batchListeners.delete(listener);
      },
      onAnswered: client.onAnswered,
      send,
      newCommandId: nextId,
    },
    isAlone() {
      const hall = isCutOff() ? hallNow() : null;
      return hall !== null && store.lease.left(hall.date) > 0;
    },
    lastContactAt: lastContact,
    now: time.now,
    take(payload, commandId, unseen, shownAge) {
      const printerId = payload['printerId'] as HallPayload<'SlipRequested'>['printerId'] | undefined;
      if (unseen !== null) {
        // Should the hub have given that number after all, its slip must not come out beside this one.
        const { jobId, ticketId } = givenUnder(unseen);
        jobs.accept(jobId, ticketId);
      }
      const instead = unseen === null ? null : insteadOf(unseen);
      const entryOf = (events: readonly HallEvent[]): OutboxEntry => ({
        commandId,
        name: 'recordOfflineTicket',
        payload: toldOf(events, { printerId, shownAge, insteadOf: instead }),
      });
      return decide('takeTicket', payload, commandId, entryOf, shownAge);
    },
    refused: () => refused,
    onChange(listener) {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    close() {
      if (closed) return;
      closed = true;
      watch.close();
      for (const each of undo) each();
      kept.keep();
    },
  };

  function insteadOf(unseen: CommandId): { readonly ticketId: TicketId; readonly reasonId: ReasonId } {
    const offered = known()?.rules.reasons.cancel ?? [];
    const reasonId = offered.includes(NO_PAPER) ? NO_PAPER : (offered[0] ?? NO_PAPER);
    return { ticketId: givenUnder(unseen).ticketId, reasonId };
  }
}

/** The same fold of the same day; a day that begins without the hub is made anew at every look. */
function isSame(one: Hall, other: Hall): boolean {
  return one.version === other.version && one.date === other.date && one.phase === other.phase;
}

/** null = recorded, or not decided yet. */
function refusalOf(delivery: Delivery): string | null {
  if (delivery.outcome === 'rejected') return delivery.rejection.code;
  return delivery.outcome === 'failed' ? delivery.problem.code : null;
}
