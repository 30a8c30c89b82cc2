/**
 * THE WRITE PATH (写入路径): the only way into the log.
 *
 *   execute ─► queue ─► run: BEGIN IMMEDIATE
 *                            for each command: SAVEPOINT · receipt · payload · patience · needs · decide ·
 *                                              append, evolve, project · receipt · RELEASE
 *                            COMMIT (on disk) ─► adopt the state ─► publish ─► answer
 *
 * `run` is one synchronous function over the commands of one turn of the event loop: nothing can come in between, each
 * command decides on the state that the one before left, and all of them share one write to the disk.
 */
import type { KeyObject } from 'node:crypto';
import { PATIENCE_MS } from '@yichuang/domain/command';
import type { Actor } from '@yichuang/domain/actor';
import { evolve } from '@yichuang/domain/hall/evolve';
import { subjectOf, type HallEvent } from '@yichuang/domain/hall/events';
import { newHall, type Hall } from '@yichuang/domain/hall/hall';
import { CommandId, type HallId, type Instant, type LocalDate } from '@yichuang/domain/ids';
import type { AnyCommand } from '@yichuang/domain/registry';
import { isRejection } from '@yichuang/domain/rejection';
import { dateAt, msOf } from '@yichuang/domain/time';
import type { CommandAnswer, CommandRequest, ProblemCode } from '@yichuang/protocol/socket';
import { openCommitMeter, type CommitFigures } from './commits.ts';
import { contextOf } from './context.ts';
import type { Failpoint } from './failpoints.ts';
import { problemOf } from './http/problem.ts';
import { knownCommand } from './hub-commands.ts';
import { streamOf, type Living } from './living.ts';
import type { Log } from './log.ts';
import { comesTooLate } from './patience.ts';
import type { HallEnvelope } from './store/event-log.ts';
import { sqliteCode } from './store/fault.ts';
import { actorKey, fingerprintOf, type Claim } from './store/receipts.ts';
import type { LogTables } from './store/log-tables.ts';
import type { HubTime } from './time.ts';

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
  readonly events: readonly HallEnvelope[];
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
  readonly failpoint: Failpoint;
  readonly log: Log;
  /** The hub cannot go on: the process must end. */
  readonly fatal: (reason: string) => void;
}

/** Larger groups would make the first of them wait. */
const LARGEST_GROUP = 256;

interface Job {
  readonly command: AnyCommand;
  readonly commandId: CommandId;
  readonly payload: unknown;
  readonly claim: Claim;
  readonly by: Actor;
  readonly cause: number | null;
  readonly answer: (answer: CommandAnswer) => void;
}

interface Outcome {
  readonly answer: CommandAnswer;
  /** Undefined: the command left no new fact. */
  readonly after?: Living;
  readonly events?: readonly HallEnvelope[];
}

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
    const command = knownCommand(name);
    if (!command) return Promise.resolve(failed('NotFound'));
    if (!command.roles.includes(by.role)) return Promise.resolve(failed('NotAllowed'));
    const id = CommandId.safeParse(commandId);
    if (!id.success) return Promise.resolve(failed('BadRequest', 'commandId: not a UUID in small letters'));
    const claim = {
      commandId: id.data,
      actor: actorKey(by),
      fingerprint: fingerprintOf(keys.receipts, name, payload),
    };
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
    diskFull = false;
    living = outcomes.findLast(({ after }) => after)?.after ?? before;
    const events = outcomes.flatMap((outcome) => outcome.events ?? []);
    if (events.length > 0) {
      publish({ after: before.tip.seq, upTo: living.tip.seq, at: living.tip.at ?? time.now(), events });
    }
    for (const [index, { answer }] of group.entries()) answer(outcomes[index]?.answer ?? failed('Fault'));
    setImmediate(failpoint, 'afterAnswer');
  }

  /** A fault takes back its own command only; the others of the group stand. */
  function carryOutAll(group: readonly Job[]): readonly Outcome[] {
    const at = time.now();
    const offset = (tables.rules() ?? living.hall.rules).zoneOffsetMinutes;
    const now = { at, today: dateAt(at, offset), clocks: [msOf(at), time.wallMs()] };
    let state = living;
    return group.map((job) => {
      tables.transaction.savepoint();
      try {
        const outcome = carryOut(job, state, now);
        tables.transaction.release();
        state = outcome.after ?? state;
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

  function carryOut(job: Job, state: Living, now: Now): Outcome {
    const { command, commandId, claim, by } = job;
    const kept = tables.receipts.find(claim);
    if (kept === 'reused') return { answer: failed('CommandIdReused') };
    if (kept?.outcome === 'rejected') return { answer: kept };
    if (kept) return { answer: { outcome: 'accepted', events: tables.events.ofCommand(commandId) } };

    const payload = command.payload.safeParse(job.payload);
    if (!payload.success)
      return { answer: failed('BadRequest', payload.error.issues.map(issueText).join('; ')) };
    if (comesTooLate(commandId, PATIENCE_MS[command.patience], now.clocks))
      return { answer: failed('CommandTooLate') };

    const note = noteOf(payload.data);
    const context = contextOf(
      {
        commandId,
        by,
        note,
        at: now.at,
        today: now.today,
        rules: command.needs.includes('rules') ? tables.rules() : null,
        visitorKnown:
          command.needs.includes('visitor') && tables.isVisitor(now.today, visitorOf(payload.data)),
      },
      keys.progress,
    );
    const hall = homeOf(command, payload.data, state.hall, now.today);
    const decision = command.decide(hall, payload.data, context);
    if (isRejection(decision)) {
      const rejected = {
        outcome: 'rejected',
        rejection: { code: decision.code, details: { ...decision.details } },
      } as const;
      tables.receipts.keep(claim, rejected, now.at);
      return { answer: rejected };
    }
    const outcome = store(decision, { tip: state.tip, hall }, job, now.at);
    if (context.noteId !== null && note !== null)
      tables.keepNote({ noteId: context.noteId, text: note, at: now.at, by });
    tables.receipts.keep(claim, { outcome: 'accepted' }, now.at);
    return outcome;
  }

  function store(
    facts: readonly HallEvent[],
    from: Living,
    { commandId, by, cause }: Job,
    at: Instant,
  ): Outcome {
    let { hall } = from;
    let { seq, hash } = from.tip;
    const events: HallEnvelope[] = [];
    for (const { type, payload } of facts) {
      seq += 1;
      const envelope = {
        seq,
        hallId,
        stream: streamOf(hall),
        version: hall.version + 1,
        type,
        schema: 1,
        subject: subjectOf({ type, payload } as HallEvent),
        at,
        by,
        commandId,
        cause,
        payload,
      } as HallEnvelope;
      hash = tables.events.append(envelope, hash);
      const before = hall;
      hall = evolve(hall, envelope);
      tables.project(before, hall, envelope);
      events.push(envelope);
    }
    const after = events.length > 0 ? { hall, tip: { seq, hash, at } } : from;
    return { answer: { outcome: 'accepted', events }, after, events };
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

interface Now {
  readonly at: Instant;
  readonly today: LocalDate;
  readonly clocks: readonly number[];
}

/** Commands go to the living day; opening a new date begins its stream, once the day before is closed. */
function homeOf(command: AnyCommand, payload: unknown, hall: Hall, today: LocalDate): Hall {
  if (command.name !== 'openDay' || hall.phase === 'open') return hall;
  const { date } = payload as { readonly date: LocalDate };
  return date === today && date > hall.date ? newHall(hall.hallId, date) : hall;
}

function noteOf(payload: unknown): string | null {
  return (payload as { readonly note?: string }).note ?? null;
}

function visitorOf(payload: unknown): string | null {
  return (payload as { readonly visitorId?: string }).visitorId ?? null;
}

/** Where and what, never the value that was sent. */
function issueText({
  path,
  code,
}: {
  readonly path: readonly PropertyKey[];
  readonly code?: string | undefined;
}): string {
  return `${['payload', ...path].join('.')}: ${code ?? 'invalid'}`;
}

function isVersionConflict(fault: unknown): boolean {
  return sqliteCode(fault)?.startsWith('SQLITE_CONSTRAINT') === true && /event\./.test(String(fault));
}

function failed(code: ProblemCode, detail?: string): CommandAnswer {
  return { outcome: 'failed', problem: problemOf(code, detail) };
}
