/** 覆盖情况: how many items are sorted into 情形, how often that is used, how many papers nobody had to carry. */
import type { Coverage } from '@yichuang/protocol/guidance';
import { Button } from '@yichuang/ui/button.tsx';
import { ProblemNote } from '@yichuang/ui/problem-note.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { ArrowLeft } from 'lucide-react';
import { Card, Page } from '../frame/page.tsx';
import { Table, type Column } from '../table/table.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import type { DeskHub } from './desk-hub.ts';

/** Its place in the address, behind the section. */
export const COVERAGE = 'coverage';

export function CoveragePage({ desk, onBack }: { readonly desk: DeskHub; readonly onBack: () => void }) {
  const { t } = useText('guidanceDesk');
  const { value, problem } = useAsked(() => desk.coverage(), 'coverage');
  return (
    <Page
      title={t('figures.title')}
      actions={
        <Button icon={<ArrowLeft aria-hidden="true" className="size-[1.2em]" />} onPress={onBack}>
          {t('back')}
        </Button>
      }
    >
      {problem && <ProblemNote problem={problem} />}
      {value === null && !problem && <p className="text-body text-muted">{t('loading')}</p>}
      {value && <Figures coverage={value} />}
    </Page>
  );
}

function Figures({ coverage }: { readonly coverage: Coverage }) {
  const { t } = useText('guidanceDesk');
  const { items, withQuestions, confirmed, situations, months, byItem } = coverage;
  const uses = months.reduce((sum, month) => sum + month.uses, 0);
  const saved = months.reduce((sum, month) => sum + month.papersSaved, 0);
  return (
    <>
      <dl className="grid grid-cols-3 gap-2">
        <Figure
          name={t('figures.share')}
          value={items === 0 ? '–' : `${Math.round((100 * withQuestions) / items)}%`}
          means={`${t('figures.shareMeans')}：${withQuestions} ÷ ${items}`}
        />
        <Figure
          name={t('figures.situations')}
          value={String(situations)}
          means={t('figures.situationsMeans')}
        />
        <Figure
          name={t('figures.confirmed')}
          value={`${confirmed} / ${items}`}
          means={t('state.unconfirmed') + `:${items - confirmed}`}
        />
        <Figure name={t('figures.uses')} value={String(uses)} means={t('figures.usesMeans')} />
        <Figure name={t('figures.saved')} value={String(saved)} means={t('figures.savedMeans')} />
      </dl>
      <Card title={t('figures.byMonth')} flush>
        {months.length === 0 ? (
          <p className="p-2 text-body text-muted">{t('figures.none')}</p>
        ) : (
          <Table
            label={t('figures.byMonth')}
            columns={monthColumns()}
            rows={months}
            rowKey={({ month }) => month}
          />
        )}
      </Card>
      <Card title={t('figures.byItem')} flush>
        <Table
          label={t('figures.byItem')}
          columns={itemColumns()}
          rows={byItem}
          rowKey={({ itemId }) => itemId}
        />
      </Card>
    </>
  );

  function monthColumns(): readonly Column<Coverage['months'][number]>[] {
    const by = (channel: 'kiosk' | 'guide' | 'phone' | 'counter'): Column<Coverage['months'][number]> => ({
      key: channel,
      title: t(`figures.${channel}`),
      end: true,
      by: ({ byChannel }) => byChannel[channel] ?? 0,
      render: ({ byChannel }) => byChannel[channel] ?? 0,
    });
    return [
      { key: 'month', title: t('figures.month'), by: ({ month }) => month, render: ({ month }) => month },
      { key: 'uses', title: t('figures.uses'), end: true, by: (row) => row.uses, render: (row) => row.uses },
      by('kiosk'),
      by('guide'),
      by('phone'),
      by('counter'),
      {
        key: 'saved',
        title: t('figures.saved'),
        end: true,
        by: (row) => row.papersSaved,
        render: (row) => row.papersSaved,
      },
    ];
  }

  function itemColumns(): readonly Column<Coverage['byItem'][number]>[] {
    return [
      { key: 'item', title: t('list.item'), by: ({ name }) => name, render: ({ name }) => name },
      {
        key: 'department',
        title: t('list.department'),
        by: ({ department }) => department,
        render: ({ department }) => department,
      },
      {
        key: 'questions',
        title: t('list.questions'),
        end: true,
        by: (row) => row.questions,
        render: (row) => row.questions,
      },
      {
        key: 'situations',
        title: t('list.situations'),
        end: true,
        by: (row) => row.situations,
        render: (row) => row.situations,
      },
      {
        key: 'confirmed',
        title: t('figures.confirmed'),
        by: (row) => Number(row.confirmed),
        render: (row) => (row.confirmed ? t('figures.yes') : t('figures.no')),
      },
      { key: 'uses', title: t('figures.uses'), end: true, by: (row) => row.uses, render: (row) => row.uses },
      {
        key: 'saved',
        title: t('figures.saved'),
        end: true,
        by: (row) => row.papersSaved,
        render: (row) => row.papersSaved,
      },
    ];
  }
}

function Figure({
  name,
  value,
  means,
}: {
  readonly name: string;
  readonly value: string;
  readonly means: string;
}) {
  return (
    <div className="rounded-card border border-line bg-paper p-2">
      <dt className="text-body text-muted">{name}</dt>
      <dd className="text-list font-bold">{value}</dd>
      <dd className="text-small text-muted">{means}</dd>
    </div>
  );
}
