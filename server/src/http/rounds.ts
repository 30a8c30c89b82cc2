/** 巡查 over HTTP: rounds, what was found on them with its photos, what rounds look at, and the register as a workbook. */
import { datesThrough, daysFrom, plusDays } from '@yichuang/domain/calendar/dates';
import { isWorkday } from '@yichuang/domain/calendar/calendar';
import { LocalDate, type AccountId, type LocalTime } from '@yichuang/domain/ids';
import { RoundRules } from '@yichuang/domain/rounds/checklist';
import { RESPONSIBLE_ROLES } from '@yichuang/domain/rounds/command';
import { headingFigures } from '@yichuang/domain/rounds/figures';
import { FindingFilter, passes } from '@yichuang/domain/rounds/filter';
import type { Round } from '@yichuang/domain/rounds/round';
import { clockAt, dateAt, instantAt } from '@yichuang/domain/time';
import {
  type OwnFindingsAnswer,
  type RoundDay,
  type RoundRulesAnswer,
  type RoundsAnswer,
} from '@yichuang/protocol/rounds';
import { z } from 'zod';
import { findingCards, roundCards } from '../rounds/cards.ts';
import { openPhotos } from '../rounds/photos.ts';
import { filterWords, roundBook } from '../rounds/round-book.ts';
import { roundRulesKeeper, roundRulesReader, roundWordsReader } from '../rounds/round-rules.ts';
import { openRoundReader } from '../rounds/round-table.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';
import { roundPhotoRoutes } from './round-photos.ts';
import { bookSender } from './send-book.ts';

const Days = z.strictObject({ from: LocalDate, to: LocalDate });
const Range = Days.refine(({ from, to }) => from <= to);
type Range = z.infer<typeof Range>;

/** Longer ranges are read finding by finding, not day by day. */
const MOST_DAYS = 366;

export function roundRoutes(app: App, parts: Parts): void {
  const { core, access, catalogue, casework } = parts;
  const sendBook = bookSender(parts);
  const reader = openRoundReader(core.tables);
  const rules = roundRulesReader(core.tables);
  const wordsOf = roundWordsReader(core.tables);
  const keepRules = roundRulesKeeper(core.tables, core.now);
  const photos = openPhotos(core.tables, core.peopleRoom.vault);
  const offset = (): number => core.hall().rules.zoneOffsetMinutes;
  const midnight = (date: LocalDate) => instantAt(date, '00:00' as LocalTime, offset());
  const today = (): LocalDate => dateAt(core.now(), offset());
  const between = ({ from, to }: Range): readonly Round[] =>
    reader.between(midnight(from), midnight(plusDays(to, 1)));
  const nameOf = (accountId: AccountId): string => access.accounts.find(accountId)?.displayName ?? accountId;
  const findingsOf = (rounds: readonly Round[]) =>
    findingCards(rounds, { notes: core.read.notes, wordsOf, isExpired: photos.isExpired, now: core.now() });

  function namesOf(ids: readonly (AccountId | null)[]): Readonly<Record<string, string>> {
    return Object.fromEntries(
      [...new Set(ids)].flatMap((accountId) => (accountId === null ? [] : [[accountId, nameOf(accountId)]])),
    );
  }

  function peopleOf(rounds: readonly Round[]): Readonly<Record<string, string>> {
    const ids = rounds.flatMap(({ startedBy, findings }) => [
      startedBy,
      ...findings.flatMap(({ steps }) => steps.flatMap(({ by, toAccountId }) => [by, toAccountId])),
    ]);
    return namesOf(ids);
  }

  function daysOf({ from, to }: Range, rounds: readonly Round[]): readonly RoundDay[] {
    const { calendar } = casework.basis();
    const last = to < today() ? to : today();
    // Before its first round a hall missed none.
    const begun = dateAt(reader.first() ?? core.now(), offset());
    const first = from > begun ? from : begun;
    if (first > last || daysFrom(first, last) > MOST_DAYS) return [];
    const finished = rounds
      .filter(({ finishedAt }) => finishedAt !== null)
      .map(({ startedAt }) => dateAt(startedAt, offset()));
    return datesThrough(first, last)
      .filter((date) => isWorkday(calendar, date).working)
      .map((date) => ({ date, finished: finished.filter((one) => one === date).length }));
  }

  const assignees = (): RoundsAnswer['assignees'] =>
    access.accounts
      .list()
      .filter(({ role, disabled }) => !disabled && RESPONSIBLE_ROLES.some((one) => one === role))
      .map(({ accountId, displayName }) => ({ accountId, name: displayName }));

  app.route({
    method: 'GET',
    url: '/api/rounds',
    schema: {
      tags: ['rounds'],
      summary: "Today's rounds and every finding that is not closed; with a range its rounds and findings",
      querystring: Days.partial(),
    },
    onRequest: only('followRounds'),
    handler: (request): RoundsAnswer => {
      const { from, to } = request.query;
      const range = from && to && from <= to ? { from, to } : null;
      const days = range ?? { from: today(), to: today() };
      const rounds = between(days);
      const found = range ? rounds : reader.unsettled();
      const findings = findingsOf(found);
      return {
        now: core.now(),
        rounds: roundCards(rounds, wordsOf),
        findings: range ? findings : findings.filter(({ closedAt }) => closedAt === null),
        perDay: rules().rules.perDay,
        days: daysOf(days, rounds),
        people: peopleOf([...rounds, ...found]),
        assignees: assignees(),
      };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/rounds/own',
    schema: { tags: ['rounds'], summary: 'What the asker is responsible for and is not closed' },
    onRequest: only('readOwnFindings'),
    handler: (request): OwnFindingsAnswer => {
      const { account } = request.asker;
      if (account === null) throw new ProblemError('NotAllowed');
      const found = reader.unsettled();
      const findings = findingsOf(found).filter(
        ({ toAccountId, closedAt }) => toAccountId === account.accountId && closedAt === null,
      );
      const ids = findings.flatMap(({ steps }) => steps.flatMap(({ by, toAccountId }) => [by, toAccountId]));
      return { now: core.now(), findings, people: namesOf(ids) };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/rounds/xlsx',
    schema: {
      tags: ['rounds'],
      summary: 'What the rounds of some days found and what became of it, as a workbook',
      body: Days.extend(FindingFilter.shape).refine(({ from, to }) => from <= to),
    },
    onRequest: only('exportRounds'),
    handler: async (request, reply) => {
      const { from, to, ...filter } = request.body;
      const zones = new Map(catalogue.zones.map(({ id, name }) => [id as string, name]));
      const rounds = between({ from, to });
      const findings = findingsOf(rounds);
      const figures = headingFigures(rounds, findings);
      const passed = findings.filter((one) => passes(filter, one));
      const book = roundBook(passed, figures, {
        account: nameOf,
        zone: (zoneId) => zones.get(zoneId) ?? zoneId,
        counter: (counterId) => counterId,
        minute: (at) => `${dateAt(at, offset())} ${clockAt(at, offset())}`,
      });
      return sendBook(request, reply, {
        name: 'rounds',
        from,
        to,
        book,
        only: filterWords(filter, { account: nameOf }),
      });
    },
  });

  app.route({
    method: 'GET',
    url: '/api/rounds/rules',
    schema: { tags: ['rounds'], summary: 'What a round looks at, and how many a day there ought to be' },
    onRequest: only('followRounds'),
    handler: (): RoundRulesAnswer => rules(),
  });

  app.route({
    method: 'PUT',
    url: '/api/rounds/rules',
    schema: {
      tags: ['rounds'],
      summary: 'Another list from the next round on; `revision` is the one it was made from',
      body: z.strictObject({ revision: z.int().min(0), rules: RoundRules }),
    },
    onRequest: only('changeRoundRules'),
    handler: (request): RoundRulesAnswer => {
      const { account } = request.asker;
      if (account === null) throw new ProblemError('NotAllowed');
      if (request.body.revision !== rules().revision)
        throw new ProblemError('BadRequest', 'somebody else has changed the list meanwhile');
      keepRules(request.body.rules, account.accountId);
      return rules();
    },
  });

  roundPhotoRoutes(app, { core, photos, reader });
}
