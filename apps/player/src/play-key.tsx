/** One thing that a hand can do (一个动作): the act on the key, and under it what a person will then see, and where. */
import { join } from '@yichuang/ui/join';
import type { ReactNode } from 'react';
import type { Saying } from './words.ts';

export interface PlayKeyProps {
  readonly saying: Saying;
  readonly onPress: () => void;
  /** The key mends what was broken by hand. */
  readonly mends?: boolean;
  readonly disabled?: boolean;
}

export function PlayKey({ saying, onPress, mends = false, disabled = false }: PlayKeyProps) {
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={onPress}
      className={join(
        'flex min-h-target flex-col items-start justify-center rounded-card border px-1 py-0.5 text-start',
        'transition-colors duration-100',
        mends
          ? 'border-coral bg-rose shadow-press active:bg-paper'
          : disabled
            ? 'border-line bg-mist'
            : 'border-line bg-paper shadow-press active:bg-sky',
      )}
    >
      <span
        className={join(
          'text-body font-bold',
          disabled ? 'text-muted' : mends ? 'text-coral' : 'text-harbour',
        )}
      >
        {mends && <span aria-hidden="true">■ </span>}
        {saying.does}
      </span>
      <span className="text-small text-muted">{saying.sees}</span>
    </button>
  );
}

/** What a hand can break and mend: one key, which always says what comes next. */
export function Toggle({
  on,
  breaks,
  mends,
  onPress,
}: {
  /** It is broken now. */
  readonly on: boolean;
  readonly breaks: Saying;
  readonly mends: Saying;
  readonly onPress: (breakIt: boolean) => void;
}) {
  return <PlayKey saying={on ? mends : breaks} mends={on} onPress={() => onPress(!on)} />;
}

export function Plays({ children, columns = 2 }: { readonly children: ReactNode; readonly columns?: 2 | 3 }) {
  return <div className={join('grid gap-1', columns === 2 ? 'grid-cols-2' : 'grid-cols-3')}>{children}</div>;
}
