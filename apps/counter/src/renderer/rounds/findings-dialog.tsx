/** 交给我的整改 at the counter: read what is the matter, put it right, say what was done, perhaps with a photo. */
import type { PhotoId } from '@yichuang/domain/rounds/round';
import type { FindingCard } from '@yichuang/protocol/rounds';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { join } from '@yichuang/ui/join';
import { FindingLife } from '@yichuang/ui/rounds/finding-life.tsx';
import { RectifyDialog } from '@yichuang/ui/rounds/rectify-dialog.tsx';
import { placeWords, standWords } from '@yichuang/ui/rounds/round-words';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import type { OwnFindings } from './use-own-findings.ts';

interface FindingsDialogProps extends Pick<AtWork, 'hub' | 'names' | 'sending'> {
  readonly own: OwnFindings;
  readonly onClose: () => void;
}

export function FindingsDialog({ own, hub, names, sending, onClose }: FindingsDialogProps) {
  const { t } = useText('rounds');
  const say = useToast();
  const [doing, setDoing] = useState<FindingCard | null>(null);
  const [uploading, setUploading] = useState(false);
  const { answer, problem, again } = own;
  const report = async (
    { roundId, findingId }: FindingCard,
    note: string,
    photo: Blob | null,
  ): Promise<boolean> => {
    let photoId: PhotoId | null = null;
    if (photo !== null) {
      setUploading(true);
      const sent = await hub.sendPhoto(roundId, photo);
      setUploading(false);
      // Without its photo nothing is reported.
      if (sent.outcome !== 'ok') {
        say('failed', t('photoNotSent'));
        return false;
      }
      ({ photoId } = sent.value);
    }
    return sending.send('rectifyFinding', { roundId, findingId, note, photoId }, { done: t('rectified') });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('own')}
      description={t('ownAdvice')}
      className="w-[min(94vw,860px)]"
      actions={<Button onPress={onClose}>{t('common:close')}</Button>}
    >
      {problem !== null && <output className="text-body font-medium text-orange">▲ {t('offline')}</output>}
      {answer === null && problem === null && <p className="text-body text-muted">{t('looking')}</p>}
      {answer?.findings.length === 0 && <EmptyState title={t('noneOwn')} advice={t('noneOwnAdvice')} />}
      {answer && (
        <ul className="flex flex-col gap-1">
          {answer.findings.map((one) => (
            <OneFinding
              key={one.findingId}
              one={one}
              people={answer.people}
              names={names}
              hub={hub}
              onRectify={() => setDoing(one)}
            />
          ))}
        </ul>
      )}
      {doing && (
        <RectifyDialog
          report={(note, photo) => report(doing, note, photo)}
          sending={{ busy: uploading || sending.busy }}
          onClose={() => setDoing(null)}
          onDone={again}
        />
      )}
    </Dialog>
  );
}

interface OneFindingProps extends Pick<AtWork, 'hub' | 'names'> {
  readonly one: FindingCard;
  readonly people: Readonly<Record<string, string>>;
  readonly onRectify: () => void;
}

function OneFinding({ one, people, names, hub, onRectify }: OneFindingProps) {
  const { t } = useText('rounds');
  const { late, rectifiedAt, heading, itemWords, steps } = one;
  const isUrgent = late && rectifiedAt === null;
  return (
    <li
      className={join(
        'flex flex-col gap-0.5 rounded-card border border-l-8 border-line px-1.5 py-1',
        isUrgent ? 'border-l-coral' : 'border-l-orange',
      )}
    >
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0 flex-1">
          <h3 className="text-action font-bold break-words whitespace-pre-line">{steps[0]?.words}</h3>
          <p className="text-body text-muted">
            {[`${t(`heading.${heading}`)}：${itemWords}`, ...placeWords(t, names, one)].join(' · ')}
          </p>
          <p className={join('text-body font-medium', late && 'text-coral')}>
            <span aria-hidden="true">{late ? '■ ' : rectifiedAt === null ? '▲ ' : '✓ '}</span>
            {standWords(t, one)}
          </p>
        </div>
        {rectifiedAt === null && (
          <Button tone="main" onPress={onRectify}>
            {t('rectify')}
          </Button>
        )}
      </div>
      <FindingLife steps={steps} people={people} loadPhoto={hub.photo} />
    </li>
  );
}
