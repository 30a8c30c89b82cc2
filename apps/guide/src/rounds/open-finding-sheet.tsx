/** 有问题: what and where in words, a photo, who puts it right, by when. */
import type { AccountId, CounterId, ZoneId } from '@yichuang/domain/ids';
import type { RoundItemId } from '@yichuang/domain/rounds/checklist';
import type { RoundId } from '@yichuang/domain/rounds/round';
import { PhotoField } from '@yichuang/ui/rounds/photo-field.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Duty } from '../duty.ts';
import { Choices } from '../frame/choices.tsx';
import { NoteField } from '../frame/note-field.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { PickField } from '../frame/pick-field.tsx';
import { usePhotoAct } from './use-photo-act.ts';

interface OpenFindingSheetProps {
  readonly duty: Duty;
  readonly roundId: RoundId;
  readonly item: { readonly itemId: RoundItemId; readonly words: string };
  readonly onClose: () => void;
}

export function OpenFindingSheet({ duty, roundId, item, onClose }: OpenFindingSheetProps) {
  const { t } = useText('rounds');
  const { door, names, rounds, send, done } = duty;
  const act = usePhotoAct(duty, roundId);
  const [note, setNote] = useState('');
  const [zoneId, setZoneId] = useState<ZoneId | null>(null);
  const [counterId, setCounterId] = useState<CounterId | null>(null);
  const [toAccountId, setTo] = useState<AccountId | null>(null);
  const [by, setBy] = useState<'today' | 'nextWorkday'>('today');
  const record = async (): Promise<void> => {
    if (toAccountId === null) return;
    const found = { roundId, itemId: item.itemId, note: note.trim(), zoneId, counterId, toAccountId, by };
    const sent = await act.run((photoId) => send('openFinding', { ...found, photoId }));
    if (!sent?.done) return;
    done({ words: t('recorded') });
    onClose();
  };
  return (
    <Sheet
      title={t('findingTitle')}
      says={item.words}
      confirm={t('record')}
      ready={note.trim() !== '' && toAccountId !== null}
      busy={act.busy}
      trouble={act.trouble}
      onConfirm={() => void record()}
      onClose={onClose}
    >
      <NoteField label={t('note')} hint={t('noteHint')} value={note} onChange={setNote} />
      <PhotoField photo={act.photo} onPhoto={act.setPhoto} />
      <div className="grid gap-1 sm:grid-cols-2">
        <PickField
          label={t('zone')}
          none={t('noChoice')}
          value={zoneId}
          onChange={setZoneId}
          options={door.catalogue.zones.map(({ id }) => ({ value: id, words: names.zone(id) }))}
        />
        <PickField
          label={t('counter')}
          none={t('noChoice')}
          value={counterId}
          onChange={setCounterId}
          options={door.catalogue.counters.map(({ id, number }) => ({
            value: id,
            words: t('counterNo', { n: number }),
          }))}
        />
      </div>
      <PickField
        label={t('to')}
        none={t('choose')}
        value={toAccountId}
        onChange={setTo}
        options={(rounds.value?.assignees ?? []).map(({ accountId, name }) => ({
          value: accountId,
          words: name,
        }))}
      />
      <Choices
        label={t('by')}
        chosen={by}
        onChoose={setBy}
        choices={(['today', 'nextWorkday'] as const).map((value) => ({ value, words: t(`byWhen.${value}`) }))}
      />
    </Sheet>
  );
}
