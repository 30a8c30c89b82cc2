/** What did not fit of the time without the hub (断网期间的事): a number or a call, what a guide does about it, and 已处理. */
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import type { Duty } from '../duty.ts';
import { TroubleNote } from '../frame/trouble-note.tsx';
import { useAct } from '../use-act.ts';
import { Card } from './card.tsx';
import type { Notice } from './notices.ts';

export interface FlagCardProps {
  readonly duty: Duty;
  readonly flagged: Extract<Notice, { kind: 'offlineTicket' | 'emergencyCall' }>;
}

export function FlagCard({ duty, flagged }: FlagCardProps) {
  const { t } = useText('guide');
  const { names, trail, send, done } = duty;
  const { busy, trouble, run } = useAct();
  const { number, ticketId } = flagged;
  const settle = async (): Promise<void> => {
    const sent = await run(() => send('settleOfflineFlag', { number }));
    if (sent?.done) done({ words: t('alarm.settledDone', { number }) });
  };
  const words = (): { readonly title: string; readonly says: string; readonly advice: string } => {
    if (flagged.kind === 'offlineTicket') {
      const says = flagged.flags.map((flag) => t(`common:offlineFlag.${flag}`)).join(t('and'));
      return { title: t('alarm.offline', { number }), says, advice: t('alarm.offlineAdvice') };
    }
    const { counterId, calledAt, flag } = flagged;
    const counter = t('common:counter', { number: names.counterNumber(counterId) ?? counterId });
    return {
      title: t('alarm.emergency', { counter, number }),
      says: t('alarm.emergencySays', { time: hourMinute(calledAt), why: t(`common:emergencyFlag.${flag}`) }),
      advice: t('alarm.emergencyAdvice'),
    };
  };
  return (
    <Card {...words()}>
      {ticketId !== null && (
        <Button className="flex-1" onPress={() => trail.go({ at: 'ticket', number })}>
          {t('alarm.openTicket', { number })}
        </Button>
      )}
      <Button className="flex-1" busy={busy} onPress={() => void settle()}>
        {t('alarm.settled')}
      </Button>
      {trouble && <TroubleNote trouble={trouble} />}
    </Card>
  );
}
