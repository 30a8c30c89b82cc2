/** Alerts that want an answer (要处理的预警) as records, one's own first: 已阅, 处理, 反馈. */
import type { AlertCard, AlertsAnswer } from '@yichuang/protocol/alerts';
import { sayingOf, spanOf } from '@yichuang/ui/alerts/alert-words';
import { hourMinute } from '@yichuang/ui/clock-words';
import { NoteDialog } from '@yichuang/ui/note-dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import type { Over, RecordAct, RecordKind } from '../records/record-kind.ts';
import { placeToLook } from './place-to-look.ts';

export function useOpenAlerts({ account, sending, names, now }: AtWork): RecordKind<AlertsAnswer, AlertCard> {
  const { t } = useText('alerts');
  const isMine = ({ told }: AlertCard): boolean =>
    told.some(({ accountId }) => accountId === account.accountId);
  const asking = (alert: AlertCard, act: 'handle' | 'answer'): RecordAct => ({
    key: act,
    title: t(act),
    main: act === 'answer',
    ask: (over) => <AlertDialog {...over} {...{ alert, act, sending }} />,
  });
  return {
    recordsOf: ({ alerts }) => alerts.toSorted((one, other) => Number(isMine(other)) - Number(isMine(one))),
    keyOf: ({ alertId }) => alertId,
    actsOn: (alert) => {
      if (!isMine(alert) && account.role !== 'manager') return [];
      const { alertId, seenAt } = alert;
      const see = () => sending.send('seeAlert', { alertId }, { done: t('seen') });
      return [
        ...(seenAt === null ? [{ key: 'see', title: t('see'), send: see }] : []),
        ...(account.role === 'supervisor' ? [] : [asking(alert, 'handle')]),
        asking(alert, 'answer'),
      ];
    },
    line: (alert, { people }) => {
      const { raisedAt, toAccountId, told, seenAt, handledAt, handledWords, recoveredAt } = alert;
      const isLate = now > alert.lateFrom && recoveredAt === null;
      const place = placeToLook(alert.ruleId, account);
      const nameOf = (accountId: string): string => people[accountId] ?? accountId;
      const life = [
        seenAt === null
          ? t(isLate ? 'lateUnseen' : 'unseen', { name: nameOf(toAccountId) })
          : t('seenAt', { time: hourMinute(seenAt) }),
        handledAt && t('handledAt', { time: hourMinute(handledAt), words: handledWords ?? '' }),
        recoveredAt && t('recoveredAt', { time: hourMinute(recoveredAt) }),
      ];
      return {
        edge: recoveredAt !== null ? 'closed' : isLate ? 'late' : 'open',
        title: `${t(`rule.${alert.ruleId}`)} · ${sayingOf(alert, { t, names })}`,
        about: [
          t('raised', { time: hourMinute(raisedAt), span: spanOf(t, raisedAt, now) }),
          t('toldTo', { names: told.map(({ accountId }) => nameOf(accountId)).join('→') }),
        ],
        stand: {
          stand: recoveredAt !== null ? 'done' : isLate ? 'late' : 'open',
          words: life.filter(Boolean).join(' · '),
        },
        link: place !== null && (
          <a
            href={place}
            className="flex min-h-target items-center px-1 text-action font-medium text-harbour underline underline-offset-2"
          >
            {t('look')}
          </a>
        ),
      };
    },
  };
}

interface AlertDialogProps extends Over, Pick<AtWork, 'sending'> {
  readonly alert: AlertCard;
  readonly act: 'handle' | 'answer';
}

function AlertDialog({ alert: { alertId, recoveredAt }, act, sending, ...over }: AlertDialogProps) {
  const { t } = useText('alerts');
  return (
    <NoteDialog
      {...over}
      sending={sending}
      words={{
        title: t(`${act}Title`),
        advice: act === 'answer' && recoveredAt === null ? t('answerStill') : t(`${act}Advice`),
        cancel: t('cancel'),
        act: t(act),
      }}
      field={{ label: t('note'), optional: act === 'handle' }}
      send={(note) =>
        act === 'answer'
          ? sending.send('answerAlert', { alertId, note }, { done: t('answered') })
          : sending.send('handleAlert', { alertId, ...(note !== '' && { note }) }, { done: t('handled') })
      }
    />
  );
}
