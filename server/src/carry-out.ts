/**
 * One command on the write path (单条指令): receipt, payload, patience, needs, decide, append, evolve, project, reactions,
 * receipt.
 */
import type { KeyObject } from 'node:crypto';
import { PATIENCE_MS, type Context } from '@yichuang/domain/command';
import type { Actor } from '@yichuang/domain/actor';
import type { Fact } from '@yichuang/domain/event';
import type { Hall } from '@yichuang/domain/hall/hall';
import { CommandId, type HallId, type Instant, type LocalDate } from '@yichuang/domain/ids';
import { kindOf, streamName } from '@yichuang/domain/kind';
import type { AnyCommand } from '@yichuang/domain/registry';
import { isRejection, type Rejection } from '@yichuang/domain/rejection';
import { streamKindOf } from '@yichuang/domain/streams';
import type { CommandAnswer, ProblemCode } from '@yichuang/protocol/socket';
import { contextOf, derivedId } from './context.ts';
import { problemOf } from './http/problem.ts';
import { knownCommand } from './hub-commands.ts';
import { isLeaseProven } from './lease-secret.ts';
import { streamOf } from './living.ts';
import { comesTooLate } from './patience.ts';
import { reactionsTo } from './reactions.ts';
import type { LogTables } from './store/log-tables.ts';
import type { Claim } from './store/receipts.ts';
import type { Told } from './told.ts';
import { foldedOf, workAfter, type Folded, type Work } from './work.ts';

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
  readonly after?: Work;
  /** Its facts and those of its reactions. */
  readonly told?: readonly Told[];
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
export function carryOut(place: Place, job: Job, work: Work, now: Now): Outcome {
  const { tables } = place;
  const { command, commandId, claim } = job;
  const kept = tables.receipts.find(claim);
  if (kept === 'reused') return { answer: failed('CommandIdReused') };
  if (kept?.outcome === 'rejected') return { answer: kept };
  if (kept) {
    const events = kept.events ? tables.events.ofCommand(commandId, kept.events) : [];
    return { answer: { outcome: 'accepted', events } };
  }

  const payload = command.payload.safeParse(job.payload);
  if (!payload.success)
    return { answer: failed('BadRequest', payload.error.issues.map(issueText).join('; ')) };
  if (comesTooLate(commandId, PATIENCE_MS[command.patience], now.clocks))
    return { answer: failed('CommandTooLate') };

  const done = act(place, { ...job, payload: payload.data }, work, now);
  if (isRejection(done)) {
    // What a reaction's rejection left behind is taken back; the savepoint itself stays.
    tables.transaction.rewind();
    const rejection = { code: done.code, details: { ...done.details } };
    tables.receipts.keep(claim, { outcome: 'rejected', rejection }, now.at);
    return { answer: { outcome: 'rejected', rejection } };
  }
  const [first, last] = [done.told[0]?.envelope.seq, done.told.at(-1)?.envelope.seq];
  const span = first === undefined || last === undefined ? null : { firstSeq: first, lastSeq: last };
  tables.receipts.keep(claim, { outcome: 'accepted', events: span }, now.at);
  const own = done.told.filter(({ envelope }) => envelope.commandId === commandId);
  const answer = { outcome: 'accepted', events: own.map(({ envelope }) => envelope) } as const;
  return done.told.length > 0 ? { answer, after: done.work, told: done.told } : { answer };
}

type Act = Pick<Job, 'command' | 'commandId' | 'payload' | 'by' | 'cause'>;

interface Done {
  readonly work: Work;
  readonly told: readonly Told[];
}

/** Decides and stores, then does the same for what the facts lead to. `payload` has passed its schema. */
function act(
  place: Place,
  { command, commandId, payload, by, cause }: Act,
  work: Work,
  now: Now,
): Done | Rejection {
  const { tables, hallId, progress } = place;
  const note = noteOf(payload);
  const { stream, state, version } = homeOf(place, { command, commandId, payload }, work, now.today);
  const context: Context = {
    ...contextOf({ commandId, hallId, by, note, at: now.at, today: now.today }, progress),
    ...tables.needs.load({ command, payload, state, by, hallId, at: now.at, today: now.today }),
    leaseProven: command.needs.includes('lease') && isLeaseProven(progress, payload),
  };
  const decision = command.decide(state, payload, context);
  if (isRejection(decision)) return decision;
  if (context.noteId !== null && note !== null)
    tables.keepNote({ noteId: context.noteId, text: note, at: now.at, by });
  let done = store(place, decision, { stream, state, version, work }, { commandId, by, cause }, now.at);
  for (const { envelope } of done.told) {
    const reactions = reactionsTo(envelope, done.work.living.hall);
    for (const [index, { name, payload: wish }] of reactions.entries()) {
      const reaction = knownCommand(name);
      if (!reaction) throw new Error(`no command ${name}`);
      const next: Act = {
        command: reaction,
        commandId: CommandId.parse(derivedId(commandId, `${envelope.seq}/${index}`)),
        payload: reaction.payload.parse(wish),
        by,
        cause: envelope.seq,
      };
      const further = act(place, next, done.work, now);
      if (isRejection(further)) return further;
      done = { work: further.work, told: [...done.told, ...further.told] };
    }
  }
  return done;
}

interface Home extends Folded {
  readonly stream: string;
}

/** Each fact is appended, folded and projected before the next. */
function store(
  { tables, hallId }: Place,
  facts: readonly Fact[],
  from: Home & { readonly work: Work },
  { commandId, by, cause }: Pick<Act, 'commandId' | 'by' | 'cause'>,
  at: Instant,
): Done {
  const { stream } = from;
  const kind = streamKindOf(kindOf(stream));
  let { state, version, work } = from;
  const told: Told[] = [];
  for (const { type, payload } of facts) {
    version += 1;
    const { seq, hash } = work.living.tip;
    const envelope = {
      seq: seq + 1,
      hallId,
      stream,
      version,
      type,
      schema: 1,
      subject: kind.subjectOf({ type, payload }),
      at,
      by,
      commandId,
      cause,
      payload,
    };
    const next = tables.events.append(envelope, hash);
    const before = state;
    state = kind.evolve(state, envelope);
    tables.project(before, state, envelope);
    work = workAfter(work, envelope, state, next);
    told.push({ envelope, departments: kind.departmentsOf(state) });
  }
  return { work, told };
}

/** The one stream that the command writes into, as it stands. */
function homeOf(
  { tables, hallId }: Place,
  { command, commandId, payload }: Pick<Act, 'command' | 'commandId' | 'payload'>,
  work: Work,
  today: LocalDate,
): Home {
  const { kind } = command;
  if (kind === 'hall') {
    const { hall } = work.living;
    const date = dayOf(command, payload, hall, today);
    if (date === hall.date) return { stream: streamOf(hall), state: hall, version: hall.version };
    const stream = streamName(kind, date);
    return { stream, ...foldedOf(work, tables.events, hallId, stream) };
  }
  const named = (payload as Readonly<Record<string, unknown>>)[`${kind}Id`];
  const id = kind === 'calendar' ? hallId : command.opens ? derivedId(commandId, kind) : String(named);
  const stream = streamName(kind, id);
  return { stream, ...foldedOf(work, tables.events, hallId, stream) };
}

const ON_PAPER: readonly string[] = [
  'recordPaperTicket',
  'recordPaperSheet',
  'correctPaperTicket',
  'strikePaperTicket',
];
const DATED: readonly string[] = ['openDay', 'recordOfflineTicket', ...ON_PAPER];

/**
 * Commands go to the living day. A new date begins once the day before is closed: by its opening, or by what a cut-off
 * kiosk tells of it first. What is told of an earlier day, also from paper, goes to that day.
 */
function dayOf(command: AnyCommand, payload: unknown, hall: Hall, today: LocalDate): LocalDate {
  if (!DATED.includes(command.name)) return hall.date;
  const { date } = payload as { readonly date: LocalDate };
  if (date < hall.date) return command.name === 'openDay' ? hall.date : date;
  if (ON_PAPER.includes(command.name)) return hall.date;
  return date === today && hall.phase !== 'open' ? date : hall.date;
}

function noteOf(payload: unknown): string | null {
  return (payload as { readonly note?: string }).note ?? null;
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
