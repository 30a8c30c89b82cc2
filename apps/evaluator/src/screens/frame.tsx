/** What stands around every question: the hall, the counter, and whether the line is there. */
import { DemoMark } from '@yichuang/ui/demo-mark.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { ReactNode } from 'react';

export interface FrameProps {
  readonly hall: string;
  readonly demo: boolean;
  readonly counterNumber: number | null;
  readonly offline: boolean;
}

export function Frame({
  hall,
  demo,
  counterNumber,
  offline,
  children,
}: FrameProps & { readonly children: ReactNode }) {
  const { t, language, setLanguage } = useText('evaluator');
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <div className="flex h-dvh flex-col bg-mist">
      <header className="flex items-center gap-2 bg-deep px-4 py-1 text-paper">
        <p className="min-w-0 flex-1 text-body">{hall}</p>
        <DemoMark demo={demo} />
        {offline && <output className="block text-small text-ice">▲ {t('offline')}</output>}
        <button
          type="button"
          lang={other}
          onClick={() => setLanguage(other)}
          className="min-h-target rounded-card border border-ice px-3 text-body active:bg-harbour"
        >
          {t('language')}
        </button>
        {counterNumber !== null && <p className="text-body">{t('counter', { number: counterNumber })}</p>}
      </header>
      <main className="flex min-h-0 flex-1 flex-col overflow-y-auto">{children}</main>
    </div>
  );
}
