/** ▲监管 over HTTP: alerts with their words, their rules, the workbook of both, and what supervisors looked at. */
import { AccountId, LocalDate, type NoteId } from '@yichuang/domain/ids';
import { AlertRuleId, AlertRules } from '@yichuang/domain/oversight/alerts/rules';
import { plusDays } from '@yichuang/domain/calendar/dates';
import { clockAt, dateAt, instantAt } from '@yichuang/domain/time';
import { meetsFilter, type AlertCard, type AlertsAnswer } from '@yichuang/protocol/alerts';
import { z } from 'zod';
import type { AlertRow } from '../oversight/alert-table.ts';
import { alertBook } from '../oversight/alert-book.ts';
import { aboutNames } from '../oversight/about-name.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';
import { bookSender } from './send-book.ts';

const Days = z.strictObject({ from: LocalDate, to: LocalDate });
const Range = Days.refine(({ from, to }) => from <= to);
const BookOf = Days.extend({
  ruleId: AlertRuleId.nullable(),
  accountId: AccountId.nullable(),
}).refine(({ from, to }) => from <= to);
const VIEWS_SHOWN = 200;

export function alertRoutes(app: App, parts: Parts): void {
  const { core, access, supervision } = parts;
  const sendBook = bookSender(parts);
  const { alerts, rules } = supervision;
  const offset = (): number => core.hall().rules.zoneOffsetMinutes;
  const midnight = (date: LocalDate) => instantAt(date, '00:00' as Parameters<typeof instantAt>[1], offset());
  const between = ({ from, to }: z.infer<typeof Range>): readonly AlertRow[] =>
    alerts.between(midnight(from), midnight(plusDays(to, 1)));

  function cardsOf(rows: readonly AlertRow[]): readonly AlertCard[] {
    const ids = rows.flatMap(({ handledNote, answerNote }) => [handledNote, answerNote]);
    const noteIds = ids.filter((id): id is NoteId => id !== null);
    const words = new Map(core.read.notes(noteIds).map(({ noteId, text }) => [noteId, text]));
    const wordsOf = (noteId: NoteId | null): string | null =>
      noteId === null ? null : (words.get(noteId) ?? null);
    const nameOf = aboutNames(parts);
    return rows.map(({ handledNote, answerNote, ...row }) => ({
      ...row,
      aboutName: nameOf(row),
      handledWords: wordsOf(handledNote),
      answerWords: wordsOf(answerNote),
    }));
  }

  function peopleOf(rows: readonly AlertRow[]): Readonly<Record<string, string>> {
    const ids = rows.flatMap(({ told, seenBy, handledBy, answeredBy }) => [
      ...told.map(({ accountId }) => accountId),
      seenBy,
      handledBy,
      answeredBy,
    ]);
    return Object.fromEntries(
      [...new Set(ids)].flatMap((accountId) =>
        accountId === null ? [] : [[accountId, access.accounts.find(accountId)?.displayName ?? accountId]],
      ),
    );
  }

  app.route({
    method: 'GET',
    url: '/api/alerts',
    schema: {
      tags: ['alerts'],
      summary: 'Alerts that want an answer; with a range those that were raised in it',
      querystring: Days.partial(),
    },
    onRequest: only('followAlerts'),
    handler: (request): AlertsAnswer => {
      const { from, to } = request.query;
      const rows = from && to ? between({ from, to }) : alerts.open();
      return { now: core.now(), alerts: cardsOf(rows), people: peopleOf(rows) };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/alerts/xlsx',
    schema: {
      tags: ['alerts'],
      summary: 'The alerts of some days with their response times, as a workbook',
      body: BookOf,
    },
    onRequest: only('followAlerts'),
    handler: async (request, reply) => {
      const { from, to, ...filter } = request.body;
      const rows = between({ from, to }).filter((row) => meetsFilter(row, filter));
      const book = alertBook(cardsOf(rows), {
        account: (accountId) => access.accounts.find(AccountId.parse(accountId))?.displayName ?? accountId,
        minute: (at) => `${dateAt(at, offset())} ${clockAt(at, offset())}`,
      });
      return sendBook(request, reply, { name: 'alerts', from, to, book });
    },
  });

  app.route({
    method: 'GET',
    url: '/api/alerts/rules',
    schema: { tags: ['alerts'], summary: 'When whom is told of what' },
    onRequest: only('followAlerts'),
    handler: () => rules.latest(),
  });

  app.route({
    method: 'PUT',
    url: '/api/alerts/rules',
    schema: {
      tags: ['alerts'],
      summary: 'Other rules from now on; `revision` is the one they were made from',
      body: z.strictObject({ revision: z.int().min(0), rules: AlertRules }),
    },
    onRequest: only('changeAlertRules'),
    handler: (request) => {
      const { account } = request.asker;
      if (account === null) throw new ProblemError('NotAllowed');
      if (request.body.revision !== rules.latest().revision)
        throw new ProblemError('BadRequest', 'somebody else has changed the rules meanwhile');
      rules.keep(request.body.rules, account.accountId);
      return rules.latest();
    },
  });

  app.route({
    method: 'GET',
    url: '/api/alerts/views',
    schema: { tags: ['alerts'], summary: 'What supervisors looked at, the latest first' },
    onRequest: only('changeAlertRules'),
    handler: () => ({ views: supervision.views(VIEWS_SHOWN) }),
  });
}
