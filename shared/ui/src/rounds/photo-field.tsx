/** 拍照: the phone's camera, and what it took before it is sent. */
import { Camera } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button } from '../button.tsx';
import { useText } from '../text/use-text.ts';
import { shrinkPhoto } from './shrink-photo.ts';

interface PhotoFieldProps {
  readonly photo: Blob | null;
  readonly onPhoto: (photo: Blob | null) => void;
}

export function PhotoField({ photo, onPhoto }: PhotoFieldProps) {
  const { t } = useText('rounds');
  const [state, setState] = useState<'idle' | 'busy' | 'bad'>('idle');
  const take = async (file: Blob): Promise<void> => {
    setState('busy');
    const small = await shrinkPhoto(file);
    setState(small === null ? 'bad' : 'idle');
    onPhoto(small);
  };
  return (
    <div className="flex flex-col gap-1">
      {photo && <Preview photo={photo} />}
      <div className="flex flex-wrap gap-1">
        <label className="relative flex min-h-target items-center gap-1 rounded-card border border-line bg-paper px-2 text-action font-medium text-harbour shadow-press has-focus-visible:outline-4 has-focus-visible:outline-harbour">
          <Camera aria-hidden="true" className="size-[1.2em]" />
          {t(photo === null ? 'photo' : 'photoAgain')}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void take(file);
              target.value = '';
            }}
            className="absolute inset-0 size-full cursor-pointer opacity-0"
          />
        </label>
        {photo && <Button onPress={() => onPhoto(null)}>{t('photoAway')}</Button>}
      </div>
      <output className="block text-body font-medium">
        {state === 'busy' && t('photoBusy')}
        {state === 'bad' && <span className="text-coral">■ {t('photoBad')}</span>}
      </output>
    </div>
  );
}

function Preview({ photo }: { readonly photo: Blob }) {
  const { t } = useText('rounds');
  const show = useCallback(
    (picture: HTMLImageElement) => {
      const made = URL.createObjectURL(photo);
      picture.src = made;
      return () => URL.revokeObjectURL(made);
    },
    [photo],
  );
  return (
    <img ref={show} alt={t('photoOf')} className="max-h-[12rem] self-start rounded-card border border-line" />
  );
}
