/** Tens of thousands of acts on cases, lists and hand-outs, seeded: what may never happen, and that everything did happen. */
import { addWorkdays } from '@yichuang/domain/calendar/workdays';
import type { Case } from '@yichuang/domain/casework/case';
import { deliveryEvents } from '@yichuang/domain/casework/delivery';
import { caseEvents, type CasePayload } from '@yichuang/domain/casework/events';
import { handoverEvents } from '@yichuang/domain/casework/handover';
import { basisOf, clocksOf, type Limits } from '@yichuang/domain/casework/limits';
import { isShortCode } from '@yichuang/domain/casework/numbers';
import { casework, type CaseworkName } from '@yichuang/domain/casework/testing/stage';
import type { Envelope } from '@yichuang/domain/event';
import type { HallId, Instant } from '@yichuang/domain/ids';
import { kindOf } from '@yichuang/domain/kind';
import { streamKindOf } from '@yichuang/domain/streams';
import { RULES } from '@yichuang/domain/testing/stage';
import { plusSeconds } from '@yichuang/domain/time';
import { expect, it } from 'vitest';
import { seeded, type Seeded } from '@yichuang/server/past/seeded';
import { FUZZ_PEOPLE, someoneOfTheOffice } from './case-people.ts';
import { caseworkUnderFuzz, type CaseworkUnderFuzz } from './casework-under-fuzz.ts';
import { timePasses } from './office-time.ts';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_124);
const OFFICES = 42;
const ACTS = 2_500;
const OPENING = '2026-09-24T00:30:00.000Z' as Instant;

/** Rejections that another test forces: the hand-out asks first, so that its cases never come to it. */
const ELSEWHERE = new Set(['recordDelivery: ReceiverUnknown']);

const accepted = new Map<string, number>();
const rejections = new Set<string>();
const events = new Map<string, number>();
const transitions = new Set<string>();
let tried = 0;
let done = 0;

it(`forty per cent of ${String(OFFICES * ACTS)} acts are accepted, and nothing impossible happens (seed ${String(SEED)})`, () => {
  for (let office = 0; office < OFFICES; office += 1) oneOffice(SEED + office, office % 6 === 5 ? 995 : 0);
  expect(tried).toBe(OFFICES * ACTS);
  expect(done / tried).toBeGreaterThanOrEqual(0.4);
});

it('every command was accepted at least two hundred times', () => {
  const rare = (Object.keys(casework) as CaseworkName[])
    .map((name) => [name, accepted.get(name) ?? 0] as const)
    .filter(([, count]) => count < 200);
  expect(rare).toEqual([]);
});

it('every rejection that a command declares was met', () => {
  const declared = Object.values(casework).flatMap(({ name, rejections: codes }) =>
    codes.map((code) => `${name}: ${code}`),
  );
  expect(declared.filter((one) => !rejections.has(one) && !ELSEWHERE.has(one))).toEqual([]);
});

it('every fact was met at least fifty times', () => {
  const all = { case: caseEvents, handover: handoverEvents, delivery: deliveryEvents };
  const known = Object.entries(all).flatMap(([kind, schemas]) =>
    Object.keys(schemas).map((type) => `${kind} ${type}`),
  );
  expect(known.filter((type) => (events.get(type) ?? 0) < 50)).toEqual([]);
});

it('every step between states was met, and no other', () => {
  expect([...transitions].toSorted()).toEqual(STEPS.toSorted());
});

const to = (state: string, ...from: string[]): string[] => from.map((one) => `${one}→${state}`);
/** From the first fact on: a registered or unlisted case begins as accepted, everything else as received. */
const STEPS = [
  to('received', 'none', 'correcting'),
  to('accepted', 'none', 'received'),
  to('correcting', 'received'),
  to('decided', 'accepted'),
  to('atIssue', 'decided', 'handedOut'),
  to('handedOut', 'decided', 'atIssue'),
  to('notAccepted', 'received'),
  to('withdrawn', 'received', 'correcting', 'accepted'),
  to('terminated', 'accepted'),
  to('closed', 'accepted', 'decided'),
].flat();

interface Seen {
  readonly current: Case;
  readonly usedDays: number | null;
}

function oneOffice(seed: number, usedUp: number): void {
  const luck = seeded(seed);
  const world = caseworkUnderFuzz(OPENING, { ...FUZZ_PEOPLE }, usedUp);
  const numbers = new Set<string>();
  const seen = new Map<string, Seen>();
  let watched = 0;
  for (let count = 0; count < ACTS; count += 1) {
    timePasses(world, luck);
    const act = someoneOfTheOffice(world, luck);
    const before = world.log.length;
    const verdict = world.act(act);
    tried += 1;
    if (verdict.kind === 'accepted') {
      done += 1;
      for (const name of verdict.names) accepted.set(name, (accepted.get(name) ?? 0) + 1);
    } else expect(world.log.length).toBe(before);
    if (verdict.kind === 'rejected') {
      rejections.add(`${verdict.by}: ${verdict.rejection.code}`);
      if (verdict.rejection.code === 'DocumentIncomplete') world.incomplete.clear();
    }
    for (; watched < world.log.length; watched += 1) {
      const envelope = world.log[watched];
      if (envelope) watch(envelope, world, numbers, luck);
    }
    if (verdict.kind === 'accepted') follow(verdict.events, world, seen, seed);
  }
  const again = new Map<string, unknown>();
  for (const envelope of world.log) {
    const { stream } = envelope;
    const { fresh, evolve } = streamKindOf(kindOf(stream));
    again.set(stream, evolve(again.get(stream) ?? fresh('H00' as HallId, ''), overTheWire(envelope)));
  }
  expect(again).toEqual(world.states);
}

function overTheWire<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** What holds for each fact as it is written. */
function watch(envelope: Envelope, world: CaseworkUnderFuzz, numbers: Set<string>, luck: Seeded): void {
  const { type, stream, payload } = envelope;
  const fact = `${kindOf(stream)} ${type}`;
  events.set(fact, (events.get(fact) ?? 0) + 1);
  const once = (number: unknown): void => {
    if (typeof number !== 'string') return;
    expect(numbers.has(number), `${number} twice`).toBe(false);
    numbers.add(number);
  };
  const fields = payload as Readonly<Record<string, unknown>>;
  if (type === 'DocumentIssued') {
    const { form, documentNo, documentId } = payload as CasePayload<'DocumentIssued'>;
    once(documentNo && `${form} ${documentNo}`);
    if (luck.chance(0.05)) world.incomplete.add(documentId);
  }
  if (type === 'DocumentPrinted')
    expect(world.incomplete.has((payload as CasePayload<'DocumentPrinted'>).documentId)).toBe(false);
  if (typeof fields['shortCode'] === 'string' && 'applicantId' in fields) {
    once(fields['shortCode']);
    once(fields['caseNo']);
    expect(isShortCode(fields['shortCode'])).toBe(true);
  }
  const limits = (fields['limits'] ?? null) as Limits | null;
  if (limits !== null) datesAreWorkingDays(limits, world);
}

function datesAreWorkingDays({ promised, statutory }: Limits, { calendar }: CaseworkUnderFuzz): void {
  for (const due of [promised, statutory]) {
    if (due === null) continue;
    const back = addWorkdays(calendar, addWorkdays(calendar, due.dueDate, -1), 1);
    expect(back, 'a due date is a working day').toBe(due.dueDate);
    expect(due.calendarRevision).toBe(calendar.revision);
  }
}

/** What holds for each case from one act to the next. */
function follow(
  written: readonly Envelope[],
  world: CaseworkUnderFuzz,
  seen: Map<string, Seen>,
  seed: number,
): void {
  const touched = new Set(written.map(({ stream }) => stream).filter((stream) => kindOf(stream) === 'case'));
  for (const stream of touched) {
    const current = world.states.get(stream) as Case;
    const facts = written.filter((envelope) => envelope.stream === stream);
    const last = seen.get(stream);
    const usedDays = usedUntilYesterday(current, world);
    noteSteps(facts, last?.current.status);
    if (last) {
      staysDecided(last.current, current, seed);
      clockGoesOn(last, { current, usedDays }, facts, seed);
    }
    standsOnlyByNotice(current);
    seen.set(stream, { current, usedDays });
  }
}

const AFTER: Readonly<Record<string, string>> = {
  CaseReceived: 'received',
  CaseRegistered: 'accepted',
  UnlistedCaseRecorded: 'accepted',
  CaseAccepted: 'accepted',
  CorrectionRequested: 'correcting',
  AcceptanceRefused: 'notAccepted',
  CaseWithdrawn: 'withdrawn',
  DeferralEnded: 'terminated',
  CaseDecided: 'decided',
  ResultArrived: 'atIssue',
  DeliveryRecalled: 'atIssue',
  ResultDelivered: 'handedOut',
  CaseClosed: 'closed',
};

function noteSteps(facts: readonly Envelope[], from = 'none'): void {
  let status = from;
  for (const { type, payload } of facts) {
    const complete = type === 'CorrectionSupplied' && (payload as { complete: boolean }).complete;
    const next = complete ? 'received' : (AFTER[type] ?? status);
    if (next !== status) transitions.add(`${status}→${next}`);
    status = next;
  }
}

const STAYS = [
  'decision',
  'limits',
  'acceptedAt',
  'materials',
  'corrections',
  'extension',
  'terms',
  'applicantId',
  'moved',
  'deemed',
] as const satisfies readonly (keyof Case)[];

/** From the decision on nothing that was decided changes; only a document that was voided has a successor. */
function staysDecided(before: Case, after: Case, seed: number): void {
  if (before.decision === null) return;
  const decided = Object.fromEntries(STAYS.map((key) => [key, before[key]]));
  expect(after, `seed ${String(seed)}`).toMatchObject(withoutDocuments(decided));
}

function withoutDocuments(state: object): object {
  const kept = (key: string, value: unknown): unknown => (key === 'documentId' ? undefined : value);
  return JSON.parse(JSON.stringify(state, kept)) as object;
}

/** By one calendar days that were used stay used, and a date never comes nearer; acceptance stays where it was. */
function clockGoesOn(before: Seen, after: Seen, facts: readonly Envelope[], seed: number): void {
  const [old, now] = [before.current, after.current];
  // What was entered wrong begins anew (更正收件时间).
  if (facts.some(({ type }) => type === 'ReceiptCorrected')) return;
  if (old.acceptedAt !== null) expect(now.acceptedAt, `seed ${String(seed)}`).toBe(old.acceptedAt);
  if (old.limits === null || now.limits === null) return;
  const sameCalendar = old.limits.promised.calendarRevision === now.limits.promised.calendarRevision;
  if (!sameCalendar) return;
  expect(now.limits.promised.dueAt >= old.limits.promised.dueAt, `seed ${String(seed)}`).toBe(true);
  const moved = facts.some(({ type }) => type === 'DeadlineMoved');
  if (before.usedDays !== null && after.usedDays !== null && !moved)
    expect(after.usedDays, `seed ${String(seed)}`).toBeGreaterThanOrEqual(before.usedDays);
}

function usedUntilYesterday(current: Case, world: CaseworkUnderFuzz): number | null {
  if (current.status !== 'accepted') return null;
  const basis = basisOf({ calendar: world.calendar, rules: RULES, office: world.office });
  const { promised } = clocksOf(current, basis, plusSeconds(world.now(), -86_400));
  return promised.state === 'notBegun' ? null : promised.usedDays;
}

/** 行政许可法 §45: the clock stands only with its notice in the applicant's hands. */
function standsOnlyByNotice({ specials, documents }: Case): void {
  for (const { from, documentId, countsInLimit } of specials) {
    if (from === null) continue;
    expect(countsInLimit).toBe(false);
    const notice = documents.find((document) => document.documentId === documentId);
    expect(notice).toMatchObject({ form: 'special', served: {}, stamped: {}, voidedAt: null });
  }
}
