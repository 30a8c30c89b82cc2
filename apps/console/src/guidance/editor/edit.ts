/** What a press in the editor makes of a tree (编辑): pure, always a new body; the questions around it stay connected. */
import type { Effect } from '@yichuang/domain/catalogue/guidance';
import type { MaterialNeed } from '@yichuang/domain/catalogue/matters';
import { endingOf, type Option, type Question, type TreeBody } from '@yichuang/domain/guidance/tree';

export interface NewWords {
  readonly question: string;
  readonly options: readonly string[];
}

/** A new question behind another one: whoever went on from there now meets it first. Null = at the very beginning. */
export function addQuestion(body: TreeBody, afterId: string | null, words: NewWords): TreeBody {
  const id = freshId('q', [
    ...body.nodes.map((question) => question.id),
    ...body.nodes.flatMap(({ options }) => options.map((option) => option.id)),
  ]);
  const after = body.nodes.find((question) => question.id === afterId);
  const next = after ? commonNext(after) : body.root;
  const question: Question = {
    id,
    text: words.question,
    kind: 'single',
    help: null,
    options: words.options.map((label, place) => ({ id: `${id}_${place + 1}`, label, effects: [], next })),
  };
  if (!after) return { ...body, root: id, nodes: [question, ...body.nodes] };
  const nodes = body.nodes.flatMap((each) => (each === after ? [leading(each, next, id), question] : [each]));
  return { ...body, nodes };
}

/** Whoever came to it goes on with what came after it. */
export function removeQuestion(body: TreeBody, questionId: string): TreeBody {
  const gone = body.nodes.find(({ id }) => id === questionId);
  if (!gone) return body;
  const next = gone.options.find((option) => endingOf(option) === null)?.next ?? null;
  const heir = next === questionId ? null : next;
  return {
    ...body,
    root: body.root === questionId ? heir : body.root,
    nodes: body.nodes
      .filter((question) => question !== gone)
      .map((question) => leading(question, questionId, heir)),
  };
}

/** Whether a question can change places with the one that is asked before it: where no way forks between them. */
export function canMoveUp(body: TreeBody, questionId: string): boolean {
  const question = body.nodes.find(({ id }) => id === questionId);
  const before = body.nodes.filter((each) => leadsTo(each, questionId));
  const [only] = before;
  return (
    question !== undefined &&
    before.length === 1 &&
    only !== undefined &&
    commonNext(only) === questionId &&
    hasOneWay(only) &&
    hasOneWay(question)
  );
}

/** Changes places with the question that is asked before; as it was where a way forks. */
export function moveUp(body: TreeBody, questionId: string): TreeBody {
  if (!canMoveUp(body, questionId)) return body;
  const question = body.nodes.find(({ id }) => id === questionId);
  const before = body.nodes.find((each) => leadsTo(each, questionId));
  if (!question || !before) return body;
  const beyond = commonNext(question);
  const first = { ...leading(question, beyond, before.id) };
  const second = { ...leading(before, questionId, beyond) };
  const rest = body.nodes.filter((each) => each !== question && each !== before);
  const place = rest.findIndex((each) => body.nodes.indexOf(each) > body.nodes.indexOf(before));
  const at = place === -1 ? rest.length : place;
  const nodes = [...rest.slice(0, at), first, second, ...rest.slice(at)].map((each) =>
    each === first || each === second ? each : leading(each, before.id, questionId),
  );
  return { ...body, root: body.root === before.id ? questionId : body.root, nodes };
}

export function changeQuestion(
  body: TreeBody,
  questionId: string,
  change: Partial<Pick<Question, 'text' | 'help' | 'kind'>>,
): TreeBody {
  return onQuestion(body, questionId, (question) => {
    const changed = { ...question, ...change };
    if (change.kind !== 'multi') return changed;
    // What can be ticked together goes on together.
    const next = commonNext(question);
    return { ...changed, options: question.options.map((option) => ({ ...option, next })) };
  });
}

export function addOption(body: TreeBody, questionId: string, label: string): TreeBody {
  const taken = body.nodes.flatMap(({ options }) => options.map(({ id }) => id));
  return onQuestion(body, questionId, (question) => ({
    ...question,
    options: [
      ...question.options,
      { id: freshId(`${questionId}_`, taken), label, effects: [], next: commonNext(question) },
    ],
  }));
}

/** The last answer stays: a question without answers cannot be asked. */
export function removeOption(body: TreeBody, optionId: string): TreeBody {
  return everyQuestion(body, (question) =>
    question.options.length > 1 && question.options.some(({ id }) => id === optionId)
      ? { ...question, options: question.options.filter(({ id }) => id !== optionId) }
      : question,
  );
}

export function moveOption(body: TreeBody, optionId: string, by: -1 | 1): TreeBody {
  return everyQuestion(body, (question) => {
    const from = question.options.findIndex(({ id }) => id === optionId);
    const to = from + by;
    const moved = question.options[from];
    if (moved === undefined || to < 0 || to >= question.options.length) return question;
    const options = question.options.filter((option) => option !== moved);
    return { ...question, options: [...options.slice(0, to), moved, ...options.slice(to)] };
  });
}

export function relabel(body: TreeBody, optionId: string, label: string): TreeBody {
  return onOption(body, optionId, (option) => ({ ...option, label }));
}

/** Options that can be ticked together lead on together. */
export function leadOn(body: TreeBody, optionId: string, next: string | null): TreeBody {
  return everyQuestion(body, (question) => {
    if (!question.options.some(({ id }) => id === optionId)) return question;
    return {
      ...question,
      options: question.options.map((option) =>
        question.kind === 'multi' || option.id === optionId ? { ...option, next } : option,
      ),
    };
  });
}

/** `place` null adds; an answer that ends the questions leads nowhere. */
export function putEffect(body: TreeBody, optionId: string, place: number | null, effect: Effect): TreeBody {
  return onOption(body, optionId, (option) => {
    const effects =
      place === null
        ? [...option.effects, effect]
        : option.effects.map((each, at) => (at === place ? effect : each));
    const ends = effect.op === 'routeItem' || effect.op === 'stop';
    return { ...option, effects, next: ends ? null : option.next };
  });
}

export function removeEffect(body: TreeBody, optionId: string, place: number): TreeBody {
  return onOption(body, optionId, (option) => ({
    ...option,
    effects: option.effects.filter((_, at) => at !== place),
  }));
}

/** `place` null adds to what everybody brings. */
export function putMaterial(body: TreeBody, place: number | null, need: MaterialNeed): TreeBody {
  const materials =
    place === null
      ? [...body.materials, need]
      : body.materials.map((each, at) => (at === place ? need : each));
  return { ...body, materials };
}

export function removeMaterial(body: TreeBody, place: number): TreeBody {
  return { ...body, materials: body.materials.filter((_, at) => at !== place) };
}

/** Where the answers of a question go on, if they all go on alike; else where the first goes. */
function commonNext(question: Question): string | null {
  return question.options.find((option) => endingOf(option) === null)?.next ?? null;
}

function hasOneWay({ options }: Question): boolean {
  const ways = options.filter((option) => endingOf(option) === null).map(({ next }) => next);
  return new Set(ways).size <= 1;
}

function leadsTo({ options }: Question, questionId: string): boolean {
  return options.some(({ next }) => next === questionId);
}

/** The question with every way from one place turned to another. */
function leading(question: Question, from: string | null, to: string | null): Question {
  return {
    ...question,
    options: question.options.map((option) =>
      option.next === from && endingOf(option) === null ? { ...option, next: to } : option,
    ),
  };
}

function everyQuestion(body: TreeBody, change: (question: Question) => Question): TreeBody {
  return { ...body, nodes: body.nodes.map(change) };
}

function onQuestion(body: TreeBody, questionId: string, change: (question: Question) => Question): TreeBody {
  return everyQuestion(body, (question) => (question.id === questionId ? change(question) : question));
}

function onOption(body: TreeBody, optionId: string, change: (option: Option) => Option): TreeBody {
  return everyQuestion(body, (question) => ({
    ...question,
    options: question.options.map((option) => (option.id === optionId ? change(option) : option)),
  }));
}

function freshId(prefix: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const id = `${prefix}${number}`;
    if (!taken.some((other) => other === id || other.startsWith(`${id}_`))) return id;
  }
}
