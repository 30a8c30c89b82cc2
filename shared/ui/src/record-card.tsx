/** One record of a book (台账的一条): what is the matter, how it stands, what can be done with it, its life below. */
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { join } from './join.ts';
import { StandLine, type StandLineProps } from './stand-line.tsx';

const EDGES = { late: 'border-l-coral', open: 'border-l-orange', closed: 'border-l-leaf' } as const;

export interface RecordKey<Key extends string = string> {
  readonly key: Key;
  readonly title: string;
  /** What ends it, or is done most. */
  readonly main?: boolean;
}

export interface RecordLine {
  /** Late: somebody waits for the next step past its limit. */
  readonly edge: keyof typeof EDGES;
  readonly title: string;
  /** Whose, where, since when; what is not known is left out. */
  readonly about: readonly (string | null)[];
  readonly stand: StandLineProps;
  /** More lines of how it stands. */
  readonly more?: ReactNode;
  /** Beside what can be done: a way to another page. */
  readonly link?: ReactNode;
  readonly life?: ReactNode;
}

export interface RecordCardProps<Key extends string> {
  readonly line: RecordLine;
  readonly acts: readonly RecordKey<Key>[];
  readonly onAct: (key: Key) => void;
  /** Under a heading of its own list. */
  readonly below?: boolean;
}

export function RecordCard<Key extends string>({ line, acts, onAct, below = false }: RecordCardProps<Key>) {
  const { edge, title, about, stand, more, link, life } = line;
  const Heading = below ? 'h3' : 'h2';
  const known = about.filter((words) => words !== null && words !== '');
  return (
    <li
      className={join(
        'flex flex-col gap-0.5 rounded-card border border-l-8 border-line bg-paper px-2 py-1',
        EDGES[edge],
      )}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-2 gap-y-0.5">
        <div className="min-w-0 flex-1 basis-[20rem]">
          <Heading className="text-action font-bold break-words whitespace-pre-line">{title}</Heading>
          {known.length > 0 && <p className="text-body text-muted">{known.join(' · ')}</p>}
          <StandLine {...stand} />
          {more}
        </div>
        {(link || acts.length > 0) && (
          <div className="flex flex-wrap items-center gap-1">
            {link}
            {acts.map((act) => (
              <Button key={act.key} tone={act.main ? 'main' : 'plain'} onPress={() => onAct(act.key)}>
                {act.title}
              </Button>
            ))}
          </div>
        )}
      </div>
      {life}
    </li>
  );
}
