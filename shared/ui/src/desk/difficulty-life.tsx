/** The life of one record of the 办不成事 desk. */
import type { DifficultyStep } from '@yichuang/domain/desk/difficulty';
import { Life } from '../life.tsx';
import { useText } from '../text/use-text.ts';

export interface DifficultyLifeProps {
  readonly steps: readonly (Omit<DifficultyStep, 'noteId'> & { readonly words: string | null })[];
  readonly people: Readonly<Record<string, string>>;
}

export function DifficultyLife({ steps, people }: DifficultyLifeProps) {
  const { t } = useText('desk');
  const nameOf = (accountId: string | null): string =>
    accountId === null ? '' : (people[accountId] ?? accountId);
  return (
    <Life
      title={t('life', { n: steps.length })}
      lines={steps.map(({ at, by, did, words, toAccountId }) => ({
        at,
        who: nameOf(by),
        did: t(`did.${did}`, { name: nameOf(toAccountId) }),
        words,
      }))}
    />
  );
}
