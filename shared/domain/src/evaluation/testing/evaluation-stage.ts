/** A stage for the rules of 好差评: one evaluation whose commands run through `decide` and `evolve`, a clock in the hand. */
import type { Power, Role } from '../../actor.ts';
import { calendarOf } from '../../calendar/calendar.ts';
import type { CommandDefinition } from '../../command.ts';
import type { Envelope } from '../../event.ts';
import type {
  AccountId,
  CommandId,
  CounterId,
  DeviceId,
  HallId,
  Instant,
  NoteId,
  ProgressKey,
  TicketId,
} from '../../ids.ts';
import { isRejection, type Rejection } from '../../rejection.ts';
import { MORNING, RULES } from '../../testing/stage.ts';
import { dateAt, plusSeconds } from '../../time.ts';
import type { EvaluationContext, EvaluationFacts } from '../command.ts';
import { newEvaluation, type Evaluation } from '../evaluation.ts';
import type { EvaluationEvent } from '../events.ts';
import { evolveEvaluation } from '../evolve.ts';
import type { EvaluationId } from '../ids.ts';
import { EvaluationRules } from '../rules.ts';

export const TICKET = '00000000-0000-7000-8000-00000000aaaa';
export const CASE_1 = '00000000-0000-7000-8000-00000000c001';
export const CASE_2 = '00000000-0000-7000-8000-00000000c002';

export const EVALUATION_RULES: EvaluationRules = EvaluationRules.parse({
  revision: 1,
  mode: 'local',
  padSeconds: 30,
  openDays: 30,
  verifyWorkdays: 1,
  answerWorkdays: 5,
  extendedWorkdays: 15,
  satisfiedFrom: 4,
  suspicion: { fastMs: 2_000, runLength: 5, runMinutes: 10, crowd: 8 },
  indicators: {
    version: 1,
    byLevel: [
      { level: 5, tagIds: ['good'] },
      { level: 4, tagIds: ['good'] },
      { level: 3, tagIds: ['fair'] },
      { level: 2, tagIds: ['slow', 'rude'] },
      { level: 1, tagIds: ['slow', 'rude'] },
    ],
  },
  reasons: { kinds: ['service'], measures: ['mended'], appeals: ['mistake'] },
  provinceUrl: null,
  pads: {
    confirmed: false,
    path: '/pads',
    heartbeatSeconds: 60,
    codes: { login: 40_001, heartbeat: 40_000, illegal: 40_002, unknown: 50_000, ask: 50_100 },
    fields: {
      code: 'code',
      workNo: 'workNo',
      key: 'key',
      ok: 'ok',
      message: 'msg',
      url: 'url',
      seconds: 'seconds',
      sound: 'sound',
    },
  },
});

interface Person {
  readonly role: Role;
  readonly account?: string;
  readonly device?: string;
  readonly counter?: string;
  readonly powers?: readonly Power[];
}

const PEOPLE = {
  ann: { role: 'clerk', account: 'ann', counter: 'c1' },
  bo: { role: 'clerk', account: 'bo', counter: 'c2' },
  pad: { role: 'evaluator', device: 'pad-1' },
  visitor: { role: 'public' },
  clock: { role: 'clock' },
  manager: { role: 'manager', account: 'manager' },
  inspector: { role: 'official', account: 'inspector', powers: ['inspect'] },
  official: { role: 'official', account: 'official' },
  chief: { role: 'official', account: 'chief', powers: ['approve'] },
} as const satisfies Record<string, Person>;
export type EvaluationPerson = keyof typeof PEOPLE;

/** Whatever the payload of one of the commands is; its own schema checks it. */
type SomeCommand<Payload> = CommandDefinition<
  string,
  Evaluation,
  Payload,
  EvaluationEvent,
  EvaluationContext
>;

export interface EvaluationStage {
  evaluation: Evaluation;
  at: Instant;
  facts: EvaluationFacts;
  wait: (seconds: number) => EvaluationStage;
  when: <Payload>(
    who: EvaluationPerson,
    command: SomeCommand<Payload>,
    payload: object,
  ) => readonly EvaluationEvent[] | Rejection;
  given: <Payload>(who: EvaluationPerson, command: SomeCommand<Payload>, payload: object) => EvaluationStage;
}

const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const calendar = calendarOf({
  hallId: 'H00' as HallId,
  revision: 1,
  publishedYears: [2026, 2027],
  days: [],
  undecided: [],
});

export function evaluationStage(id: string = TICKET, facts: Partial<EvaluationFacts> = {}): EvaluationStage {
  let commands = 0;
  const self: EvaluationStage = {
    evaluation: newEvaluation(id as EvaluationId),
    at: MORNING,
    facts: {
      rules: EVALUATION_RULES,
      visit: { ticketId: TICKET as TicketId, here: true, cases: [], rated: [], accountId: null },
      pad: 'page',
      standsAt: 'c1' as CounterId,
      recent: [],
      ...facts,
    },
    wait(seconds) {
      self.at = plusSeconds(self.at, seconds);
      return self;
    },
    when(who, command, payload) {
      const person: Person = PEOPLE[who];
      commands += 1;
      const context: EvaluationContext = {
        commandId: uuid(commands * 100) as CommandId,
        hallId: 'H00' as HallId,
        at: self.at,
        today: dateAt(self.at, RULES.zoneOffsetMinutes),
        by: {
          role: person.role,
          account: (person.account ?? null) as AccountId | null,
          device: (person.device ?? null) as DeviceId | null,
          counter: (person.counter ?? null) as CounterId | null,
          via: 'http',
        },
        newId: uuidAfter(commands * 100),
        newProgressKey: () => 'key00000000000000000' as ProgressKey,
        noteId: 'note' in payload ? (uuid(commands * 100 + 50) as NoteId) : null,
        rules: RULES,
        restored: null,
        visitorKnown: true,
        visitorAge: null,
        leaseProven: false,
        alone: null,
        evaluation: self.facts,
        calendar,
        powers: person.powers ?? [],
      };
      if (!command.roles.includes(person.role)) throw new Error(`${who} may not ${command.name}`);
      const outcome = command.decide(self.evaluation, command.payload.parse(payload), context);
      if (isRejection(outcome)) return outcome;
      for (const fact of outcome) {
        const envelope = { ...fact, at: self.at, by: context.by } as Envelope<EvaluationEvent>;
        self.evaluation = evolveEvaluation(self.evaluation, envelope);
      }
      return outcome;
    },
    given(who, command, payload) {
      const outcome = self.when(who, command, payload);
      if (isRejection(outcome)) throw new Error(`${command.name}: ${outcome.code}`);
      return self;
    },
  };
  return self;
}

function uuidAfter(base: number): () => string {
  let made = 0;
  return () => uuid(base + (made += 1));
}
