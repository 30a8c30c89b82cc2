import { describe, expect, it } from 'vitest';
import { checklistOf, papersSaved } from './checklist.ts';
import { need, smallBody, smallItem, smallTree } from './small-tree.fixture.ts';

const list = (...chosen: string[]) => checklistOf(smallItem, smallTree, chosen);
const papers = (...chosen: string[]) => list(...chosen).materials.map(({ materialId }) => materialId);

describe('一次性告知', () => {
  it('an item without a tree asks for its own papers and nothing else', () => {
    expect(checklistOf(smallItem, null, ['rent'])).toMatchObject({
      tree: null,
      chosen: [],
      materials: smallItem.materials,
      outcome: { kind: 'complete' },
    });
  });

  it('a version’s own papers stand in place of the item’s', () => {
    const body = { ...smallBody, materials: [need('PLAN')], root: null, nodes: [] };
    expect(checklistOf(smallItem, { ...smallTree, body }, [])).toMatchObject({
      materials: [need('PLAN')],
      spared: [],
      outcome: { kind: 'complete' },
    });
  });

  it('names the version that was answered', () => {
    expect(list('rent').tree).toEqual({ treeId: 'SC_A01', version: 1 });
  });

  it('removes a paper of the item and adds another', () => {
    expect(papers('own', 'other', 'self')).toEqual(['IDCARD', 'HOUSECERT']);
    expect(list('own').spared).toEqual(['LEASE']);
  });

  it('applies in the order of the answers: what was removed may be asked for again', () => {
    const { materials, spared } = list('own', 'other', 'else');
    expect(materials.find(({ materialId }) => materialId === 'LEASE')).toEqual(
      need('LEASE', { originals: 1, copies: 0 }),
    );
    expect(spared).toEqual([]);
  });

  it('merges a paper with the larger counts, as strictly as either asks', () => {
    const [idCard] = list('rent', 'food', 'smoke', 'self').materials;
    expect(idCard).toEqual(need('IDCARD', { originals: 1, copies: 2, note: '正反面' }));
    const [, lease] = list('rent', 'other', 'else').materials;
    expect(lease).toMatchObject({ originals: 1, copies: 1, deferrable: false });
  });

  it('takes limits, hints and helpers from the answers', () => {
    expect(list('rent', 'food', 'smoke', 'else')).toMatchObject({
      promised: { value: 9 },
      statutory: { value: 20 },
      suggestions: { items: ['C05'], bundles: ['BND01'] },
      assists: ['帮代办'],
    });
  });

  it.each([
    ['open', ['own'], { kind: 'open', question: { id: 'what' } }],
    ['routed', ['farm'], { kind: 'routed', itemId: 'T10' }],
    ['stopped', ['none'], { kind: 'stopped', reason: '要先有经营场所' }],
    ['complete', ['own', 'other', 'self'], { kind: 'complete' }],
  ])('outcome %s', (_, chosen, outcome) => {
    expect(list(...chosen).outcome).toMatchObject(outcome);
  });

  it('nothing behind the end is applied', () => {
    expect(list('farm').notes).toEqual([]);
  });

  it('counts what need not be carried', () => {
    expect(papersSaved(list('rent'))).toBe(1);
    expect(papersSaved(list('own'))).toBe(2);
  });
});
