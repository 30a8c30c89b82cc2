/** 下一步 and the keys of the case: what is next is the large one, what waits for somebody else is said. */
import type { Case } from '@yichuang/domain/casework/case';
import type { CaseLine } from '@yichuang/protocol/cases';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { actsOn, type CaseAct } from './case-keys.ts';

export interface CaseActsRowProps {
  readonly current: Case;
  readonly line: CaseLine;
  readonly busy: boolean;
  readonly onPress: (act: CaseAct) => void;
}

/** What the case itself asks for; everything else is a plain key. */
const MAIN: readonly CaseAct[] = ['verify', 'accept', 'supply', 'supplyDeferred', 'arrive', 'handOut'];
const GRAVE: readonly CaseAct[] = ['refuse', 'withdraw', 'recall'];

export function CaseActsRow({ current, line, busy, onPress }: CaseActsRowProps) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  return (
    <div className="flex flex-wrap items-center gap-1 rounded-card border border-line bg-paper px-1.5 py-0.5">
      <p className="mr-auto text-action">
        <span className="text-small text-muted">{t('case.next')} </span>
        <strong>{casework(`next.${line.next as 'none'}`)}</strong>
      </p>
      {actsOn(current).map((act) => (
        <Button
          key={act}
          tone={MAIN.includes(act) ? 'main' : GRAVE.includes(act) ? 'danger' : 'plain'}
          busy={busy}
          onPress={() => onPress(act)}
        >
          {t(`act.${act}`)}
        </Button>
      ))}
    </div>
  );
}
