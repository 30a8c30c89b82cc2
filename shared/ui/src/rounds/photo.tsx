/** A photo of a finding: asked for with the page's own sign-in, because nobody else may see it. */
import type { PhotoId } from '@yichuang/domain/rounds/round';
import { useEffect, useState } from 'react';
import { useText } from '../text/use-text.ts';

/** Null: it did not come. */
export type LoadPhoto = (this: void, photoId: PhotoId) => Promise<Blob | null>;

interface PhotoProps {
  readonly photoId: PhotoId;
  readonly load: LoadPhoto;
}

export function Photo({ photoId, load }: PhotoProps) {
  const { t } = useText('rounds');
  const [address, setAddress] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    let made: string | null = null;
    let stopped = false;
    const look = async (): Promise<void> => {
      const photo = await load(photoId);
      if (stopped) return;
      made = photo && URL.createObjectURL(photo);
      setAddress(made);
      setMissing(made === null);
    };
    void look();
    return () => {
      stopped = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [photoId, load]);
  if (address === null)
    return <p className="text-body text-muted">{t(missing ? 'photoMissing' : 'looking')}</p>;
  return (
    <img
      src={address}
      alt={t('photoOf')}
      className="max-h-[22rem] max-w-full rounded-card border border-line"
    />
  );
}
