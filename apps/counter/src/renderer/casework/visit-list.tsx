/** 本次来访: which cases are open and how far their papers are, what is still a draft, and who else's draft waits. */
import type { CaseId } from '@yichuang/domain/casework/ids';
import type { CaseLine } from '@yichuang/protocol/cases';
import { Button } from '@yichuang/ui/button.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import type { ReactNode } from 'react';
import { guideFor, type Casebook } from './data/casebook.ts';
import { hasDraft, type Visit } from './intake/visit.ts';
import { CaseStatusBadge } from '@yichuang/ui/casework/case-status.tsx';
import { Panel } from './kit/panel.tsx';
import { shortCodeWords } from '@yichuang/ui/casework/short-code';

export interface VisitListProps {
  readonly casebook: Casebook;
  readonly visit: Visit;
  /** The cases of this visit, as the hub lists them. */
  readonly lines: readonly CaseLine[];
  readonly others: readonly Visit[];
  readonly onShow: (shown: 'draft' | CaseId) => void;
  readonly onMore: () => void;
  readonly onSwitch: (visitKey: string) => void;
  readonly onDrop: (visitKey: string) => void;
}

export function VisitList({
  casebook,
  visit,
  lines,
  others,
  onShow,
  onMore,
  onSwitch,
  onDrop,
}: VisitListProps) {
  const { t } = useText('intake');
  const draftName = nameOf(visit);
  const waiting = others.filter(hasDraft);

  function nameOf({ draft }: Visit): string {
    if (draft.kind === 'unlisted') return draft.name === '' ? t('visit.unlisted') : draft.name;
    return guideFor(casebook, draft.itemId)?.item.plainName ?? t('visit.noItem');
  }
  return (
    <div className="flex min-h-0 flex-col gap-1">
      <Panel
        title={visit.number === null ? t('visit.walkIn') : t('visit.ticket', { number: visit.number })}
        className="min-h-0"
      >
        <ol className="flex min-h-0 flex-col overflow-y-auto">
          {lines.map((line) => (
            <Entry key={line.caseId} on={visit.shown === line.caseId} onPress={() => onShow(line.caseId)}>
              <span className="flex items-baseline justify-between gap-1">
                <strong className="text-action">{shortCodeWords(line.shortCode)}</strong>
                <CaseStatusBadge status={line.status} className="text-small" />
              </span>
              <span className="block text-small">{line.itemName}</span>
              <NextWords next={line.next} />
            </Entry>
          ))}
          {visit.shown === 'draft' || hasDraft(visit) ? (
            <Entry on={visit.shown === 'draft'} onPress={() => onShow('draft')}>
              <span className="block text-action font-medium">{draftName}</span>
              <span className="block text-small text-muted">○ {t('visit.draft')}</span>
            </Entry>
          ) : null}
        </ol>
        {visit.shown !== 'draft' && (
          <Button tone="main" shortcut="Alt+N" onPress={onMore}>
            {t('visit.more')}
          </Button>
        )}
      </Panel>
      {waiting.length > 0 && (
        <Panel title={t('visit.others')} className="min-h-0">
          <ul className="min-h-0 overflow-y-auto">
            {waiting.map((other) => (
              <li key={other.visitKey} className="flex items-center border-b border-line last:border-0">
                <button
                  type="button"
                  onClick={() => onSwitch(other.visitKey)}
                  className="min-h-target min-w-0 flex-1 text-left active:bg-sky"
                >
                  <strong>{other.number ?? t('visit.noNumber')}</strong>{' '}
                  <span className="text-small text-muted">{nameOf(other)}</span>
                </button>
                <button
                  type="button"
                  aria-label={t('visit.drop', { number: other.number ?? t('visit.noNumber') })}
                  onClick={() => onDrop(other.visitKey)}
                  className="min-h-target min-w-target text-muted"
                >
                  ✕
                </button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}

function Entry({
  on,
  onPress,
  children,
}: {
  readonly on: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <button
        type="button"
        aria-current={on || undefined}
        onClick={onPress}
        className={join(
          'min-h-target w-full rounded-card border-b border-line px-1 py-0.5 text-left active:bg-sky',
          on && 'bg-mist shadow-[inset_4px_0_0_var(--color-harbour)]',
        )}
      >
        {children}
      </button>
    </li>
  );
}

/** Paper work of this counter is amber: the applicant is still here. */
function NextWords({ next }: Pick<CaseLine, 'next'>) {
  const { t } = useText('casework');
  const mine = ['print', 'stamp', 'serve', 'acceptedBySilence'].includes(next);
  return (
    <span className={join('block text-small', mine ? 'font-medium text-orange' : 'text-muted')}>
      {mine && <span aria-hidden="true">▲ </span>}
      {t(`next.${next as 'none'}`)}
    </span>
  );
}
