/** 值班: which windows serve every zone now, and the one button that begins or ends it. */
import { dutyModesOf } from '@yichuang/domain/hall/duty';
import { dutyWindowsOf } from '@yichuang/domain/hall/views/board';
import type { DutyModeId } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { numberRanges } from '@yichuang/ui/number-ranges';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';

type DutyCardProps = Pick<AtWork, 'hall' | 'names' | 'sending'>;

/** The console begins a mode with the counters that are open; choosing among them is a guide's, who stands beside them. */
export function DutyCard({ hall, names, sending }: DutyCardProps) {
  const { t } = useText('console');
  const windows = dutyWindowsOf(hall);
  const modes = dutyModesOf(hall.rules);
  const begin = (modeId: DutyModeId): void => {
    const done = t('duty.begun', { mode: names.dutyMode(modeId) });
    void sending.send('switchDuty', { modeId }, { done });
  };
  if (windows === null || hall.duty === null) {
    if (modes.length === 0 || hall.phase !== 'open') return null;
    return (
      <Card title={t('duty.title')}>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="min-w-0 flex-1 text-body text-muted">{t('duty.off')}</p>
          <div className="flex flex-wrap gap-1">
            {modes.map(({ modeId }) => (
              <Button key={modeId} busy={sending.busy} onPress={() => begin(modeId)}>
                {names.dutyMode(modeId)}
              </Button>
            ))}
          </div>
        </div>
      </Card>
    );
  }
  const mode = names.dutyMode(windows.modeId);
  const { counterNumbers } = windows;
  return (
    <Card title={t('duty.title')}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="min-w-0 flex-1 text-action font-bold">
          {t('duty.on', { mode, time: hourMinute(hall.duty.since) })}{' '}
          {counterNumbers.length > 0
            ? t('duty.onSays', { counters: numberRanges(counterNumbers, t('comma')) })
            : t('duty.nobody')}
        </p>
        <Button
          tone="main"
          busy={sending.busy}
          onPress={() =>
            void sending.send('switchDuty', { modeId: null }, { done: t('duty.ended', { mode }) })
          }
        >
          {t('duty.end')}
        </Button>
      </div>
    </Card>
  );
}
