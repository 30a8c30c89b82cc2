/** 日历移动的办件: the date that was printed beside the one that holds now, so that somebody calls. */
import type { CalendarMoved, MovedCase } from '@yichuang/protocol/calendar';
import { dayWords } from '@yichuang/ui/case-words';
import { shortCodeWords } from '@yichuang/ui/casework/short-code';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Card } from '../frame/page.tsx';
import { Table, type Column } from '../table/table.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import type { Asked } from '../upkeep/use-asked.ts';
import { CaseLink } from './case-link.tsx';

export function MovedCases({ asked }: { readonly asked: Asked<CalendarMoved> }) {
  const { t } = useText('office');
  const { value } = asked;
  return (
    <>
      <Unanswered asked={asked} />
      {value && (
        <>
          <p className="text-body">{t('inbox.movedNote')}</p>
          {value.waiting > 0 && (
            <output className="text-body font-medium text-orange">
              ▲ {t('inbox.movedWaiting', { count: value.waiting })}
            </output>
          )}
          <Card flush className="overflow-x-auto">
            {value.moved.length === 0 ? (
              <EmptyState title={t('inbox.none')} advice={t('inbox.noneAdvice')} />
            ) : (
              <MovedTable cases={value.moved} />
            )}
          </Card>
        </>
      )}
    </>
  );
}

export function MovedTable({ cases }: { readonly cases: readonly MovedCase[] }) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const dues = ({ promised, statutory }: MovedCase['from']) => (
    <>
      <span className="block whitespace-nowrap">{dayWords(casework, promised)}</span>
      {statutory !== null && (
        <span className="block text-small text-muted">
          {t('inbox.statutory', { date: dayWords(casework, statutory) })}
        </span>
      )}
    </>
  );
  const columns: readonly Column<MovedCase>[] = [
    {
      key: 'code',
      title: t('inbox.code'),
      render: ({ line: { caseId, shortCode } }) => (
        <CaseLink caseId={caseId}>
          <span className="whitespace-nowrap tabular-nums">{shortCodeWords(shortCode)}</span>
        </CaseLink>
      ),
    },
    {
      key: 'item',
      title: t('inbox.item'),
      render: ({ line: { itemName, applicant } }) => (
        <>
          <span className="block font-medium">{itemName}</span>
          <span className="block text-muted">{applicant}</span>
        </>
      ),
    },
    { key: 'from', title: t('inbox.movedFrom'), render: ({ from }) => dues(from) },
    { key: 'to', title: t('inbox.movedTo'), render: ({ to }) => dues(to) },
  ];
  return (
    <Table
      label={t('inbox.view.moved')}
      columns={columns}
      rows={cases}
      rowKey={({ line: { caseId } }) => caseId}
    />
  );
}
