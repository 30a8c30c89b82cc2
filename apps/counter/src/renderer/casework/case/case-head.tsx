/** The head of a case: the number that is printed first, what it is, where it stands, how much time it has. */
import type { CaseFile } from '@yichuang/protocol/cases';
import { dayOf, hourMinute } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import { CaseStatusBadge } from '@yichuang/ui/casework/case-status.tsx';
import { LightBadge } from '@yichuang/ui/casework/light-badge.tsx';
import { shortCodeWords } from '@yichuang/ui/casework/short-code';

export function CaseHead({ file, title }: { readonly file: CaseFile; readonly title: string }) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const { line, ticketNumber, case: current } = file;
  return (
    <header className="flex items-start justify-between gap-2 rounded-card border border-line bg-paper p-1.5">
      <div className="min-w-0">
        <h2 className="text-title font-bold">{title}</h2>
        <p className="text-body text-muted">
          {[
            line.departmentName,
            casework(`way.${line.way}`),
            `${casework('receivedAt')} ${dayOf(line.receivedAt).date} ${hourMinute(line.receivedAt)}`,
            ...(ticketNumber === null ? [] : [t('case.ticket', { number: ticketNumber })]),
          ].join(' · ')}
        </p>
        {line.caseNo !== null && <p className="text-small break-all text-muted">{line.caseNo}</p>}
        {current.incidents.length > 0 && (
          <p className="text-body font-medium text-coral">
            ■ {t('case.incident', { count: current.incidents.length })}
          </p>
        )}
      </div>
      <div className="flex shrink-0 flex-col items-end">
        {line.externalNo !== null && <p className="text-action font-bold">{line.externalNo}</p>}
        <p data-testid="shortCode" className="text-list font-bold tracking-wide">
          {shortCodeWords(line.shortCode)}
        </p>
        <p className="flex gap-1.5 text-action">
          <CaseStatusBadge status={line.status} />
          <LightBadge light={line.light} daysLeft={line.daysLeft} />
        </p>
      </div>
    </header>
  );
}
