/** The hub without its edge (内核): store, living hall, write path, push and clock, wired top to bottom. */
import { createSecretKey, randomUUID } from 'node:crypto';
import type { Hall } from '@yichuang/domain/hall/hall';
import { NO_RULES } from '@yichuang/domain/hall/settings';
import type { HallId, Instant } from '@yichuang/domain/ids';
import { dateAt, instantOf, msOf } from '@yichuang/domain/time';
import { HEARTBEAT_MS, type CommandAnswer } from '@yichuang/protocol/socket';
import type { Database } from 'better-sqlite3';
import { BUILD } from './build.ts';
import type { Book } from './casework/book.ts';
import { newCommandId } from './command-ids.ts';
import type { CommitFigures } from './commits.ts';
import { NO_LINKS, type CodeLinks } from './documents/gather/links.ts';
import { openWritePath, type Order } from './execute.ts';
import { NO_FAILPOINT, type Failpoint } from './failpoints.ts';
import { openHousekeeping, type BackupState, type Housekeeping } from './housekeeping.ts';
import { HUB } from './hub-commands.ts';
import { replay, type Living } from './living.ts';
import type { Log } from './log.ts';
import { USUAL_RETENTION, type Retention } from './people/retention.ts';
import { openPeopleRoom, type PeopleRoom } from './people/room.ts';
import { openRead, type Read } from './read.ts';
import { openBroadcast, type Broadcast } from './realtime/broadcast.ts';
import { openSchedule } from './schedule.ts';
import { openFeed, type Feed } from './standby/feed.ts';
import { FENCED_WORDS, openFence, type Fence } from './standby/fence.ts';
import { sharedSecret } from './standby/secret.ts';
import { openRosterTable } from './staffing/roster-table.ts';
import { followChain, CHAIN_START } from './store/chain.ts';
import { openDueList } from './store/due.ts';
import { openEventReader, type EventReader, type Tip } from './store/event-log.ts';
import { StoreFault } from './store/fault.ts';
import { keyFile } from './store/keys.ts';
import { openLogTables, type LogTables } from './store/log-tables.ts';
import { openMeta } from './store/meta.ts';
import { openStore, type Store } from './store/open.ts';
import { openSettings, type Settings } from './store/settings.ts';
import { openHubTime, systemClock, type Clock } from './time.ts';
import type { Told } from './told.ts';
import { openWorker } from './worker/worker.ts';

export interface CoreOptions {
  readonly data: string;
  readonly hallId: HallId;
  readonly log: Log;
  readonly clock?: Clock;
  readonly failpoint?: Failpoint;
  /** Opened from `data` unless given. */
  readonly store?: Store;
  readonly retention?: Retention;
  /** What casework asks the catalogue; null: a hall without one (tests of the core). */
  readonly book?: Book | null;
  /** What the codes on papers open. */
  readonly links?: CodeLinks;
  /** False: no hourly backup, for days that are only played. */
  readonly backsUp?: boolean;
  /** The hub cannot go on; by default the process ends. */
  readonly fatal?: (reason: string) => void;
}

/** What one group of commands left in the log. */
export interface Commit {
  readonly logId: string;
  readonly after: number;
  readonly upTo: number;
  readonly at: Instant;
  readonly told: readonly Told[];
}

export interface HubStatus extends CommitFigures {
  readonly state: 'starting' | 'ok' | 'diskFull' | 'fenced' | 'stopping';
  readonly seq: number;
  readonly logId: string;
  readonly clockSuspect: boolean;
  readonly backup: BackupState;
}

export interface Core {
  readonly logId: string;
  readonly build: string;
  readonly hallId: HallId;
  /** The connection of everything but the write path; open for the hub's whole life. */
  readonly tables: Database;
  readonly read: Read;
  readonly settings: Settings;
  readonly peopleRoom: PeopleRoom;
  readonly links: CodeLinks;
  readonly broadcast: Broadcast;
  readonly events: EventReader;
  readonly housekeeping: Housekeeping;
  /** What a second PC copies. */
  readonly feed: Feed;
  /** Whether another computer has taken over. */
  readonly fence: Fence;
  readonly hall: () => Hall;
  readonly living: () => Living;
  readonly now: () => Instant;
  /** Never rejects: what goes wrong is an answer too. */
  readonly execute: (order: Order) => Promise<CommandAnswer>;
  /** After COMMIT, in order, in the same turn; a listener must not throw. */
  readonly onCommit: (listener: (commit: Commit) => void) => () => void;
  readonly status: () => HubStatus;
  /**
   * Puts the start on record, on the latest day that there is (a closed one too) or as the first fact of today; opens
   * the day if it is time, and lets the clock run.
   */
  readonly start: () => Promise<void>;
  /** What the clock does every second; tests with a clock of their own call it. */
  readonly tick: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const TICK_MS = 1_000;
/** So much of the end of the log is verified at each start; the whole of it by every backup. */
const TAIL_EVENTS = 1_000;

export function openCore(options: CoreOptions): Core {
  const { data, hallId, log, clock = systemClock, failpoint = NO_FAILPOINT, fatal = endProcess } = options;
  const { retention = USUAL_RETENTION, book = null, links = NO_LINKS } = options;
  const store = options.store ?? openStore(data);
  const meta = openMeta(store.tables);
  const logId = meta.get('logId') ?? randomUUID();
  meta.set('logId', logId);

  const events = openEventReader(store.tables);
  const at = instantOf(clock.wall());
  const peopleRoom = openPeopleRoom({ database: store.tables, data, retention, at, log });
  const { vault } = peopleRoom;
  const parts = { vault, book, links };
  const logTables = openLogTables(store.log(), parts);
  const tip = logTables.events.tip();
  try {
    verifyTail(events, tip);
  } catch (fault) {
    store.close();
    throw fault;
  }
  const fence = openFence({
    data,
    hallId,
    epoch: meta.epoch(),
    secret: sharedSecret(keyFile(data, 'standby')),
    log,
  });
  const feed = openFeed(store, () => clock.monotonic());
  const cleanStop = tip.seq === 0 || meta.get('cleanStop') === String(tip.seq);
  meta.clear('cleanStop');

  const time = openHubTime(clock, tip.at);
  const settings = openSettings(store.tables, time.now);
  const listeners = new Set<(commit: Commit) => void>();
  const writePath = openWritePath({
    hallId,
    time,
    tables: logTables,
    reopen: () => openLogTables(store.reopenLog(), parts),
    replay: (tables: LogTables) => {
      const offset = (settings.latest() ?? NO_RULES).zoneOffsetMinutes;
      return replay(events, tables.events.tip(), hallId, dateAt(time.now(), offset));
    },
    keys: {
      receipts: createSecretKey(keyFile(data, 'receipts')),
      progress: createSecretKey(keyFile(data, 'progress')),
    },
    publish: (commit) => {
      broadcast.publish(commit);
      for (const listener of listeners) listener({ logId, ...commit });
    },
    isFenced: fence.isFenced,
    failpoint,
    log,
    fatal,
  });
  const { execute, living } = writePath;
  const hall = (): Hall => living().hall;
  const broadcast = openBroadcast({ logId, living, now: time.now });
  const worker = openWorker();
  const read = openRead(store, events, hallId, worker, vault);
  const housekeeping = openHousekeeping(
    {
      store,
      data,
      worker,
      log,
      peopleRoom,
      backsUp: options.backsUp ?? true,
      isQuiet: () => hall().phase !== 'open',
    },
    time.now(),
  );
  const newId = (): string => newCommandId(msOf(time.now()));
  const due = openDueList(store.tables);
  const schedule = openSchedule({
    time,
    due,
    hall,
    rules: settings.latest,
    roster: openRosterTable(store.tables).rosterOf,
    newCommandId: newId,
    execute,
  });
  const timers: NodeJS.Timeout[] = [];
  let state: 'starting' | 'ok' | 'stopping' = 'starting';

  listeners.add(({ told }) => {
    if (told.some(({ envelope }) => envelope.type === 'ClockTrusted')) time.trust();
  });

  async function tick(): Promise<void> {
    await schedule.tick();
    housekeeping.tick(time.now());
    feed.tick(clock.monotonic());
  }

  return {
    logId,
    build: BUILD,
    hallId,
    tables: store.tables,
    read,
    settings,
    peopleRoom,
    links,
    broadcast,
    events,
    housekeeping,
    feed,
    fence,
    hall,
    living,
    now: time.now,
    execute,
    onCommit: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    status: () => ({
      ...writePath.figures(),
      state: state !== 'ok' ? state : fence.isFenced() ? 'fenced' : writePath.diskFull() ? 'diskFull' : state,
      seq: living().tip.seq,
      logId,
      clockSuspect: hall().clockSuspect || time.jumpMs() !== null,
      backup: housekeeping.backupState(),
    }),
    start: async () => {
      await fence.check();
      if (fence.isFenced()) {
        store.close();
        throw new StoreFault('Fenced', FENCED_WORDS);
      }
      const payload = { cleanStop, lastSeq: tip.seq };
      const answer = await execute({ name: 'recordStart', commandId: newId(), payload, by: HUB });
      if (answer.outcome === 'failed' && answer.problem.code !== 'DiskFull')
        throw new Error(answer.problem.code);
      await schedule.tick();
      state = 'ok';
      log.info({ seq: living().tip.seq, cleanStop, logId }, 'the hub is up');
      if (clock.runs !== true) return;
      timers.push(
        setInterval(
          () => void tick().catch((error: unknown) => log.error({ reason: String(error) }, 'a tick broke')),
          TICK_MS,
        ),
        setInterval(() => broadcast.heartbeat(), HEARTBEAT_MS),
        setInterval(() => void fence.check(), HEARTBEAT_MS),
      );
    },
    tick,
    stop: async () => {
      if (state === 'stopping') return;
      state = 'stopping';
      for (const timer of timers) clearInterval(timer);
      writePath.drain();
      await worker.close();
      meta.set('cleanStop', String(living().tip.seq));
      store.close();
      log.info({ seq: living().tip.seq }, 'the hub has stopped');
    },
  };
}

/** The end of the log is what a crash or a disk could have hurt since the last backup. */
function verifyTail(events: EventReader, tip: Tip): void {
  const after = Math.max(0, tip.seq - TAIL_EVENTS);
  const previous = after === 0 ? CHAIN_START : events.hashOf(after);
  const report = previous ? followChain(events.rowsAfter(after), previous, after) : { brokenAt: after };
  if (report.brokenAt !== null) {
    throw new StoreFault(
      'ChainBroken',
      `event ${report.brokenAt} is not what its hash says: run the audit, or restore a backup`,
    );
  }
}

function endProcess(): void {
  process.exitCode = 1;
  setImmediate(() => process.exit(1));
}
