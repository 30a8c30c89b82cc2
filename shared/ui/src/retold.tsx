/** After another hub has taken the place (换主机后): what was done in the last seconds and was told again, or must be done again. */
import type { Instant } from '@yichuang/domain/ids';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { hourMinuteSecond } from './clock-words.ts';
import { Dialog } from './dialog.tsx';
import { useText } from './text/use-text.ts';

export interface RetoldAct {
  readonly commandId: string;
  readonly name: string;
  readonly at: Instant;
  readonly number: string | null;
  readonly outcome: 'told' | 'lost';
}

export interface RetoldProps {
  readonly source: { onRetold(listener: (acts: readonly RetoldAct[]) => void): () => void };
}

/** Acts whose papers carry a number of the day, which may be another one now. */
const WITH_PAPERS: ReadonlySet<string> = new Set([
  'receiveCase',
  'registerCase',
  'recordUnlistedCase',
  'acceptCase',
  'refuseAcceptance',
  'requestCorrection',
  'decideCase',
  'issueDocument',
  'makeHandover',
  'deliverResults',
]);

export function Retold({ source }: RetoldProps) {
  const { t } = useText('common');
  const [acts, setActs] = useState<readonly RetoldAct[]>([]);
  useEffect(() => source.onRetold((more) => setActs((before) => [...before, ...more])), [source]);
  const close = (): void => setActs([]);
  const actWords = (name: string): string =>
    t(`retold.acts.${name}`, { defaultValue: t('retold.acts.other') });
  const outcomeWords = ({ outcome, name }: RetoldAct): string => {
    if (outcome === 'lost') return `■ ${t('retold.lost')}`;
    return `✓ ${t(WITH_PAPERS.has(name) ? 'retold.toldPaper' : 'retold.told')}`;
  };
  return (
    <Dialog
      open={acts.length > 0}
      onClose={close}
      title={t('retold.title')}
      description={t('retold.advice')}
      actions={
        <Button tone="main" onPress={close}>
          {t('retold.done')}
        </Button>
      }
    >
      <ul className="flex flex-col divide-y divide-line">
        {acts.map((act) => (
          <li
            key={act.commandId}
            className="flex flex-wrap items-baseline justify-between gap-x-3 py-1 text-body"
          >
            <span>
              <span className="text-muted">{hourMinuteSecond(act.at)}</span> {actWords(act.name)} {act.number}
            </span>
            <span className={act.outcome === 'lost' ? 'font-bold text-coral' : 'text-muted'}>
              {outcomeWords(act)}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
