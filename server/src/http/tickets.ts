/** What staff ask about tickets (查号): where a number belongs, its whole life, notes, who was left over from before. */
import type { Envelope } from '@yichuang/domain/event';
import { promiseOf, type WaitPromise } from '@yichuang/domain/hall/estimate';
import { openCountersFor, type Hall } from '@yichuang/domain/hall/hall';
import type { Ticket } from '@yichuang/domain/hall/ticket';
import { numberOfCounter } from '@yichuang/domain/hall/views/board';
import { LocalDate, NoteId, TicketNumber } from '@yichuang/domain/ids';
import { z } from 'zod';
import type { TicketRow } from '../store/tickets.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

/** `date` for another day than today; numbers begin anew each day. */
const ByNumber = {
  params: z.strictObject({ number: z.string().trim().toUpperCase().pipe(TicketNumber) }),
  querystring: z.strictObject({ date: LocalDate.optional() }),
};

const Against = ByNumber.querystring.extend({ with: ByNumber.params.shape.number });

/** Where a ticket belongs and how it stands. */
export interface TicketAnswer {
  readonly ticket: TicketRow;
  /** Its living state, null when it has ended. */
  readonly living: Ticket | null;
  /** Numbers of the counters that call its queue now. */
  readonly counterNumbers: readonly number[];
  /** While it waits. */
  readonly promise: WaitPromise | null;
}

export function ticketRoutes(app: App, { core }: Parts): void {
  const find = (number: TicketNumber, date: LocalDate | undefined): TicketRow => {
    const row = core.read.ticketByNumber(date ?? core.hall().date, number);
    if (row === null) throw new ProblemError('NotFound');
    return row;
  };

  app.route({
    method: 'GET',
    url: '/api/tickets/:number',
    schema: { tags: ['tickets'], summary: 'Where a number belongs, also when it has ended', ...ByNumber },
    onRequest: only('findTicket'),
    handler: (request) => answerFor(core.hall(), find(request.params.number, request.query.date)),
  });

  app.route({
    method: 'GET',
    url: '/api/tickets/:number/life',
    schema: { tags: ['tickets'], summary: 'Everything that happened to a ticket, in order', ...ByNumber },
    onRequest: only('readLife'),
    handler: (request) => {
      const ticket = find(request.params.number, request.query.date);
      const events = core.read.lifeOf(ticket.ticketId);
      return { ticket, events, notes: core.read.notes(noteIdsOf(events)) };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/tickets/:number/wait',
    schema: {
      tags: ['tickets'],
      summary: 'Where the wait of a number came from, to the second',
      ...ByNumber,
    },
    onRequest: only('readLife'),
    handler: async (request) => {
      const ticket = find(request.params.number, request.query.date);
      const account = await core.read.waitAccount(ticket.date, ticket.ticketId, core.now());
      if (account === null) throw new ProblemError('NotFound');
      return { ticket, account };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/tickets/:number/compared',
    schema: {
      tags: ['tickets'],
      summary: 'Which of two numbers of a day was called first, and why',
      params: ByNumber.params,
      querystring: Against,
    },
    onRequest: only('readLife'),
    handler: async (request) => {
      const { date, with: against } = request.query;
      const [one, other] = [find(request.params.number, date), find(against, date)];
      const comparison = await core.read.comparison(one.date, one.ticketId, other.ticketId);
      if (comparison === null) throw new ProblemError('NotFound');
      return comparison;
    },
  });

  app.route({
    method: 'GET',
    url: '/api/notes',
    schema: {
      tags: ['tickets'],
      summary: 'What colleagues wrote, by ids separated by commas',
      querystring: z.strictObject({
        ids: z
          .string()
          .transform((text) => text.split(','))
          .pipe(z.array(NoteId).min(1).max(100)),
      }),
    },
    onRequest: only('readNotes'),
    handler: (request) => core.read.notes(request.query.ids),
  });

  app.route({
    method: 'GET',
    url: '/api/leftovers',
    schema: {
      tags: ['tickets'],
      summary: 'Tickets of the last day that were put off or left over (转次日优先, 昨日遗留)',
      querystring: z.strictObject({ date: LocalDate.optional() }),
    },
    onRequest: only('readLeftovers'),
    handler: (request) => {
      const date = request.query.date ?? core.read.lastDayBefore(core.hall().date);
      return { date, tickets: date === null ? [] : core.read.leftovers(date) };
    },
  });
}

function answerFor(hall: Hall, ticket: TicketRow): TicketAnswer {
  const living = hall.tickets.get(ticket.ticketId) ?? null;
  return {
    ticket,
    living,
    counterNumbers: openCountersFor(hall, ticket.zoneId).map(({ counterId }) =>
      numberOfCounter(hall, counterId),
    ),
    promise: living?.status === 'waiting' ? promiseOf(hall, living) : null,
  };
}

function noteIdsOf(events: readonly Envelope[]): readonly NoteId[] {
  return events.flatMap(({ payload }) => {
    const noteId = NoteId.safeParse((payload as { readonly noteId?: unknown }).noteId);
    return noteId.success ? [noteId.data] : [];
  });
}
