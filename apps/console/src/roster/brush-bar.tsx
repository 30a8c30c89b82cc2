/** Whom the next tap puts (选人): everybody as a key, A or B, and the eraser. */
import type { RosterPerson } from '@yichuang/protocol/roster';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Tabs } from '../frame/tabs.tsx';
import type { Brush } from './plan.ts';

export interface BrushBarProps {
  readonly people: readonly RosterPerson[];
  readonly brush: Brush | null;
  readonly onBrush: (brush: Brush) => void;
}

export function BrushBar({ people, brush, onBrush }: BrushBarProps) {
  const { t } = useText('roster');
  const [as, setAs] = useState<'A' | 'B'>('A');
  const chosen = brush === null || brush.as === 'eraser' ? null : brush.accountId;
  const turn = (next: 'A' | 'B'): void => {
    setAs(next);
    if (chosen !== null) onBrush({ as: next, accountId: chosen });
  };
  return (
    <div className="flex flex-col gap-1">
      <Tabs
        label={t('brush')}
        value={as}
        onChange={turn}
        options={[
          { value: 'A', title: t('asA') },
          { value: 'B', title: t('asB') },
        ]}
      />
      <fieldset className="flex flex-wrap gap-0.5">
        <legend className="mb-0.5 text-body font-medium">{t('brush')}</legend>
        {people.map(({ accountId, displayName }) => (
          <Key
            key={accountId}
            on={accountId === chosen}
            words={displayName}
            onPress={() => onBrush({ as, accountId })}
          />
        ))}
        <Key on={brush?.as === 'eraser'} words={t('eraser')} onPress={() => onBrush({ as: 'eraser' })} />
      </fieldset>
    </div>
  );
}

function Key(props: { readonly on: boolean; readonly words: string; readonly onPress: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={props.on}
      onClick={props.onPress}
      className={join(
        'min-h-target rounded-card border px-1.5 text-body font-medium',
        props.on ? 'border-harbour bg-harbour text-paper' : 'border-line bg-paper text-ink hover:bg-sky',
      )}
    >
      {props.on && <span aria-hidden="true">✓ </span>}
      {props.words}
    </button>
  );
}
