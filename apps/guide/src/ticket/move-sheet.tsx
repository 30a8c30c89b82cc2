/** 转窗: to another zone or one counter, with a word for the clerk; taken back while the visitor still waits. */
import type { CounterId, ZoneId } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Choices } from '../frame/choices.tsx';
import { NoteField } from '../frame/note-field.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { useAct } from '../use-act.ts';
import { moveBack, moveOf, moveTargets } from './moving.ts';
import type { TicketSheetProps } from './ticket-sheet-props.ts';

const ANY = '*';

export function MoveSheet({ duty, ticket, onClose }: TicketSheetProps) {
  const { t } = useText('guide');
  const { hall, names, door, send, done } = duty;
  const { busy, trouble, run } = useAct();
  const [zoneId, setZoneId] = useState<ZoneId | null>(null);
  const [counter, setCounter] = useState<CounterId | typeof ANY>(ANY);
  const [note, setNote] = useState('');
  const { number } = ticket;
  const targets = moveTargets(hall, ticket);
  const counterIds = targets.find((target) => target.zoneId === zoneId)?.counterIds ?? [];
  const own = zoneId === ticket.zoneId;
  // Within its own zone only another counter is a move.
  const ready =
    zoneId !== null &&
    !(own && counter === ANY && ticket.forCounterId === null && ticket.status === 'waiting');

  const confirm = async (): Promise<void> => {
    if (zoneId === null) return;
    const counterId = counter === ANY ? null : counter;
    const sent = await run(() =>
      send('transferTicket', moveOf(hall, door.catalogue, ticket, { zoneId, counterId, note })),
    );
    if (!sent?.done) return;
    onClose();
    const back = moveBack(ticket);
    done({
      words:
        counterId === null
          ? t('move.done', { number, zone: names.zone(zoneId) })
          : t('move.doneCounter', { number, counter: names.counterNumber(counterId) ?? counterId }),
      ...(back ? { undo: () => void undo(back) } : {}),
    });
  };
  const undo = async (back: NonNullable<ReturnType<typeof moveBack>>): Promise<void> => {
    const sent = await send('transferTicket', back);
    done({
      words: sent.done
        ? t('move.done', { number, zone: names.zone(back.toZoneId) })
        : `${sent.trouble.says}。${sent.trouble.next}`,
    });
  };

  return (
    <Sheet
      title={t('move.title', { number })}
      says={t('move.says')}
      onClose={onClose}
      confirm={t('move.confirm')}
      ready={ready}
      busy={busy}
      trouble={trouble}
      onConfirm={() => void confirm()}
    >
      <Choices
        label={t('move.zone')}
        choices={targets.map((target) => ({
          value: target.zoneId,
          words: names.zone(target.zoneId),
          below: [
            ...(target.zoneId === ticket.zoneId ? [t('move.here')] : []),
            target.counterIds.length === 0 ? t('move.noCounter') : t('move.people', { n: target.waiting }),
          ].join(t('dot')),
        }))}
        chosen={zoneId}
        onChoose={(next) => {
          setZoneId(next);
          setCounter(ANY);
        }}
      />
      {counterIds.length > 0 && (
        <Choices<CounterId | typeof ANY>
          label={t('move.counter')}
          choices={[
            ...(own && ticket.status === 'waiting' && ticket.forCounterId === null
              ? []
              : [{ value: ANY, words: t('move.any') } as const]),
            ...counterIds.map((counterId) => ({
              value: counterId,
              words: t('move.oneCounter', { number: names.counterNumber(counterId) ?? counterId }),
            })),
          ]}
          chosen={counter}
          onChoose={setCounter}
        />
      )}
      <NoteField label={t('move.note')} hint={t('move.noteHint')} value={note} onChange={setNote} />
    </Sheet>
  );
}
