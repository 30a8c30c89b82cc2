/** 发给我的预警: on top of the first page, with 已阅 and 反馈 under the thumb; a new one makes the phone buzz. */
import type { AlertCard } from '@yichuang/protocol/alerts';
import { sayingOf, spanOf } from '@yichuang/ui/alerts/alert-words';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useEffect, useState } from 'react';
import { Card } from '../alarms/card.tsx';
import type { Duty } from '../duty.ts';
import { NoteSheet } from '../frame/note-sheet.tsx';
import { useAct } from '../use-act.ts';

/** For which the phone buzzed. */
const buzzed = new Set<string>();

export function AlertCards({ duty }: { readonly duty: Duty }) {
  const { t } = useText('alerts');
  const { alerts, account, names, now, send, done } = duty;
  const [answering, setAnswering] = useState<AlertCard | null>(null);
  const unseen = alerts.find(
    ({ toAccountId, seenAt }) => toAccountId === account.accountId && seenAt === null,
  );
  const newest = unseen?.alertId ?? null;
  useEffect(() => {
    if (newest === null || buzzed.has(newest)) return;
    buzzed.add(newest);
    // Not on every phone; without a touch on the page the browser may refuse.
    const { vibrate } = navigator as { readonly vibrate?: Navigator['vibrate'] };
    vibrate?.call(navigator, [300, 100, 300]);
  }, [newest]);
  const see = async ({ alertId }: AlertCard): Promise<void> => {
    const sent = await send('seeAlert', { alertId });
    done({ words: sent.done ? t('seen') : `${sent.trouble.says}。${sent.trouble.next}` });
  };
  if (alerts.length === 0) return null;
  return (
    <section aria-label={t('title')} className="flex flex-col gap-1">
      {alerts.map((alert) => (
        <Card
          key={alert.alertId}
          urgent={now > alert.lateFrom && alert.recoveredAt === null}
          title={t(`rule.${alert.ruleId}`)}
          says={sayingOf(alert, { t, names })}
          advice={
            alert.recoveredAt === null
              ? t('wall.age', { span: spanOf(t, alert.raisedAt, now) })
              : t('recoveredShort')
          }
        >
          {alert.seenAt === null && <Button onPress={() => void see(alert)}>{t('see')}</Button>}
          <Button tone="main" onPress={() => setAnswering(alert)}>
            {t('answer')}
          </Button>
        </Card>
      ))}
      {answering && <AnswerSheet duty={duty} alert={answering} onClose={() => setAnswering(null)} />}
    </section>
  );
}

interface AnswerSheetProps {
  readonly duty: Duty;
  readonly alert: AlertCard;
  readonly onClose: () => void;
}

function AnswerSheet({ duty, alert: { alertId }, onClose }: AnswerSheetProps) {
  const { t } = useText('alerts');
  const act = useAct();
  return (
    <NoteSheet
      {...{ duty, act, onClose }}
      words={{
        title: t('answerTitle'),
        says: t('answerAdvice'),
        confirm: t('answer'),
        label: t('note'),
        done: t('answered'),
      }}
      send={(note) => act.run(() => duty.send('answerAlert', { alertId, note }))}
    />
  );
}
