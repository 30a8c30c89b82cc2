/** 我的数据 at the counter: the clerk's figures of a day, number by number, and 有异议 beside each; nobody is ranked. */
import type { OwnFigure } from '@yichuang/domain/objection/objection';
import { plusDays } from '@yichuang/domain/calendar/dates';
import { LocalDate } from '@yichuang/domain/ids';
import type { OwnFigures, OwnVisit } from '@yichuang/domain/oversight/own-figures';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { lengthWords } from '@yichuang/ui/objections/objection-words';
import { useText } from '@yichuang/ui/text/use-text';
import { useId, useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { ObjectionForm, type ObjectedTo } from './objection-form.tsx';
import { OwnObjections } from './own-objections.tsx';
import { useOwn } from './use-own.ts';
import { VisitList } from './visit-list.tsx';

interface OwnDialogProps extends Pick<AtWork, 'hub' | 'hall' | 'names' | 'sending'> {
  /** Answers of the manager were read. */
  readonly onRead: () => void;
  readonly onClose: () => void;
}

export function OwnDialog({ hub, hall, names, sending, onRead, onClose }: OwnDialogProps) {
  const { t } = useText('own');
  const [date, setDate] = useState(hall.date);
  const [about, object] = useState<ObjectedTo | null>(null);
  const { answer, offline, fresh, again } = useOwn(hub, date, onRead);
  const dayField = useId();
  const inTime = answer !== null && date >= plusDays(hall.date, -answer.lodgeDays);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title')}
      description={t('advice')}
      className="h-[88dvh] w-[min(94vw,1120px)]"
      actions={<Button onPress={onClose}>{t('common:close')}</Button>}
    >
      <div className="flex flex-wrap items-end gap-2">
        <div className="flex flex-col gap-0.5 text-body font-medium">
          <label htmlFor={dayField}>{t('day')}</label>
          <input
            id={dayField}
            type="date"
            value={date}
            max={hall.date}
            onChange={({ target }) => {
              const day = LocalDate.safeParse(target.value);
              if (day.success) setDate(day.data);
              object(null);
            }}
            className="min-h-target rounded-card border border-muted bg-paper px-1.5 text-action"
          />
        </div>
        {answer && (
          <Tiles
            figures={answer.figures}
            onObject={inTime ? (figure) => object({ figure, visit: null }) : null}
          />
        )}
      </div>
      {answer === null ? (
        <EmptyState
          className="flex-1"
          title={t(offline ? 'offline' : 'loading')}
          advice={offline ? t('offlineAdvice') : undefined}
        />
      ) : (
        <div className="grid min-h-0 flex-1 grid-cols-[6fr_5fr] gap-2">
          <VisitList
            visits={answer.figures.visits}
            names={names}
            onObject={inTime ? (visit: OwnVisit) => object({ figure: 'meanService', visit }) : null}
          />
          <section className="flex min-h-0 flex-col gap-1 overflow-y-auto border-l border-line pl-2">
            {about ? (
              <ObjectionForm
                key={`${date} ${about.figure} ${about.visit?.ticketId ?? ''}`}
                date={date}
                about={about}
                sending={sending}
                onCancel={() => object(null)}
                onLodged={() => {
                  object(null);
                  again();
                }}
              />
            ) : (
              <OwnObjections
                objections={answer.objections}
                fresh={fresh}
                sending={sending}
                onChanged={again}
              />
            )}
            {!inTime && <p className="text-body text-muted">{t('past', { days: answer.lodgeDays })}</p>}
          </section>
        </div>
      )}
    </Dialog>
  );
}

interface TilesProps {
  readonly figures: OwnFigures;
  /** Null: too late for this day. */
  readonly onObject: ((figure: OwnFigure) => void) | null;
}

function Tiles({ figures, onObject }: TilesProps) {
  const { t } = useText('own');
  const { finished, meanService, hallMeanService, direct } = figures;
  const length = (seconds: number | null): string => lengthWords(t, seconds, t('nothing'));
  const tiles: readonly [OwnFigure, string][] = [
    ['finished', String(finished)],
    ['meanService', length(meanService)],
    ['direct', String(direct)],
  ];
  return (
    <ul className="grid min-w-0 flex-1 grid-cols-3 gap-1">
      {tiles.map(([figure, value]) => (
        <li
          key={figure}
          title={t(`means.${figure}`)}
          className="flex items-center justify-between gap-1 rounded-card border border-line px-1.5 py-0.5"
        >
          <p className="min-w-0">
            <span className="block text-body text-muted">{t(`figure.${figure}`)}</span>
            <span className="block text-title font-bold">{value}</span>
            {figure === 'meanService' && hallMeanService !== null && (
              <span className="block text-small text-muted">
                {t('hallMean', { time: length(hallMeanService) })}
              </span>
            )}
          </p>
          {onObject && (
            <Button
              onPress={() => onObject(figure)}
              label={t('objectToFigure', { figure: t(`figure.${figure}`) })}
              className="whitespace-nowrap"
            >
              {t('objectTo')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
