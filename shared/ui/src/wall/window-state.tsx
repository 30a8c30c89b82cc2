/** What goes on at the window (窗口状态): a word and a number, or a word and what to do instead. */
import type { Instant } from '@yichuang/domain/ids';
import { hourMinute } from '../clock-words.ts';
import { join } from '../join.ts';
import { useText } from '../text/use-text.ts';
import { Pause } from 'lucide-react';
import type { ReactNode } from 'react';
import { English } from './english.tsx';
import { useNews } from './fresh-call.ts';
import type { WindowFacts } from '@yichuang/domain/hall/views/window-facts';

type Lng = 'zh-CN' | 'en';

export interface WindowStateProps {
  readonly facts: WindowFacts;
  /** False while the line is down: nobody is being called *now*. */
  readonly live: boolean;
  /** The hub is gone and nobody is called here. */
  readonly alone: boolean;
  readonly flashing: boolean;
  readonly guidePhone: string | null;
  readonly now: Instant;
}

export function WindowState({ facts, live, alone, flashing, guidePhone, now }: WindowStateProps) {
  const { t } = useText('display');
  const { state, number, call, instead, resumesAt } = facts;
  if (alone) {
    return (
      <Panel>
        <Words word={t('window.alone')} english={t('window.alone', { lng: 'en' })} />
        <p className="text-title text-ice">{t('window.aloneAdvice')}</p>
      </Panel>
    );
  }
  const word = t(`window.${state}`);
  const wordInEnglish = t(`window.${state}`, { lng: 'en' });
  switch (state) {
    case 'calling':
      return (
        <Called
          key={call?.callSeq ?? number}
          calledAt={call?.calledAt ?? null}
          live={live}
          flashing={flashing}
          now={now}
        >
          <Line word={word} english={wordInEnglish} onAmber={live} number={number} />
        </Called>
      );
    case 'serving':
      return (
        <Panel className="bg-paper/10">
          <Line word={word} english={wordInEnglish} number={number} />
        </Panel>
      );
    case 'idle':
    case 'direct':
      return (
        <Panel>
          <Words word={word} english={wordInEnglish} />
          <p className="text-title text-ice">{t(`window.${state}Advice`)}</p>
        </Panel>
      );
    case 'paused':
    case 'closed':
      return (
        <Panel>
          <Words word={word} english={wordInEnglish} paused={state === 'paused'} />
          <p className="flex flex-col items-center gap-1 text-center">
            {advice('zh-CN').map((line) => (
              <span key={line} className="text-[96px] leading-tight font-medium">
                {line}
              </span>
            ))}
            <English className="text-[44px]">{advice('en').join(' · ')}</English>
          </p>
        </Panel>
      );
  }

  function advice(lng: Lng): readonly string[] {
    const where =
      instead.length > 0
        ? t('window.instead', { lng, counters: instead.join(lng === 'en' ? ', ' : '、') })
        : t('window.insteadGuide', { lng });
    if (state === 'paused' && resumesAt)
      return [where, t('window.resumes', { lng, time: hourMinute(resumesAt) })];
    if (instead.length === 0 && guidePhone !== null)
      return [where, t('window.insteadPhone', { lng, phone: guidePhone })];
    return [where];
  }
}

function Panel({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return (
    <section
      aria-live="polite"
      className={join('flex flex-1 flex-col items-center justify-center gap-5 rounded-card', className)}
    >
      {children}
    </section>
  );
}

interface CalledProps {
  readonly calledAt: Instant | null;
  readonly live: boolean;
  readonly flashing: boolean;
  readonly now: Instant;
  readonly children: ReactNode;
}

function Called({ calledAt, live, flashing, now, children }: CalledProps) {
  const news = useNews(calledAt ?? now, now);
  return (
    <Panel
      className={join(
        live ? 'bg-amber text-ink' : 'bg-paper/10',
        live && news && 'animate-called',
        flashing && 'flashing',
      )}
    >
      {children}
    </Panel>
  );
}

interface LineProps {
  readonly word: string;
  readonly english: string;
  readonly onAmber?: boolean;
  readonly number: string | null;
}

function Line({ word, english, onAmber = false, number }: LineProps) {
  return (
    <p className="flex items-center gap-6 whitespace-nowrap">
      <span className="flex flex-col items-end">
        <span className="text-[120px] leading-tight font-bold">{word}</span>
        <English onAmber={onAmber} className="text-[44px]">
          {english}
        </English>
      </span>
      <span className="text-[360px] leading-none font-bold tracking-tight -translate-y-[0.06em]">
        {number}
      </span>
    </p>
  );
}

interface WordsProps {
  readonly word: string;
  readonly english: string;
  readonly paused?: boolean;
}

function Words({ word, english, paused = false }: WordsProps) {
  return (
    <p className="flex flex-col items-center">
      <span className="flex items-center gap-4 text-number font-bold">
        {paused && <Pause aria-hidden="true" size={168} className="fill-current text-ice" />}
        {word}
      </span>
      <English className="text-[44px]">{english}</English>
    </p>
  );
}
