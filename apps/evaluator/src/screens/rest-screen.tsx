/** Nobody is asked: the name of the hall and one calm sentence. */
import { useText } from '@yichuang/ui/text/use-text';
import type { FrameProps } from './frame.tsx';
import { DemoMark } from '@yichuang/ui/demo-mark.tsx';

export function RestScreen({ hall, demo, counterNumber, offline }: FrameProps) {
  const { t } = useText('evaluator');
  const placed = counterNumber !== null;
  return (
    <main className="flex h-dvh flex-col items-center justify-center gap-3 bg-deep p-4 text-center text-paper">
      <p className="text-body text-ice">
        {hall} <DemoMark demo={demo} />
      </p>
      <h1 className="text-title font-bold">{placed ? t('welcome') : t('unplaced')}</h1>
      <p className="max-w-[36em] text-body text-ice">{placed ? t('welcomeAdvice') : t('unplacedAdvice')}</p>
      {placed && <p className="text-body">{t('counter', { number: counterNumber })}</p>}
      {offline && <output className="block text-small text-ice">▲ {t('offline')}</output>}
    </main>
  );
}
