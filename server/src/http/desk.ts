/** 办不成事 over HTTP: what is open, what was opened in some days, and both as a workbook. */
import { isLate } from '@yichuang/domain/desk/difficulty';
import { LocalDate, type AccountId, type LocalTime, type NoteId } from '@yichuang/domain/ids';
import { plusDays } from '@yichuang/domain/calendar/dates';
import { clockAt, dateAt, instantAt } from '@yichuang/domain/time';
import type { DeskAnswer, DifficultyCard } from '@yichuang/protocol/desk';
import { z } from 'zod';
import { difficultyBook } from '../desk/difficulty-book.ts';
import { openDifficultyReader, type DifficultyRow } from '../desk/difficulty-table.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { bookSender } from './send-book.ts';

const Days = z.strictObject({ from: LocalDate, to: LocalDate });
const Range = Days.refine(({ from, to }) => from <= to);

export function deskRoutes(app: App, parts: Parts): void {
  const { core, access, catalogue } = parts;
  const sendBook = bookSender(parts);
  const reader = openDifficultyReader(core.tables);
  const offset = (): number => core.hall().rules.zoneOffsetMinutes;
  const midnight = (date: LocalDate) => instantAt(date, '00:00' as LocalTime, offset());
  const between = ({ from, to }: z.infer<typeof Range>): readonly DifficultyRow[] =>
    reader.between(midnight(from), midnight(plusDays(to, 1)));
  const nameOf = (accountId: AccountId): string => access.accounts.find(accountId)?.displayName ?? accountId;

  function cardsOf(rows: readonly DifficultyRow[]): readonly DifficultyCard[] {
    const ids = rows.flatMap(({ steps }) => steps.map(({ noteId }) => noteId));
    const noteIds = ids.filter((id): id is NoteId => id !== null);
    const words = new Map(core.read.notes(noteIds).map(({ noteId, text }) => [noteId, text]));
    const now = core.now();
    const cards = rows.map(({ steps, ...row }) => ({
      ...row,
      late: isLate(row, now),
      steps: steps.map(({ noteId, ...step }) => ({
        ...step,
        words: noteId === null ? null : (words.get(noteId) ?? null),
      })),
    }));
    const waits = ({ late, answeredAt }: DifficultyCard): number => (late && answeredAt === null ? 0 : 1);
    return cards.toSorted((one, other) => waits(one) - waits(other));
  }

  function peopleOf(rows: readonly DifficultyRow[]): Readonly<Record<string, string>> {
    const ids = rows.flatMap(({ steps }) => steps.flatMap(({ by, toAccountId }) => [by, toAccountId]));
    return Object.fromEntries(
      [...new Set(ids)].flatMap((accountId) => (accountId === null ? [] : [[accountId, nameOf(accountId)]])),
    );
  }

  const assignees = (): DeskAnswer['assignees'] =>
    access.accounts
      .list()
      .filter(({ role, disabled }) => !disabled && (role === 'manager' || role === 'guide'))
      .map(({ accountId, displayName }) => ({ accountId, name: displayName }));

  app.route({
    method: 'GET',
    url: '/api/desk',
    schema: {
      tags: ['desk'],
      summary: 'What citizens could not get done and is not closed; with a range what was opened in it',
      querystring: Days.partial(),
    },
    onRequest: only('followDesk'),
    handler: (request): DeskAnswer => {
      const { from, to } = request.query;
      const rows = from && to ? between({ from, to }) : reader.open();
      return { now: core.now(), difficulties: cardsOf(rows), people: peopleOf(rows), assignees: assignees() };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/desk/xlsx',
    schema: {
      tags: ['desk'],
      summary: 'What citizens could not get done in some days, with its answers, as a workbook',
      body: Range,
    },
    onRequest: only('exportDesk'),
    handler: async (request, reply) => {
      const { from, to } = request.body;
      const zones = new Map(catalogue.zones.map(({ id, name }) => [id as string, name]));
      const book = difficultyBook(cardsOf(between({ from, to })), {
        account: nameOf,
        zone: (zoneId) => zones.get(zoneId) ?? zoneId,
        item: (itemId) => catalogue.services.find(({ serviceId }) => serviceId === itemId)?.zh ?? itemId,
        minute: (at) => `${dateAt(at, offset())} ${clockAt(at, offset())}`,
      });
      return sendBook(request, reply, { name: 'desk', from, to, book });
    },
  });
}
