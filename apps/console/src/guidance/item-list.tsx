/** All items with the version in force, who stands behind it, and what is being changed. */
import type { DeskRow } from '@yichuang/protocol/guidance';
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { ProblemNote } from '@yichuang/ui/problem-note.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { ChartColumn, Download, Upload } from 'lucide-react';
import { useState } from 'react';
import { Field } from '@yichuang/ui/field.tsx';
import { Filter } from '../frame/filter.tsx';
import { Card, Page } from '../frame/page.tsx';
import { goTo } from '../frame/sections.ts';
import { Table, type Column } from '../table/table.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { fileAddress, type DeskHub } from './desk-hub.ts';
import { COVERAGE } from './coverage-page.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { found, shownBy, type Show } from './item-rows.ts';
import { VersionState } from './version-state.tsx';

export function ItemList({ desk, seat }: { readonly desk: DeskHub; readonly seat: string | null }) {
  const { t } = useText('guidanceDesk');
  const { value, problem, again } = useAsked(() => desk.desk(), 'desk');
  const [typed, setTyped] = useState('');
  const [show, setShow] = useState<Show | null>(null);
  const [imports, setImports] = useState(false);
  const rows = value?.rows ?? [];
  // Whoever may change something begins with that.
  const shown = show ?? (rows.some(({ mayEdit }) => !mayEdit) ? 'mine' : 'all');
  const listed = found(rows.filter(shownBy(shown)), typed);
  return (
    <Page
      title={t('title')}
      advice={t('advice')}
      actions={
        <>
          <Button
            icon={<ChartColumn aria-hidden="true" className="size-[1.2em]" />}
            onPress={() => goTo('guidance', COVERAGE)}
          >
            {t('coverage')}
          </Button>
          <Button
            icon={<Upload aria-hidden="true" className="size-[1.2em]" />}
            onPress={() => setImports(true)}
          >
            {t('importFile')}
          </Button>
          <a
            href={fileAddress('/api/guidance/desk/workbook', seat)}
            download
            className="inline-flex min-h-target items-center gap-1 rounded-card border border-line bg-paper px-2 text-action font-medium text-harbour shadow-press hover:bg-sky"
          >
            <Download aria-hidden="true" className="size-[1.2em]" />
            {t('exportAll')}
          </a>
        </>
      }
    >
      {problem && <ProblemNote problem={problem} />}
      <div className="flex flex-wrap items-end justify-between gap-2">
        <div className="w-[22em]">
          <Field
            label={t('list.search')}
            hint={t('list.searchHint')}
            type="search"
            value={typed}
            onChange={setTyped}
          />
        </div>
        <Filter<Show>
          label={t('list.state')}
          value={shown}
          onChange={setShow}
          options={(['all', 'mine', 'drafts', 'unconfirmed'] as const).map((one) => ({
            value: one,
            title: t(`list.${one}`),
            count: rows.filter(shownBy(one)).length,
          }))}
        />
      </div>
      <Card flush>
        {value !== null && listed.length === 0 ? (
          <EmptyState title={t('list.nothing')} advice={t('list.nothingAdvice')} />
        ) : (
          <Table label={t('list.label')} columns={columns()} rows={listed} rowKey={({ itemId }) => itemId} />
        )}
      </Card>
      {imports && (
        <ImportDialog
          desk={desk}
          onClose={() => {
            setImports(false);
            again();
          }}
        />
      )}
    </Page>
  );

  function columns(): readonly Column<DeskRow>[] {
    return [
      {
        key: 'item',
        title: t('list.item'),
        by: ({ name }) => name,
        render: ({ itemId, name }) => (
          <a
            href={`#guidance/${itemId}`}
            className="font-medium text-harbour underline-offset-4 hover:underline"
          >
            {name}
          </a>
        ),
      },
      {
        key: 'department',
        title: t('list.department'),
        by: (row) => row.department,
        render: (row) => row.department,
      },
      {
        key: 'state',
        title: t('list.version'),
        by: ({ inForce }) => inForce?.version ?? 0,
        render: (row) => <VersionState row={row} />,
      },
      {
        key: 'reviewer',
        title: t('list.reviewer'),
        by: ({ inForce }) => inForce?.confirmedAt ?? '',
        render: ({ inForce }) =>
          inForce?.reviewer ?? <span className="text-orange">▲ {t('state.unconfirmed')}</span>,
      },
      {
        key: 'from',
        title: t('list.effective'),
        by: ({ inForce }) => inForce?.effectiveFrom ?? '',
        render: ({ inForce }) => inForce?.effectiveFrom ?? '',
      },
      {
        key: 'questions',
        title: t('list.questions'),
        end: true,
        by: ({ questions }) => questions,
        render: ({ questions }) => questions,
      },
      {
        key: 'situations',
        title: t('list.situations'),
        end: true,
        by: ({ situations }) => situations,
        render: ({ situations }) => situations,
      },
      {
        key: 'points',
        title: t('list.points'),
        end: true,
        by: ({ reviewPoints }) => reviewPoints,
        render: ({ reviewPoints }) => reviewPoints,
      },
    ];
  }
}
