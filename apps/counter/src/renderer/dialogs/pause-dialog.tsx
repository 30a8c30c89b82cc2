/** 暂停: why, and when it goes on, which the window screen tells the people. */
import type { Reason } from '@yichuang/domain/catalogue/defaults';
import type { Instant, ReasonId } from '@yichuang/domain/ids';
import { plusSeconds } from '@yichuang/domain/time';
import { hourMinute } from '@yichuang/ui/clock-words';
import type { Names } from '@yichuang/ui/names';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { PauseChoice } from '../desk/asked.ts';
import { Choice } from './choice.tsx';
import { Question } from './question.tsx';

/** 0 = not sure. */
const MINUTES = [0, 5, 10, 15, 30, 60] as const;

export interface PauseDialogProps {
  readonly reasons: readonly Reason[];
  readonly names: Names;
  readonly now: Instant;
  readonly busy: boolean;
  readonly onConfirm: (choice: PauseChoice) => void;
  readonly onClose: () => void;
}

export function PauseDialog({ reasons, names, now, busy, onConfirm, onClose }: PauseDialogProps) {
  const { t } = useText('counter');
  const [reasonId, setReasonId] = useState<ReasonId>();
  const [minutes, setMinutes] = useState<number>(0);
  const until = (of: number): Instant | null => (of === 0 ? null : plusSeconds(now, of * 60));
  return (
    <Question
      title={t('dialog.pause.title')}
      says={t('dialog.pause.says')}
      confirm={t('dialog.pause.confirm')}
      ready={reasonId !== undefined}
      busy={busy}
      onConfirm={() => reasonId !== undefined && onConfirm({ reasonId, until: until(minutes) })}
      onClose={onClose}
    >
      <Choice
        digits
        label={t('dialog.pause.reason')}
        options={reasons.map(({ id }) => ({ value: id, words: names.reason(id) }))}
        chosen={reasonId}
        onChoose={setReasonId}
      />
      <Choice
        label={t('dialog.pause.until')}
        options={MINUTES.map((value) => {
          const at = until(value);
          return at === null
            ? { value, words: t('dialog.pause.unknown') }
            : {
                value,
                words: t('dialog.pause.minutes', { minutes: value }),
                below: t('dialog.pause.at', { time: hourMinute(at) }),
              };
        })}
        chosen={minutes}
        onChoose={setMinutes}
      />
    </Question>
  );
}
