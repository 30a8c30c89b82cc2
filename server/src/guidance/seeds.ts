/** The trees that come with the catalogue become version 1, in force and confirmed by nobody (未经部门确认). */
import type { Catalogue } from '@yichuang/domain/catalogue/catalogue';
import type { Item } from '@yichuang/domain/catalogue/matters';
import type { TreeBody, TreeId } from '@yichuang/domain/guidance/tree';
import type { Instant, LocalDate } from '@yichuang/domain/ids';
import type { TreeStore } from './tree-store.ts';

const BY_THE_SYSTEM = { accountId: null, name: '系统随附' };

/** Only items that have no tree yet: what a department has made of one is never overwritten. */
export function plantSeeds(store: TreeStore, catalogue: Catalogue, today: LocalDate, at: Instant): void {
  for (const item of catalogue.items) {
    if (store.treeOf(item.id) !== null) continue;
    const treeId = treeIdOf(item);
    store.addTree(treeId, item.id, at);
    const { version } = store.saveDraft(treeId, seedBody(catalogue, item), BY_THE_SYSTEM, at, null);
    store.publish(treeId, version, today, null, at);
  }
}

export function treeIdOf(item: Item): TreeId {
  return item.scenarioId ?? `SC_${item.id}`;
}

export function seedBody({ scenarios }: Catalogue, item: Item): TreeBody {
  const scenario = scenarios.find(({ id }) => id === item.scenarioId);
  return { materials: item.materials, root: scenario?.root ?? null, nodes: scenario?.nodes ?? [] };
}
