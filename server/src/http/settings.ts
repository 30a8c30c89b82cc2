/** /api/settings (大厅自设): what the hall's own people change without a programmer, part by part. */
import { XLSX } from '@yichuang/protocol/media-types';
import { OWN_PARTS, OwnPart, OwnSettings, type SomeOwn } from '@yichuang/domain/catalogue/own-settings';
import {
  OwnAnswer,
  OwnEdit,
  OwnEdits,
  OwnOutcome,
  OwnSheets,
  OwnUndo,
  type OwnChange,
} from '@yichuang/protocol/settings';
import { z } from 'zod';
import type { OwnRevision } from '../settings/own-store.ts';
import { gridsOf, ownOfGrids } from '../settings/sheets/own-sheets.ts';
import { only } from './guard.ts';
import type { Asker } from '../access/asker.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

const FILE_BYTES = 2 * 1024 * 1024;
/** So far back the console shows. */
const HISTORY = 60;

export function settingsRoutes(app: App, { core, own, access }: Parts): void {
  const { store, shipped, today } = own;

  const changeOf = (kept: OwnRevision, names: ReadonlyMap<string, string>): OwnChange => ({
    revision: kept.revision,
    part: kept.part,
    fromDate: kept.fromDate,
    waiting: kept.fromDate > today(),
    by: kept.accountId === null ? null : (names.get(kept.accountId) ?? null),
    at: kept.storedAt,
    undoes: kept.undoes,
    before: store.before(kept)?.content ?? shipped[kept.part],
    after: kept.content,
    mayUndo: store.latest(kept.part)?.revision === kept.revision,
  });

  const namesOf = (): ReadonlyMap<string, string> =>
    new Map(access.accounts.list().map(({ accountId, displayName }) => [accountId, displayName]));

  const answer = (): OwnAnswer => {
    const names = namesOf();
    const parts = <Value>(of: (part: OwnPart) => Value): Record<OwnPart, Value> =>
      Object.fromEntries(OWN_PARTS.map((part) => [part, of(part)])) as Record<OwnPart, Value>;
    return {
      today: today(),
      newest: OwnSettings.parse(parts((part) => store.latest(part)?.content ?? shipped[part])),
      inForce: OwnSettings.parse(parts((part) => store.inForce(part, today())?.content ?? shipped[part])),
      items: own.services.map(({ serviceId, name, aliases, zoneId }) => ({
        serviceId,
        off: false,
        name,
        aliases: [...aliases],
        ...(zoneId !== '' && { zoneId }),
      })),
      tiles: shipped.kiosk.tiles,
      revisions: parts((part) => store.latest(part)?.revision ?? 0),
      history: store.history(HISTORY).map((kept) => changeOf(kept, names)),
    };
  };

  const keptIfSound = async (
    contents: SomeOwn,
    from: 'now' | 'tomorrow',
    asker: Asker,
  ): Promise<OwnOutcome> => {
    const found = own.check(contents, from);
    const findings = found.map(({ part: _part, ...finding }) => finding);
    if (findings.some(({ level }) => level === 'error')) return { outcome: 'wrong', findings };
    await own.keep(contents, {
      fromDate: from === 'now' ? today() : own.tomorrow(),
      accountId: asker.account?.accountId ?? null,
      undoes: null,
    });
    return { outcome: 'kept', answer: answer() };
  };

  app.route({
    method: 'GET',
    url: '/api/settings',
    schema: {
      tags: ['settings'],
      summary: 'What this hall sets by itself: in force, waiting, and every change',
      response: { 200: OwnAnswer },
    },
    onRequest: only('manageSettings'),
    handler: () => answer(),
  });

  app.route({
    method: 'PUT',
    url: '/api/settings/:part',
    schema: {
      tags: ['settings'],
      summary: 'One part of it, from now or from tomorrow on; what is wrong is named field by field',
      params: z.strictObject({ part: OwnPart }),
      body: OwnEdit,
      response: { 200: OwnOutcome },
    },
    bodyLimit: FILE_BYTES,
    onRequest: only('manageSettings'),
    handler: async (request) => {
      const { part } = request.params;
      const { base, from } = request.body;
      const content = OwnSettings.shape[part].safeParse(request.body.content);
      if (!content.success) throw new ProblemError('BadRequest', 'the part has another shape');
      const latest = store.latest(part);
      if (latest !== null && latest.revision !== base)
        return { outcome: 'changedSince', change: changeOf(latest, namesOf()) } as const;
      return keptIfSound({ [part]: content.data }, from, request.asker);
    },
  });

  app.route({
    method: 'PUT',
    url: '/api/settings',
    schema: {
      tags: ['settings'],
      summary: 'Several parts together: all of them or, with anything wrong, none',
      body: OwnEdits,
      response: { 200: OwnOutcome },
    },
    bodyLimit: FILE_BYTES,
    onRequest: only('manageSettings'),
    handler: async (request) => {
      const { base, from, contents } = request.body;
      const late = OWN_PARTS.flatMap((part) => {
        const latest = contents[part] === undefined ? null : store.latest(part);
        return latest !== null && latest.revision !== base[part] ? [latest] : [];
      })[0];
      if (late) return { outcome: 'changedSince', change: changeOf(late, namesOf()) } as const;
      return keptIfSound(contents, from, request.asker);
    },
  });

  const about = () => ({ newest: own.newest(), services: own.services, hallId: core.hallId });

  app.route({
    method: 'GET',
    url: '/api/settings/xlsx',
    schema: { tags: ['settings'], summary: 'The whole of it as a workbook, a sheet for each table' },
    onRequest: only('manageSettings'),
    handler: async (_request, reply) =>
      reply
        .type(XLSX)
        .serializer((content: unknown) => content as string)
        .send(Buffer.from(await core.read.settingsWorkbook(gridsOf(own.newest(), own.services)))),
  });

  app.route({
    method: 'POST',
    url: '/api/settings/xlsx',
    schema: {
      tags: ['settings'],
      summary: 'Reads such a workbook: what it would change, and what is wrong, cell by cell; keeps nothing',
      response: { 200: OwnSheets },
    },
    bodyLimit: FILE_BYTES,
    onRequest: only('manageSettings'),
    handler: async (request) => {
      if (!Buffer.isBuffer(request.body)) throw new ProblemError('BadRequest', 'no XLSX');
      const reading = await core.read.settingsReading(new Uint8Array(request.body));
      if (reading === null) throw new ProblemError('BadRequest', 'no XLSX that can be opened');
      const { changed, problems, cellOf } = ownOfGrids(reading, about());
      const found = own.check(changed, 'tomorrow').map((finding) => ({
        level: finding.level,
        cell: cellOf(finding.part, finding),
        code: finding.code,
        values: finding.values,
      }));
      return {
        changed,
        problems: [...problems.map((problem) => ({ level: 'error' as const, ...problem })), ...found],
      };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/settings/undo',
    schema: {
      tags: ['settings'],
      summary: 'Takes the newest change of a part back: what was before holds again, as a new revision',
      body: OwnUndo,
      response: { 200: OwnOutcome },
    },
    onRequest: only('manageSettings'),
    handler: async (request) => {
      const taken = store.history(HISTORY).find(({ revision }) => revision === request.body.revision);
      if (!taken) throw new ProblemError('NotFound');
      const latest = store.latest(taken.part);
      if (latest && latest.revision !== taken.revision)
        return { outcome: 'changedSince', change: changeOf(latest, namesOf()) } as const;
      await own.keep(
        { [taken.part]: own.undone(taken) },
        {
          fromDate: today(),
          accountId: request.asker.account?.accountId ?? null,
          undoes: taken.revision,
        },
      );
      return { outcome: 'kept', answer: answer() } as const;
    },
  });
}
