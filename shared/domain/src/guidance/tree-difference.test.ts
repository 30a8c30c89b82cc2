import { describe, expect, it } from 'vitest';
import { copyOf, need, smallBody } from './small-tree.fixture.ts';
import type { TreeBody } from './tree.ts';
import { treeDifference } from './tree-difference.ts';

type Nodes = TreeBody['nodes'];

function after(change: (nodes: Nodes, body: TreeBody) => void) {
  const body = copyOf(smallBody);
  change(body.nodes, body);
  return treeDifference(smallBody, body);
}

describe('改了什么', () => {
  it('nothing', () => {
    expect(after(() => undefined)).toEqual([]);
  });

  it('a paper with another count is one change, not one gone and one new', () => {
    const changes = after(
      (nodes) =>
        void (nodes[0]!.options[0]!.effects[1] = {
          op: 'addMaterial',
          material: need('HOUSECERT', { copies: 3 }),
        }),
    );
    expect(changes).toEqual([
      expect.objectContaining({
        kind: 'effectChanged',
        effect: expect.objectContaining({ op: 'addMaterial' }),
      }),
    ]);
  });

  it('the order of an effect’s fields is no change', () => {
    const turned = Object.fromEntries(Object.entries(need('HOUSECERT')).toReversed());
    const changes = after(
      (nodes) => void Object.assign(nodes[0]!.options[0]!.effects[1]!, { material: turned }),
    );
    expect(changes).toEqual([]);
  });

  it.each<[string, (nodes: Nodes, body: TreeBody) => void, object]>([
    [
      'questionChanged',
      (nodes) => void (nodes[0]!.text = '场所是谁的？'),
      { what: 'text', from: '房子是谁的？' },
    ],
    [
      'questionChanged',
      (nodes) => void (nodes[0]!.help = '看房产证'),
      { what: 'help', from: '', to: '看房产证' },
    ],
    [
      'questionRemoved',
      (nodes) => void nodes.splice(2, 1),
      { question: expect.objectContaining({ id: 'agent' }) },
    ],
    [
      'questionAdded',
      (nodes) => void nodes.push({ ...copyOf(nodes[2]!), id: 'new' }),
      { question: expect.objectContaining({ id: 'new' }) },
    ],
    [
      'optionRemoved',
      (nodes) => void nodes[2]!.options.pop(),
      { option: expect.objectContaining({ id: 'else' }) },
    ],
    [
      'optionAdded',
      (nodes) => void nodes[2]!.options.push({ id: 'agency', label: '中介', effects: [], next: null }),
      { option: expect.objectContaining({ id: 'agency' }) },
    ],
    ['optionRenamed', (nodes) => void (nodes[2]!.options[0]!.label = '自己来'), { from: '本人' }],
    [
      'optionLeads',
      (nodes) => void (nodes[0]!.options[1]!.next = 'agent'),
      { from: '做什么？（可多选）', to: '谁来办？' },
    ],
    ['effectRemoved', (nodes) => void nodes[0]!.options[0]!.effects.pop(), {}],
    [
      'effectAdded',
      (nodes) => void nodes[0]!.options[1]!.effects.push({ op: 'note', text: '带合同' }),
      { effect: { op: 'note', text: '带合同' } },
    ],
    [
      'orderChanged',
      (nodes) => void (nodes[0]!.options = nodes[0]!.options.toReversed()),
      { question: expect.objectContaining({ id: 'place' }) },
    ],
    ['orderChanged', (nodes, body) => void (body.nodes = nodes.toReversed()), { question: null }],
    [
      'materialRemoved',
      (_, body) => void body.materials.pop(),
      { need: need('LEASE', { deferrable: true }) },
    ],
    ['materialAdded', (_, body) => void body.materials.push(need('PLAN')), { need: need('PLAN') }],
    [
      'materialChanged',
      (_, body) => void (body.materials[0]!.copies = 4),
      { need: expect.objectContaining({ copies: 4 }) },
    ],
    [
      'firstQuestion',
      (_, body) => void (body.root = 'what'),
      { from: '房子是谁的？', to: '做什么？（可多选）' },
    ],
  ])('%s', (kind, change, details) => {
    expect(after(change)).toEqual([expect.objectContaining({ kind, ...details })]);
  });
});
