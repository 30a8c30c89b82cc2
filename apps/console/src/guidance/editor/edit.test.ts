import { checkTree } from '@yichuang/domain/guidance/tree-check';
import { TreeBody } from '@yichuang/domain/guidance/tree';
import { walk } from '@yichuang/domain/guidance/walk';
import { describe, expect, it } from 'vitest';
import * as edit from './edit.ts';

const option = (id: string, next: string | null, effects: object[] = []) => ({
  id,
  label: id,
  effects,
  next,
});
const question = (id: string, options: object[], kind = 'single') => ({
  id,
  text: id,
  kind,
  help: null,
  options,
});
const EMPTY: TreeBody = { materials: [], root: null, nodes: [] };
/** a → b → c, and a way out of b. */
const body = TreeBody.parse({
  materials: [],
  root: 'a',
  nodes: [
    question('a', [option('a1', 'b'), option('a2', 'b')]),
    question('b', [option('b1', 'c'), option('b2', null, [{ op: 'stop', reason: '不行' }])]),
    question('c', [option('c1', null), option('c2', null)]),
  ],
});
const words = { question: '新问题', options: ['是', '否'] };
const known = { itemIds: new Set<string>(), materialIds: new Set<string>(), bundleIds: new Set<string>() };
const problems = (changed: TreeBody) => checkTree('A01', changed, known).map(({ code }) => code);
/** The questions that somebody meets who always takes the first answer. */
const asked = (changed: TreeBody): readonly string[] => {
  const chosen: string[] = [];
  for (let at = walk(changed, chosen); ; at = walk(changed, chosen)) {
    if (at.standing.kind !== 'open') return at.answers.map(({ question }) => question.id);
    chosen.push(at.standing.question.options[0]!.id);
  }
};

describe('编辑情形', () => {
  it.each([
    ['behind a', 'a', ['a', 'q1', 'b', 'c']],
    ['at the end', 'c', ['a', 'b', 'c', 'q1']],
    ['at the beginning', null, ['q1', 'a', 'b', 'c']],
  ])('a question is added %s, on everybody’s way', (_, after, order) => {
    const changed = edit.addQuestion(body, after, words);
    expect(asked(changed)).toEqual(order);
    expect(problems(changed)).toEqual([]);
  });

  it('the first question of an item that asked nothing', () => {
    expect(asked(edit.addQuestion(EMPTY, null, words))).toEqual(['q1']);
  });

  it('each new question and answer has an id of its own', () => {
    const twice = edit.addQuestion(edit.addQuestion(body, 'a', words), 'a', words);
    const ids = twice.nodes.flatMap(({ id, options }) => [id, ...options.map((each) => each.id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['a', ['b', 'c']],
    ['b', ['a', 'c']],
    ['c', ['a', 'b']],
  ])('without %s the others are still asked', (id, order) => {
    const changed = edit.removeQuestion(body, id);
    expect(asked(changed)).toEqual(order);
    expect(problems(changed)).toEqual([]);
  });

  it('the last question removed leaves an item that asks nothing', () => {
    const one = edit.addQuestion(EMPTY, null, words);
    expect(edit.removeQuestion(one, 'q1')).toEqual(EMPTY);
  });

  it.each([
    ['b', ['b', 'a', 'c']],
    ['c', ['a', 'c', 'b']],
  ])('%s changes places with the one before', (id, order) => {
    const changed = edit.moveUp(body, id);
    expect(asked(changed)).toEqual(order);
    expect(problems(changed)).toEqual([]);
  });

  it('where a way forks nothing is moved', () => {
    const forked = edit.leadOn(body, 'a2', 'c');
    expect(edit.canMoveUp(forked, 'b')).toBe(false);
    expect(edit.moveUp(forked, 'c')).toEqual(forked);
    expect(edit.canMoveUp(body, 'a')).toBe(false);
  });

  it('what can be ticked together leads on together', () => {
    const several = edit.changeQuestion(edit.leadOn(body, 'a2', 'c'), 'a', { kind: 'multi' });
    expect(problems(several)).toEqual([]);
    expect(edit.leadOn(several, 'a1', 'c').nodes[0]!.options.map(({ next }) => next)).toEqual(['c', 'c']);
  });

  it('answers are added, named, moved, removed; the last one stays', () => {
    const more = edit.addOption(body, 'a', '都不是');
    expect(more.nodes[0]!.options.map(({ label, next }) => [label, next])).toEqual([
      ['a1', 'b'],
      ['a2', 'b'],
      ['都不是', 'b'],
    ]);
    const moved = edit.moveOption(more, 'a1', 1);
    expect(moved.nodes[0]!.options.map(({ id }) => id)).toEqual(['a2', 'a1', 'a_1']);
    expect(edit.moveOption(more, 'a1', -1)).toEqual(more);
    expect(edit.relabel(body, 'a1', '甲').nodes[0]!.options[0]!.label).toBe('甲');
    const fewer = edit.removeOption(edit.removeOption(body, 'a1'), 'a2');
    expect(fewer.nodes[0]!.options).toHaveLength(1);
  });

  it('an answer that ends the questions leads nowhere', () => {
    const ended = edit.putEffect(body, 'a1', null, { op: 'stop', reason: '没有场所' });
    expect(ended.nodes[0]!.options[0]!.next).toBeNull();
    expect(problems(ended)).toEqual([]);
    const noted = edit.putEffect(ended, 'a1', 0, { op: 'note', text: '带合同' });
    expect(noted.nodes[0]!.options[0]!.effects).toEqual([{ op: 'note', text: '带合同' }]);
    expect(edit.removeEffect(noted, 'a1', 0).nodes[0]!.options[0]!.effects).toEqual([]);
  });
});
