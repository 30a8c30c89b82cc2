/** The life of one record (经过): who did what when, in their words; opened by whoever wants to read it. */
import type { DifficultyStep } from '@yichuang/domain/desk/difficulty';
import { useText } from '../text/use-text.ts';
import { whenOf } from './desk-words.ts';

export interface DifficultyLifeProps {
  readonly steps: readonly (Omit<DifficultyStep, 'noteId'> & { readonly words: string | null })[];
  readonly people: Readonly<Record<string, string>>;
}

export function DifficultyLife({ steps, people }: DifficultyLifeProps) {
  const { t } = useText('desk');
  const nameOf = (accountId: string | null): string =>
    accountId === null ? '' : (people[accountId] ?? accountId);
  return (
    <details className="w-full">
      <summary className="flex min-h-target cursor-pointer items-center text-body font-medium text-harbour underline underline-offset-2">
        {t('life', { n: steps.length })}
      </summary>
      <ol className="flex flex-col gap-1 border-l-4 border-line pl-1.5">
        {steps.map(({ at, by, did, words, toAccountId }) => (
          <li key={`${at} ${did}`} className="text-body">
            <p className="text-muted">
              {whenOf(at)} {nameOf(by)}
              {' · '}
              {t(`did.${did}`, { name: nameOf(toAccountId) })}
            </p>
            {words !== null && <p className="break-words whitespace-pre-line">{words}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
