/** 今日: what the hall did, as of now or any minute of any day; the brief on paper and as a workbook. */
import type { CounterFigures, DayFigures, Group, HourFigures } from '@yichuang/domain/oversight/day-figures';
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { ProblemNote, type ProblemName } from '@yichuang/ui/problem-note.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { clockAt } from '@yichuang/domain/time';
import { FileSpreadsheet, Printer } from 'lucide-react';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { KitMade } from '../emergency/kit-made.tsx';
import { Card, Page } from '../frame/page.tsx';
import { problemOf, saveAs } from '../frame/save-as.ts';
import { goTo } from '../frame/sections.ts';
import { Table, type Column } from '../table/table.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { DayWishKeys } from './day-wish.tsx';
import { FigureTiles } from './figure-tiles.tsx';
import { minuteWords } from './figure-words.ts';
import { HourChart } from './hour-chart.tsx';
import { LongestCard } from './longest-card.tsx';
import { OpenMattersRow } from './open-matters.tsx';
import type { DayWish } from './today-hub.ts';

export function TodayPage(atWork: AtWork) {
  const { hub, hall } = atWork;
  const { t } = useText('today');
  const [chosen, setChosen] = useState<DayWish | null>(null);
  const wish = chosen ?? { date: hall.date, until: null };
  const asked = useAsked(() => hub.today.figures(wish), `${wish.date} ${wish.until ?? ''}`);
  const [problem, setProblem] = useState<ProblemName | null>(null);
  const [making, setMaking] = useState<'pdf' | 'xlsx' | null>(null);
  const take = async (format: 'pdf' | 'xlsx'): Promise<void> => {
    setMaking(format);
    const answer = await hub.today.brief(wish, format);
    setMaking(null);
    setProblem(problemOf(answer));
    if (answer.outcome === 'ok') saveAs(`${t('title')}-${wish.date}.${format}`, answer.value);
  };
  const { value: figures } = asked;
  return (
    <Page
      title={t('title')}
      advice={t('advice')}
      actions={
        <>
          <Button
            icon={<FileSpreadsheet aria-hidden="true" className="size-[1.2em]" />}
            busy={making === 'xlsx'}
            onPress={() => void take('xlsx')}
          >
            {t('xlsx')}
          </Button>
          <Button
            tone="main"
            icon={<Printer aria-hidden="true" className="size-[1.2em]" />}
            busy={making === 'pdf'}
            onPress={() => void take('pdf')}
          >
            {t('pdf')}
          </Button>
        </>
      }
    >
      {problem && <ProblemNote problem={problem} />}
      <Card>
        <DayWishKeys today={hall.date} wish={wish} onWish={setChosen} />
        <p className="pt-1">
          <KitMade {...atWork} />
        </p>
      </Card>
      {wish.date === hall.date && wish.until === null && <OpenMattersRow {...atWork} />}
      {figures === null ? (
        <Card>
          {asked.problem === null ? (
            <p className="text-body text-muted">{t('looking')}</p>
          ) : (
            <Unanswered asked={asked} />
          )}
        </Card>
      ) : (
        <Answer {...atWork} figures={figures} />
      )}
    </Page>
  );
}

function Answer({ figures, ...atWork }: AtWork & { readonly figures: DayFigures }) {
  const { hall, names, reports } = atWork;
  const { t } = useText('today');
  const { t: tell } = useText('console');
  const { date, until, counts, hours, zones, items, counters, clerks, longest } = figures;
  const minutes = (seconds: number | null): string => minuteWords(t, seconds);
  const clock =
    until === null ? t('wholeDay') : t('asOf', { time: clockAt(until, hall.rules.zoneOffsetMinutes) });
  if (counts.taken === 0 && figures.direct.length === 0)
    return (
      <Card>
        <EmptyState title={t('empty')} advice={t('emptyAdvice')} />
      </Card>
    );
  const accounts = new Map(
    (reports.accounts.value ?? []).map(({ accountId, displayName }) => [accountId, displayName]),
  );
  const group: readonly Column<Group>[] = [
    number('taken', t('column.taken'), (row) => row.taken),
    number('finished', t('column.finished'), (row) => row.finished),
    number('waiting', t('column.waiting'), (row) => row.waiting),
    number('mean', t('column.meanWait'), (row) => row.mean, minutes),
    number('longest', t('column.longestWait'), (row) => row.longest, minutes),
    number('over30', t('column.over30'), (row) => row.over30Minutes),
  ];
  return (
    <>
      <section aria-label={t('day')} className="flex flex-col gap-1">
        <p className="text-body font-medium text-muted">
          {date} · {clock}
        </p>
        <FigureTiles figures={figures} />
      </section>
      <Card title={t('hours')}>
        <HourChart hours={hours} />
        <Table
          label={t('hours')}
          narrow
          rows={hours}
          rowKey={({ hour }) => String(hour)}
          columns={[
            { key: 'hour', title: t('hour'), render: ({ hour }) => t('hourFrom', { hour }) },
            number<HourFigures>('taken', t('column.taken'), (row) => row.taken),
            number<HourFigures>('finished', t('column.finished'), (row) => row.finished),
            number<HourFigures>('mean', t('column.meanWait'), (row) => row.meanWait, minutes),
          ]}
        />
      </Card>
      <Card title={t('zones')} flush>
        <Table
          label={t('zones')}
          rows={zones}
          rowKey={({ zoneId }) => zoneId}
          columns={[{ key: 'zone', title: t('zone'), render: ({ zoneId }) => names.zone(zoneId) }, ...group]}
        />
      </Card>
      <Card title={t('counters')} flush>
        <Table
          label={t('counters')}
          narrow
          rows={counters}
          rowKey={({ counterId }) => counterId}
          columns={[
            {
              key: 'counter',
              title: t('counter'),
              render: ({ counterId }) =>
                tell('common:counter', { number: names.counterNumber(counterId) ?? 0 }),
            },
            { key: 'state', title: t('state'), render: ({ state }) => t(`counterState.${state}`) },
            number<CounterFigures>('finished', t('column.finished'), (row) => row.finished),
            number<CounterFigures>('mean', t('column.meanService'), (row) => row.meanService, minutes),
            number<CounterFigures>('direct', t('column.direct'), (row) => row.direct),
          ]}
        />
      </Card>
      {clerks.length > 0 && (
        <Card title={t('clerks')} flush>
          <p className="px-2 text-body text-muted">{t('clerksAdvice')}</p>
          <Table
            label={t('clerks')}
            narrow
            rows={clerks
              .map((clerk) => ({ ...clerk, name: accounts.get(clerk.accountId) ?? t('none') }))
              .toSorted((one, other) => one.name.localeCompare(other.name, 'zh-CN', { numeric: true }))}
            rowKey={({ accountId }) => accountId}
            columns={[
              { key: 'clerk', title: t('clerk'), render: ({ name }) => name },
              { key: 'finished', title: t('column.finished'), render: (row) => row.finished, end: true },
              {
                key: 'mean',
                title: t('column.meanService'),
                render: (row) => minutes(row.meanService),
                end: true,
              },
            ]}
          />
        </Card>
      )}
      <Card title={t('items')} flush>
        <Table
          label={t('items')}
          rows={items}
          rowKey={({ serviceId }) => serviceId}
          columns={[
            { key: 'item', title: t('item'), render: ({ serviceId }) => names.service(serviceId) },
            ...group,
          ]}
        />
      </Card>
      <LongestCard longest={longest} names={names} onLook={(look) => goTo('numbers', `${look}@${date}`)} />
    </>
  );
}

/** A column of figures: sorted by the figure, shown as it is read. */
function number<Row>(
  key: string,
  title: string,
  by: (row: Row) => number | null,
  shown: (value: number | null) => string | number = (value) => value ?? 0,
): Column<Row> {
  return { key, title, render: (row) => shown(by(row)), by: (row) => by(row) ?? -1, end: true };
}
