/** 出证窗口: results on the way, results that wait; chosen by scan or touch and handed over to whoever may take them. */
import type { CaseId } from '@yichuang/domain/casework/ids';
import type { LocalDate } from '@yichuang/domain/ids';
import type { CaseLine } from '@yichuang/protocol/cases';
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../../at-work.ts';
import type { Casebook } from '../data/casebook.ts';
import { useAnswer } from '../data/use-answer.ts';
import { Panel } from '../kit/panel.tsx';
import { ScanField } from '../kit/scan-field.tsx';
import { shortCodeWords } from '@yichuang/ui/casework/short-code';
import { Stale } from '../kit/stale.tsx';
import { HandOut } from './hand-out.tsx';

export interface IssuePageProps extends Pick<AtWork, 'hub' | 'account' | 'sending'> {
  readonly casebook: Casebook;
  readonly today: LocalDate;
  readonly news: number;
  readonly chosen: readonly CaseId[];
  readonly onChosen: (chosen: readonly CaseId[]) => void;
  readonly onOpen: (caseId: CaseId) => void;
}

export function IssuePage({
  hub,
  account,
  sending,
  casebook,
  today,
  news,
  chosen,
  onChosen,
  onOpen,
}: IssuePageProps) {
  const { t } = useText('intake');
  const answer = useAnswer(() => hub.cases.list('issue'), 'issue', news);
  const lines = answer.value?.cases ?? [];
  const here = lines.filter(({ status }) => status === 'atIssue');
  const coming = lines.filter(({ status }) => status !== 'atIssue');
  const toggle = (caseId: CaseId): void =>
    onChosen(chosen.includes(caseId) ? chosen.filter((id) => id !== caseId) : [...chosen, caseId]);
  const scanned = (code: string): string | null => {
    const line = here.find(({ shortCode, externalNo }) => shortCode === code || externalNo === code);
    if (line === undefined)
      return coming.some(({ shortCode }) => shortCode === code) ? t('issue.notArrived') : t('issue.notHere');
    if (!chosen.includes(line.caseId)) onChosen([...chosen, line.caseId]);
    return null;
  };
  return (
    <div className="grid min-h-0 min-w-0 flex-1 grid-cols-[minmax(0,1fr)_480px] gap-2">
      <Panel title={t('issue.title')} className="min-h-0">
        <ScanField label={t('issue.scan')} hint={t('issue.scanHint')} onCode={scanned} />
        <Stale answer={answer} />
        <div className="min-h-0 flex-1 overflow-y-auto">
          {lines.length === 0 && answer.value !== null && (
            <EmptyState title={t('issue.none')} advice={t('issue.noneAdvice')} />
          )}
          {here.length > 0 && (
            <h3 className="text-body font-bold">{t('issue.waiting', { count: here.length })}</h3>
          )}
          <ul>
            {here.map((line) => (
              <Row key={line.caseId} line={line} onOpen={onOpen}>
                <Button
                  pressed={chosen.includes(line.caseId)}
                  tone={chosen.includes(line.caseId) ? 'main' : 'plain'}
                  label={`${t(chosen.includes(line.caseId) ? 'issue.chosen' : 'issue.choose')} ${line.shortCode}`}
                  onPress={() => toggle(line.caseId)}
                >
                  {t(chosen.includes(line.caseId) ? 'issue.chosen' : 'issue.choose')}
                </Button>
              </Row>
            ))}
          </ul>
          {coming.length > 0 && (
            <h3 className="pt-1 text-body font-bold">{t('issue.coming', { count: coming.length })}</h3>
          )}
          <ul>
            {coming.map((line) => (
              <Row key={line.caseId} line={line} onOpen={onOpen}>
                <Button
                  busy={sending.busy}
                  disabled={line.next !== 'arrive' && line.way === 'full'}
                  label={`${t('act.arrive')} ${line.shortCode}`}
                  onPress={() =>
                    void sending.send('arriveResult', { caseId: line.caseId }, { done: t('done.arrived') })
                  }
                >
                  {t('act.arrive')}
                </Button>
              </Row>
            ))}
          </ul>
        </div>
      </Panel>
      <HandOut
        hub={hub}
        account={account}
        sending={sending}
        casebook={casebook}
        today={today}
        news={news}
        chosen={chosen}
        onRemove={toggle}
        onDone={() => onChosen([])}
      />
    </div>
  );
}

function Row({
  line,
  onOpen,
  children,
}: {
  readonly line: CaseLine;
  readonly onOpen: (caseId: CaseId) => void;
  readonly children: React.ReactNode;
}) {
  const { t: casework } = useText('casework');
  return (
    <li
      data-case={line.shortCode}
      className="flex min-h-7 items-center justify-between gap-1 border-b border-line py-0.5 last:border-0"
    >
      <button
        type="button"
        onClick={() => onOpen(line.caseId)}
        className="min-w-0 flex-1 text-left active:bg-sky"
      >
        <span className="flex flex-wrap items-baseline gap-x-1">
          <span className="text-action font-bold">{line.externalNo ?? shortCodeWords(line.shortCode)}</span>
          <span className="text-body">{line.applicant}</span>
          <span
            className={join('text-small', line.next === 'notify' ? 'font-medium text-orange' : 'text-muted')}
          >
            {casework(`next.${line.next as 'collect'}`)}
          </span>
        </span>
        <span className="block text-small text-muted">{line.itemName}</span>
      </button>
      {children}
    </li>
  );
}
