import { describe, expect, it } from 'vitest';
import { Bundle } from '../catalogue/guidance.ts';
import type { ServiceId } from '../ids.ts';
import { bundlesWith, planBundle } from './bundle.ts';

const step = (order: number, itemId: string, dependsOn: string[] = [], required = false) => ({
  order,
  itemId,
  required,
  dependsOn,
});
const bundle = Bundle.parse({
  id: 'BND',
  name: '开店一件事',
  leadDepartmentId: 'SJJ',
  intakeZoneId: 'B',
  promisedLimit: { value: 1, unit: 'workingDay', text: '1个工作日' },
  audience: '法人',
  description: '一次办完',
  steps: [
    step(2, 'bank', ['seal', 'licence']),
    step(2, 'seal', ['licence']),
    step(1, 'licence', [], true),
    step(3, 'staff', ['licence']),
  ],
  questions: [
    {
      id: 'hire',
      text: '雇人吗？',
      options: [
        { id: 'yes', label: '雇', includeItemIds: ['staff'], excludeItemIds: [] },
        { id: 'no', label: '不雇', includeItemIds: [], excludeItemIds: ['staff'] },
      ],
    },
    {
      id: 'stamp',
      text: '有章吗？',
      options: [{ id: 'has', label: '有', includeItemIds: [], excludeItemIds: ['seal'] }],
    },
  ],
  sources: [],
});
const items = (...chosen: string[]) => planBundle(bundle, chosen).steps.map(({ itemId }) => itemId);

describe('一件事', () => {
  it('puts first what others wait for', () => {
    expect(items()).toEqual(['licence', 'seal', 'bank', 'staff']);
  });

  it('leaves out what the answers make needless', () => {
    expect(items('no')).toEqual(['licence', 'seal', 'bank']);
    expect(planBundle(bundle, ['no']).left).toEqual(['staff']);
  });

  it('waits only for what is taken here', () => {
    const plan = planBundle(bundle, ['has', 'yes']);
    expect(plan.steps.find(({ itemId }) => itemId === 'bank')?.after).toEqual(['licence']);
  });

  it('ends also when a circle was written', () => {
    const circle = { ...bundle, steps: [step(1, 'a', ['b']), step(1, 'b', ['a'])] };
    expect(planBundle(Bundle.parse(circle), []).steps).toHaveLength(2);
  });
});

describe('which bundles an item stands in', () => {
  const other = { ...bundle, id: 'OTHER', steps: bundle.steps.slice(0, 1) };
  const ids = (itemId: string, suggested: readonly string[]): readonly string[] =>
    bundlesWith([bundle, other], itemId as ServiceId, suggested).map(({ id }) => id);

  it('names what the answers suggest first, each once', () => {
    expect(ids('bank', ['OTHER'])).toEqual(['OTHER', 'BND']);
    expect(ids('seal', [])).toEqual(['BND']);
    expect(ids('elsewhere', [])).toEqual([]);
  });
});
