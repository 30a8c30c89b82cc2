/** 情形: the questions of the item, answered by touch or digit; where they end otherwise than with papers, that is said. */
import type { Checklist } from '@yichuang/domain/guidance/checklist';
import type { ServiceId } from '@yichuang/domain/ids';
import type { ItemGuide } from '@yichuang/protocol/guidance';
import { Button } from '@yichuang/ui/button.tsx';
import { GivenAnswers, Questions } from '@yichuang/ui/questions.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useEffect, useRef } from 'react';

export interface SituationProps {
  readonly guide: ItemGuide;
  readonly list: Checklist;
  readonly answers: readonly string[];
  readonly onAnswers: (answers: readonly string[]) => void;
  readonly onRouted: (itemId: ServiceId) => void;
}

export function Situation({ guide: { tree, names }, list, answers, onAnswers, onRouted }: SituationProps) {
  const { t } = useText('intake');
  const asked = useRef<HTMLDivElement>(null);
  useDigitAnswers(asked);
  if (tree === null || tree.body.root === null) return null;
  const { outcome } = list;
  return (
    <div className="flex flex-col gap-1">
      <GivenAnswers body={tree.body} chosen={answers} onChange={onAnswers} />
      {outcome.kind === 'open' && (
        <div ref={asked} className="rounded-card border-2 border-harbour p-1.5">
          <Questions digits body={tree.body} chosen={answers} onChange={onAnswers} />
        </div>
      )}
      {outcome.kind === 'stopped' && (
        <p role="alert" className="rounded-card bg-rose px-1.5 py-1 text-body">
          <strong className="text-coral">■ {t('situation.stopped')}</strong> {outcome.reason}
        </p>
      )}
      {outcome.kind === 'routed' && (
        <div
          role="alert"
          className="flex items-center justify-between gap-1 rounded-card bg-sand px-1.5 py-1"
        >
          <p className="text-body">
            <strong className="text-orange">▲ {t('situation.routed')}</strong>{' '}
            {names[outcome.itemId] ?? outcome.itemId}
          </p>
          <Button onPress={() => onRouted(outcome.itemId)}>{t('situation.goThere')}</Button>
        </div>
      )}
      {list.notes.map((note) => (
        <p key={note} className="text-small text-muted">
          ● {note}
        </p>
      ))}
      {tree.confirmedOn === null && <p className="text-small text-orange">▲ {t('situation.unconfirmed')}</p>}
    </div>
  );
}

/** 1 … 9 answer the question that is open, unless somebody is writing. */
function useDigitAnswers(asked: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const pressed = ({ key, repeat, isComposing, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
      if (!/^[1-9]$/.test(key) || repeat || isComposing || ctrlKey || altKey || metaKey) return;
      const { activeElement } = document;
      if (activeElement instanceof HTMLInputElement && activeElement.type !== 'checkbox') return;
      if (document.querySelector('[role=dialog]:not([aria-modal=false])')) return;
      const options = asked.current?.querySelectorAll<HTMLButtonElement>('li button');
      options?.[Number(key) - 1]?.click();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [asked]);
}
