/**
 * Gives out numbers for the page: looks at the printer first, and makes two taps on one screen one ticket. The hub gives
 * them; while it is away, this kiosk's own lease.
 */
import type { HallClient } from '@yichuang/client/hall-client';
import type { Delivery } from '@yichuang/client/outbox';
import type { HallPayload } from '@yichuang/domain/hall/events';
import { ticketNumbered, type Hall } from '@yichuang/domain/hall/hall';
import { heldNumber } from '@yichuang/domain/hall/views/held-numbers';
import type { CommandId, PrinterId } from '@yichuang/domain/ids';
import type { PrinterPort } from '@yichuang/hardware/ports/slip-printer';
import type {
  KioskCheckInRequest,
  KioskDone,
  KioskTicket,
  KioskTicketAnswer,
  KioskTicketRequest,
} from '@yichuang/protocol/bridge';
import type { Alone } from '@yichuang/terminal/alone/alone';
import { countersNear } from '@yichuang/terminal/counters-near';
import type { HallPapers } from '@yichuang/terminal/hall-papers';
import { kioskPrinterOf } from '@yichuang/terminal/print-report';
import { progressUrlOf } from '@yichuang/terminal/progress-url';

export interface TicketDesk {
  take(request: KioskTicketRequest): Promise<KioskTicketAnswer>;
  /** 预约签到: the same promises, by what somebody has been promised before. */
  checkIn(request: KioskCheckInRequest): Promise<KioskTicketAnswer>;
  /** 长辈版: whether the slip of this command is in double type. */
  isLarge(commandId: CommandId): boolean;
}

export interface TicketDeskOptions {
  readonly client: Pick<HallClient, 'send' | 'newCommandId' | 'getSnapshot'>;
  readonly printer: Pick<PrinterPort, 'check'>;
  readonly printerId: PrinterId;
  readonly papers: Pick<HallPapers, 'current'>;
  readonly alone: Pick<Alone, 'isAlone' | 'take' | 'client' | 'lastContactAt'>;
  /** 刷证: the age that this laying of a card proved; null: none. */
  readonly ageShown: (layId: string) => number | null;
}

/** What a screen asked for first; whatever it asks again is the same command. */
interface Asked {
  readonly command: 'takeTicket' | 'checkIn';
  readonly commandId: CommandId;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly paper: 'slip' | 'none';
  readonly large: boolean;
  /** 刷证, for this kiosk's own decision; the hub knows it of the visitor. */
  readonly shownAge: number | null;
  /** What was sent under it first and never answered: the hub may have given a number that nobody saw. */
  readonly unseen: CommandId | null;
  /** The number that was given: the same touch keeps it, whoever is away or back meanwhile. */
  readonly answer: KioskTicketAnswer | null;
}

/** Screens remembered; a visitor needs one. */
const SCREENS = 200;

export function ticketDesk({
  client,
  printer,
  printerId,
  papers,
  alone,
  ageShown,
}: TicketDeskOptions): TicketDesk {
  const screens = new Map<string, Asked>();
  const underWay = new Map<string, Promise<KioskTicketAnswer>>();

  const askOnce = async (
    { screenId, large = false, paper, layId }: Omit<KioskTicketRequest, 'services' | 'visitorId'>,
    command: Asked['command'],
    wish: Asked['payload'],
  ): Promise<KioskTicketAnswer> => {
    let asked = screens.get(screenId);
    if (asked?.answer) return asked.answer;
    if (!asked) {
      if (paper === 'slip') {
        const status = await printer.check();
        if (status.fault !== null) return { outcome: 'printerDown', printer: kioskPrinterOf(status) };
      }
      const payload = { ...wish, ...(paper === 'slip' ? { printerId } : {}) };
      const commandId = alone.client.newCommandId();
      const shownAge = layId === undefined ? null : ageShown(layId);
      asked = { command, commandId, payload, paper, large, shownAge, unseen: null, answer: null };
      remember(screenId, asked);
    }
    if (goesAlone(asked)) return takeAlone(screenId, asked);
    const delivery = await client.send(asked.command, asked.payload, { commandId: asked.commandId });
    if (delivery.outcome === 'late') {
      asked = { ...asked, unseen: asked.commandId };
      remember(screenId, asked);
    }
    const isAway = delivery.outcome === 'offline' || delivery.outcome === 'late';
    if (isAway && goesAlone(asked)) return takeAlone(screenId, asked);
    // Nothing left this machine: the next tap may start afresh.
    if (delivery.outcome === 'offline' && asked.unseen === null) screens.delete(screenId);
    if (delivery.outcome !== 'accepted') return refused(delivery);
    const answer = ticketOf(delivery, asked.paper, null);
    remember(screenId, { ...asked, answer });
    return answer;
  };

  /** Whom an appointment is for, the hub alone knows. */
  const goesAlone = ({ command }: Asked): boolean => command === 'takeTicket' && alone.isAlone();

  const takeAlone = (screenId: string, asked: Asked): KioskTicketAnswer => {
    const commandId = asked.unseen === null ? asked.commandId : alone.client.newCommandId();
    remember(screenId, { ...asked, commandId });
    const delivery = alone.take(asked.payload, commandId, asked.unseen, asked.shownAge);
    if (delivery.outcome !== 'accepted') {
      remember(screenId, asked);
      return refused(delivery);
    }
    const answer = ticketOf(delivery, asked.paper, alone.lastContactAt());
    remember(screenId, { ...asked, commandId, answer });
    return answer;
  };

  const remember = (screenId: string, asked: Asked): void => {
    screens.set(screenId, asked);
    const oldest = screens.keys().next();
    if (screens.size > SCREENS && !oldest.done) screens.delete(oldest.value);
  };

  /** Who has a number already is told where it stands. */
  const refused = (delivery: Refused): KioskTicketAnswer => {
    const refusal = refusalOf(delivery);
    if (refusal.outcome !== 'rejected') return refusal;
    const { number } = refusal.rejection.details;
    const { hall } = alone.client.getSnapshot();
    const ticket = hall && typeof number === 'string' ? ticketNumbered(hall, number) : undefined;
    return hall && ticket ? { ...refusal, held: heldNumber(hall, ticket) } : refusal;
  };

  const ticketOf = (
    delivery: Delivery & { outcome: 'accepted' },
    paper: 'slip' | 'none',
    offlineSince: KioskTicket['offlineSince'],
  ): KioskTicketAnswer => {
    const taken = delivery.events.find((event) => event.type === 'TicketTaken')?.payload as
      | HallPayload<'TicketTaken'>
      | undefined;
    if (!taken) throw new Error('a number was given without a TicketTaken');
    const kept = delivery.events.find((event) => event.type === 'AppointmentCheckedIn')?.payload as
      | HallPayload<'AppointmentCheckedIn'>
      | undefined;
    const { ticketId, number, zoneId, services, takenAt, promise, priority, progressKey } = taken;
    const ticket: KioskTicket = {
      ticketId,
      number,
      zoneId,
      services,
      takenAt,
      promise,
      priority: priority?.classId ?? null,
      appointment: kept ? { slotFrom: kept.slotFrom, slotTo: kept.slotTo, late: kept.late } : null,
      counters: countersIn(alone.client.getSnapshot().hall, zoneId),
      progressUrl: progressUrlOf(papers.current()?.publicUrl ?? null, progressKey),
      offlineSince,
    };
    return { outcome: 'taken', ticket, paper };
  };

  /** A screen asks one thing at a time. */
  const once = (screenId: string, ask: () => Promise<KioskTicketAnswer>): Promise<KioskTicketAnswer> => {
    const already = underWay.get(screenId);
    if (already) return already;
    const answer = ask().finally(() => underWay.delete(screenId));
    underWay.set(screenId, answer);
    return answer;
  };

  return {
    take: (request) => {
      const { screenId, services, visitorId } = request;
      const wish = { services, ...(visitorId === undefined ? {} : { visitorId }) };
      return once(screenId, () => askOnce(request, 'takeTicket', wish));
    },
    checkIn: (request) => once(request.screenId, () => askOnce(request, 'checkIn', request.by)),
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
