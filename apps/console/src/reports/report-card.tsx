/** One report in the columns of the 通报: a row for each department, the hall below; a press says how the columns are counted. */
import type { KeptReport } from '@yichuang/protocol/reports';
import { cellWords, REPORT_COLUMNS } from '@yichuang/domain/oversight/report-columns';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Info } from 'lucide-react';
import { useState } from 'react';
import { Card } from '../frame/page.tsx';
import { Table } from '../table/table.tsx';

interface ReportCardProps {
  readonly report: KeptReport;
  /** Whether whoever is signed in reads 数据复核. */
  readonly objections: boolean;
  readonly title: string;
}

export function ReportCard({ report, title, objections }: ReportCardProps) {
  const { t } = useText('reports');
  const [asksHow, setAsksHow] = useState(false);
  const { departments, total, setAsideSince } = report;
  const rows = [...departments, { departmentId: null, name: t('total'), figures: total }];
  return (
    <Card
      title={title}
      flush
      aside={
        <Button icon={<Info aria-hidden="true" className="size-[1.2em]" />} onPress={() => setAsksHow(true)}>
          {t('how')}
        </Button>
      }
    >
      {setAsideSince > 0 && (
        <p className="flex flex-wrap items-center gap-x-1 px-2 text-body">
          <span>
            <span aria-hidden="true">▲ </span>
            {t('setAsideSince', { n: setAsideSince })}
          </span>
          {objections && (
            <a
              href="#objections"
              className="inline-flex min-h-target items-center text-harbour underline underline-offset-2"
            >
              {t('toObjections')}
            </a>
          )}
        </p>
      )}
      {departments.length === 0 && <p className="px-2 pb-1 text-body text-muted">{t('nothing')}</p>}
      <Table
        label={title}
        rows={rows}
        rowKey={({ departmentId }) => departmentId ?? 'total'}
        rowClass={({ departmentId }) => departmentId === null && 'bg-mist font-bold'}
        columns={[
          {
            key: 'name',
            title: t('department'),
            render: ({ name }) => name,
            className: 'whitespace-nowrap',
          },
          ...REPORT_COLUMNS.map((column) => ({
            key: column.id,
            title: column.name,
            render: ({ figures }: (typeof rows)[number]) => cellWords(column, figures),
            end: true,
          })),
        ]}
      />
      <Dialog
        open={asksHow}
        onClose={() => setAsksHow(false)}
        title={t('howTitle')}
        actions={
          <Button tone="main" onPress={() => setAsksHow(false)}>
            {t('close')}
          </Button>
        }
      >
        <dl className="flex flex-col gap-1 text-body">
          {REPORT_COLUMNS.map(({ id, name, formula }) => (
            <div key={id}>
              <dt className="font-bold">{name}</dt>
              <dd className="text-muted">{formula}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </Card>
  );
}
