/** 改动记录: who changed what when, from which day it holds, and one tap to take the newest of a part back. */
import type { OwnSettings } from '@yichuang/domain/catalogue/own-settings';
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import type { OwnAnswer, OwnChange } from '@yichuang/protocol/settings';
import { clockAt, dateAt } from '@yichuang/domain/time';
import { Button } from '@yichuang/ui/button.tsx';
import { CHINA_OFFSET_MINUTES } from '@yichuang/ui/clock-words';
import { Confirm } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { ChangedLines } from './own-editor.tsx';
import { ownDifference } from './own-difference.ts';

export interface OwnHistoryProps extends Pick<AtWork, 'hub' | 'sending'> {
  readonly own: OwnAnswer;
  readonly catalogue: HallCatalogue;
  readonly onNews: () => void;
}

export function OwnHistory({ own, catalogue, hub, sending, onNews }: OwnHistoryProps) {
  const { t } = useText('settings');
  const [undoing, setUndoing] = useState<OwnChange | null>(null);
  const undo = async (): Promise<void> => {
    if (undoing && (await sending.ask(() => hub.settings.undo(undoing.revision), { done: t('undone') })))
      onNews();
    setUndoing(null);
  };
  const linesOf = ({ part, before, after }: Pick<OwnChange, 'part' | 'before' | 'after'>) =>
    ownDifference(
      part,
      { before: before as OwnSettings[typeof part], after: after as OwnSettings[typeof part] },
      t,
      { ...catalogue, delivered: own.items },
    );
  return (
    <Card title={t('history')}>
      {own.history.length === 0 && <p className="text-body text-muted">{t('historyNone')}</p>}
      <ol>
        {own.history.map((change) => (
          <li
            key={change.revision}
            className="grid grid-cols-[14em_1fr_auto] gap-2 border-t border-line py-1 text-body first:border-0"
          >
            <div>
              <strong>
                {t('number', { revision: change.revision })} · {t(`part.${change.part}`)}
              </strong>
              <span className="block">{change.by ?? t('someone')}</span>
              <span className="block text-muted">
                {dateAt(change.at, CHINA_OFFSET_MINUTES)} {clockAt(change.at, CHINA_OFFSET_MINUTES)}
              </span>
              <span className="block text-muted">
                {t(stateOf(change, own.history))} · {t('from', { date: change.fromDate })}
              </span>
              {change.undoes !== null && (
                <span className="block text-muted">{t('isUndo', { revision: change.undoes })}</span>
              )}
            </div>
            <ChangedLines lines={linesOf(change)} />
            {change.mayUndo && (
              <Button label={`${t('undo')} ${t(`part.${change.part}`)}`} onPress={() => setUndoing(change)}>
                {t('undo')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Confirm
        open={undoing !== null}
        title={
          undoing === null
            ? ''
            : t('undoTitle', { revision: undoing.revision, part: t(`part.${undoing.part}`) })
        }
        description={t('undoAdvice')}
        confirm={t('undo')}
        cancel={t('common:cancel')}
        busy={sending.busy}
        onConfirm={() => void undo()}
        onCancel={() => setUndoing(null)}
      >
        {undoing && (
          <ChangedLines lines={linesOf({ ...undoing, before: undoing.after, after: undoing.before })} />
        )}
      </Confirm>
    </Card>
  );
}

/** What became of it: the newest of a part whose day has come holds, until another is. */
function stateOf(
  change: OwnChange,
  history: readonly OwnChange[],
): 'waits' | 'holds' | 'takenBack' | 'replaced' {
  if (history.some(({ undoes }) => undoes === change.revision)) return 'takenBack';
  if (change.waiting) return 'waits';
  const isNewest = !history.some(
    ({ part, revision, waiting }) => part === change.part && revision > change.revision && !waiting,
  );
  return isNewest ? 'holds' : 'replaced';
}
