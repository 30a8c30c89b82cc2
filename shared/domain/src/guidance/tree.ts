/** A question tree (情形树) of an item: what one version of it says, and the address of that version for ever. */
import { z } from 'zod';
import { Scenario } from '../catalogue/guidance.ts';
import { MaterialNeed } from '../catalogue/matters.ts';

/** What is written in a version; whose it is and which number it has stands around it. */
export const TreeBody = z.strictObject({
  /** what everybody brings, whatever the answers; stands in place of the item's own list */
  materials: z.array(MaterialNeed),
  /** the first question; null: nothing is asked, the papers are the same for everybody */
  root: Scenario.shape.root.nullable(),
  nodes: z.array(Scenario.shape.nodes.element),
});
export type TreeBody = z.infer<typeof TreeBody>;
export type Question = TreeBody['nodes'][number];
export type Option = Question['options'][number];

export const TreeId = Scenario.shape.id;
export type TreeId = Scenario['id'];

/** A case, a slip of paper and a shared link name a version by this; it never changes what it says. */
export const TreeAddress = z.strictObject({ treeId: TreeId, version: Scenario.shape.version });
export type TreeAddress = z.infer<typeof TreeAddress>;

/** A version that somebody may answer. */
export interface Tree extends TreeAddress {
  readonly body: TreeBody;
}

export function questionOf(body: TreeBody, questionId: string | null): Question | null {
  return body.nodes.find(({ id }) => id === questionId) ?? null;
}

/** An answer that ends the questions: with another item, or because it cannot be done. */
export function endingOf(option: Option): Ending | null {
  for (const effect of option.effects) {
    if (effect.op === 'routeItem') return { kind: 'routed', itemId: effect.itemId };
    if (effect.op === 'stop') return { kind: 'stopped', reason: effect.reason };
  }
  return null;
}

export type Ending =
  | { readonly kind: 'routed'; readonly itemId: Scenario['itemId'] }
  | { readonly kind: 'stopped'; readonly reason: string };
