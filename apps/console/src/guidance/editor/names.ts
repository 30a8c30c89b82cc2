/** Names for the ids that a tree speaks of: papers, items, bundles, special procedures; one that is not known shows itself. */
import type { Desk } from '@yichuang/protocol/guidance';

export type NameOf = (id: string) => string;

export function namesFrom(desk: Pick<Desk, 'materials' | 'items' | 'bundles' | 'procedures'> | null): NameOf {
  const names = new Map<string, string>(
    desk === null
      ? []
      : [...desk.materials, ...desk.items, ...desk.bundles, ...desk.procedures].map(({ id, name }) => [
          id,
          name,
        ]),
  );
  return (id) => names.get(id) ?? id;
}
