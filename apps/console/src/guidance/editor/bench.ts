/** What every part of the editor works with (工作台): the tree in hand, what may be named, what is wrong with it. */
import { checkTree, type TreeProblem } from '@yichuang/domain/guidance/tree-check';
import type { TreeBody } from '@yichuang/domain/guidance/tree';
import type { Desk, TreeDesk } from '@yichuang/protocol/guidance';
import { namesFrom, type NameOf } from './names.ts';
import type { Editor } from './use-editor.ts';

export interface Bench {
  readonly known: Desk;
  readonly opened: TreeDesk;
  readonly editor: Editor;
  readonly body: TreeBody;
  readonly change: (next: TreeBody) => void;
  readonly nameOf: NameOf;
  readonly problems: readonly TreeProblem[];
}

export function benchOf(known: Desk, opened: TreeDesk, editor: Editor): Bench {
  const { body, change } = editor;
  const problems = checkTree(opened.item.id, body, {
    itemIds: new Set<string>(known.items.map(({ id }) => id)),
    materialIds: new Set(known.materials.map(({ id }) => id)),
    bundleIds: new Set(known.bundles.map(({ id }) => id)),
  });
  return { known, opened, editor, body, change, nameOf: namesFrom(known), problems };
}
