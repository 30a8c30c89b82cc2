/** A case on a stage: `given` acts that are accepted, `when` one more, then look at the outcome. Time moves by hand. */
import type { Actor, Role } from '../../actor.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import { calendarWith } from '../../calendar/calendar.fixture.ts';
import type { Need } from '../../command.ts';
import type { Envelope, Fact } from '../../event.ts';
import type {
  AccountId,
  CommandId,
  HallId,
  Instant,
  LocalTime,
  NoteId,
  PersonId,
  ProgressKey,
} from '../../ids.ts';
import { LocalDate } from '../../ids.ts';
import {
  caseCommands,
  commandNamed,
  deliveryCommands,
  handoverCommands,
  type CommandName,
} from '../../registry.ts';
import { isRejection, type Rejection } from '../../rejection.ts';
import { streamKindOf } from '../../streams.ts';
import { dateAt, instantAt } from '../../time.ts';
import { RULES } from '../../testing/stage.ts';
import type { Case } from '../case.ts';
import type { CaseContext, PersonFacts } from '../command.ts';
import type { DocumentFormId } from '../documents/forms.ts';
import type { CaseId, DocumentId } from '../ids.ts';
import type { OfficeRules } from '../office.ts';
import { ALL_PAPERS, ITEMS } from './items.fixture.ts';
import { OFFICE } from './office.fixture.ts';

export const casework = { ...caseCommands, ...handoverCommands, ...deliveryCommands };
export type CaseworkName = keyof typeof casework & CommandName;

const actor = (role: Role, account: string | null): Actor => ({
  role,
  account: account as AccountId | null,
  device: null,
  counter: null,
  via: 'http',
});

/** Who acts, with the department and the powers of the account. */
export const WHO = {
  clerk: { by: actor('clerk', 'clerk-1'), departmentId: null, powers: ['decideAtOnce'] },
  newClerk: { by: actor('clerk', 'clerk-2'), departmentId: null, powers: [] },
  sjj: { by: actor('official', 'official-sjj'), departmentId: 'SJJ', powers: [] },
  sjj2: { by: actor('official', 'official-sjj-2'), departmentId: 'SJJ', powers: [] },
  xsj: { by: actor('official', 'official-xsj'), departmentId: 'XSJ', powers: [] },
  mzj: { by: actor('official', 'official-mzj'), departmentId: 'MZJ', powers: [] },
  chief: { by: actor('official', 'chief'), departmentId: null, powers: ['approve'] },
  manager: { by: actor('manager', 'manager'), departmentId: null, powers: ['inspect'] },
  clock: { by: actor('clock', null), departmentId: null, powers: [] },
  hub: { by: actor('hub', null), departmentId: null, powers: [] },
} as const satisfies Record<string, Pick<CaseContext, 'by' | 'departmentId' | 'powers'>>;
export type Who = keyof typeof WHO;

const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export const PERSON = {
  wang: uuid(0xa1),
  agent: uuid(0xa2),
  stranger: uuid(0xa3),
  company: uuid(0xa4),
  unproven: uuid(0xa5),
  nobody: uuid(0xff),
} as const;

const known = (more: Partial<PersonFacts> = {}): PersonFacts => ({
  kind: 'natural',
  identityChecked: 'valid',
  hasPhone: true,
  hasAddress: true,
  ...more,
});

const PEOPLE: Readonly<Record<string, PersonFacts>> = {
  [PERSON.wang]: known(),
  [PERSON.agent]: known(),
  [PERSON.stranger]: known({ hasPhone: false }),
  [PERSON.company]: known({ kind: 'organisation', hasPhone: false }),
  [PERSON.unproven]: known({ identityChecked: 'toVerify' }),
};

export type Outcome = readonly Fact[] | Rejection;

export interface Stage {
  /** The case as folded so far. */
  readonly current: () => Case;
  state: unknown;
  at: Instant;
  office: OfficeRules;
  calendar: Calendar;
  people: Record<PersonId, PersonFacts>;
  readonly log: Envelope[];
  /** Sets the hall's clock. */
  on: (date: string, clock?: string) => Stage;
  when: (who: Who, name: CaseworkName, payload: object, extra?: Partial<CaseContext>) => Outcome;
  /** The same for an act that must be accepted. */
  given: (who: Who, name: CaseworkName, payload: object, extra?: Partial<CaseContext>) => Stage;
  /** The case's id in a payload. */
  id: () => { readonly caseId: CaseId };
  /** The newest document of that form. */
  document: (form: DocumentFormId) => DocumentId;
  /** Prints and stamps it, and serves it when told. */
  papered: (form: DocumentFormId, served?: boolean) => Stage;
}

const HALL = 'H00' as HallId;

/** Thursday 24 September 2026, nine o'clock: the festival of the next day and the national holidays lie ahead. */
export function stage(kind: 'case' | 'handover' | 'delivery' = 'case'): Stage {
  let commands = 0;
  const { fresh, evolve } = streamKindOf(kind);
  const self: Stage = {
    state: fresh(HALL, ''),
    at: instantAt(LocalDate.parse('2026-09-24'), '09:00' as LocalTime, 480),
    office: OFFICE,
    calendar: calendarWith(),
    people: PEOPLE,
    log: [],
    current: () => {
      if (self.state === null) throw new Error('there is no case yet');
      return self.state as Case;
    },
    on(date, clock = '09:00') {
      self.at = instantAt(LocalDate.parse(date), clock as LocalTime, 480);
      return self;
    },
    when(who, name, payload, extra = {}) {
      const command = commandNamed(name);
      if (!command) throw new Error(`no command ${name}`);
      if (!command.roles.includes(WHO[who].by.role)) throw new Error(`${name} is not for ${who}`);
      commands += 1;
      const wish = command.payload.parse(payload);
      const context = { ...asNeeded(contextFor(self, who, payload, commands), command.needs), ...extra };
      const outcome = command.decide(command.opens ? null : self.state, wish, context);
      if (isRejection(outcome)) {
        if (!command.rejections.includes(outcome.code)) throw new Error(`${name} never said ${outcome.code}`);
        return outcome;
      }
      for (const event of outcome) fold(event, context);
      return outcome;
    },
    given(who, name, payload, extra) {
      const outcome = self.when(who, name, payload, extra);
      if (isRejection(outcome))
        throw new Error(`${name} was rejected: ${outcome.code} ${JSON.stringify(outcome.details)}`);
      return self;
    },
    id: () => ({ caseId: self.current().caseId }),
    document(form) {
      const found = self.current().documents.findLast((document) => document.form === form);
      if (!found) throw new Error(`no ${form}`);
      return found.documentId;
    },
    papered(form, served = false) {
      const documentId = self.document(form);
      const which = { ...self.id(), documentId };
      self.given('clerk', 'printDocument', which);
      const { sealId } = self.current().documents.find((one) => one.documentId === documentId) ?? {};
      if (sealId) self.given('clerk', 'stampDocument', { ...which, sealId });
      return served ? self.given('clerk', 'serveDocument', { ...which, how: 'counter' }) : self;
    },
  };

  function fold(event: Fact, { by, commandId, at }: CaseContext): void {
    const envelope: Envelope = {
      ...event,
      seq: self.log.length + 1,
      hallId: HALL,
      stream: `${kind}/x`,
      version: self.log.length + 1,
      schema: 1,
      subject: null,
      at,
      by,
      commandId,
      cause: null,
    };
    self.log.push(envelope);
    self.state = evolve(self.state, envelope);
  }
  return self;
}

export function contextFor(self: Stage, who: Who, payload: object, commands: number): CaseContext {
  const ids = new Map<string, string>();
  const base = commands * 100;
  const issued = (form: string): number =>
    self.log.filter(
      ({ type, payload }) => type === 'DocumentIssued' && (payload as { form: string }).form === form,
    ).length;
  const itemId = 'itemId' in payload ? String(payload.itemId) : '';
  return {
    ...WHO[who],
    commandId: uuid(base) as CommandId,
    hallId: HALL,
    at: self.at,
    today: dateAt(self.at, 480),
    // The same label in one command is the same id, as on the hub.
    newId: (label) => {
      const id = ids.get(label) ?? uuid(base + ids.size + 1);
      ids.set(label, id);
      return id;
    },
    newProgressKey: () => 'key00000000000000000000' as ProgressKey,
    noteId: 'note' in payload ? (uuid(base + 50) as NoteId) : null,
    rules: RULES,
    restored: null,
    visitorKnown: true,
    visitorAge: null,
    leaseProven: false,
    alone: null,
    item: ITEMS[itemId] ?? null,
    calendar: self.calendar,
    numbers: {
      caseSerial: () => commands,
      shortSerial: () => commands,
      documentSerial: (form) => issued(form) + 1,
      isPaperSpent: () => false,
    },
    people: self.people,
    documents: {},
    office: self.office,
  };
}

const BROUGHT_BY: Readonly<Partial<Record<Need, readonly (keyof CaseContext)[]>>> = {
  rules: ['rules'],
  item: ['item'],
  calendar: ['calendar'],
  numbers: ['numbers'],
  powers: ['powers', 'departmentId'],
  people: ['people'],
  documents: ['documents'],
  office: ['office'],
};

/** What a command did not declare is not there, as on the hub: a rule that reads it all the same breaks. */
export function asNeeded(context: CaseContext, needs: readonly Need[]): CaseContext {
  const undeclared = Object.entries(BROUGHT_BY)
    .filter(([need]) => !needs.includes(need as Need))
    .flatMap(([, keys]) => keys);
  const left = Object.entries(context).filter(([key]) => !undeclared.some((name) => name === key));
  return Object.fromEntries(left) as unknown as CaseContext;
}

/** What a clerk enters for a complete application. */
export function application(more: object = {}): object {
  return {
    itemId: 'FOOD',
    ticketId: null,
    treeVersion: null,
    answers: [],
    applicantId: PERSON.wang,
    agent: null,
    materials: ALL_PAPERS,
    pickup: 'counter',
    ...more,
  };
}

/** The types of what was accepted, or the code of the rejection. */
export function gist(outcome: Outcome): readonly string[] | string {
  return isRejection(outcome) ? outcome.code : outcome.map((event) => event.type);
}
