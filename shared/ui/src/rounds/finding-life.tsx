/** The life of one finding, with its photos. */
import type { FindingStep, PhotoId } from '@yichuang/domain/rounds/round';
import { Life } from '../life.tsx';
import { useText } from '../text/use-text.ts';
import { Photo, type LoadPhoto } from './photo.tsx';

export interface FindingLifeProps {
  readonly steps: readonly (Omit<FindingStep, 'noteId'> & {
    readonly words: string | null;
    readonly photoExpired: boolean;
  })[];
  readonly people: Readonly<Record<string, string>>;
  readonly loadPhoto: LoadPhoto;
}

export function FindingLife({ steps, people, loadPhoto }: FindingLifeProps) {
  const { t } = useText('rounds');
  const nameOf = (accountId: string | null): string =>
    accountId === null ? '' : (people[accountId] ?? accountId);
  const photo = (photoId: PhotoId | null, photoExpired: boolean) => {
    if (photoId === null) return {};
    if (photoExpired) return { more: <p className="text-body text-muted">{t('photoExpired')}</p> };
    return { more: <Photo photoId={photoId} load={loadPhoto} /> };
  };
  return (
    <Life
      title={t('life', { n: steps.length })}
      lines={steps.map(({ at, by, did, words, toAccountId, photoId, photoExpired }) => ({
        at,
        who: nameOf(by),
        did: t(`did.${did}`, { name: nameOf(toAccountId) }),
        words,
        ...photo(photoId, photoExpired),
      }))}
    />
  );
}
