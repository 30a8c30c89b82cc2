/** A tree small enough to be read at once: who comes, what for (several at once), and a way out of each kind. */
import { ServiceId } from '../ids.ts';
import type { MaterialNeed } from '../catalogue/matters.ts';
import type { ItemNeeds } from './checklist.ts';
import { TreeBody } from './tree.ts';

export const need = (materialId: string, more: Partial<MaterialNeed> = {}): MaterialNeed => ({
  materialId,
  originals: 0,
  copies: 1,
  verifyOriginal: true,
  necessity: 'required',
  deferrable: false,
  eCertShareable: false,
  note: null,
  ...more,
});

export const smallItem: ItemNeeds = {
  id: ServiceId.parse('A01'),
  materials: [need('IDCARD', { eCertShareable: true }), need('LEASE', { deferrable: true })],
  promisedLimit: { value: 5, unit: 'workingDay', text: '5个工作日' },
  statutoryLimit: { value: 20, unit: 'workingDay', text: '20个工作日' },
  specialProcedures: [],
};

export const smallBody: TreeBody = TreeBody.parse({
  materials: smallItem.materials,
  root: 'place',
  nodes: [
    {
      id: 'place',
      text: '房子是谁的？',
      kind: 'single',
      help: null,
      options: [
        {
          id: 'own',
          label: '自己的',
          effects: [
            { op: 'removeMaterial', materialId: 'LEASE' },
            { op: 'addMaterial', material: need('HOUSECERT') },
          ],
          next: 'what',
        },
        { id: 'rent', label: '租的', effects: [], next: 'what' },
        {
          id: 'farm',
          label: '宅基地',
          effects: [
            { op: 'routeItem', itemId: 'T10' },
            { op: 'note', text: '不会出现' },
          ],
          next: null,
        },
        { id: 'none', label: '没有', effects: [{ op: 'stop', reason: '要先有经营场所' }], next: null },
      ],
    },
    {
      id: 'what',
      text: '做什么？（可多选）',
      kind: 'multi',
      help: null,
      options: [
        {
          id: 'food',
          label: '卖吃的',
          effects: [
            { op: 'addMaterial', material: need('IDCARD', { copies: 2, note: '正反面' }) },
            { op: 'suggestItem', itemId: 'C05' },
          ],
          next: 'agent',
        },
        {
          id: 'smoke',
          label: '卖烟',
          effects: [
            { op: 'addMaterial', material: need('IDCARD', { originals: 1, necessity: 'optional' }) },
            { op: 'setLimit', promised: { value: 9, unit: 'workingDay', text: '9日' }, statutory: null },
          ],
          next: 'agent',
        },
        { id: 'other', label: '都不是', effects: [], next: 'agent' },
      ],
    },
    {
      id: 'agent',
      text: '谁来办？',
      kind: 'single',
      help: null,
      options: [
        { id: 'self', label: '本人', effects: [], next: null },
        {
          id: 'else',
          label: '别人代办',
          effects: [
            { op: 'addMaterial', material: need('LEASE', { originals: 1, copies: 0 }) },
            { op: 'assist', kind: '帮代办' },
            { op: 'suggestBundle', bundleId: 'BND01' },
          ],
          next: null,
        },
      ],
    },
  ],
});

export const smallTree = { treeId: 'SC_A01', version: 1, body: smallBody };

/** To be changed by a test. */
export function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
