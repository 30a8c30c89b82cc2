/** 应急叫号 as a page of its own: getting ready, the desk without a hub, and the way back once the hub is there. */
import type { TicketNumber } from '@yichuang/domain/ids';
import type { EmergencyState } from '@yichuang/protocol/emergency';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useHall } from '@yichuang/ui/use-hall';
import { useNow } from '@yichuang/ui/use-now';
import { useEffect } from 'react';
import { TopBar } from '../frame/top-bar.tsx';
import type { CallVoice } from './call-voice.ts';
import { EmergencyDesk } from './emergency-desk.tsx';
import type { EmergencyTerminal } from './terminal-bridge.ts';
import { useSaid } from './use-said.ts';

export interface EmergencyAppProps {
  readonly terminal: EmergencyTerminal;
  readonly voice: CallVoice;
}

export function EmergencyApp({ terminal, voice }: EmergencyAppProps) {
  const { t } = useText('counter');
  const state = useHall(terminal);
  useEffect(() => voice.prepare(), [voice]);
  if (state === null) {
    return (
      <main className="grid min-h-dvh place-items-center">
        <EmptyState title={t('emergency.starting')} advice={t('emergency.startingAdvice')} />
      </main>
    );
  }
  return <Page state={state} voice={voice} onCall={terminal.call} />;
}

interface PageProps {
  readonly state: EmergencyState;
  readonly voice: CallVoice;
  readonly onCall: (number: TicketNumber) => void;
}

function Page({ state, voice, onCall }: PageProps) {
  useSaid(state.said, state.counterNumber, voice);
  const { t } = useText('counter');
  const now = useNow(1000, state.hubTimeOffsetMs);
  const counter = t('common:counter', { number: state.counterNumber });
  return (
    <div className="flex h-dvh flex-col">
      <TopBar
        title={t('emergency.pageTitle', { counter })}
        below={t('emergency.title')}
        demo={false}
        aheadMs={state.hubTimeOffsetMs}
      />
      {state.hubIsThere && (
        <output className="flex items-center gap-2 bg-mint px-2 py-1 text-body font-medium text-leaf">
          <span aria-hidden="true">✓</span>
          {t('emergency.hubBack')}。{t('emergency.hubBackAdvice')}
          <a
            href={state.deskUrl}
            className="inline-flex min-h-target items-center rounded-card bg-harbour px-2 text-action text-paper"
          >
            {t('emergency.toDesk')}
          </a>
        </output>
      )}
      <EmergencyDesk view={state} now={now} onCall={onCall} />
    </div>
  );
}
