/** No id, no prefix, no number may stand for two things. */
import type { Catalogue, CataloguePart } from '../catalogue.ts';
import type { Within } from './report.ts';

export function checkTwins(catalogue: Catalogue, within: Within): void {
  const once = (
    part: CataloguePart,
    keys: readonly string[],
    what: string,
    seen = new Set<string>(),
  ): void => {
    for (const key of keys) {
      if (seen.has(key)) within(part, key).say(`the ${what} "${key}" stands there twice`);
      seen.add(key);
    }
  };
  for (const part of [
    'halls',
    'zones',
    'counters',
    'departments',
    'materials',
    'scenarios',
    'bundles',
    'faq',
    'documents',
  ] as const) {
    once(
      part,
      catalogue[part].map(({ id }) => id),
      'id',
    );
  }
  once(
    'places',
    catalogue.places.map(({ departmentId }) => departmentId),
    'department',
  );
  // Whatever a ticket can be for shares one space of ids.
  const services = new Set<string>();
  for (const part of ['items', 'counterServices', 'generalServices', 'referrals'] as const) {
    once(
      part,
      catalogue[part].map(({ id }) => id),
      'id',
      services,
    );
  }
  once(
    'zones',
    catalogue.zones.map(({ prefix }) => prefix),
    'prefix',
  );
  for (const part of [
    'grounds',
    'priorityClasses',
    'pauseReasons',
    'directReasons',
    'cancelReasons',
    'outOfOrderReasons',
  ] as const) {
    once(
      'queueDefaults',
      catalogue.queueDefaults[part].value.map(({ id }) => id),
      `id (${part})`,
    );
  }
}
