/** 闭厅: who is still there, what becomes of each, and the one key that ends the day once everybody has a decision. */
import { sessionsOn } from '@yichuang/domain/hall/settings';
import type { LocalTime } from '@yichuang/domain/ids';
import { instantAt, weekdayOf } from '@yichuang/domain/time';
import { Button } from '@yichuang/ui/button.tsx';
import { Confirm } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { DECISIONS, decisionsToSend, restFor, type ClosingState } from './closing.ts';
import { ClosingTable } from './closing-table.tsx';
import { StillWaitingNote } from './still-waiting-note.tsx';

export function ClosingPanel({ state, ...atWork }: AtWork & { readonly state: ClosingState }) {
  const { t } = useText('console');
  const { hall, now, sending, closing, reports } = atWork;
  const [asks, setAsks] = useState(false);
  /** Somebody has pressed 闭厅 too early: who is still there is told until nobody is. */
  const [tried, setTried] = useState(false);
  const { rows, undecided, decided, missed, openCounters } = state;
  const total = rows.length - missed;
  const showMissing = tried && undecided.length > 0;

  const press = (): void => {
    if (undecided.length === 0) setAsks(true);
    else setTried(true);
  };
  const close = async (): Promise<void> => {
    const done = await sending.send(
      'closeDay',
      { date: hall.date, decisions: [...decisionsToSend(rows)] },
      {
        done: t('day.closed'),
        onRejection: ({ code }) => {
          // Somebody came between the question and the yes: they are in the list by now.
          if (code !== 'PeopleStillWaiting') return false;
          setTried(true);
          return true;
        },
      },
    );
    setAsks(false);
    if (!done) return;
    closing.clear();
    void reports.figures.again();
  };

  const choices = DECISIONS.filter((decision) => decided[decision] > 0).map((decision) =>
    t('day.choice', { decision: t(`day.decisions.${decision}`), number: decided[decision] }),
  );
  const end = endOf(hall);
  const early = end !== null && now < instantAt(hall.date, end, hall.rules.zoneOffsetMinutes) ? end : null;
  const description = [
    total === 0 ? t('day.confirmNobody') : t('day.confirmStill', { choices: choices.join(t('comma')) }),
    ...(missed > 0 ? [t('day.confirmMissed', { number: missed })] : []),
    ...(openCounters > 0 ? [t('day.confirmCounters', { number: openCounters })] : []),
    ...(early === null ? [] : [t('day.confirmEarly', { to: early })]),
  ].join(' ');

  return (
    <>
      {showMissing && <StillWaitingNote undecided={undecided} />}
      <Card
        flush
        title={total === 0 ? t('day.stillNone') : t('day.still', { count: total })}
        aside={
          <Rest
            rows={rows}
            anyDecided={closing.decisions.size > 0}
            onRest={(decision) => closing.decideRest(rows, decision)}
            onClear={closing.clear}
          />
        }
      >
        <p className="px-2 pb-1 text-body text-muted">
          {total === 0 ? t('day.stillNoneAdvice') : t('day.stillAdvice')}{' '}
          {end !== null && t('day.overtime', { to: end })}{' '}
          {total > 0 && t('day.settle', { time: hall.rules.settleAt })}
        </p>
        {rows.length > 0 && (
          <ClosingTable
            rows={rows}
            names={atWork.names}
            showMissing={showMissing}
            onDecide={closing.decide}
          />
        )}
        <div className="sticky -bottom-3 flex items-center justify-between gap-2 rounded-b-card border-t border-line bg-paper px-2 py-1.5">
          <p className="text-action">
            {rows.length > 0 && (
              <>
                {t('day.progress', { decided: total - undecided.length, total })}{' '}
                <strong className={undecided.length === 0 ? 'text-leaf' : 'text-orange'}>
                  <span aria-hidden="true">{undecided.length === 0 ? '✓ ' : '▲ '}</span>
                  {undecided.length === 0 ? t('day.ready') : t('day.left', { count: undecided.length })}
                </strong>
              </>
            )}
          </p>
          <Button
            tone={undecided.length === 0 && early === null ? 'main' : 'plain'}
            busy={sending.busy}
            className="min-w-[9em] text-title"
            onPress={press}
          >
            {t('day.close')}
          </Button>
        </div>
      </Card>
      <Confirm
        open={asks}
        title={t('day.confirmTitle')}
        description={description}
        confirm={t('day.confirmClose')}
        cancel={t('common:cancel')}
        danger={early !== null}
        busy={sending.busy}
        onConfirm={() => void close()}
        onCancel={() => setAsks(false)}
      />
    </>
  );
}

/** When the opening hours of the day end; null in a demo, which has none. */
function endOf({ rules, date }: AtWork['hall']): LocalTime | null {
  return rules.alwaysOpen ? null : (sessionsOn(rules, date, weekdayOf(date)).at(-1)?.to ?? null);
}

/** One decision for everybody who has none yet. */
function Rest({
  rows,
  anyDecided,
  onRest,
  onClear,
}: {
  readonly rows: ClosingState['rows'];
  readonly anyDecided: boolean;
  readonly onRest: (decision: (typeof DECISIONS)[number]) => void;
  readonly onClear: () => void;
}) {
  const { t } = useText('console');
  const offered = DECISIONS.filter((decision) => restFor(rows, decision) > 0);
  return (
    <div className="flex flex-wrap items-center gap-1">
      {offered.length > 0 && <span className="text-body text-muted">{t('day.rest')}</span>}
      {offered.map((decision) => (
        <Button key={decision} className="text-body" onPress={() => onRest(decision)}>
          {t('day.restCount', { decision: t(`day.decisions.${decision}`), number: restFor(rows, decision) })}
        </Button>
      ))}
      {anyDecided && (
        <Button tone="quiet" className="text-body" onPress={onClear}>
          {t('day.clear')}
        </Button>
      )}
    </div>
  );
}
