/** A ticket's whole life in plain words (号的经过): one line a fact, in the order in which it happened. */
import type { Envelope, Fact } from '@yichuang/domain/event';
import type { HallEvent, HallEventType, HallPayload } from '@yichuang/domain/hall/events';
import type { PaperEnd } from '@yichuang/domain/hall/paper';
import type { CounterId, Instant, NoteId } from '@yichuang/domain/ids';
import { hourMinute, minutesBetween } from '@yichuang/ui/clock-words';
import type { CounterText } from '../words.ts';
import { becauseWords, type WhyContext } from './because-words.ts';

export interface LifeLine {
  readonly seq: number;
  readonly at: Instant;
  readonly words: string;
  /** What somebody wrote, or how long the wait before it was. */
  readonly more: string | null;
  /** A turn in its life, drawn stronger than what is told for completeness. */
  readonly turn: boolean;
}

export interface LifeContext extends WhyContext {
  readonly notes: ReadonlyMap<NoteId, string>;
}

type TicketFact = {
  [T in HallEventType]: HallPayload<T> extends { readonly ticketId: unknown } ? T : never;
}[HallEventType];

/** What is told for completeness; the rest are turns. */
const SMALL: readonly HallEventType[] = ['SlipRequested', 'SlipReported', 'AnnouncementReported'];

export function lifeOf(events: readonly Envelope[], context: LifeContext): readonly LifeLine[] {
  const lines: LifeLine[] = [];
  /** Since when it has been waiting. */
  let waitingSince: Instant | null = null;
  for (const event of events as readonly Envelope<HallEvent>[]) {
    if (!isTicketFact(event)) continue;
    const { seq, type } = event;
    const at = happenedAt(event);
    const waited = type === 'TicketCalled' && waitingSince !== null ? minutesBetween(waitingSince, at) : null;
    if (type === 'TicketTaken') waitingSince = at;
    else if (BACK_IN_LINE.includes(type)) waitingSince = at;
    lines.push({
      seq,
      at,
      words: wordsOf(event, context),
      more: moreOf(event, waited, context),
      turn: !SMALL.includes(type),
    });
  }
  return lines;
}

/** What was told of later happened before. */
function happenedAt({ type, payload, at }: TicketEnvelope): Instant {
  if (type === 'TicketTaken' || type === 'PaperTicketRecorded') return payload.takenAt;
  return type === 'TicketCalled' ? (payload.calledAt ?? at) : at;
}

const BACK_IN_LINE: readonly HallEventType[] = [
  'TicketTransferred',
  'TicketReturned',
  'TicketReleased',
  'TicketReinstated',
];

type TicketEnvelope = Extract<HallEvent, { readonly type: TicketFact }> & Pick<Envelope, 'seq' | 'at'>;

function isTicketFact(event: Fact & Pick<Envelope, 'seq' | 'at'>): event is TicketEnvelope {
  return Object.hasOwn(SAYING, event.type);
}

function wordsOf<T extends TicketFact>(
  event: { readonly type: T; readonly payload: HallPayload<T> },
  context: LifeContext,
): string {
  return (SAYING[event.type] as Saying<T>)(event.payload, context);
}

function moreOf(
  { type, payload }: TicketEnvelope,
  waited: number | null,
  { t, notes }: LifeContext,
): string | null {
  if (waited !== null) return t('life.waited', { minutes: waited });
  if (type === 'TicketTaken') {
    const { ahead, low, high } = payload.promise;
    return low === null || high === null
      ? t('life.toldUnknown', { ahead })
      : t('life.told', { ahead, low, high });
  }
  const noteId = 'noteId' in payload ? payload.noteId : null;
  const note = noteId === null ? undefined : notes.get(noteId);
  return note === undefined ? null : t('life.note', { note });
}

type Saying<T extends HallEventType> = (payload: HallPayload<T>, context: LifeContext) => string;

/** One entry per fact about a ticket: a new fact without words does not compile. */
const SAYING: { readonly [T in TicketFact]: Saying<T> } = {
  TicketTaken: ({ channel, services, offline }, { t, names }) =>
    t(offline === undefined ? 'life.taken' : 'life.takenOffline', {
      where: t(`life.where.${channel}`),
      service: services.map((service) => names.service(service)).join('、'),
    }),
  PaperTicketRecorded: ({ end }, context) => context.t(`life.paper.${end.how}`, paperTimes(end, context)),
  PaperTicketCorrected: ({ takenAt, end }, context) =>
    context.t(`life.paperCorrected.${end.how}`, {
      taken: hourMinute(takenAt),
      ...paperTimes(end, context),
    }),
  PaperTicketStruck: (_, { t }) => t('life.paperStruck'),
  AppointmentCheckedIn: ({ slotFrom, slotTo, late }, { t }) =>
    t(late ? 'life.checkedInLate' : 'life.checkedIn', {
      from: hourMinute(slotFrom),
      to: hourMinute(slotTo),
    }),
  SlipRequested: ({ copy }, { t }) => t(copy > 1 ? 'life.slipAgain' : 'life.slipRequested'),
  SlipReported: ({ outcome }, { t }) => t(`life.slip.${outcome}`),
  TicketCalled: ({ counterId, because }, context) =>
    context.t('life.called', {
      counter: counterWords(counterId, context),
      why: becauseWords(because, null, context).join(' '),
    }),
  TicketRecalled: at('life.recalled'),
  AnnouncementReported: ({ outcome }, { t }) => t(`life.announcement.${outcome}`),
  ServiceStarted: ({ startInferred }, { t }) => t(startInferred ? 'life.startInferred' : 'life.started'),
  TicketHeld: (_, { t }) => t('life.held'),
  TicketResumed: at('life.resumed'),
  TicketTransferred: ({ fromZoneId, toZoneId, forCounterId, onward }, context) => {
    const { t, names } = context;
    const zones = { from: names.zone(fromZoneId), to: names.zone(toZoneId) };
    if (onward) return t('life.onward', zones);
    if (forCounterId === null) return t('life.transferred', zones);
    return t('life.transferredTo', { ...zones, counter: counterWords(forCounterId, context) });
  },
  TicketReturned: (_, { t }) => t('life.returned'),
  TicketReleased: (_, { t }) => t('life.released'),
  TicketMoved: at('life.moved'),
  TicketMissed: at('life.missed'),
  TicketReinstated: ({ behind, forCounterId, reasonId }, context) => {
    const { t, names } = context;
    if (forCounterId === null)
      return behind === 0 ? t('life.reinstatedFirst') : t('life.reinstated', { count: behind });
    const reason = reasonId === null ? '—' : names.reason(reasonId);
    return t('life.reinstatedHere', { counter: counterWords(forCounterId, context), reason });
  },
  PriorityGranted: ({ groundId }, { t, names }) => t('life.priority', { ground: names.ground(groundId) }),
  TicketFinished: ({ how, counterId }, context) =>
    context.t(`life.finished.${how}`, { counter: counterWords(counterId, context) }),
  ServiceReopened: (_, { t }) => t('life.reopened'),
  TicketCancelled: ({ reasonId }, { t, names }) => t('life.cancelled', { reason: names.reason(reasonId) }),
  TicketAbandoned: ({ how }, { t }) => t(`life.abandoned.${how}`),
  TicketExpired: ({ how }, { t }) => t(`life.expired.${how}`),
};

function paperTimes(
  end: PaperEnd,
  context: LifeContext,
): Readonly<Record<'counter' | 'called' | 'finished', string>> {
  if (end.how === 'left') return { counter: '', called: '', finished: '' };
  return {
    counter: counterWords(end.counterId, context),
    called: hourMinute(end.calledAt),
    finished: end.how === 'finished' ? hourMinute(end.finishedAt) : '',
  };
}

function at(
  key: 'life.recalled' | 'life.resumed' | 'life.moved' | 'life.missed',
): (payload: { readonly counterId: CounterId }, context: LifeContext) => string {
  return ({ counterId }, context) => context.t(key, { counter: counterWords(counterId, context) });
}

function counterWords(
  counterId: CounterId,
  { t, names }: { readonly t: CounterText } & Pick<LifeContext, 'names'>,
): string {
  return t('common:counter', { number: names.counterNumber(counterId) ?? counterId });
}
