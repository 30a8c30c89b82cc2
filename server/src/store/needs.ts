/** Loads what a command declared that it needs (决策所需), inside its transaction, each bounded. */
import type { Actor, Power, StaffRole } from '@yichuang/domain/actor';
import type { AppointmentContext } from '@yichuang/domain/hall/appointments';
import type { Hall } from '@yichuang/domain/hall/hall';
import { calendarOf } from '@yichuang/domain/calendar/calendar';
import type { Case } from '@yichuang/domain/casework/case';
import type { CaseContext, PersonFacts } from '@yichuang/domain/casework/command';
import type { DocumentId } from '@yichuang/domain/casework/ids';
import type { Context, Need } from '@yichuang/domain/command';
import type { EvaluationFacts } from '@yichuang/domain/evaluation/command';
import type { Evaluation } from '@yichuang/domain/evaluation/evaluation';
import {
  PersonId,
  ServiceId,
  type AccountId,
  type CounterId,
  type HallId,
  type Instant,
  type LocalDate,
} from '@yichuang/domain/ids';
import type { RoundContext } from '@yichuang/domain/rounds/command';
import type { AnyCommand } from '@yichuang/domain/registry';
import type { Database } from 'better-sqlite3';
import { appointmentReader } from '../appointments/table.ts';
import { itemFacts, type Book } from '../casework/book.ts';
import type { DocumentReader } from '../documents/store/document-reader.ts';
import { evaluationFactsReader } from '../evaluation/facts.ts';
import { openTreeStore } from '../guidance/tree-store.ts';
import { openPersonUses } from '../people/uses.ts';
import { planReader } from './calendar-plan.ts';
import { officeReader } from './office.ts';
import { openNumbers } from './serials.ts';
import { roundRulesReader } from '../rounds/round-rules.ts';
import { openMeta } from './meta.ts';
import { settingsReader } from './settings.ts';

export interface Wanted {
  readonly command: AnyCommand;
  /** Has passed the command's schema. */
  readonly payload: unknown;
  /** Of the command's home stream. */
  readonly state: unknown;
  readonly hallId: HallId;
  readonly by: Actor;
  readonly at: Instant;
  readonly today: LocalDate;
}

/** What every command may ask, and what those of casework may ask beside it, as far as they declared it. */
export type Loaded = Pick<Context, 'rules' | 'restored' | 'visitorKnown' | 'visitorAge'> &
  Partial<Omit<CaseContext, keyof Context>> &
  Partial<Pick<AppointmentContext, 'appointments'>> & { readonly evaluation?: EvaluationFacts } & Partial<
    Pick<RoundContext, 'rounds' | 'responsible'>
  >;

export interface Needs {
  load(this: void, wanted: Wanted): Loaded;
}

/** `book`: null in a hall without a catalogue (tests of the core), which has no item and no document. */
export function openNeeds(
  database: Database,
  book: Book | null,
  documents: Pick<DocumentReader, 'find' | 'missing'> | null,
): Needs {
  const rules = settingsReader(database);
  const meta = openMeta(database);
  const office = officeReader(database);
  const evaluation = evaluationFactsReader(database);
  const plan = planReader(database, book?.catalogue.holidays ?? null);
  const trees = openTreeStore(database);
  const people = openPersonUses(database);
  const appointments = appointmentReader(database);
  const rounds = roundRulesReader(database);
  const numbers = openNumbers(database);
  const visitor = database.prepare<[LocalDate, string], { readonly age: number | null }>(
    'SELECT age FROM visitor WHERE day = ? AND visitorId = ?',
  );
  const account = database.prepare<[string], { departmentId: string | null; powers: string }>(
    'SELECT departmentId, powers FROM account WHERE accountId = ?',
  );
  const staff = database.prepare<[string], { readonly role: StaffRole; readonly disabledAt: Instant | null }>(
    'SELECT role, disabledAt FROM account WHERE accountId = ?',
  );
  let calendar = calendarOf(plan('none' as HallId));

  return {
    load: ({ command, payload, state, hallId, by, at, today }) => {
      const needs = (need: Need): boolean => command.needs.includes(need);
      const named = payload as Named;
      return {
        rules: needs('rules') || needs('calendar') ? rules() : null,
        restored: needs('restored') ? meta.restored() : null,
        ...visitorNamed(needs('visitor') ? named.visitorId : undefined, today),
        ...(needs('appointments') && { appointments: appointmentsNamed(named, state as Hall) }),
        ...(needs('item') && { item: itemNamed(named) }),
        ...(needs('calendar') && { calendar: calendarNow(hallId) }),
        ...(needs('numbers') && { numbers }),
        ...(needs('rounds') && { rounds: rounds() }),
        ...(needs('responsible') && { responsible: responsibleNamed(named) }),
        ...(needs('powers') && powersOf(by)),
        ...(needs('evaluation') && {
          evaluation: evaluation({
            evaluation: state as Evaluation,
            counterId: named.counterId ?? null,
            by,
            at,
          }),
        }),
        ...(needs('people') && { people: peopleNamed(payload, state) }),
        ...(needs('documents') && { documents: documentNamed(named) }),
        ...((needs('office') || needs('calendar') || needs('item')) && { office: office() }),
      };
    },
  };

  function visitorNamed(
    visitorId: string | undefined,
    day: LocalDate,
  ): Pick<Loaded, 'visitorKnown' | 'visitorAge'> {
    const row = visitorId === undefined ? undefined : visitor.get(day, visitorId);
    return { visitorKnown: row !== undefined, visitorAge: row?.age ?? null };
  }

  function appointmentsNamed({ code, visitorId }: Named, { date }: Hall): AppointmentContext['appointments'] {
    if (code !== undefined) return appointments.byCode(code);
    return visitorId === undefined ? appointments.ofDay(date) : appointments.byVisitor(visitorId);
  }

  function itemNamed({ itemId, treeVersion, answers }: Named): CaseContext['item'] {
    const id = ServiceId.safeParse(itemId);
    if (book === null || !id.success) return null;
    const chosen = { treeVersion: treeVersion ?? null, answers: answers ?? [] };
    return itemFacts(book, trees, office(), id.data, chosen);
  }

  /** Built anew only when something changed: its look-ups cost more than the reading. */
  function calendarNow(hallId: HallId): CaseContext['calendar'] {
    const latest = plan(hallId);
    if (calendar.revision !== latest.revision || calendar.hallId !== hallId) calendar = calendarOf(latest);
    return calendar;
  }

  function powersOf({ account: accountId }: Actor): Pick<CaseContext, 'powers' | 'departmentId'> {
    const row = accountId === null ? undefined : account.get(accountId);
    return {
      powers: row ? (JSON.parse(row.powers) as readonly Power[]) : [],
      departmentId: row?.departmentId ?? null,
    };
  }

  function peopleNamed(payload: unknown, state: unknown): CaseContext['people'] {
    const found: Record<PersonId, PersonFacts> = {};
    for (const personId of [...idsIn(payload), ...idsOf(state as Case | null)]) {
      const traits = people.traits(personId);
      if (traits) found[personId] = traits;
    }
    return found;
  }

  function responsibleNamed({ toAccountId }: Named): RoundContext['responsible'] {
    const row = toAccountId === undefined ? undefined : staff.get(toAccountId);
    return row === undefined ? null : { role: row.role, disabled: row.disabledAt !== null };
  }

  function documentNamed({ documentId }: Named): CaseContext['documents'] {
    if (documentId === undefined || !documents?.find(documentId)) return {};
    return { [documentId]: { missing: documents.missing(documentId) } };
  }
}

/** The fields of payloads that name something to be loaded. */
interface Named {
  readonly visitorId?: string;
  readonly code?: string;
  readonly counterId?: CounterId;
  readonly itemId?: string | null;
  readonly treeVersion?: number | null;
  readonly answers?: readonly string[];
  readonly documentId?: DocumentId;
  readonly toAccountId?: AccountId;
}

/** Every person that the payload names, wherever it stands: applicantId, agent.personId, receiver.personId. */
function idsIn(payload: unknown): readonly PersonId[] {
  if (typeof payload !== 'object' || payload === null) return [];
  return Object.entries(payload).flatMap(([field, value]: [string, unknown]) => {
    if (!/^(applicantId|personId)$/.test(field)) return idsIn(value);
    const id = PersonId.safeParse(value);
    return id.success ? [id.data] : [];
  });
}

function idsOf(current: Case | null): readonly PersonId[] {
  if (current === null || !('applicantId' in current)) return [];
  return [current.applicantId, ...(current.agent ? [current.agent.personId] : [])];
}
