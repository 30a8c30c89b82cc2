/** The life of something (经过): who did what when, in their words; opened by whoever wants to read it. */
import type { Instant } from '@yichuang/domain/ids';
import type { ReactNode } from 'react';
import { whenOf } from './desk/desk-words.ts';

export interface LifeLine {
  readonly at: Instant;
  readonly who: string;
  readonly did: string;
  readonly words: string | null;
  readonly more?: ReactNode;
}

export function Life({ title, lines }: { readonly title: string; readonly lines: readonly LifeLine[] }) {
  return (
    <details className="w-full">
      <summary className="flex min-h-target cursor-pointer items-center text-body font-medium text-harbour underline underline-offset-2">
        {title}
      </summary>
      <ol className="flex flex-col gap-1 border-l-4 border-line pl-1.5">
        {lines.map(({ at, who, did, words, more }) => (
          <li key={`${at} ${did}`} className="text-body">
            <p className="text-muted">
              {whenOf(at)} {who}
              {' · '}
              {did}
            </p>
            {words !== null && <p className="break-words whitespace-pre-line">{words}</p>}
            {more}
          </li>
        ))}
      </ol>
    </details>
  );
}
