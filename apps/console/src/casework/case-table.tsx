/** Cases as rows (办件清单): the light first as shape, word and colour, then what it is, until when, what is next. */
import type { AccountId } from '@yichuang/domain/ids';
import type { CaseLine } from '@yichuang/protocol/cases';
import { dayWords } from '@yichuang/ui/case-words';
import { CaseStatusBadge } from '@yichuang/ui/casework/case-status.tsx';
import { LightBadge } from '@yichuang/ui/casework/light-badge.tsx';
import { shortCodeWords } from '@yichuang/ui/casework/short-code';
import { dayOf } from '@yichuang/ui/clock-words';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Table, type Column } from '../table/table.tsx';
import { AdoptKey } from './adopt-key.tsx';
import { CaseLink } from './case-link.tsx';

export interface CaseTableProps extends AtWork {
  readonly label: string;
  readonly cases: readonly CaseLine[];
  /** 帮代办: who helps, in the lists of helped cases. */
  readonly helperName?: (accountId: AccountId) => string;
}

export function CaseTable({ label, cases, helperName, ...atWork }: CaseTableProps) {
  const { account } = atWork;
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  if (cases.length === 0) return <EmptyState title={t('inbox.none')} advice={t('inbox.noneAdvice')} />;
  const takenBy = ({ takenBy: who }: CaseLine): string =>
    who === null ? t('inbox.nobody') : t(who === account.accountId ? 'inbox.me' : 'inbox.colleague');
  const columns: readonly Column<CaseLine>[] = [
    {
      key: 'code',
      title: t('inbox.code'),
      by: ({ shortCode }) => shortCode,
      render: ({ caseId, shortCode, externalNo }) => (
        <CaseLink caseId={caseId}>
          {externalNo !== null && <span className="block">{externalNo}</span>}
          <span className="whitespace-nowrap tabular-nums">{shortCodeWords(shortCode)}</span>
        </CaseLink>
      ),
    },
    {
      key: 'light',
      title: t('inbox.light'),
      render: ({ light, daysLeft, status }) => (
        <span className="flex flex-col">
          <CaseStatusBadge status={status} />
          {light !== 'none' && <LightBadge light={light} daysLeft={daysLeft} />}
        </span>
      ),
    },
    {
      key: 'item',
      title: t('inbox.item'),
      by: ({ itemName }) => itemName,
      render: ({ itemName, applicant }) => (
        <>
          <span className="block font-medium">{itemName}</span>
          <span className="block text-muted">{applicant}</span>
        </>
      ),
    },
    ...(account.role === 'official'
      ? []
      : [
          {
            key: 'department',
            title: t('inbox.department'),
            by: ({ departmentName }: CaseLine) => departmentName,
            render: ({ departmentName }: CaseLine) => departmentName,
          },
        ]),
    ...(helperName === undefined
      ? []
      : [
          {
            key: 'helper',
            title: casework('help.who'),
            by: ({ helperId }: CaseLine) => (helperId === null ? '' : helperName(helperId)),
            render: ({ helperId }: CaseLine) => helperId !== null && helperName(helperId),
          },
        ]),
    {
      key: 'received',
      title: t('inbox.received'),
      by: ({ receivedAt }) => receivedAt,
      render: ({ receivedAt }) => (
        <span className="whitespace-nowrap">{dayOf(receivedAt).date.slice(5)}</span>
      ),
    },
    {
      key: 'due',
      title: t('inbox.due'),
      by: ({ dueDate }) => dueDate ?? '9999',
      render: ({ dueDate, dueCertain, printedDueDate }) =>
        dueDate !== null && (
          <>
            <span className="block whitespace-nowrap">
              {dayWords(casework, dueDate)}
              {!dueCertain && <span className="text-orange"> ▲ {casework('uncertain')}</span>}
            </span>
            {printedDueDate !== null && printedDueDate !== dueDate && (
              <span className="block text-small whitespace-nowrap text-orange">
                {t('inbox.printed', { date: dayWords(casework, printedDueDate) })}
              </span>
            )}
          </>
        ),
    },
    {
      key: 'next',
      title: t('inbox.next'),
      render: (line) =>
        line.next === 'adopt' && account.role === 'manager' ? (
          <AdoptKey {...atWork} line={line} />
        ) : (
          <>
            <span className="block">{casework(`next.${line.next as 'none'}`)}</span>
            {line.endedAt === null && <span className="block text-small text-muted">{takenBy(line)}</span>}
          </>
        ),
    },
  ];
  return <Table label={label} columns={columns} rows={cases} rowKey={({ caseId }) => caseId} />;
}
