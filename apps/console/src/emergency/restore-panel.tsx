/** 备份与恢复: the backups that there are, what each would lose, and the way back to one with a question before it. */
import type { Backups } from '@yichuang/protocol/backups';
import { dateAt, secondsBetween } from '@yichuang/domain/time';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { Table, type Column } from '../table/table.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { dateWords, spanWords } from '../words.ts';

type Backup = Backups['backups'][number];

const MEGABYTE = 1_048_576;

export function RestorePanel({ hub, hall, now, sending }: Pick<AtWork, 'hub' | 'hall' | 'now' | 'sending'>) {
  const { t } = useText('emergency');
  const { t: console } = useText('console');
  const [chosen, setChosen] = useState<Backup | null>(null);
  const asked = useAsked(hub.emergency.backups, 'backups');
  const { value } = asked;
  const when = ({ at }: Backup): string =>
    `${dateWords(console, dateAt(at, hall.rules.zoneOffsetMinutes))} ${hourMinute(at)}`;
  const lost = ({ lost: { numbers, cases } }: Backup): string =>
    numbers + cases === 0 ? t('restore.lostNothing') : t('restore.lost', { numbers, cases });

  const backUp = (): void => {
    void sending.ask(hub.emergency.backUp, { done: t('restore.backedUp') }).then(asked.again);
  };
  const restore = async (backup: Backup): Promise<void> => {
    const begun = await sending.ask(() => hub.emergency.restore(backup.name), { done: t('restore.begun') });
    if (begun) setChosen(null);
  };

  const columns: readonly Column<Backup>[] = [
    { key: 'at', title: t('restore.at'), by: ({ at }) => at, render: when },
    {
      key: 'age',
      title: t('restore.age'),
      by: ({ at }) => at,
      render: ({ at }) =>
        console('span.ago', {
          span: spanWords(console, Math.max(0, Math.floor(secondsBetween(at, now) / 60))),
        }),
    },
    {
      key: 'size',
      title: t('restore.size'),
      end: true,
      by: ({ bytes }) => bytes,
      render: ({ bytes }) => `${(bytes / MEGABYTE).toFixed(1)} MB`,
    },
    { key: 'lost', title: t('restore.since'), render: lost },
    {
      key: 'act',
      title: '',
      end: true,
      render: (backup) =>
        value?.mayRestore && (
          <Button tone="danger" onPress={() => setChosen(backup)}>
            {t('restore.to')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <Unanswered asked={asked} />
      <Card
        flush
        title={t('restore.title')}
        aside={
          <Button busy={sending.busy} onPress={backUp}>
            {t('restore.backUp')}
          </Button>
        }
        className="overflow-x-auto"
      >
        <p className="max-w-[60em] px-2 pb-1 text-body text-muted">{t('restore.advice')}</p>
        {value && !value.mayRestore && (
          <p className="px-2 pb-1 text-body font-medium text-orange">▲ {t('restore.notHere')}</p>
        )}
        {value?.backups.length === 0 ? (
          <EmptyState title={t('restore.none')} advice={t('restore.noneAdvice')} />
        ) : (
          value && (
            <Table
              label={t('restore.title')}
              columns={columns}
              rows={value.backups}
              rowKey={({ name }) => name}
            />
          )
        )}
      </Card>
      {chosen && (
        <Dialog
          open
          onClose={() => setChosen(null)}
          title={t('restore.ask', { when: when(chosen) })}
          description={t('restore.askAdvice')}
          actions={
            <>
              <Button onPress={() => setChosen(null)}>{t('restore.notNow')}</Button>
              <Button tone="danger" busy={sending.busy} onPress={() => void restore(chosen)}>
                {t('restore.confirm', { when: when(chosen) })}
              </Button>
            </>
          }
        >
          <ul className="flex list-disc flex-col gap-1 pl-3 text-body">
            <li className="font-bold text-coral">{t('restore.says.lost', { what: lost(chosen) })}</li>
            <li>{t('restore.says.numbers')}</li>
            <li>{t('restore.says.kept')}</li>
            <li>{t('restore.says.back')}</li>
          </ul>
        </Dialog>
      )}
    </>
  );
}
