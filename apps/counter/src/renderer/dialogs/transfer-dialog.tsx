/** 转窗: to which zone, perhaps to one counter, with a word for the colleague. Number and place stay. */
import type { Hall } from '@yichuang/domain/hall/hall';
import type { CalledTicket, ServingTicket } from '@yichuang/domain/hall/ticket';
import type { CounterId, ZoneId } from '@yichuang/domain/ids';
import type { Names } from '@yichuang/ui/names';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Move } from '../desk/use-acts.ts';
import { Choice } from './choice.tsx';
import { NoteField } from './note-field.tsx';
import { Question } from './question.tsx';
import { transferOptions } from './transfer-options.ts';

export interface TransferDialogProps {
  readonly ticket: CalledTicket | ServingTicket;
  readonly hall: Hall;
  readonly names: Names;
  readonly busy: boolean;
  readonly onConfirm: (move: Move) => void;
  readonly onClose: () => void;
}

const ANY = 'any' as CounterId;

export function TransferDialog({ ticket, hall, names, busy, onConfirm, onClose }: TransferDialogProps) {
  const { t } = useText('counter');
  const [zoneId, setZoneId] = useState<ZoneId>();
  const [counterId, setCounterId] = useState<CounterId>(ANY);
  const [note, setNote] = useState('');
  const options = transferOptions(hall, ticket.counterId, ticket.zoneId);
  const counterIds = options.find((option) => option.zoneId === zoneId)?.counterIds ?? [];
  return (
    <Question
      title={t('dialog.transfer.title', { number: ticket.number })}
      says={t('dialog.transfer.says')}
      confirm={t('dialog.transfer.confirm')}
      ready={zoneId !== undefined}
      busy={busy}
      onConfirm={() => {
        if (zoneId === undefined) return;
        onConfirm({ toZoneId: zoneId, toCounterId: counterId === ANY ? null : counterId, note });
      }}
      onClose={onClose}
    >
      <Choice
        digits
        label={t('dialog.transfer.zone')}
        options={options.map((option) => ({
          value: option.zoneId,
          words: names.zone(option.zoneId),
          below: [
            t('dialog.transfer.waiting', { count: option.waiting }),
            ...(option.counterIds.length === 0 ? [t('dialog.transfer.noCounter')] : []),
          ].join(' · '),
        }))}
        chosen={zoneId}
        onChoose={(next) => {
          setZoneId(next);
          setCounterId(ANY);
        }}
      />
      <Choice
        label={t('dialog.transfer.counter')}
        options={[
          { value: ANY, words: t('dialog.transfer.any') },
          ...counterIds.map((id) => ({
            value: id,
            words: t('common:counter', { number: names.counterNumber(id) ?? id }),
          })),
        ]}
        chosen={counterId}
        onChoose={setCounterId}
      />
      <NoteField value={note} onChange={setNote} />
    </Question>
  );
}
