/** 为什么他先叫: two sentences in large type, to be read aloud to whoever asks. */
import type { Comparison } from '@yichuang/domain/hall/waiting/why-first';
import type { Names } from '../names.ts';
import { useText } from '../text/use-text.ts';
import { comparisonWords } from './wait-words.ts';

export interface ComparisonViewProps {
  readonly comparison: Comparison;
  readonly names: Names;
}

export function ComparisonView({ comparison, names }: ComparisonViewProps) {
  const { t } = useText('waiting');
  const [times, reason] = comparisonWords(t, names, comparison);
  return (
    <div className="flex flex-col gap-1">
      <p className="text-small text-muted">{t('readAloud')}</p>
      <p className="text-title leading-snug font-bold">{reason}</p>
      <p className="text-action">{times}</p>
    </div>
  );
}
