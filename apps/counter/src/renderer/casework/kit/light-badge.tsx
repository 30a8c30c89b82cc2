/** 红黄灯 as shape, word and colour together: never colour alone. */
import { daysLeftWords } from '@yichuang/ui/case-words';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import type { CaseLine } from '@yichuang/protocol/cases';

const looks: Readonly<Record<CaseLine['light'], readonly [shape: string, colour: string]>> = {
  green: ['●', 'text-leaf'],
  yellow: ['▲', 'text-orange'],
  orange: ['◆', 'text-orange'],
  red: ['■', 'text-coral'],
  deepRed: ['■■', 'text-coral'],
  stopped: ['‖', 'text-muted'],
  none: ['○', 'text-muted'],
};

export function LightBadge({
  light,
  daysLeft,
  className,
}: Pick<CaseLine, 'light' | 'daysLeft'> & { readonly className?: string }) {
  const { t } = useText('casework');
  const [shape, colour] = looks[light];
  const counts = daysLeft !== null && light !== 'stopped' && light !== 'none';
  return (
    <span className={join('inline-flex items-baseline gap-0.5 font-medium whitespace-nowrap', colour, className)}>
      <span aria-hidden="true" className="text-small">
        {shape}
      </span>
      {t(`light.${light}`)}
      {counts && <span className="text-small">· {daysLeftWords(t, daysLeft)}</span>}
    </span>
  );
}
