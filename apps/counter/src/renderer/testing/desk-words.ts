/** Words and names for the rule stage's small hall, so that tests read the sentences that a clerk reads. */
import type { Names } from '@yichuang/ui/names';
import { createText, type Language } from '@yichuang/ui/text/text';
import type { WhyContext } from '../desk/because-words.ts';
import type { CounterText } from '../words.ts';

export function counterText(language: Language = 'zh-CN'): CounterText {
  const namespaces = ['counter', 'common', 'rejections', 'problems', 'devices'] as const;
  return createText(language).getFixedT(language, namespaces);
}

const NAMES: Readonly<Record<string, string>> = {
  A: '工程建设',
  B: '社会事务',
  a1: '施工许可',
  a2: '规划许可',
  b1: '高龄补贴',
  returned: '过号回来',
  unwanted: '本人放弃',
  age60: '刷证',
};

const named = (id: string): string => NAMES[id] ?? id;

export const names: Names = {
  hall: () => '试验大厅',
  zone: named,
  service: named,
  inZone: (zoneId, serviceIds) => [zoneId, ...serviceIds],
  counterNumber: (counterId) => Number(counterId.slice(1)),
  reason: named,
  ground: named,
  dutyMode: named,
};

export function why(): WhyContext {
  return { t: counterText(), names, ratio: 2 };
}
