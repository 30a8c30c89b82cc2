import { describe, expect, it } from 'vitest';
import { copyOf, smallBody } from './small-tree.fixture.ts';
import type { TreeBody } from './tree.ts';
import { checkTree, type TreeProblem } from './tree-check.ts';

const known = {
  itemIds: new Set(['A01', 'T10', 'C05']),
  materialIds: new Set(['IDCARD', 'LEASE', 'HOUSECERT']),
  bundleIds: new Set(['BND01']),
};

type Nodes = TreeBody['nodes'];

function problemsAfter(change: (nodes: Nodes, body: TreeBody) => void): readonly TreeProblem[] {
  const body = copyOf(smallBody);
  change(body.nodes, body);
  return checkTree('A01', body, known);
}

const option = (nodes: Nodes, question: number, place: number) => nodes[question]!.options[place]!;

describe('情形树校验', () => {
  it('a sound tree has nothing to complain of', () => {
    expect(checkTree('A01', smallBody, known)).toEqual([]);
  });

  it.each<[TreeProblem['code'], (nodes: Nodes, body: TreeBody) => void, Partial<TreeProblem>]>([
    ['RootMissing', (_, body) => void (body.root = 'gone'), { questionId: null, about: 'gone' }],
    ['RootMissing', (_, body) => void (body.root = null), { questionId: null, about: null }],
    ['MaterialTwice', (_, body) => void body.materials.push(body.materials[0]!), { about: 'IDCARD' }],
    [
      'UnknownMaterial',
      (_, body) => void (body.materials[0]!.materialId = 'GONE'),
      { questionId: null, about: 'GONE' },
    ],
    ['QuestionTwice', (nodes) => void nodes.push(copyOf(nodes[2]!)), { questionId: 'agent' }],
    ['OptionTwice', (nodes) => void (option(nodes, 2, 0).id = 'own'), { optionId: 'own' }],
    ['LabelTwice', (nodes) => void (option(nodes, 0, 1).label = '自己的 '), { optionId: 'rent' }],
    [
      'LeadsNowhere',
      (nodes) => void (option(nodes, 0, 1).next = 'gone'),
      { optionId: 'rent', about: 'gone' },
    ],
    ['Circle', (nodes) => void (option(nodes, 2, 0).next = 'place'), { questionId: 'agent' }],
    [
      'Unreachable',
      (nodes) => {
        for (const each of nodes[1]!.options) each.next = null;
      },
      { questionId: 'agent' },
    ],
    ['MultiLeadsApart', (nodes) => void (option(nodes, 1, 2).next = null), { questionId: 'what' }],
    [
      'MultiEnds',
      (nodes) => void option(nodes, 1, 2).effects.push({ op: 'stop', reason: '不行' }),
      { optionId: 'other' },
    ],
    ['EndLeadsOn', (nodes) => void (option(nodes, 0, 3).next = 'what'), { optionId: 'none', about: 'what' }],
    [
      'UnknownMaterial',
      (nodes) => void option(nodes, 0, 1).effects.push({ op: 'removeMaterial', materialId: 'GONE' }),
      { optionId: 'rent', about: 'GONE' },
    ],
    [
      'UnknownItem',
      (nodes) => void Object.assign(option(nodes, 0, 2).effects[0]!, { itemId: 'Z99' }),
      { optionId: 'farm', about: 'Z99' },
    ],
    [
      'RoutedToItself',
      (nodes) => void Object.assign(option(nodes, 0, 2).effects[0]!, { itemId: 'A01' }),
      { optionId: 'farm' },
    ],
    [
      'UnknownBundle',
      (nodes) => void option(nodes, 0, 1).effects.push({ op: 'suggestBundle', bundleId: 'B9' }),
      { about: 'B9' },
    ],
    [
      'PaperOfNothing',
      (nodes) =>
        void Object.assign(option(nodes, 0, 0).effects[1]!, {
          material: {
            ...(option(nodes, 0, 0).effects[1] as { material: object }).material,
            copies: 0,
            verifyOriginal: false,
          },
        }),
      { optionId: 'own', about: 'HOUSECERT' },
    ],
  ])('%s is named with its card', (code, change, where) => {
    expect(problemsAfter(change)).toContainEqual(expect.objectContaining({ code, ...where }));
  });

  it('an item may ask nothing at all', () => {
    expect(checkTree('A01', { ...smallBody, root: null, nodes: [] }, known)).toEqual([]);
  });

  it('only the questions inside a circle are named, not those that lead into it', () => {
    const problems = problemsAfter((nodes) => void (option(nodes, 2, 0).next = 'what'));
    expect(problems.filter(({ code }) => code === 'Circle').map(({ questionId }) => questionId)).toEqual([
      'what',
      'agent',
    ]);
  });
});
