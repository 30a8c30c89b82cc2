/** 申请过的复核: what the clerk holds against figures, how each stands, and the manager's words. */
import type { ObjectionCard } from '@yichuang/protocol/objections';
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { aboutWords, objectionStand, stateWords } from '@yichuang/ui/objections/objection-words';
import { StandLine } from '@yichuang/ui/stand-line.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { Sending } from '../sending.ts';

interface OwnObjectionsProps {
  readonly objections: readonly ObjectionCard[];
  /** Those whose answer is read for the first time. */
  readonly fresh: ReadonlySet<ObjectionCard['objectionId']>;
  readonly sending: Sending;
  readonly onChanged: () => void;
}

export function OwnObjections({ objections, fresh, sending, onChanged }: OwnObjectionsProps) {
  const { t } = useText('own');
  const withdraw = async ({ objectionId }: ObjectionCard): Promise<void> => {
    if (await sending.send('withdrawObjection', { objectionId }, { done: t('withdrawn') })) onChanged();
  };
  return (
    <>
      <h2 className="text-action font-bold">{t('objections')}</h2>
      {objections.length === 0 ? (
        <EmptyState className="flex-1" title={t('noObjections')} advice={t('noObjectionsAdvice')} />
      ) : (
        <ul className="flex flex-col">
          {objections.map((one) => (
            <li key={one.objectionId} className="flex flex-col gap-0.5 border-b border-line py-1">
              <p className="text-body font-medium">
                {fresh.has(one.objectionId) && (
                  <strong className="mr-0.5 rounded-tag bg-sand px-0.5 text-orange">{t('fresh')}</strong>
                )}
                {aboutWords(t, one)}
              </p>
              <p className="text-body break-words whitespace-pre-line">{one.words}</p>
              <StandLine stand={objectionStand(one)} words={stateWords(t, one)} />
              {one.reply !== null && (
                <p className="text-body break-words whitespace-pre-line">
                  {t('reply', { words: one.reply })}
                </p>
              )}
              {one.state === 'open' && (
                <div>
                  <Button busy={sending.busy} onPress={() => void withdraw(one)}>
                    {t('withdraw')}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
