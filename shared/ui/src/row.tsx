/** Something of a list to be opened (一行): as high as a thumb, its words wrap, nothing is cut. */
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

export interface RowProps {
  readonly onPress: () => void;
  readonly lead?: ReactNode;
  readonly words: ReactNode;
  readonly below?: ReactNode;
  readonly end?: ReactNode;
}

export function Row({ onPress, lead, words, below, end }: RowProps) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="flex min-h-target w-full min-w-0 items-center gap-2 rounded-card border border-line bg-paper px-2 py-1 text-left shadow-press active:bg-sky"
    >
      {lead}
      <span className="min-w-0 flex-1">
        <span className="block text-action leading-snug font-medium">{words}</span>
        {below !== undefined && below !== null && below !== '' && (
          <span className="block text-small text-muted">{below}</span>
        )}
      </span>
      {end}
      <ChevronRight aria-hidden="true" className="size-[1.4em] shrink-0 text-harbour" />
    </button>
  );
}
