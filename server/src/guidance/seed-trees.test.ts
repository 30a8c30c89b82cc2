import { describe, expect, it } from 'vitest';
import { checklistOf } from '@yichuang/domain/guidance/checklist';
import { situationsOf } from '@yichuang/domain/guidance/situations';
import { checkTree } from '@yichuang/domain/guidance/tree-check';
import { TreeBody } from '@yichuang/domain/guidance/tree';
import { readCatalogue } from '../catalogue/load.ts';

const catalogue = readCatalogue();
const known = {
  itemIds: new Set<string>(catalogue.items.map(({ id }) => id)),
  materialIds: new Set(catalogue.materials.map(({ id }) => id)),
  bundleIds: new Set(catalogue.bundles.map(({ id }) => id)),
};

describe('保亭的情形树', () => {
  it('35 棵树、1031 种情形', () => {
    const ways = catalogue.scenarios.map((tree) => situationsOf({ ...tree, materials: [] }).length);
    expect([ways.length, ways.reduce((sum, count) => sum + count, 0)]).toEqual([35, 1031]);
  });

  it.each(catalogue.scenarios.map((tree) => [tree.id, tree] as const))(
    '%s: every way ends, with papers that exist and no circle',
    (treeId, { itemId, version, root, nodes }) => {
      const item = catalogue.items.find(({ id }) => id === itemId)!;
      const body = TreeBody.parse({ materials: item.materials, root, nodes });
      expect(checkTree(itemId, body, known)).toEqual([]);
      for (const chosen of situationsOf(body)) {
        const list = checklistOf(item, { treeId, version, body }, chosen);
        expect({ chosen, outcome: list.outcome.kind }).not.toMatchObject({ outcome: 'open' });
        // What the tree understood is what was chosen: nothing is asked again, nothing is skipped.
        if (list.outcome.kind === 'complete') expect(list.chosen).toEqual(chosen);
        const ids = list.materials.map(({ materialId }) => materialId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => !known.materialIds.has(id))).toEqual([]);
        expect(list.promised.value).toBeGreaterThanOrEqual(0);
      }
    },
  );
});
