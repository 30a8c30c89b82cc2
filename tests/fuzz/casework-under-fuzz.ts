/** The casework of a hall driven command by command with a clock in the hand: decides, folds, reacts, and takes back what fails. */
import { calendarWith } from '@yichuang/domain/calendar/calendar.fixture';
import type { CalendarDay } from '@yichuang/domain/calendar/plan';
import type { Case } from '@yichuang/domain/casework/case';
import type { PaperReceipt } from '@yichuang/domain/casework/paper-intake';
import type { CaseContext, ItemFacts, PersonFacts } from '@yichuang/domain/casework/command';
import type { Handover } from '@yichuang/domain/casework/handover';
import type { OfficeRules } from '@yichuang/domain/casework/office';
import { reactionsToDelivery, reactionsToHandover } from '@yichuang/domain/casework/reactions';
import { ITEMS } from '@yichuang/domain/casework/testing/items.fixture';
import { OFFICE } from '@yichuang/domain/casework/testing/office.fixture';
import { asNeeded, WHO, type CaseworkName, type Who } from '@yichuang/domain/casework/testing/stage';
import type { Envelope, Fact } from '@yichuang/domain/event';
import type { CommandId, HallId, Instant, NoteId, PersonId, ProgressKey } from '@yichuang/domain/ids';
import { kindOf, streamName } from '@yichuang/domain/kind';
import { commandNamed, type AnyCommand } from '@yichuang/domain/registry';
import { isRejection, type Rejection } from '@yichuang/domain/rejection';
import { streamKindOf } from '@yichuang/domain/streams';
import { RULES } from '@yichuang/domain/testing/stage';
import { dateAt, plusMs } from '@yichuang/domain/time';

export interface CaseAct {
  readonly who: Who;
  readonly name: CaseworkName;
  readonly payload: Readonly<Record<string, unknown>>;
}

export type CaseVerdict =
  | { readonly kind: 'accepted'; readonly events: readonly Envelope[]; readonly names: readonly string[] }
  /** `by` the act itself or what it led to. */
  | { readonly kind: 'rejected'; readonly rejection: Rejection; readonly by: string }
  /** Not this actor's business, or not of the command's shape: it never reaches the rule. */
  | { readonly kind: 'refused' };

export interface CaseworkUnderFuzz {
  readonly cases: () => readonly Case[];
  readonly handovers: () => readonly Handover[];
  readonly states: ReadonlyMap<string, unknown>;
  readonly log: readonly Envelope[];
  readonly now: () => Instant;
  readonly office: OfficeRules;
  calendar: ReturnType<typeof calendarWith>;
  people: Record<PersonId, PersonFacts>;
  /** Documents that the composer cannot fill yet. */
  readonly incomplete: Set<string>;
  pass: (milliseconds: number) => void;
  /** A day that the manager changes, as of the next revision. */
  changeDay: (change: Omit<CalendarDay, 'revision'>) => void;
  act: (act: CaseAct) => CaseVerdict;
}

const HALL = 'H00' as HallId;
const ZONE = RULES.zoneOffsetMinutes;

/** A version of the questions that does not exist, and an answer that leaves one open. */
export const NO_SUCH_VERSION = 99;
export const UNANSWERED = 'open';

const uuidOf = (count: number, made: number): string =>
  `${count.toString(16).padStart(8, '0')}-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;

/** `usedUp`: how many numbers of the day and the year are gone already. */
export function caseworkUnderFuzz(
  opening: Instant,
  people: Record<PersonId, PersonFacts>,
  usedUp = 0,
): CaseworkUnderFuzz {
  const states = new Map<string, unknown>();
  const log: Envelope[] = [];
  const serials = new Map<string, number>();
  const changes: CalendarDay[] = [];
  let at = opening;
  let commands = 0;

  const self: CaseworkUnderFuzz = {
    cases: () => ofKind('case') as readonly Case[],
    handovers: () => ofKind('handover') as readonly Handover[],
    states,
    log,
    now: () => at,
    // Papers that may come later come within four days, so that some do not.
    office: { ...OFFICE, deferral: { maxDays: 4 } },
    calendar: calendarWith(),
    people,
    incomplete: new Set(),
    pass: (milliseconds) => {
      at = plusMs(at, milliseconds);
    },
    changeDay: (change) => {
      changes.push({ ...change, revision: changes.length + 1 });
      self.calendar = calendarWith(changes);
    },
    act: ({ who, name, payload }) => {
      const command = commandNamed(name);
      const parsed = command?.payload.safeParse(payload);
      if (!command?.roles.includes(WHO[who].by.role) || !parsed?.success) return { kind: 'refused' };
      const transaction: Transaction = { states: new Map(), log: [], names: [] };
      const failed = carryOut(command, who, parsed.data as object, null, transaction);
      if (failed) return { kind: 'rejected', ...failed };
      for (const [stream, state] of transaction.states) states.set(stream, state);
      for (const envelope of transaction.log) {
        log.push(envelope);
        for (const key of numbered(envelope)) serials.set(key, next(key) + 1);
      }
      return { kind: 'accepted', events: transaction.log, names: transaction.names };
    },
  };
  return self;

  function ofKind(kind: string): readonly unknown[] {
    return [...states].flatMap(([stream, state]) => (kindOf(stream) === kind ? [state] : []));
  }

  function next(key: string): number {
    return serials.get(key) ?? 1 + (key.startsWith('document') ? 0 : usedUp);
  }

  /** Decides and folds, then does the same for what the facts lead to; the first rejection ends it all. */
  function carryOut(
    command: AnyCommand,
    who: Who,
    payload: object,
    cause: number | null,
    into: Transaction,
  ): { readonly rejection: Rejection; readonly by: string } | null {
    commands += 1;
    const context = contextFor(who, payload, commands);
    const known = asNeeded(context, command.needs);
    const home = command.opens ? null : streamName(command.kind, idIn(payload, command.kind));
    const { fresh, evolve } = streamKindOf(command.kind);
    let state = home === null ? fresh(HALL, '') : stateOf(home, into);
    const outcome = command.decide(state, payload, known);
    if (isRejection(outcome)) {
      if (!command.rejections.includes(outcome.code))
        throw new Error(`${command.name} never said ${outcome.code}`);
      return { rejection: outcome, by: command.name };
    }
    into.names.push(command.name);
    const stream = home ?? streamName(command.kind, idIn(outcome[0]?.payload ?? {}, command.kind));
    const told = outcome.map((event) => {
      const envelope = envelopeOf(event, stream, { state, cause, into }, context);
      state = evolve(state, envelope);
      into.states.set(stream, state);
      into.log.push(envelope);
      return envelope;
    });
    for (const envelope of told) {
      for (const { name, payload: wish } of reactionsTo(envelope)) {
        const reaction = commandNamed(name);
        if (!reaction) throw new Error(`no command ${name}`);
        const further = carryOut(reaction, who, reaction.payload.parse(wish) as object, envelope.seq, into);
        if (further) return further;
      }
    }
    return null;
  }

  function stateOf(stream: string, into: Transaction): unknown {
    return into.states.get(stream) ?? states.get(stream) ?? null;
  }

  function envelopeOf(
    event: Fact,
    stream: string,
    from: { readonly state: unknown; readonly cause: number | null; readonly into: Transaction },
    { by, commandId }: CaseContext,
  ): Envelope {
    const kind = streamKindOf(kindOf(stream));
    const version = ((from.state as { readonly version?: number } | null)?.version ?? 0) + 1;
    const seq = log.length + from.into.log.length + 1;
    const where = { seq, hallId: HALL, stream, version, schema: 1 };
    return { ...event, ...where, subject: kind.subjectOf(event), at, by, commandId, cause: from.cause };
  }

  function contextFor(who: Who, payload: object, count: number): CaseContext {
    const ids = new Map<string, string>();
    return {
      ...WHO[who],
      commandId: uuidOf(count, 0) as CommandId,
      hallId: HALL,
      at,
      today: dateAt(at, ZONE),
      newId: (label) => {
        const id = ids.get(label) ?? uuidOf(count, ids.size + 1);
        ids.set(label, id);
        return id;
      },
      newProgressKey: () => count.toString(36).padStart(22, '0') as ProgressKey,
      noteId: 'note' in payload ? (uuidOf(count, 99) as NoteId) : null,
      rules: RULES,
      restored: null,
      visitorKnown: true,
      visitorAge: null,
      leaseProven: false,
      alone: null,
      item: itemOf(payload),
      calendar: self.calendar,
      numbers: {
        caseSerial: (code, date) => next(`case ${code} ${date}`),
        shortSerial: (year) => next(`short ${year % 100}`) + usedUp * 100,
        documentSerial: (form, year) => next(`document ${form} ${year}`),
        isPaperSpent: (date, serial) => next(`paper ${date} ${serial}`) > 1,
      },
      people: self.people,
      documents: Object.fromEntries(
        [...self.incomplete].map((id) => [id, { missing: ['contact'] as const }]),
      ),
      office: self.office,
    };
  }
}

interface Transaction {
  readonly states: Map<string, unknown>;
  readonly log: Envelope[];
  readonly names: string[];
}

function reactionsTo(envelope: Envelope): readonly { readonly name: string; readonly payload: object }[] {
  const kind = kindOf(envelope.stream);
  if (kind === 'handover') return reactionsToHandover(envelope as never);
  return kind === 'delivery' ? reactionsToDelivery(envelope as never) : [];
}

function idIn(payload: object, kind: string): string {
  return (payload as Readonly<Record<string, string>>)[`${kind}Id`] ?? '';
}

function itemOf(payload: object): ItemFacts | null {
  const { itemId, treeVersion, answers } = payload as Record<string, unknown>;
  const item = typeof itemId === 'string' ? ITEMS[itemId] : undefined;
  if (!item) return null;
  if (treeVersion === NO_SUCH_VERSION) return { ...item, checklist: null };
  const outcome = { kind: 'stopped', reason: '不用办' } as const;
  return Array.isArray(answers) && answers.includes(UNANSWERED)
    ? { ...item, checklist: item.checklist && { ...item.checklist, outcome } }
    : item;
}

/** Which serials a fact has used, as the hub's table of serials reads them from it. */
function numbered({ type, payload, at }: Envelope): readonly string[] {
  const { caseNo, shortCode, form, documentNo } = payload as Readonly<Record<string, string | null>>;
  const year = Number(dateAt(at, ZONE).slice(0, 4));
  if (type === 'DocumentIssued') return documentNo === null ? [] : [`document ${form} ${year}`];
  if (type !== 'CaseReceived' && type !== 'CaseRegistered' && type !== 'UnlistedCaseRecorded') return [];
  const paper = (payload as { readonly paper?: PaperReceipt }).paper;
  const onPaper = paper && `paper ${dateAt(paper.receivedAt, ZONE)} ${paper.serial}`;
  const ofDay = caseNo ? [onPaper ?? `case ${caseNo.slice(0, 31)} ${dateAt(at, ZONE)}`] : [];
  return [...ofDay, `short ${shortCode?.slice(1, 3)}`];
}
