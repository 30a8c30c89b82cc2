/** An act that may carry a photo: the photo is sent first, and without it nothing is recorded. */
import type { PhotoId, RoundId } from '@yichuang/domain/rounds/round';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Duty } from '../duty.ts';
import type { Sent } from '../sending.ts';
import { useAct, type Act } from '../use-act.ts';

export interface PhotoAct extends Pick<Act, 'busy' | 'trouble'> {
  readonly photo: Blob | null;
  readonly setPhoto: (photo: Blob | null) => void;
  readonly run: (send: (photoId: PhotoId | null) => Promise<Sent>) => Promise<Sent | null>;
}

export function usePhotoAct({ hub }: Duty, roundId: RoundId): PhotoAct {
  const { t } = useText('rounds');
  const { t: shared } = useText('problems');
  const act = useAct();
  const [photo, setPhoto] = useState<Blob | null>(null);
  const run: PhotoAct['run'] = (send) =>
    act.run(async () => {
      if (photo === null) return send(null);
      const answer = await hub.sendPhoto(roundId, photo);
      if (answer.outcome === 'ok') return send(answer.value.photoId);
      const next = answer.outcome === 'failed' ? shared(`${answer.problem.code}.next`) : '';
      return { done: false, trouble: { says: t('photoNotSent'), next, code: null, perhaps: false } };
    });
  return { busy: act.busy, trouble: act.trouble, photo, setPhoto, run };
}
