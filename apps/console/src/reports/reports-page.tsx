/** 日报·通报: the reports of cases that the hub has made, the latest open; each printed or as a workbook. */
import { LocalDate } from '@yichuang/domain/ids';
import { isPartial, ReportKind, type CaseReport } from '@yichuang/domain/oversight/case-report';
import { clockAt, dateAt } from '@yichuang/domain/time';
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { ProblemNote, type ProblemName } from '@yichuang/ui/problem-note.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { FileSpreadsheet, Printer } from 'lucide-react';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card, Page } from '../frame/page.tsx';
import { problemOf, saveAs } from '../frame/save-as.ts';
import { Tabs } from '../frame/tabs.tsx';
import { Table } from '../table/table.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { ReportCard } from './report-card.tsx';

export function ReportsPage({ hub, hall, now, account }: AtWork) {
  const { t } = useText('reports');
  const offset = hall.rules.zoneOffsetMinutes;
  const [kind, setKind] = useState<ReportKind>('daily');
  const [upTo, setUpTo] = useState<LocalDate | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<ProblemName | null>(null);
  const [making, setMaking] = useState<'pdf' | 'xlsx' | null>(null);
  const asked = useAsked(() => hub.reports.list(kind, upTo), `${kind} ${upTo ?? ''}`);
  const list = asked.value;
  const shown = list?.find((report) => keyOf(report) === chosen) ?? list?.[0] ?? null;

  const periodOf = ({ kind: of, from, to }: CaseReport): string => {
    if (of === 'daily') return from;
    if (of === 'weekly') return t('week', { from, to });
    return t('month', { year: Number(from.slice(0, 4)), month: Number(from.slice(5, 7)) });
  };
  const untilOf = (report: CaseReport): string => {
    if (isPartial(report, offset)) return t('clock', { time: clockAt(report.until, offset) });
    return t(report.kind === 'daily' ? 'wholeDay' : 'complete');
  };
  const take = async (report: CaseReport, format: 'pdf' | 'xlsx'): Promise<void> => {
    setMaking(format);
    const answer = await hub.reports.file(report, format);
    setMaking(null);
    setProblem(problemOf(answer));
    if (answer.outcome === 'ok') saveAs(`${t(`kinds.${kind}`)}-${report.from}.${format}`, answer.value);
  };

  return (
    <Page
      title={t('title')}
      advice={t('advice')}
      actions={
        shown && (
          <>
            <Button
              icon={<FileSpreadsheet aria-hidden="true" className="size-[1.2em]" />}
              busy={making === 'xlsx'}
              onPress={() => void take(shown, 'xlsx')}
            >
              {t('xlsx')}
            </Button>
            <Button
              tone="main"
              icon={<Printer aria-hidden="true" className="size-[1.2em]" />}
              busy={making === 'pdf'}
              onPress={() => void take(shown, 'pdf')}
            >
              {t('pdf')}
            </Button>
          </>
        )
      }
    >
      {problem && <ProblemNote problem={problem} />}
      <div className="flex flex-wrap items-end justify-between gap-2">
        <Tabs
          label={t('kind')}
          value={kind}
          onChange={setKind}
          options={ReportKind.options.map((value) => ({ value, title: t(`kinds.${value}`) }))}
        />
        <div className="flex flex-wrap items-end gap-1">
          {upTo !== null && <Button onPress={() => setUpTo(null)}>{t('latest')}</Button>}
          <label className="flex flex-col gap-0.5 text-body font-medium">
            {t('upTo')}
            <input
              type="date"
              value={upTo ?? dateAt(now, offset)}
              max={dateAt(now, offset)}
              onChange={({ target }) => setUpTo(LocalDate.safeParse(target.value).data ?? null)}
              className="min-h-target rounded-card border border-muted bg-paper px-1.5 text-action"
            />
          </label>
        </div>
      </div>
      <Unanswered asked={asked} />
      {list?.length === 0 && (
        <Card>
          {upTo === null ? (
            <EmptyState title={t('empty')} advice={t(`emptyAdvice.${kind}`)} />
          ) : (
            <EmptyState title={t('earlierNone')} advice={t('earlierAdvice')} />
          )}
        </Card>
      )}
      {shown && (
        <ReportCard
          report={shown}
          title={`${t(`kinds.${kind}`)} ${periodOf(shown)} · ${untilOf(shown)}`}
          objections={account.role === 'manager'}
        />
      )}
      {list !== null && list.length > 0 && (
        <Card title={t('list')} flush>
          <Table
            label={t('list')}
            rows={list}
            rowKey={keyOf}
            columns={[
              { key: 'when', title: t('when'), render: periodOf },
              { key: 'until', title: t('counted'), render: untilOf },
              {
                key: 'accepted',
                title: t('accepted'),
                render: ({ total }) => total.accepted,
                by: ({ total }) => total.accepted,
                end: true,
              },
              {
                key: 'finished',
                title: t('finished'),
                render: ({ total }) => total.finished,
                by: ({ total }) => total.finished,
                end: true,
              },
              {
                key: 'made',
                title: t('made'),
                end: true,
                render: ({ madeAt }) => `${dateAt(madeAt, offset)} ${clockAt(madeAt, offset)}`,
              },
              {
                key: 'look',
                title: '',
                end: true,
                render: (report) =>
                  report === shown ? (
                    t('chosen')
                  ) : (
                    <Button onPress={() => setChosen(keyOf(report))}>{t('look')}</Button>
                  ),
              },
            ]}
          />
        </Card>
      )}
    </Page>
  );
}

function keyOf({ kind, from, until }: CaseReport): string {
  return `${kind} ${from} ${until}`;
}
