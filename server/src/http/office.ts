/** /api/office (办件设置): what casework goes by, with its marks; a manager changes a few, each change a revision. */
import { OfficeDefaults, OfficeRules } from '@yichuang/domain/casework/office';
import { decidingDepartments } from '@yichuang/domain/catalogue/deciding-departments';
import { OfficeAnswer, OfficeEdit, OfficePeople } from '@yichuang/protocol/office';
import { officeDefaults } from '../store/office.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

export function officeRoutes(app: App, { core, access, casework, log }: Parts): void {
  const { office, book } = casework;
  const defaults = officeDefaults();

  const answer = (rules: OfficeRules): OfficeAnswer => {
    const marks = OfficeDefaults.keyof().options.map((key) => {
      const { value, verified, why } = defaults[key];
      return [key, { verified, why, changed: JSON.stringify(value) !== JSON.stringify(rules[key]) }] as const;
    });
    return { rules, marks: Object.fromEntries(marks) as OfficeAnswer['marks'] };
  };

  app.route({
    method: 'GET',
    url: '/api/office',
    schema: { tags: ['office'], summary: 'The settings of casework', response: { 200: OfficeRules } },
    onRequest: only('readOffice'),
    handler: () => office.latest(),
  });

  app.route({
    method: 'GET',
    url: '/api/office/desk',
    schema: {
      tags: ['office'],
      summary: 'The settings of casework, and which of them wait for confirmation',
      response: { 200: OfficeAnswer },
    },
    onRequest: only('readOffice'),
    handler: () => answer(office.latest()),
  });

  app.route({
    method: 'GET',
    url: '/api/office/people',
    schema: {
      tags: ['office'],
      summary: 'The departments that decide here, and the officials of the asker’s own',
      response: { 200: OfficePeople },
    },
    onRequest: only('readOffice'),
    handler: ({ asker: { account } }) => ({
      departments: decidingDepartments(book.catalogue, core.hallId).map(({ id, shortName }) => ({
        departmentId: id,
        name: shortName,
      })),
      colleagues: access.accounts
        .list()
        .filter(({ role, disabled }) => role === 'official' && !disabled)
        .filter(({ departmentId }) => departmentId === (account?.departmentId ?? null))
        .map(({ accountId, displayName }) => ({ accountId, displayName })),
      helpers: access.accounts
        .list()
        .filter(({ role, disabled }) => (role === 'clerk' || role === 'manager') && !disabled)
        .map(({ accountId, displayName }) => ({ accountId, displayName })),
    }),
  });

  app.route({
    method: 'PUT',
    url: '/api/office',
    schema: {
      tags: ['office'],
      summary: 'Some of the settings, from now on',
      body: OfficeEdit,
      response: { 200: OfficeAnswer },
    },
    onRequest: only('manageOffice'),
    handler: (request) => {
      const { revision, change } = request.body;
      const latest = office.latest();
      if (latest.revision !== revision)
        throw new ProblemError('BadRequest', 'changed by somebody else since');
      const known = new Set(book.catalogue.items.map(({ id }) => id));
      if (change.registeredItems?.some((id) => !known.has(id)))
        throw new ProblemError('BadRequest', 'an item is not in the catalogue');
      const next = OfficeRules.safeParse({ ...latest, ...change });
      if (!next.success || !isWhole(next.data))
        throw new ProblemError('BadRequest', 'the settings do not fit together');
      const kept = office.put(next.data);
      const by = request.asker.account?.accountId ?? null;
      log.info({ revision: kept.revision, settings: Object.keys(change), by }, 'office settings changed');
      return answer(kept);
    },
  });
}

/** Each form once and each number of its own: two forms of one pattern would give one number twice. */
function isWhole({ forms, runs, titles }: OfficeRules): boolean {
  const patterns = forms.flatMap(({ pattern }) => pattern ?? []);
  return [forms.map(({ form }) => form), patterns, runs, titles.map(({ form }) => form)].every(
    (list) => new Set<string>(list).size === list.length,
  );
}
