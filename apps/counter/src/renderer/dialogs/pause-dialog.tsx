/** 暂停: why, and when it goes on, which the window screen tells the people. */
import type { Reason } from '@yichuang/domain/catalogue/defaults';
import type { Hall } from '@yichuang/domain/hall/hall';
import { sessionsOn } from '@yichuang/domain/hall/settings';
import type { Instant, ReasonId } from '@yichuang/domain/ids';
import { clockAt, instantAt, plusSeconds, weekdayOf } from '@yichuang/domain/time';
import { hourMinute } from '@yichuang/ui/clock-words';
import type { Names } from '@yichuang/ui/names';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { PauseChoice } from '../desk/asked.ts';
import { Choice } from './choice.tsx';
import { Question } from './question.tsx';

/** 0 = not sure. */
const MINUTES = [0, 5, 10, 15, 30, 60] as const;
/** Until the next session of the day begins: the noon. */
const NEXT_SESSION = -1;

export interface PauseDialogProps {
  readonly reasons: readonly Reason[];
  readonly hall: Hall;
  readonly names: Names;
  readonly now: Instant;
  readonly busy: boolean;
  readonly onConfirm: (choice: PauseChoice) => void;
  readonly onClose: () => void;
}

export function PauseDialog({ reasons, hall, names, now, busy, onConfirm, onClose }: PauseDialogProps) {
  const { t } = useText('counter');
  const [reasonId, setReasonId] = useState<ReasonId>();
  const [minutes, setMinutes] = useState<number>(0);
  const afternoon = nextSession(hall, now);
  const until = (of: number): Instant | null => {
    if (of === NEXT_SESSION) return afternoon;
    return of === 0 ? null : plusSeconds(now, of * 60);
  };
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
        options={[
          ...MINUTES.map((value) => {
            const at = until(value);
            return at === null
              ? { value, words: t('dialog.pause.unknown') }
              : {
                  value,
                  words: t('dialog.pause.minutes', { minutes: value }),
                  below: t('dialog.pause.at', { time: hourMinute(at) }),
                };
          }),
          ...(afternoon === null
            ? []
            : [
                {
                  value: NEXT_SESSION,
                  words: t('dialog.pause.nextSession'),
                  below: t('dialog.pause.at', { time: hourMinute(afternoon) }),
                },
              ]),
        ]}
        chosen={minutes}
        onChoose={setMinutes}
      />
    </Question>
  );
}

/** Null: none is left today. */
function nextSession({ rules, date }: Hall, now: Instant): Instant | null {
  const clock = clockAt(now, rules.zoneOffsetMinutes);
  const next = sessionsOn(rules, date, weekdayOf(date)).find(({ from }) => from > clock);
  return next === undefined ? null : instantAt(date, next.from, rules.zoneOffsetMinutes);
}
