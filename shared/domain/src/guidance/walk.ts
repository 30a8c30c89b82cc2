/** The way through a question tree (情形引导): the answers so far, and what comes next. */
import { endingOf, questionOf, type Ending, type Option, type Question, type TreeBody } from './tree.ts';

export interface GivenAnswer {
  readonly question: Question;
  /** in the order of the question, whatever the order of the touches */
  readonly options: readonly Option[];
}

export type Standing =
  | { readonly kind: 'open'; readonly question: Question }
  | { readonly kind: 'complete' }
  | Ending;

export interface Walk {
  readonly answers: readonly GivenAnswer[];
  readonly standing: Standing;
  /** the ids that were understood, to be kept or shared */
  readonly chosen: readonly string[];
}

/**
 * `chosen`: ids of options as they were touched. Reading ends at the first that does not belong to the question that is
 * open (a link of another version): from there on it is asked again.
 */
export function walk(body: TreeBody, chosen: readonly string[]): Walk {
  const answers: GivenAnswer[] = [];
  let question = questionOf(body, body.root);
  let rest = chosen;
  let ending: Ending | null = null;
  // A tree that a person is still editing may lead back to itself; no question is asked twice.
  const asked = new Set<string>();
  while (question !== null && ending === null && !asked.has(question.id)) {
    const options = answeredWith(question, rest);
    if (options.length === 0) return walked(answers, { kind: 'open', question });
    asked.add(question.id);
    answers.push({ question, options });
    rest = rest.slice(options.length);
    ending = options.map(endingOf).find((found) => found !== null) ?? null;
    // Options of a multi question lead on to one common next question.
    const next: string | null = options[0]?.next ?? null;
    question = next === null ? null : questionOf(body, next);
  }
  return walked(answers, ending ?? { kind: 'complete' });
}

/** The answers before the last one: 上一题. */
export function stepBack(body: TreeBody, chosen: readonly string[]): readonly string[] {
  return idsOf(walk(body, chosen).answers.slice(0, -1));
}

/** The answers up to a question, which is then asked again. */
export function backTo(body: TreeBody, chosen: readonly string[], questionId: string): readonly string[] {
  const { answers } = walk(body, chosen);
  const place = answers.findIndex(({ question }) => question.id === questionId);
  return idsOf(place === -1 ? answers : answers.slice(0, place));
}

/** The most questions that can still come, this one included. */
export function questionsLeft(body: TreeBody, from: Question): number {
  const known = new Map<string, number>();
  const longest = (id: string | null, above: readonly string[]): number => {
    const question = id === null ? null : questionOf(body, id);
    if (question === null || above.includes(question.id)) return 0;
    const before = known.get(question.id);
    if (before !== undefined) return before;
    const path = [...above, question.id];
    const length =
      1 +
      Math.max(
        ...question.options.map((option) => (endingOf(option) === null ? longest(option.next, path) : 0)),
      );
    known.set(question.id, length);
    return length;
  };
  return longest(from.id, []);
}

function answeredWith(question: Question, chosen: readonly string[]): readonly Option[] {
  const belongs = (id: string): boolean => question.options.some((option) => option.id === id);
  if (question.kind === 'single') return question.options.filter(({ id }) => id === chosen[0]);
  const end = chosen.findIndex((id) => !belongs(id));
  const mine = end === -1 ? chosen : chosen.slice(0, end);
  // The same option touched twice is one option; then the count of what was read must still be right.
  return new Set(mine).size === mine.length ? question.options.filter(({ id }) => mine.includes(id)) : [];
}

function walked(answers: readonly GivenAnswer[], standing: Standing): Walk {
  return { answers, standing, chosen: idsOf(answers) };
}

function idsOf(answers: readonly GivenAnswer[]): readonly string[] {
  return answers.flatMap(({ options }) => options.map(({ id }) => id));
}
