/** Gives out numbers for the page: looks at the printer first, and makes two taps on one screen one ticket. */
import type { HallClient } from '@yichuang/client/hall-client';
import type { Delivery } from '@yichuang/client/outbox';
import type { HallPayload } from '@yichuang/domain/hall/events';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { CommandId, PrinterId } from '@yichuang/domain/ids';
import type { PrinterPort } from '@yichuang/hardware/ports';
import type {
  KioskDone,
  KioskTicket,
  KioskTicketAnswer,
  KioskTicketRequest,
} from '@yichuang/protocol/bridge';
import { countersNear } from '@yichuang/terminal/counters-near';
import type { HallPapers } from '@yichuang/terminal/hall-papers';
import { kioskPrinterOf } from '@yichuang/terminal/print-report';
import { progressUrlOf } from '@yichuang/terminal/progress-url';

export interface TicketDesk {
  take(request: KioskTicketRequest): Promise<KioskTicketAnswer>;
  /** 长辈版: whether the slip of this command is in double type. */
  isLarge(commandId: CommandId): boolean;
}

export interface TicketDeskOptions {
  readonly client: Pick<HallClient, 'send' | 'newCommandId' | 'getSnapshot'>;
  readonly printer: Pick<PrinterPort, 'check'>;
  readonly printerId: PrinterId;
  readonly papers: Pick<HallPapers, 'current'>;
}

/** What a screen asked for first; whatever it asks again is the same command. */
interface Asked {
  readonly commandId: CommandId;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly paper: 'slip' | 'none';
  readonly large: boolean;
}

/** Screens remembered; a visitor needs one. */
const SCREENS = 200;

export function ticketDesk({ client, printer, printerId, papers }: TicketDeskOptions): TicketDesk {
  const screens = new Map<string, Asked>();
  const underWay = new Map<string, Promise<KioskTicketAnswer>>();

  const takeOnce = async (request: KioskTicketRequest): Promise<KioskTicketAnswer> => {
    const { screenId, services, visitorId, large = false, paper } = request;
    let asked = screens.get(screenId);
    if (!asked) {
      if (paper === 'slip') {
        const status = await printer.check();
        if (status.fault !== null) return { outcome: 'printerDown', printer: kioskPrinterOf(status) };
      }
      const payload = {
        services,
        ...(visitorId === undefined ? {} : { visitorId }),
        ...(paper === 'slip' ? { printerId } : {}),
      };
      asked = { commandId: client.newCommandId(), payload, paper, large };
      remember(screenId, asked);
    }
    const delivery = await client.send('takeTicket', asked.payload, { commandId: asked.commandId });
    // Nothing left this machine: the next tap may start afresh.
    if (delivery.outcome === 'offline') screens.delete(screenId);
    return delivery.outcome === 'accepted' ? ticketOf(delivery, asked.paper) : refusalOf(delivery);
  };

  const remember = (screenId: string, asked: Asked): void => {
    screens.set(screenId, asked);
    const oldest = screens.keys().next();
    if (screens.size > SCREENS && !oldest.done) screens.delete(oldest.value);
  };

  const ticketOf = (
    delivery: Delivery & { outcome: 'accepted' },
    paper: 'slip' | 'none',
  ): KioskTicketAnswer => {
    const taken = delivery.events.find((event) => event.type === 'TicketTaken')?.payload as
      | HallPayload<'TicketTaken'>
      | undefined;
    if (!taken) throw new Error('takeTicket was accepted without a TicketTaken');
    const { ticketId, number, zoneId, services, takenAt, promise, progressKey } = taken;
    const ticket: KioskTicket = {
      ticketId,
      number,
      zoneId,
      services,
      takenAt,
      promise,
      counters: countersIn(client.getSnapshot().hall, zoneId),
      progressUrl: progressUrlOf(papers.current()?.publicUrl ?? null, progressKey),
    };
    return { outcome: 'taken', ticket, paper };
  };

  return {
    take(request) {
      const already = underWay.get(request.screenId);
      if (already) return already;
      const answer = takeOnce(request).finally(() => underWay.delete(request.screenId));
      underWay.set(request.screenId, answer);
      return answer;
    },
    isLarge: (commandId) =>
      [...screens.values()].some((asked) => asked.commandId === commandId && asked.large),
  };
}

function countersIn(hall: Hall | null, zoneId: KioskTicket['zoneId']): KioskTicket['counters'] {
  return hall === null ? [] : countersNear(hall, zoneId);
}

type Refused = Exclude<Delivery, { readonly outcome: 'accepted' }>;

function refusalOf(delivery: Refused): Exclude<KioskDone, { readonly outcome: 'done' }> {
  if (delivery.outcome === 'rejected' || delivery.outcome === 'failed') return delivery;
  return { outcome: delivery.outcome };
}

/** The answer to a command that gives nothing back. */
export function doneOf(delivery: Delivery): KioskDone {
  return delivery.outcome === 'accepted' ? { outcome: 'done' } : refusalOf(delivery);
}
