/** What a page of records must be told of its kind: where they are in an answer, how one reads, what can be done with it. */
import type { RecordKey, RecordLine } from '@yichuang/ui/record-card.tsx';
import type { ReactNode } from 'react';

/** A dialog's way out. */
export interface Over {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asked in front of the page first, or done at once; true = done. */
export type RecordAct = RecordKey &
  ({ readonly ask: (over: Over) => ReactNode } | { readonly send: () => Promise<boolean> });

export interface RecordKind<Answer, One> {
  readonly recordsOf: (answer: Answer) => readonly One[];
  readonly keyOf: (one: One) => string;
  readonly line: (one: One, answer: Answer) => RecordLine;
  /** Of whoever is signed in, now. */
  readonly actsOn: (one: One, answer: Answer) => readonly RecordAct[];
}

export interface NoRecords {
  readonly title: string;
  readonly advice: string;
}
