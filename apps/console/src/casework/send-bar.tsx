/** Results that are ready go to the 出证窗口 together: all are chosen until somebody leaves one out. */
import type { CaseId } from '@yichuang/domain/casework/ids';
import type { CaseLine } from '@yichuang/protocol/cases';
import { shortCodeWords } from '@yichuang/ui/casework/short-code';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';

export interface SendBarProps extends Pick<AtWork, 'sending'> {
  readonly cases: readonly CaseLine[];
}

export function SendBar({ cases, sending }: SendBarProps) {
  const { t } = useText('office');
  const [left, setLeft] = useState<readonly CaseId[]>([]);
  const ready = cases.filter(({ next }) => next === 'send');
  const chosen = ready.filter(({ caseId }) => !left.includes(caseId));
  if (ready.length === 0) return null;
  const send = async (): Promise<void> => {
    for (const [place, { caseId }] of chosen.entries())
      if (!(await sending.send('sendResult', { caseId }, { done: t('inbox.sent', { count: place + 1 }) })))
        return;
  };
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-card border border-l-8 border-line border-l-harbour bg-paper px-2 py-1">
      <ul className="flex flex-1 flex-wrap gap-x-2">
        {ready.map(({ caseId, shortCode, itemName }) => (
          <li key={caseId}>
            <label className="flex min-h-target items-center gap-0.5 text-body">
              <input
                type="checkbox"
                checked={!left.includes(caseId)}
                onChange={({ target }) =>
                  setLeft(target.checked ? left.filter((one) => one !== caseId) : [...left, caseId])
                }
                className="size-[1.2em] accent-harbour"
              />
              <span className="tabular-nums">{shortCodeWords(shortCode)}</span>
              <span className="text-muted">{itemName}</span>
            </label>
          </li>
        ))}
      </ul>
      <Button tone="main" disabled={chosen.length === 0} busy={sending.busy} onPress={() => void send()}>
        {t('inbox.sendSelected', { count: chosen.length })}
      </Button>
    </div>
  );
}
