/** 开厅: the key that begins the day; after a 闭厅 how the day went, and a question before it begins again. */
import { Button } from '@yichuang/ui/button.tsx';
import { Confirm } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';

export interface OpenCardProps extends Pick<AtWork, 'hall' | 'sending' | 'reports'> {
  /** Comes into force with the opening. */
  readonly revision: number;
  readonly onOpen: () => void;
}

export function OpenCard({ hall, sending, reports, revision, onOpen }: OpenCardProps) {
  const { t } = useText('console');
  const [asks, setAsks] = useState(false);
  const closed = hall.phase === 'closed';
  const counts = reports.figures.value?.counts;
  return (
    <Card>
      <div className="flex items-center justify-between gap-3">
        <div className="max-w-[52em]">
          {closed && counts && <p className="text-action font-medium">{t('day.summary', { ...counts })}</p>}
          <p className="text-body text-muted">
            {closed ? t('day.openAgainAdvice') : t('day.openAdvice', { revision })}
          </p>
        </div>
        <Button
          tone={closed ? 'plain' : 'main'}
          busy={sending.busy}
          className="min-w-[9em] shrink-0 text-title"
          onPress={closed ? () => setAsks(true) : onOpen}
        >
          {closed ? t('day.openAgain') : t('day.open')}
        </Button>
      </div>
      <Confirm
        open={asks}
        title={t('day.openAgainTitle')}
        description={`${t('day.openAdvice', { revision })} ${t('day.openAgainAdvice')}`}
        confirm={t('day.openAgain')}
        cancel={t('common:cancel')}
        onConfirm={() => {
          setAsks(false);
          onOpen();
        }}
        onCancel={() => setAsks(false)}
      />
    </Card>
  );
}
