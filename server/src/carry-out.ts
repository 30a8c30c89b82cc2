/** One command on the write path (单条指令): receipt, payload, patience, needs, decide, append, evolve, project, receipt. */
import type { KeyObject } from 'node:crypto';
import { PATIENCE_MS } from '@yichuang/domain/command';
import type { Actor } from '@yichuang/domain/actor';
import { evolve } from '@yichuang/domain/hall/evolve';
import { subjectOf, type HallEvent } from '@yichuang/domain/hall/events';
import { newHall, type Hall } from '@yichuang/domain/hall/hall';
import type { CommandId, HallId, Instant, LocalDate } from '@yichuang/domain/ids';
import type { AnyCommand } from '@yichuang/domain/registry';
import { isRejection } from '@yichuang/domain/rejection';
import type { CommandAnswer, ProblemCode } from '@yichuang/protocol/socket';
import { contextOf } from './context.ts';
import { problemOf } from './http/problem.ts';
import { streamOf, type Living } from './living.ts';
import { comesTooLate } from './patience.ts';
import type { HallEnvelope } from './store/event-log.ts';
import type { LogTables } from './store/log-tables.ts';
import type { Claim } from './store/receipts.ts';

/** A command on its way, known by name and role. */
export interface Job {
  readonly command: AnyCommand;
  readonly commandId: CommandId;
  readonly payload: unknown;
  readonly claim: Claim;
  readonly by: Actor;
  readonly cause: number | null;
  readonly answer: (answer: CommandAnswer) => void;
}

/** What became of it; the answer is given after the COMMIT. */
export interface Outcome {
  readonly answer: CommandAnswer;
  /** Undefined: the command left no new fact. */
  readonly after?: Living;
  readonly events?: readonly HallEnvelope[];
}

/** One moment for the whole group. */
export interface Now {
  readonly at: Instant;
  readonly today: LocalDate;
  readonly clocks: readonly number[];
}

/** Where it is carried out. */
export interface Place {
  readonly tables: LogTables;
  readonly hallId: HallId;
  /** The key of the progress pages' keys. */
  readonly progress: KeyObject;
}

/** Inside the savepoint of the command. Throws what is a fault; everything else is an outcome. */
export function carryOut({ tables, hallId, progress }: Place, job: Job, state: Living, now: Now): Outcome {
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
      visitorKnown: command.needs.includes('visitor') && tables.isVisitor(now.today, visitorOf(payload.data)),
    },
    progress,
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
  const outcome = store(tables, hallId, decision, { tip: state.tip, hall }, job, now.at);
  if (context.noteId !== null && note !== null)
    tables.keepNote({ noteId: context.noteId, text: note, at: now.at, by });
  tables.receipts.keep(claim, { outcome: 'accepted' }, now.at);
  return outcome;
}

/** Each fact is appended, folded and projected before the next. */
function store(
  tables: LogTables,
  hallId: HallId,
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

export function failed(code: ProblemCode, detail?: string): CommandAnswer {
  return { outcome: 'failed', problem: problemOf(code, detail) };
}
