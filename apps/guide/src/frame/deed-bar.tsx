/** What was just done (刚才做的), above the thumb: for a moment, with 撤销 where it can be taken back. */
import { UndoBar } from '@yichuang/ui/undo-bar.tsx';
import { useEffect } from 'react';
import type { Deed } from '../duty.ts';

const SEEN_MS = 5_000;

export function DeedBar({ deed, onGone }: { readonly deed: Deed; readonly onGone: () => void }) {
  return (
    <div className="fixed inset-x-1 bottom-11 z-2 mx-auto max-w-[640px]">
      {deed.undo ? (
        <UndoBar
          words={deed.words}
          onGone={onGone}
          onUndo={() => {
            onGone();
            deed.undo?.();
          }}
        />
      ) : (
        <Said words={deed.words} onGone={onGone} />
      )}
    </div>
  );
}

function Said({ words, onGone }: { readonly words: string; readonly onGone: () => void }) {
  useEffect(() => {
    const timer = setTimeout(onGone, SEEN_MS);
    return () => clearTimeout(timer);
  }, [onGone]);
  return (
    <output className="pointer-events-none block rounded-card bg-ink px-2 py-2 text-body text-paper">
      <span aria-hidden="true">✓ </span>
      {words}
    </output>
  );
}
