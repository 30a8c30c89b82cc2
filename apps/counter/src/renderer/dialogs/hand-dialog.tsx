/** 给号: in a hall without a kiosk the clerk hands the number. It is printed where a machine is, and stands large here anyway. */
import type { HallPayload } from '@yichuang/domain/hall/events';
import { generalServiceOf } from '@yichuang/domain/catalogue/general-service';
import type { CounterId, PrinterId, ServiceId } from '@yichuang/domain/ids';
import type { DeviceCard } from '@yichuang/protocol/devices';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { firstPrinter, printersOf } from '@yichuang/ui/printers';
import { useText } from '@yichuang/ui/text/use-text';
import { useEffect, useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Choice } from './choice.tsx';
import { Question } from './question.tsx';

export interface HandDialogProps extends Pick<AtWork, 'hub' | 'door' | 'hall' | 'names' | 'sending'> {
  readonly counterId: CounterId;
  readonly onClose: () => void;
}

const PAPER = ['requested', 'printed', 'failed', 'unknown'] as const;

export function HandDialog({ hub, door, hall, names, sending, counterId, onClose }: HandDialogProps) {
  const { t } = useText('counter');
  const services = handedAt(door, hall, counterId);
  const [chosen, setChosen] = useState<ServiceId | undefined>(
    services.length === 1 ? services[0] : undefined,
  );
  const [given, setGiven] = useState<HallPayload<'TicketTaken'> | null>(null);
  const printerId = usePrinter(hub);

  const hand = async (): Promise<void> => {
    if (chosen === undefined) return;
    const facts = await sending.deliver('takeTicket', {
      services: [chosen],
      ...(printerId !== null && { printerId }),
    });
    const taken = facts?.find(({ type }) => type === 'TicketTaken');
    if (taken) setGiven(taken.payload as HallPayload<'TicketTaken'>);
  };

  if (given !== null) {
    const slip = hall.tickets.get(given.ticketId)?.slip ?? null;
    const paper = PAPER.find((state) => state === slip?.state);
    return (
      <Dialog
        open
        onClose={onClose}
        title={t('dialog.hand.given')}
        description={t(`dialog.hand.paper.${paper ?? 'none'}`)}
        actions={
          <>
            <Button onPress={() => setGiven(null)}>{t('dialog.hand.again')}</Button>
            <Button tone="main" onPress={onClose}>
              {t('dialog.hand.done')}
            </Button>
          </>
        }
      >
        <p className="py-2 text-center text-number font-bold tracking-tight">{given.number}</p>
        <p className="text-center text-action">{names.zone(given.zoneId)}</p>
      </Dialog>
    );
  }
  return (
    <Question
      title={t('dialog.hand.title')}
      says={t('dialog.hand.says')}
      confirm={t('dialog.hand.confirm')}
      ready={chosen !== undefined}
      busy={sending.busy}
      onConfirm={() => void hand()}
      onClose={onClose}
    >
      <Choice
        digits
        label={t('dialog.hand.what')}
        options={services.map((serviceId) => ({ value: serviceId, words: names.service(serviceId) }))}
        chosen={chosen}
        onChoose={setChosen}
      />
    </Question>
  );
}

/** What may be queued for here: the zones of this counter as such; the item is asked at the desk. */
function handedAt(
  { catalogue }: AtWork['door'],
  hall: AtWork['hall'],
  counterId: CounterId,
): readonly ServiceId[] {
  const zones = hall.rules.counters.find((counter) => counter.counterId === counterId)?.zoneIds ?? [];
  return zones.flatMap((zoneId) => generalServiceOf(catalogue, zoneId)?.serviceId ?? []);
}

/** The machine that prints; null: none is there, or nobody knows. */
function usePrinter({ http }: AtWork['hub']): PrinterId | null {
  const [printerId, setPrinterId] = useState<PrinterId | null>(null);
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      const answer = await http.get<readonly DeviceCard[]>('/api/devices');
      if (!gone && answer.outcome === 'ok') setPrinterId(firstPrinter(printersOf(answer.value)));
    };
    void look();
    return () => {
      gone = true;
    };
  }, [http]);
  return printerId;
}
