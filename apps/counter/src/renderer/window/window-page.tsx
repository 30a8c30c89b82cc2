/** 窗口屏 on the counter's own computer: what the hub says; without it whom the window calls, and otherwise to listen. */
import type { WindowScreenState } from '@yichuang/protocol/window-screen';
import { hourMinuteSecond } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import { useHall, type Source } from '@yichuang/ui/use-hall';
import { useNow } from '@yichuang/ui/use-now';
import { Stage } from '@yichuang/ui/wall/stage.tsx';
import { Still } from '@yichuang/ui/wall/still.tsx';
import { WindowScreen } from '@yichuang/ui/wall/window-screen.tsx';
import { useEffect } from 'react';
import type { CallVoice } from '../emergency/call-voice.ts';
import { useSaid } from '../emergency/use-said.ts';

export interface WindowPageProps {
  readonly terminal: Source<WindowScreenState | null>;
  readonly voice: CallVoice;
}

export function WindowPage({ terminal, voice }: WindowPageProps) {
  const { t } = useText('display');
  const state = useHall(terminal);
  useEffect(() => voice.prepare(), [voice]);
  if (state === null || state.facts === null)
    return <Still title={t('window.alone')} advice={t('window.aloneAdvice')} />;
  return <Known state={state} facts={state.facts} voice={voice} />;
}

interface KnownProps {
  readonly state: WindowScreenState;
  readonly facts: NonNullable<WindowScreenState['facts']>;
  readonly voice: CallVoice;
}

function Known({ state, facts, voice }: KnownProps) {
  const { t } = useText('display');
  const { source, words, demo, asOf, hubTimeOffsetMs, said, speaks } = state;
  const now = useNow(1000, hubTimeOffsetMs);
  useSaid(said, facts.counterNumber, speaks ? voice : null);
  return (
    <Stage>
      <WindowScreen
        facts={facts}
        words={words}
        demo={demo}
        live={source === 'live' || source === 'callingHere'}
        alone={source === 'alone'}
        flashing={false}
        now={now}
        aheadMs={hubTimeOffsetMs}
        notes={
          source !== 'live' &&
          asOf !== null && (
            <output className="shrink-0 text-[28px] whitespace-nowrap text-ice">
              {t('offline', { time: hourMinuteSecond(asOf) })}
            </output>
          )
        }
      />
    </Stage>
  );
}
