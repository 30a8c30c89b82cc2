/** 红黄灯 as shape, word and colour together: never colour alone. */
import type { Light } from '@yichuang/domain/calendar/light';
import { daysLeftWords } from '../case-words.ts';
import { join } from '../join.ts';
import { useText } from '../text/use-text.ts';

const looks: Readonly<Record<Light | 'none', readonly [shape: string, colour: string]>> = {
  green: ['●', 'text-leaf'],
  yellow: ['▲', 'text-orange'],
  orange: ['◆', 'text-orange'],
  red: ['■', 'text-coral'],
  deepRed: ['■■', 'text-coral'],
  stopped: ['‖', 'text-muted'],
  none: ['○', 'text-muted'],
};

export interface LightBadgeProps {
  readonly light: Light | 'none';
  /** Working days; null when nothing runs. */
  readonly daysLeft: number | null;
  readonly className?: string;
}

export function LightBadge({ light, daysLeft, className }: LightBadgeProps) {
  const { t } = useText('casework');
  const [shape, colour] = looks[light];
  const counts = daysLeft !== null && light !== 'stopped' && light !== 'none';
  return (
    <span
      className={join('inline-flex items-baseline gap-0.5 font-medium whitespace-nowrap', colour, className)}
    >
      <span aria-hidden="true" className="text-small">
        {shape}
      </span>
      {t(`light.${light}`)}
      {counts && <span className="text-small">· {daysLeftWords(t, daysLeft)}</span>}
    </span>
  );
}
