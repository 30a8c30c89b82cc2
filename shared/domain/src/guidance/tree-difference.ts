/** What changed between two versions of a tree, ready to be said in words before it is published (改了什么). */
import type { Effect } from '../catalogue/guidance.ts';
import type { MaterialNeed } from '../catalogue/matters.ts';
import type { Option, Question, TreeBody } from './tree.ts';

export type TreeChange =
  | { readonly kind: 'materialAdded' | 'materialRemoved'; readonly need: MaterialNeed }
  | { readonly kind: 'materialChanged'; readonly from: MaterialNeed; readonly need: MaterialNeed }
  | { readonly kind: 'questionAdded' | 'questionRemoved'; readonly question: Question }
  | {
      readonly kind: 'questionChanged';
      readonly question: Question;
      readonly what: 'text' | 'help' | 'kind';
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'firstQuestion'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'optionAdded' | 'optionRemoved'; readonly question: Question; readonly option: Option }
  | {
      readonly kind: 'optionRenamed';
      readonly question: Question;
      readonly option: Option;
      readonly from: string;
    }
  | {
      readonly kind: 'optionLeads';
      readonly question: Question;
      readonly option: Option;
      /** texts of the questions; null = the questions end */
      readonly from: string | null;
      readonly to: string | null;
    }
  | {
      readonly kind: 'effectAdded' | 'effectRemoved';
      readonly question: Question;
      readonly option: Option;
      readonly effect: Effect;
    }
  | {
      readonly kind: 'effectChanged';
      readonly question: Question;
      readonly option: Option;
      readonly from: Effect;
      readonly effect: Effect;
    }
  | { readonly kind: 'orderChanged'; readonly question: Question | null };

export function treeDifference(before: TreeBody, after: TreeBody): readonly TreeChange[] {
  const changes: TreeChange[] = [...materialDifference(before.materials, after.materials)];
  const textOf = (body: TreeBody, id: string | null): string | null =>
    id === null ? null : (body.nodes.find((question) => question.id === id)?.text ?? id);
  if (before.root !== after.root) {
    const [from, to] = [textOf(before, before.root), textOf(after, after.root)];
    changes.push({ kind: 'firstQuestion', from, to });
  }
  for (const question of before.nodes) {
    if (!has(after.nodes, question)) changes.push({ kind: 'questionRemoved', question });
  }
  for (const question of after.nodes) {
    const old = before.nodes.find(({ id }) => id === question.id);
    if (old) changes.push(...questionDifference(old, question, before, after, textOf));
    else changes.push({ kind: 'questionAdded', question });
  }
  if (changes.length === 0 && movedIds(before.nodes, after.nodes))
    changes.push({ kind: 'orderChanged', question: null });
  return changes;
}

function materialDifference(
  before: readonly MaterialNeed[],
  after: readonly MaterialNeed[],
): readonly TreeChange[] {
  const changes: TreeChange[] = [];
  for (const need of before) {
    if (!after.some(({ materialId }) => materialId === need.materialId))
      changes.push({ kind: 'materialRemoved', need });
  }
  for (const need of after) {
    const from = before.find(({ materialId }) => materialId === need.materialId);
    if (!from) changes.push({ kind: 'materialAdded', need });
    else if (flat(from) !== flat(need)) changes.push({ kind: 'materialChanged', from, need });
  }
  return changes;
}

function questionDifference(
  old: Question,
  question: Question,
  before: TreeBody,
  after: TreeBody,
  textOf: (body: TreeBody, id: string | null) => string | null,
): readonly TreeChange[] {
  const changes: TreeChange[] = [];
  for (const what of ['text', 'help', 'kind'] as const) {
    const [from, to] = [old[what] ?? '', question[what] ?? ''];
    if (from !== to) changes.push({ kind: 'questionChanged', question, what, from, to });
  }
  for (const option of old.options) {
    if (!has(question.options, option)) changes.push({ kind: 'optionRemoved', question, option });
  }
  for (const option of question.options) {
    const was = old.options.find(({ id }) => id === option.id);
    if (!was) {
      changes.push({ kind: 'optionAdded', question, option });
      continue;
    }
    if (was.label !== option.label)
      changes.push({ kind: 'optionRenamed', question, option, from: was.label });
    if (was.next !== option.next) {
      const [from, to] = [textOf(before, was.next), textOf(after, option.next)];
      changes.push({ kind: 'optionLeads', question, option, from, to });
    }
    changes.push(...effectDifference(question, option, was));
  }
  if (movedIds(old.options, question.options)) changes.push({ kind: 'orderChanged', question });
  return changes;
}

function effectDifference(question: Question, option: Option, was: Option): readonly TreeChange[] {
  const changes: TreeChange[] = [];
  for (const effect of was.effects) {
    if (!option.effects.some((kept) => keyOf(kept) === keyOf(effect)))
      changes.push({ kind: 'effectRemoved', question, option, effect });
  }
  for (const effect of option.effects) {
    const from = was.effects.find((old) => keyOf(old) === keyOf(effect));
    if (!from) changes.push({ kind: 'effectAdded', question, option, effect });
    else if (flat(from) !== flat(effect))
      changes.push({ kind: 'effectChanged', question, option, from, effect });
  }
  return changes;
}

/** Effects of one key are the same thing said otherwise: the same paper with another count, another limit. */
function keyOf(effect: Effect): string {
  switch (effect.op) {
    case 'addMaterial':
      return `addMaterial ${effect.material.materialId}`;
    case 'removeMaterial':
      return `removeMaterial ${effect.materialId}`;
    case 'suggestItem':
    case 'routeItem':
      return `${effect.op} ${effect.itemId}`;
    case 'suggestBundle':
      return `suggestBundle ${effect.bundleId}`;
    case 'addSpecialProcedure':
      return `addSpecialProcedure ${effect.procedure.code}`;
    case 'removeSpecialProcedure':
      return `removeSpecialProcedure ${effect.code}`;
    case 'assist':
      return `assist ${effect.kind}`;
    case 'note':
      return `note ${effect.text}`;
    case 'setLimit':
    case 'stop':
      return effect.op;
  }
}

/** The order of fields does not matter; both came through the same schema. */
function flat(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

const has = (list: readonly { readonly id: string }[], wanted: { readonly id: string }): boolean =>
  list.some(({ id }) => id === wanted.id);

/** Whether what both have stands in another order. */
function movedIds(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): boolean {
  const common = before.map(({ id }) => id).filter((id) => after.some((other) => other.id === id));
  const now = after.map(({ id }) => id).filter((id) => common.includes(id));
  return common.some((id, place) => now[place] !== id);
}
