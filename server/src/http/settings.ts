/** /api/settings (大厅自设): what the hall's own people change without a programmer, part by part. */
import { OWN_PARTS, OwnPart, OwnSettings } from '@yichuang/domain/catalogue/own-settings';
import { OwnAnswer, OwnEdit, OwnOutcome, OwnUndo, type OwnChange } from '@yichuang/protocol/settings';
import { z } from 'zod';
import type { OwnRevision } from '../settings/own-store.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

/** So far back the console shows. */
const HISTORY = 60;

export function settingsRoutes(app: App, { own, access }: Parts): void {
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
      tiles: shipped.kiosk.tiles,
      revisions: parts((part) => store.latest(part)?.revision ?? 0),
      history: store.history(HISTORY).map((kept) => changeOf(kept, names)),
    };
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
    onRequest: only('manageSettings'),
    handler: async (request) => {
      const { part } = request.params;
      const { base, from } = request.body;
      const content = OwnSettings.shape[part].safeParse(request.body.content);
      if (!content.success) throw new ProblemError('BadRequest', 'the part has another shape');
      const latest = store.latest(part);
      if (latest !== null && latest.revision !== base)
        return { outcome: 'changedSince', change: changeOf(latest, namesOf()) } as const;
      const findings = own.check(part, content.data, from);
      if (findings.some(({ level }) => level === 'error')) return { outcome: 'wrong', findings } as const;
      await own.keep({
        part,
        content: content.data,
        fromDate: from === 'now' ? today() : own.tomorrow(),
        accountId: request.asker.account?.accountId ?? null,
        undoes: null,
      });
      return { outcome: 'kept', answer: answer() } as const;
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
      await own.keep({
        part: taken.part,
        content: own.undone(taken),
        fromDate: today(),
        accountId: request.asker.account?.accountId ?? null,
        undoes: taken.revision,
      });
      return { outcome: 'kept', answer: answer() } as const;
    },
  });
}
