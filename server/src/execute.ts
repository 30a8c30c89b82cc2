/**
 * THE WRITE PATH (写入路径): the only way into the log.
 *
 *   execute ─► queue ─► run: BEGIN IMMEDIATE
 *                            for each command: SAVEPOINT · receipt · payload · patience · needs · decide ·
 *                                              append, evolve, project · reactions · receipt · RELEASE
 *                            COMMIT (on disk) ─► adopt the state ─► publish ─► answer
 *
 * `run` is one synchronous function over the commands of one turn of the event loop: nothing can come in between, each
 * command decides on the state that the one before left, and all of them share one write to the disk.
 */
import type { KeyObject } from 'node:crypto';
import type { Actor } from '@yichuang/domain/actor';
import { NO_RULES } from '@yichuang/domain/hall/settings';
import { CommandId, type HallId, type Instant } from '@yichuang/domain/ids';
import { dateAt, msOf } from '@yichuang/domain/time';
import type { CommandAnswer, CommandRequest } from '@yichuang/protocol/socket';
import { carryOut, failed, type Job, type Outcome } from './carry-out.ts';
import { openCommitMeter, type CommitFigures } from './commits.ts';
import type { Failpoint } from './failpoints.ts';
import { knownCommand } from './hub-commands.ts';
import type { Living } from './living.ts';
import type { Log } from './log.ts';
import { sqliteCode } from './store/fault.ts';
import { actorKey, fingerprintOf } from './store/receipts.ts';
import type { LogTables } from './store/log-tables.ts';
import type { HubTime } from './time.ts';
import type { Told } from './told.ts';
import { workOn } from './work.ts';

/** A command with who sends it. `cause`: the seq that led to it, for what the clock does. */
export interface Order extends CommandRequest {
  readonly by: Actor;
  readonly cause?: number | null;
}

/** What one group of commands left in the log. */
export interface Commit {
  readonly after: number;
  readonly upTo: number;
  readonly at: Instant;
  readonly told: readonly Told[];
}

export interface WritePath {
  /** Never rejects: what goes wrong is an answer too. Comes only after the write is on disk. */
  readonly execute: (order: Order) => Promise<CommandAnswer>;
  readonly living: () => Living;
  /** The last write found no room. */
  readonly diskFull: () => boolean;
  readonly figures: () => CommitFigures;
  /** Carries out what has come and takes nothing more. */
  readonly drain: () => void;
}

export interface WritePathParts {
  readonly hallId: HallId;
  readonly time: HubTime;
  readonly tables: LogTables;
  /** Throws the log's connection away and makes another, after a COMMIT that failed. */
  readonly reopen: () => LogTables;
  /** Reads the living day from the log. */
  readonly replay: (tables: LogTables) => Living;
  readonly keys: { readonly receipts: KeyObject; readonly progress: KeyObject };
  readonly publish: (commit: Commit) => void;
  /** Another computer has taken over the hall: nothing is written here any more. */
  readonly isFenced: () => boolean;
  readonly failpoint: Failpoint;
  readonly log: Log;
  /** The hub cannot go on: the process must end. */
  readonly fatal: (reason: string) => void;
}

/** Larger groups would make the first of them wait. */
const LARGEST_GROUP = 256;

/** A whole group is given up; nothing of it was stored. */
class GroupLost extends Error {
  readonly problem: 'DiskFull' | 'Fault';
  constructor(problem: 'DiskFull' | 'Fault', cause: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

export function openWritePath(parts: WritePathParts): WritePath {
  const { hallId, time, keys, publish, failpoint, log, fatal } = parts;
  const meter = openCommitMeter();
  let { tables } = parts;
  let living = parts.replay(tables);
  let queue: Job[] = [];
  let scheduled = false;
  let stopping = false;
  let diskFull = false;
  let failedCommits = 0;

  function execute({ name, commandId, payload, by, cause = null }: Order): Promise<CommandAnswer> {
    if (stopping) return Promise.resolve(failed('Stopping'));
    if (parts.isFenced()) return Promise.resolve(failed('Fenced'));
    const command = knownCommand(name);
    if (!command) return Promise.resolve(failed('NotFound'));
    if (!command.roles.includes(by.role)) return Promise.resolve(failed('NotAllowed'));
    const id = CommandId.safeParse(commandId);
    if (!id.success) return Promise.resolve(failed('BadRequest', 'commandId: not a UUID in small letters'));
    const fingerprint = fingerprintOf(keys.receipts, name, payload);
    if (fingerprint === null) return Promise.resolve(failed('BadRequest', 'payload: nested too deep'));
    const claim = { commandId: id.data, actor: actorKey(by), fingerprint };
    return new Promise((answer) => {
      queue.push({ command, commandId: id.data, payload, claim, by, cause, answer });
      if (scheduled) return;
      scheduled = true;
      setImmediate(run);
    });
  }

  function run(): void {
    const group = queue.slice(0, LARGEST_GROUP);
    queue = queue.slice(LARGEST_GROUP);
    scheduled = queue.length > 0;
    if (scheduled) setImmediate(run);
    if (group.length === 0) return;

    const before = living;
    const began = performance.now();
    let outcomes: readonly Outcome[];
    try {
      tables.transaction.begin();
      outcomes = carryOutAll(group);
    } catch (fault) {
      giveUp(group, fault);
      return;
    }
    try {
      failpoint('beforeCommit');
      tables.transaction.commit();
      failpoint('betweenCommitAndAnswer');
    } catch (fault) {
      outcomeUnknown(group, fault);
      return;
    }
    meter.add(group.length, performance.now() - began);
    failedCommits = 0;
    living = outcomes.findLast(({ after }) => after)?.after?.living ?? before;
    // A group that stored nothing says nothing about the room that there is.
    diskFull &&= living === before;
    const told = outcomes.flatMap((outcome) => outcome.told ?? []);
    if (told.length > 0) {
      publish({ after: before.tip.seq, upTo: living.tip.seq, at: living.tip.at ?? time.now(), told });
    }
    for (const [index, { answer }] of group.entries()) answer(outcomes[index]?.answer ?? failed('Fault'));
    setImmediate(failpoint, 'afterAnswer');
  }

  /** A fault takes back its own command only; the others of the group stand. */
  function carryOutAll(group: readonly Job[]): readonly Outcome[] {
    const at = time.now();
    // Asked for in the table only before the hall's first day: every group would pay for it.
    const rules = living.hall.rules === NO_RULES ? (tables.rules() ?? NO_RULES) : living.hall.rules;
    const offset = rules.zoneOffsetMinutes;
    const now = { at, today: dateAt(at, offset), clocks: [msOf(at), time.wallMs()] };
    const place = { tables, hallId, progress: keys.progress };
    let work = workOn(living);
    return group.map((job) => {
      tables.transaction.savepoint();
      try {
        const outcome = carryOut(place, job, work, now);
        tables.transaction.release();
        work = outcome.after ?? work;
        return outcome;
      } catch (fault) {
        if (sqliteCode(fault) === 'SQLITE_FULL') throw new GroupLost('DiskFull', fault);
        // Some faults of the disk end the whole transaction, and what was decided before in it.
        if (!tables.transaction.isOpen()) throw new GroupLost('Fault', fault);
        tables.transaction.rollbackToSavepoint();
        report(fault, job);
        return { answer: failed('Fault') };
      }
    });
  }

  /** Nothing of the group was stored: the same commands may be sent again. */
  function giveUp(group: readonly Job[], fault: unknown): void {
    const problem = fault instanceof GroupLost ? fault.problem : 'Fault';
    const cause = fault instanceof GroupLost ? fault.cause : fault;
    tables.transaction.rollback();
    if (problem === 'DiskFull') {
      if (!diskFull)
        log.error({ code: 'DiskFull' }, 'the disk is full: nothing can be stored, reading goes on');
      diskFull = true;
    } else report(cause, null);
    for (const job of group) job.answer(failed(problem));
  }

  /** A COMMIT that throws may have been done: what is on disk decides, and whoever asked asks again. */
  function outcomeUnknown(group: readonly Job[], fault: unknown): void {
    const full = sqliteCode(fault) === 'SQLITE_FULL';
    if (!full) failedCommits += 1;
    diskFull = full;
    report(fault, null);
    try {
      tables = parts.reopen();
      living = parts.replay(tables);
    } catch (again) {
      report(again, null);
      failedCommits = Number.POSITIVE_INFINITY;
    }
    for (const job of group) job.answer(failed('OutcomeUnknown'));
    if (failedCommits >= 2) fatal('the log cannot be written');
  }

  function report(fault: unknown, job: Job | null): void {
    const { stack } = fault instanceof Error ? fault : new Error(String(fault));
    const code = sqliteCode(fault) ?? 'Fault';
    log.error({ code, command: job?.command.name, commandId: job?.commandId, stack }, 'a command broke');
    if (isVersionConflict(fault)) fatal('somebody else writes into the log');
  }

  return {
    execute,
    living: () => living,
    diskFull: () => diskFull,
    figures: meter.figures,
    drain: () => {
      stopping = true;
      while (queue.length > 0) run();
    },
  };
}

function isVersionConflict(fault: unknown): boolean {
  return sqliteCode(fault)?.startsWith('SQLITE_CONSTRAINT') === true && /event\./.test(String(fault));
}
