/** What is wrong with a tree that a person is editing: a code and the card that has it; the words are the editor's. */
import type { Effect } from '../catalogue/guidance.ts';
import type { MaterialNeed } from '../catalogue/matters.ts';
import { endingOf, questionOf, type Option, type Question, type TreeBody } from './tree.ts';

/** What the tree may name. */
export interface Known {
  readonly itemIds: ReadonlySet<string>;
  readonly materialIds: ReadonlySet<string>;
  readonly bundleIds: ReadonlySet<string>;
}

export type TreeProblemCode =
  | 'RootMissing'
  | 'QuestionTwice'
  | 'OptionTwice'
  | 'LabelTwice'
  | 'MaterialTwice'
  | 'LeadsNowhere'
  | 'Circle'
  | 'Unreachable'
  | 'MultiLeadsApart'
  | 'MultiEnds'
  | 'EndLeadsOn'
  | 'UnknownMaterial'
  | 'UnknownItem'
  | 'UnknownBundle'
  | 'PaperOfNothing'
  | 'RoutedToItself';

export interface TreeProblem {
  readonly code: TreeProblemCode;
  /** null: the tree as a whole */
  readonly questionId: string | null;
  readonly optionId: string | null;
  /** the question, paper or item that is meant */
  readonly about: string | null;
}

export function checkTree(itemId: string, body: TreeBody, known: Known): readonly TreeProblem[] {
  const problems: TreeProblem[] = [];
  if (questionOf(body, body.root) === null && (body.root !== null || body.nodes.length > 0))
    problems.push(problem('RootMissing', null, null, body.root));
  for (const need of body.materials)
    problems.push(...checkNeed(need, known).map((code) => problem(code, null, null, need.materialId)));
  for (const id of twice(body.materials.map(({ materialId }) => materialId)))
    problems.push(problem('MaterialTwice', null, null, id));
  for (const id of twice(body.nodes.map((question) => question.id)))
    problems.push(problem('QuestionTwice', id));
  const optionIds = body.nodes.flatMap(({ options }) => options.map(({ id }) => id));
  for (const id of twice(optionIds)) {
    const holder = body.nodes.find(({ options }) => options.some((option) => option.id === id));
    problems.push(problem('OptionTwice', holder?.id ?? null, id));
  }
  for (const question of body.nodes) problems.push(...checkQuestion(itemId, body, question, known));
  for (const question of body.nodes) {
    if (leadsBackTo(body, question)) problems.push(problem('Circle', question.id));
  }
  const reached = body.root === null ? new Set<string>() : reachedFrom(body, body.root);
  for (const { id } of body.nodes) if (!reached.has(id)) problems.push(problem('Unreachable', id));
  return problems;
}

function checkQuestion(
  itemId: string,
  body: TreeBody,
  question: Question,
  known: Known,
): readonly TreeProblem[] {
  const { id, options } = question;
  const problems: TreeProblem[] = [];
  for (const label of twice(options.map((option) => option.label.trim()))) {
    const [, second] = options.filter((option) => option.label.trim() === label);
    problems.push(problem('LabelTwice', id, second?.id ?? null, label));
  }
  for (const option of options) {
    const ends = endingOf(option) !== null;
    if (option.next !== null && questionOf(body, option.next) === null)
      problems.push(problem('LeadsNowhere', id, option.id, option.next));
    if (ends && option.next !== null) problems.push(problem('EndLeadsOn', id, option.id, option.next));
    if (ends && question.kind === 'multi') problems.push(problem('MultiEnds', id, option.id));
    for (const effect of option.effects) problems.push(...checkEffect(itemId, id, option, effect, known));
  }
  if (question.kind === 'multi' && new Set(options.map(({ next }) => next)).size > 1)
    problems.push(problem('MultiLeadsApart', id));
  return problems;
}

function checkEffect(
  itemId: string,
  questionId: string,
  { id }: Option,
  effect: Effect,
  known: Known,
): readonly TreeProblem[] {
  const { itemIds, materialIds, bundleIds } = known;
  const unless = (good: boolean, code: TreeProblemCode, about: string): readonly TreeProblem[] =>
    good ? [] : [problem(code, questionId, id, about)];
  switch (effect.op) {
    case 'addMaterial':
      return checkNeed(effect.material, known).map((code) =>
        problem(code, questionId, id, effect.material.materialId),
      );
    case 'removeMaterial':
      return unless(materialIds.has(effect.materialId), 'UnknownMaterial', effect.materialId);
    case 'suggestItem':
      return unless(itemIds.has(effect.itemId), 'UnknownItem', effect.itemId);
    case 'routeItem':
      return [
        ...unless(itemIds.has(effect.itemId), 'UnknownItem', effect.itemId),
        ...unless(effect.itemId !== itemId, 'RoutedToItself', effect.itemId),
      ];
    case 'suggestBundle':
      return unless(bundleIds.has(effect.bundleId), 'UnknownBundle', effect.bundleId);
    case 'setLimit':
    case 'addSpecialProcedure':
    case 'removeSpecialProcedure':
    case 'assist':
    case 'note':
    case 'stop':
      return [];
  }
}

function checkNeed(
  { materialId, originals, copies, verifyOriginal }: MaterialNeed,
  { materialIds }: Known,
): readonly TreeProblemCode[] {
  const codes: TreeProblemCode[] = [];
  if (!materialIds.has(materialId)) codes.push('UnknownMaterial');
  if (originals + copies === 0 && !verifyOriginal) codes.push('PaperOfNothing');
  return codes;
}

/** Questions that can be reached from one, itself included. */
function reachedFrom(body: TreeBody, questionId: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [questionId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const question = questionOf(body, id);
    if (question === null || reached.has(id)) continue;
    reached.add(id);
    open.push(...nextOf(question));
  }
  return reached;
}

function leadsBackTo(body: TreeBody, question: Question): boolean {
  return nextOf(question).some((next) => reachedFrom(body, next).has(question.id));
}

function nextOf({ options }: Question): readonly string[] {
  return options.flatMap((option) =>
    option.next === null || endingOf(option) !== null ? [] : [option.next],
  );
}

function twice(ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.filter((id, place) => ids.indexOf(id) !== place));
}

function problem(
  code: TreeProblemCode,
  questionId: string | null,
  optionId: string | null = null,
  about: string | null = null,
): TreeProblem {
  return { code, questionId, optionId, about };
}
