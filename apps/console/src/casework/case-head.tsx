/** The head of a case: its numbers, what it is, where it stands and how much time it has. */
import type { CaseFile } from '@yichuang/protocol/cases';
import { CaseStatusBadge } from '@yichuang/ui/casework/case-status.tsx';
import { LightBadge } from '@yichuang/ui/casework/light-badge.tsx';
import { shortCodeWords } from '@yichuang/ui/casework/short-code';
import { dayOf, hourMinute } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';

export function CaseHead({ file }: { readonly file: CaseFile }) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const { line, ticketNumber, case: current } = file;
  const { caseNo, externalNo, shortCode, receivedAt } = line;
  return (
    <header className="flex flex-wrap items-start justify-between gap-2 rounded-card border border-line bg-paper p-2">
      <div className="min-w-0">
        <h1 className="text-title font-bold">{line.itemName}</h1>
        <p className="text-body text-muted">
          {[
            line.applicant,
            line.departmentName,
            casework(`way.${line.way}`),
            `${t('case.receivedAt')} ${dayOf(receivedAt).date} ${hourMinute(receivedAt)}`,
            ...(ticketNumber === null ? [] : [t('case.ticket', { number: ticketNumber })]),
          ].join(' · ')}
        </p>
        {caseNo !== null && <p className="text-small break-all text-muted tabular-nums">{caseNo}</p>}
        {current.incidents.length > 0 && (
          <p className="text-body font-medium text-coral">
            ■ {t('case.incident', { count: current.incidents.length })}
          </p>
        )}
      </div>
      <div className="flex shrink-0 flex-col items-end">
        {externalNo !== null && <p className="text-action font-bold">{externalNo}</p>}
        <p className="text-list font-bold tracking-wide tabular-nums">{shortCodeWords(shortCode)}</p>
        <p className="flex items-center gap-1.5 text-action">
          <CaseStatusBadge status={line.status} />
          {line.light !== 'none' && <LightBadge light={line.light} daysLeft={line.daysLeft} />}
        </p>
      </div>
    </header>
  );
}
