/** One line to press: what it opens, and a word below. */
import { ChevronRight } from 'lucide-react';

interface RowKeyProps {
  readonly words: string;
  readonly below?: string | null;
  readonly onPress: () => void;
}

export function RowKey({ words, below = null, onPress }: RowKeyProps) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="flex min-h-target w-full items-center gap-1 rounded-card border border-line bg-paper px-2 py-1 text-left shadow-press active:bg-sky"
    >
      <span className="min-w-0 flex-1">
        <span className="block text-action leading-snug font-medium">{words}</span>
        {below !== null && <span className="block text-small text-muted">{below}</span>}
      </span>
      <ChevronRight aria-hidden="true" className="size-[1.4em] shrink-0 text-harbour" />
    </button>
  );
}
