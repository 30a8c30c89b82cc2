/** Counters and who mans them (窗口与排班). */
import { drop, orderedFrom, set } from '../../ordered.ts';
import { postKey } from '../../staffing/roster.ts';
import type { Counter } from '../counter.ts';
import { reservedKey } from '../hall.ts';
import { dequeue, enqueue, withCounter } from '../lines.ts';
import type { Appliers } from './applier.ts';

export const counters = {
  CounterOpened: (hall, { counterId, accountId }, { at }) => {
    const current = hall.counters.get(counterId)?.current ?? null;
    const opened: Counter = {
      counterId,
      accountId,
      openedAt: at,
      pause: null,
      unseenSince: null,
      current,
      lastLeft: null,
    };
    return {
      ...hall,
      counters: set(hall.counters, counterId, opened),
      leftAt: drop(hall.leftAt, counterId),
      covers: drop(hall.covers, counterId),
      reliefs: drop(hall.reliefs, counterId),
    };
  },
  CounterPaused: (hall, { counterId, reasonId, until }, { at }) => ({
    ...withCounter(hall, counterId, (counter) => ({ ...counter, pause: { reasonId, since: at, until } })),
    reliefs: drop(hall.reliefs, counterId),
  }),
  CounterResumed: (hall, { counterId }) => ({
    ...withCounter(hall, counterId, (counter) => ({ ...counter, pause: null })),
    covers: drop(hall.covers, counterId),
  }),
  CounterUnseen: (hall, { counterId, since }) =>
    withCounter(hall, counterId, (counter) => ({ ...counter, unseenSince: since })),
  CounterSeen: (hall, { counterId }) =>
    withCounter(hall, counterId, (counter) => ({ ...counter, unseenSince: null })),
  CounterClosed: (hall, { counterId }, { at }) => {
    let freed = hall;
    const closing = hall.counters.get(counterId);
    const left = closing?.pause?.since ?? closing?.unseenSince ?? at;
    for (const ticketId of hall.lines.get(reservedKey(counterId))?.values() ?? []) {
      const ticket = freed.tickets.get(ticketId);
      if (ticket?.status === 'waiting')
        freed = enqueue(dequeue(freed, ticket), { ...ticket, forCounterId: null });
    }
    return {
      ...freed,
      counters: drop(freed.counters, counterId),
      leftAt: set(freed.leftAt, counterId, left),
      reliefs: drop(freed.reliefs, counterId),
    };
  },
  ReliefRequested: (hall, { counterId }, { at }) => ({
    ...hall,
    reliefs: set(hall.reliefs, counterId, at),
  }),
  RosterApplied: (hall, roster, { at }) => ({
    ...hall,
    roster,
    postedAt: orderedFrom(
      roster.posts.map(postKey).map((key) => [key, hall.postedAt.get(key) ?? at] as const),
    ),
  }),
  CoverAsked: (hall, cover, { at }) => ({
    ...hall,
    covers: set(hall.covers, cover.counterId, { ...cover, askedAt: at, state: 'asked' }),
  }),
  CoverAnswered: (hall, { counterId, accountId, accepted }) => {
    const cover = hall.covers.get(counterId);
    if (cover?.accountId !== accountId) return hall;
    const state = accepted ? 'accepted' : 'declined';
    return { ...hall, covers: set(hall.covers, counterId, { ...cover, state }) };
  },
} satisfies Partial<Appliers>;
