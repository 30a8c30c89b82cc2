/** 指标: the five figures with their definition, the levels, the same by counter and department, and the export. */
import {
  DEFINITIONS,
  groupFigures,
  type EvaluationFigure,
  type EvaluationGroup,
} from '@yichuang/domain/evaluation/figures';
import { LEVEL_NAMES, LEVELS } from '@yichuang/domain/evaluation/questionnaire';
import { LocalDate } from '@yichuang/domain/ids';
import type { FiguresAnswer } from '@yichuang/protocol/evaluation';
import { dayOf } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Field } from '@yichuang/ui/field.tsx';
import { Card } from '../frame/page.tsx';
import { Table, type Column } from '../table/table.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import type { Period } from './ratings-hub.ts';

const SHOWN: readonly EvaluationFigure[] = [
  'rate',
  'satisfaction',
  'badRate',
  'verifiedInTime',
  'rectifiedInTime',
];

export function FiguresTab(atWork: AtWork) {
  const { hub, now, news } = atWork;
  const { t } = useText('evaluation');
  const today = dayOf(now).date;
  const [from, setFrom] = useState<string>(`${today.slice(0, 7)}-01`);
  const [to, setTo] = useState<string>(today);
  const period = periodOf(from, to);
  const asked = useAsked(
    () => hub.ratings.figures(period ?? { from: today, to: today }),
    period && `${period.from} ${period.to}`,
    news,
  );
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-2">
        <fieldset className="flex flex-wrap items-end gap-1">
          <legend className="sr-only">{t('figures.period')}</legend>
          <Field label={t('figures.from')} type="date" value={from} onChange={setFrom} />
          <Field
            label={t('figures.to')}
            type="date"
            value={to}
            onChange={setTo}
            fault={period === null ? t('figures.periodFault') : null}
          />
        </fieldset>
        {period && (
          <p className="flex flex-wrap gap-1">
            {(['xlsx', 'csv'] as const).map((format) => (
              <a
                key={format}
                href={hub.ratings.exportAddress(period, format)}
                download
                className="inline-flex min-h-target items-center rounded-card border border-line bg-paper px-1.5 text-body font-medium text-harbour shadow-press"
              >
                {t(format === 'xlsx' ? 'figures.exportXlsx' : 'figures.exportCsv')}
              </a>
            ))}
          </p>
        )}
      </div>
      {period && <Unanswered asked={asked} />}
      {asked.value && <Shown {...atWork} answer={asked.value} />}
    </>
  );
}

function Shown({ answer, hub, names }: AtWork & { readonly answer: FiguresAnswer }) {
  const { t } = useText('evaluation');
  const { counts, figures, satisfiedFrom, counters, departments } = answer;
  const people = useAsked(hub.casework.people, 'people').value;
  const most = Math.max(1, ...counts.validByLevel);
  const departmentName = (id: string | null): string =>
    id === null
      ? t('figures.noDepartment')
      : (people?.departments.find(({ departmentId }) => departmentId === id)?.name ?? id);
  const counterName = (id: string | null): string => {
    const number = id === null ? null : names.counterNumber(id as never);
    return number === null ? t('visitCase') : t('visit', { counter: number });
  };
  return (
    <>
      <ul className="grid grid-cols-2 gap-2 lg:grid-cols-5">
        {SHOWN.map((figure) => {
          const [part, whole] = DEFINITIONS[figure].of(counts, satisfiedFrom);
          return (
            <li key={figure} className="rounded-card border border-line bg-paper p-2">
              <h2 className="text-body text-muted">{t(`figures.${figure}`)}</h2>
              <p className="text-list font-bold tabular-nums">
                {percent(figures[figure]) ?? t('figures.none')}
              </p>
              <p className="text-small text-muted">{t('figures.of', { part, whole })}</p>
              <details className="text-small text-muted">
                <summary className="flex min-h-[24px] cursor-pointer items-center text-harbour">
                  {t('figures.definition')}
                </summary>
                {t(`figures.definitions.${figure}`)}
              </details>
            </li>
          );
        })}
      </ul>
      <div className="grid grid-cols-1 items-start gap-2 lg:grid-cols-[1fr_1fr]">
        <Card title={t('figures.levels')}>
          <dl className="flex flex-col gap-0.5 text-body">
            {LEVELS.map((level) => {
              const count = counts.validByLevel[level - 1] ?? 0;
              return (
                <div key={level} className="grid grid-cols-[7em_1fr_3em] items-center gap-1">
                  <dt>{LEVEL_NAMES[level]}</dt>
                  <dd className="h-2 rounded-tag bg-mist" aria-hidden="true">
                    <span
                      className="block h-full rounded-tag bg-harbour"
                      style={{ width: `${(count / most) * 100}%` }}
                    />
                  </dd>
                  <dd className="text-end font-bold tabular-nums">{count}</dd>
                </div>
              );
            })}
          </dl>
        </Card>
        <Card title={t('figures.counts')}>
          <dl className="flex flex-col text-body">
            {(['prompted', 'rated', 'suspected', 'excluded'] as const).map((name) => (
              <div key={name} className="flex justify-between border-b border-line py-0.5 last:border-0">
                <dt className="text-muted">{t(`figures.${name}`)}</dt>
                <dd className="font-bold tabular-nums">{counts[name]}</dd>
              </div>
            ))}
          </dl>
        </Card>
        <Groups
          title={t('figures.byCounter')}
          head={t('places.counter')}
          groups={counters}
          satisfiedFrom={satisfiedFrom}
          name={counterName}
        />
        <Groups
          title={t('figures.byDepartment')}
          head={t('figures.department')}
          groups={departments}
          satisfiedFrom={satisfiedFrom}
          name={departmentName}
        />
      </div>
    </>
  );
}

interface GroupsProps {
  readonly title: string;
  readonly head: string;
  readonly groups: readonly EvaluationGroup[];
  readonly satisfiedFrom: number;
  readonly name: (id: string | null) => string;
}

function Groups({ title, head, groups, satisfiedFrom, name }: GroupsProps) {
  const { t } = useText('evaluation');
  const share = (figure: EvaluationFigure): Column<EvaluationGroup> => ({
    key: figure,
    title: t(`figures.${figure}`),
    end: true,
    by: (group) => groupFigures(group, satisfiedFrom)[figure] ?? -1,
    render: (group) => percent(groupFigures(group, satisfiedFrom)[figure]) ?? '—',
  });
  return (
    <Card flush title={title} className="overflow-x-auto">
      {groups.length === 0 ? (
        <p className="p-2 text-body text-muted">{t('figures.none')}</p>
      ) : (
        <Table
          label={title}
          rows={groups}
          rowKey={({ id }) => id ?? ''}
          columns={[
            { key: 'name', title: head, by: ({ id }) => name(id), render: ({ id }) => name(id) },
            {
              key: 'prompted',
              title: t('figures.prompted'),
              end: true,
              by: ({ prompted }) => prompted,
              render: ({ prompted }) => prompted,
            },
            share('rate'),
            share('satisfaction'),
            share('badRate'),
          ]}
        />
      )}
    </Card>
  );
}

/** One decimal, as a report has it; null = nothing to divide by. */
function percent(share: number | null): string | null {
  return share === null ? null : `${(share * 100).toFixed(1)}%`;
}

function periodOf(from: string, to: string): Period | null {
  const [begin, end] = [LocalDate.safeParse(from), LocalDate.safeParse(to)];
  return begin.success && end.success && begin.data <= end.data ? { from: begin.data, to: end.data } : null;
}
