/** 撤销: ten seconds in which what was just done can be taken back, with the time left drawn as a line. */
import { Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from './button.tsx';
import { useText } from './text/use-text.ts';
import { join } from './join.ts';

export interface UndoBarProps {
  /** What was done: 已办结 A012,请 A013 到 3 号窗口. */
  readonly words: string;
  readonly onUndo: () => void;
  /** The time is over: take the bar away. */
  readonly onGone: () => void;
  readonly seconds?: number;
  readonly shortcut?: string;
  readonly className?: string;
}

/** Give it a `key` per deed, or a second deed would inherit the first one's time. */
export function UndoBar({ words, onUndo, onGone, seconds = 10, shortcut, className }: UndoBarProps) {
  const { t } = useText('common');
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  });
  useEffect(() => {
    const timer = setTimeout(() => gone.current(), seconds * 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return (
    <output
      className={join(
        'relative flex items-center justify-between gap-2 overflow-hidden rounded-card bg-ink py-1 pr-1 pl-2 text-body text-paper',
        className,
      )}
    >
      <span>{words}</span>
      <Button
        icon={<Undo2 aria-hidden="true" className="size-[1.1em]" />}
        onPress={onUndo}
        {...(shortcut ? { shortcut } : {})}
      >
        {t('undo')}
      </Button>
      <span
        aria-hidden="true"
        className="absolute inset-x-0 bottom-0 h-0.5 origin-left bg-ice"
        style={{ animation: `running-out ${seconds}s linear forwards` }}
      />
    </output>
  );
}
