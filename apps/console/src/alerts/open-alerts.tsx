/** Alerts that want an answer (要处理的预警), one's own first: 已阅, 处理, 反馈. */
import type { AlertCard } from '@yichuang/protocol/alerts';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { sayingOf, spanOf } from '@yichuang/ui/alerts/alert-words';
import { placeToLook } from './place-to-look.ts';
import { NoteDialog } from './note-dialog.tsx';

interface Asking {
  readonly alert: AlertCard;
  readonly act: 'handle' | 'answer';
}

export function OpenAlerts(atWork: AtWork) {
  const { account, alerts, sending } = atWork;
  const { t } = useText('alerts');
  const [asking, setAsking] = useState<Asking | null>(null);
  const { value } = alerts;
  if (value === null)
    return (
      <Card>
        {alerts.problem === null ? (
          <p className="text-body text-muted">{t('looking')}</p>
        ) : (
          <Unanswered asked={alerts} />
        )}
      </Card>
    );
  if (value.alerts.length === 0)
    return (
      <Card>
        <EmptyState title={t('none')} advice={t('noneAdvice')} />
      </Card>
    );
  const isMine = ({ told }: AlertCard): boolean =>
    told.some(({ accountId }) => accountId === account.accountId);
  const shown = value.alerts.toSorted((one, other) => Number(isMine(other)) - Number(isMine(one)));
  return (
    <>
      <ul className="flex flex-col gap-1">
        {shown.map((alert) => (
          <OpenAlert
            key={alert.alertId}
            {...atWork}
            alert={alert}
            people={value.people}
            may={isMine(alert) || account.role === 'manager'}
            onSee={() =>
              void sending
                .send('seeAlert', { alertId: alert.alertId }, { done: t('seen') })
                .then(alerts.again)
            }
            onAct={(act) => setAsking({ alert, act })}
          />
        ))}
      </ul>
      {asking && (
        <NoteDialog
          title={t(`${asking.act}Title`)}
          advice={t(`${asking.act}Advice`)}
          verb={t(asking.act)}
          required={asking.act === 'answer'}
          onClose={() => setAsking(null)}
          onSend={async (note) => {
            const { alertId } = asking.alert;
            const done =
              asking.act === 'answer'
                ? await sending.send('answerAlert', { alertId, note }, { done: t('answered') })
                : await sending.send(
                    'handleAlert',
                    { alertId, ...(note !== '' && { note }) },
                    { done: t('handled') },
                  );
            if (done) alerts.again();
            return done;
          }}
        />
      )}
    </>
  );
}

interface OpenAlertProps extends AtWork {
  readonly alert: AlertCard;
  readonly people: Readonly<Record<string, string>>;
  readonly may: boolean;
  readonly onSee: () => void;
  readonly onAct: (act: Asking['act']) => void;
}

function OpenAlert({ alert, people, may, onSee, onAct, names, now, account }: OpenAlertProps) {
  const { t } = useText('alerts');
  const { raisedAt, toAccountId, told, seenAt, handledAt, handledWords, recoveredAt, lateFrom } = alert;
  const says = sayingOf(alert, { t, names });
  const isLate = now > lateFrom && recoveredAt === null;
  const reader = account.role === 'supervisor';
  const place = placeToLook(alert.ruleId, account);
  return (
    <li
      className={join(
        'flex flex-wrap items-center justify-between gap-2 rounded-card border border-l-8 border-line bg-paper px-2 py-1',
        recoveredAt !== null ? 'border-l-leaf' : isLate ? 'border-l-coral' : 'border-l-orange',
      )}
    >
      <div className="min-w-0 flex-1">
        <h2 className="text-action font-bold">
          <span aria-hidden="true">{recoveredAt === null ? '▲ ' : '✓ '}</span>
          {t(`rule.${alert.ruleId}`)}
          {' · '}
          {says}
        </h2>
        <p className="text-body text-muted">
          {t('raised', { time: hourMinute(raisedAt), span: spanOf(t, raisedAt, now) })}
          {' · '}
          {t('toldTo', { names: told.map(({ accountId }) => people[accountId] ?? accountId).join('→') })}
        </p>
        <p className="text-body">
          {[
            seenAt === null
              ? t(isLate ? 'lateUnseen' : 'unseen', { name: people[toAccountId] ?? '' })
              : t('seenAt', { time: hourMinute(seenAt) }),
            handledAt && t('handledAt', { time: hourMinute(handledAt), words: handledWords ?? '' }),
            recoveredAt && t('recoveredAt', { time: hourMinute(recoveredAt) }),
          ]
            .filter((words): words is string => Boolean(words))
            .join(' · ')}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-1">
        {place !== null && (
          <a
            href={place}
            className="flex min-h-target items-center px-1 text-action font-medium text-harbour underline underline-offset-2"
          >
            {t('look')}
          </a>
        )}
        {may && (
          <>
            {seenAt === null && <Button onPress={onSee}>{t('see')}</Button>}
            {!reader && <Button onPress={() => onAct('handle')}>{t('handle')}</Button>}
            <Button tone="main" onPress={() => onAct('answer')}>
              {t('answer')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
