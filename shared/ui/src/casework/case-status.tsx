/** The state of a case as word and shape (办件状态). */
import type { CaseStatus } from '@yichuang/domain/casework/case';
import { StateBadge, type StateName } from '../state-badge.tsx';
import { useText } from '../text/use-text.ts';

/** The shapes and colours that the hall knows already. */
const LOOKS: Readonly<Record<CaseStatus, StateName>> = {
  received: 'waiting',
  correcting: 'paused',
  accepted: 'serving',
  decided: 'held',
  atIssue: 'called',
  handedOut: 'finished',
  notAccepted: 'cancelled',
  withdrawn: 'cancelled',
  terminated: 'cancelled',
  closed: 'finished',
};

export function CaseStatusBadge({
  status,
  className,
}: {
  readonly status: string;
  readonly className?: string;
}) {
  const { t } = useText('casework');
  const known = status as CaseStatus;
  return (
    <StateBadge
      state={LOOKS[known]}
      words={t(`status.${known}`)}
      {...(className === undefined ? {} : { className })}
    />
  );
}
