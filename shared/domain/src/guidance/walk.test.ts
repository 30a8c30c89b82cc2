import { describe, expect, it } from 'vitest';
import { copyOf, smallBody } from './small-tree.fixture.ts';
import { situationsOf } from './situations.ts';
import { backTo, questionsLeft, stepBack, walk } from './walk.ts';

const standing = (...chosen: string[]) => {
  const { standing } = walk(smallBody, chosen);
  return standing.kind === 'open' ? standing.question.id : standing;
};

describe('情形引导', () => {
  it.each<[string, string[], unknown]>([
    ['nothing answered: the first question', [], 'place'],
    ['an answer leads on', ['rent'], 'what'],
    ['several options of a multi question are one answer', ['rent', 'smoke', 'food'], 'agent'],
    ['the last answer completes', ['rent', 'other', 'self'], { kind: 'complete' }],
    ['another item', ['farm'], { kind: 'routed', itemId: 'T10' }],
    ['it cannot be done', ['none'], { kind: 'stopped', reason: '要先有经营场所' }],
    ['what stands behind an end is not read', ['farm', 'food'], { kind: 'routed', itemId: 'T10' }],
    ['an id of another version is asked again', ['gone', 'food'], 'place'],
    ['an id of another question is asked again', ['rent', 'self'], 'what'],
    ['one option twice is no answer', ['rent', 'food', 'food'], 'what'],
  ])('%s', (_, chosen, expected) => {
    expect(standing(...chosen)).toEqual(expected);
  });

  it('keeps the order of the question and says what was understood', () => {
    expect(walk(smallBody, ['rent', 'smoke', 'food', 'gone']).chosen).toEqual(['rent', 'food', 'smoke']);
  });

  it('goes back by one question, whole', () => {
    expect(stepBack(smallBody, ['rent', 'food', 'smoke'])).toEqual(['rent']);
    expect(stepBack(smallBody, ['rent'])).toEqual([]);
    expect(stepBack(smallBody, [])).toEqual([]);
    expect(backTo(smallBody, ['rent', 'food', 'self'], 'what')).toEqual(['rent']);
    expect(backTo(smallBody, ['rent', 'food'], 'agent')).toEqual(['rent', 'food']);
  });

  it('counts the questions that can still come', () => {
    const [first, , last] = smallBody.nodes;
    expect([questionsLeft(smallBody, first!), questionsLeft(smallBody, last!)]).toEqual([3, 1]);
  });

  it('never asks a question twice, also in a tree that leads back to itself', () => {
    const circle = copyOf(smallBody);
    circle.nodes[2]!.options[0]!.next = 'place';
    expect(walk(circle, ['rent', 'other', 'self', 'rent', 'other', 'self']).answers).toHaveLength(3);
    expect(questionsLeft(circle, circle.nodes[0]!)).toBe(3);
  });

  it('finds every way: two ways out, and two grounds × four mixtures × two persons', () => {
    const ways = situationsOf(smallBody);
    expect(ways).toHaveLength(2 + 2 * 4 * 2);
    expect(new Set(ways.map((way) => way.join(' '))).size).toBe(ways.length);
    expect(situationsOf(smallBody, 5)).toHaveLength(5);
  });
});
