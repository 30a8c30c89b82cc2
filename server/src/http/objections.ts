/** 我的数据 and 数据复核 over HTTP: a clerk reads what was counted of the own work, a manager what clerks hold against it. */
import type { Objection } from '@yichuang/domain/objection/objection';
import { plusDays } from '@yichuang/domain/calendar/dates';
import { LocalDate, type LocalTime, type NoteId } from '@yichuang/domain/ids';
import { instantAt } from '@yichuang/domain/time';
import {
  RepliesRead,
  type ObjectionCard,
  type ObjectionsAnswer,
  type OwnFiguresAnswer,
  type RepliesAnswer,
} from '@yichuang/protocol/objections';
import { z } from 'zod';
import { openObjectionReader } from '../objection/objection-table.ts';
import { openReplyReading } from '../objection/reply-reading.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

/** Decided ones stay in sight as long as the figures of a quarter are spoken of. */
const SHOWN_DAYS = 92;

export function objectionRoutes(app: App, { core, access, casework }: Parts): void {
  const reader = openObjectionReader(core.tables);
  const reading = openReplyReading(core.tables);

  function cardsOf(objections: readonly Objection[]): readonly ObjectionCard[] {
    const ids = objections.flatMap(({ noteId, replyNoteId }) => [noteId, replyNoteId]);
    const words = new Map(
      core.read
        .notes(ids.filter((id): id is NoteId => id !== null))
        .map(({ noteId, text }) => [noteId, text]),
    );
    const said = (noteId: NoteId | null): string | null =>
      noteId === null ? null : (words.get(noteId) ?? null);
    const now = core.now();
    return objections.map(({ noteId, replyNoteId, ...objection }) => ({
      ...objection,
      words: said(noteId),
      reply: said(replyNoteId),
      late: objection.state === 'open' && now > objection.answerBy,
    }));
  }

  app.route({
    method: 'GET',
    url: '/api/figures/own',
    schema: {
      tags: ['figures'],
      summary: 'What the asking clerk did on a day, number by number, and what they hold against it',
      querystring: z.strictObject({ date: LocalDate.optional() }),
    },
    onRequest: only('readOwnFigures'),
    handler: async (request): Promise<OwnFiguresAnswer> => {
      const { account } = request.asker;
      if (account === null) throw new ProblemError('NotAllowed');
      const date = request.query.date ?? core.hall().date;
      const figures = await core.read.ownFigures(date, account.accountId);
      const { lodgeDays } = casework.office.latest().promises.objection;
      const unread = reading.unread(account.accountId);
      const objections = cardsOf(reader.ofAccount(account.accountId)).map((card) => ({
        ...card,
        unread: unread.has(card.objectionId),
      }));
      return { figures, objections, lodgeDays };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/objections/replies',
    schema: { tags: ['figures'], summary: 'How many answers of the manager the asking clerk has not read' },
    onRequest: only('readOwnFigures'),
    handler: (request): RepliesAnswer => {
      const { account } = request.asker;
      if (account === null) throw new ProblemError('NotAllowed');
      return { unread: reading.unread(account.accountId).size };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/objections/read',
    schema: { tags: ['figures'], summary: 'The asking clerk has read these answers', body: RepliesRead },
    onRequest: only('readOwnFigures'),
    handler: (request): RepliesAnswer => {
      const { account } = request.asker;
      if (account === null) throw new ProblemError('NotAllowed');
      reading.markRead(account.accountId, request.body.objectionIds, core.now());
      return { unread: reading.unread(account.accountId).size };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/objections',
    schema: { tags: ['figures'], summary: 'What clerks hold against figures of their own work' },
    onRequest: only('followObjections'),
    handler: (): ObjectionsAnswer => {
      const { date, rules } = core.hall();
      const from = instantAt(plusDays(date, -SHOWN_DAYS), '00:00' as LocalTime, rules.zoneOffsetMinutes);
      const open = reader.open();
      const ended = reader.since(from).filter(({ state }) => state !== 'open');
      const objections = [...open, ...ended];
      const ids = objections.flatMap(({ accountId, decidedBy }) => [accountId, decidedBy]);
      const people = [...new Set(ids)].flatMap((accountId) =>
        accountId === null ? [] : [[accountId, access.accounts.find(accountId)?.displayName ?? accountId]],
      );
      return { now: core.now(), objections: cardsOf(objections), people: Object.fromEntries(people) };
    },
  });
}
