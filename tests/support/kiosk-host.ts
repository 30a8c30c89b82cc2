/** A kiosk's terminal that a test plays: the real page server and catalogue, the answers as the test wants them. */
import path from 'node:path';
import type { KioskMenu, KioskZone } from '@yichuang/domain/hall/views/kiosk-menu';
import type { Instant, ServiceId, TicketId, TicketNumber, VisitorId, ZoneId } from '@yichuang/domain/ids';
import { instantOf } from '@yichuang/domain/time';
import type {
  KioskCheckInRequest,
  KioskCode,
  KioskCollect,
  KioskState,
  KioskTicket,
  KioskTicketAnswer,
  KioskTicketRequest,
  PageToTerminal,
  SlipProgress,
  TerminalToPage,
} from '@yichuang/protocol/bridge';
import { loadCatalogue } from '@yichuang/server/catalogue/load';
import { servePage } from '@yichuang/terminal/page-server';

export interface KioskHost {
  readonly url: string;
  /** Every request for a number, in order. */
  readonly requests: readonly KioskTicketRequest[];
  readonly cancelled: readonly TicketId[];
  readonly reprinted: readonly TicketId[];
  show(change: Partial<KioskState>): void;
  slip(progress: Partial<SlipProgress>): void;
  /** How the next requests are answered; without it a number is given at once. */
  answerWith(answer: ((request: KioskTicketRequest) => Promise<KioskTicketAnswer>) | null): void;
  /** What comes of an appointment's code; without it nobody has an appointment. */
  checkInWith(answer: (request: KioskCheckInRequest) => KioskTicketAnswer): void;
  /** Every appointment that was to be kept, in order. */
  readonly checkIns: readonly KioskCheckInRequest[];
  /** What the hub says of a short code; without it no case is known. */
  collectWith(answer: (code: string) => KioskCollect): void;
  /** What a bare code that was scanned is for; without it the hub knows none. */
  codeWith(answer: (code: string) => KioskCode): void;
  /** A scanner on the terminal reads this. */
  scan(text: string): void;
  /** Every code that was asked for, in order. */
  readonly codes: readonly string[];
  /** The number that a request gets. */
  ticketFor(request: KioskTicketRequest, change?: Partial<KioskTicket>): KioskTicket;
  close(): Promise<void>;
}

export const WELL_PRINTER: KioskState['printer'] = {
  ready: true,
  condition: 'none',
  conditionNumber: null,
  paperNear: false,
};

const DIST = path.join(import.meta.dirname, '../../apps/kiosk/dist');
/** Read once for all terminals of a file: nobody writes into it. */
const catalogue = loadCatalogue('H00').published;

export async function kioskHost(folder = DIST): Promise<KioskHost> {
  const requests: KioskTicketRequest[] = [];
  const byScreen = new Map<string, KioskTicket>();
  const cancelled: TicketId[] = [];
  const reprinted: TicketId[] = [];
  const codes: string[] = [];
  const checkIns: KioskCheckInRequest[] = [];
  let checkIn = (_request: KioskCheckInRequest): KioskTicketAnswer => ({
    outcome: 'rejected',
    rejection: { code: 'AppointmentUnknown', details: {} },
  });
  let collect = (_code: string): KioskCollect => ({ outcome: 'known', answer: { answer: 'unknown' } });
  let codeMeaning = (_code: string): KioskCode => ({
    outcome: 'known',
    answer: { appointment: false, result: false },
  });
  let state = openState(catalogue.revision);
  let answer: ((request: KioskTicketRequest) => Promise<KioskTicketAnswer>) | null = null;

  const page = await servePage<PageToTerminal, TerminalToPage>({
    port: 0,
    folder,
    secret: 'a secret of this test',
    isOpen: () => true,
  });

  /** As the terminal does: the same screen gets the same number. */
  const ticketFor: KioskHost['ticketFor'] = (request, change = {}) => {
    const known = byScreen.get(request.screenId);
    if (known) return known;
    const ticket = { ...newTicket(byScreen.size + 12, request.services), ...change };
    byScreen.set(request.screenId, ticket);
    return ticket;
  };

  page.sockets.on('connection', (socket) => {
    socket.emit('state', state);
    socket.on('catalogue', (reply) => reply(catalogue));
    socket.on('takeTicket', (request, reply) => {
      requests.push(request);
      if (answer) void answer(request).then(reply);
      else reply({ outcome: 'taken', ticket: ticketFor(request), paper: request.paper });
    });
    socket.on('checkIn', (request, reply) => {
      checkIns.push(request);
      reply(checkIn(request));
    });
    socket.on('cancelTicket', ({ ticketId }, reply) => {
      cancelled.push(ticketId);
      reply({ outcome: 'done' });
    });
    socket.on('reprintSlip', ({ ticketId }, reply) => {
      reprinted.push(ticketId);
      reply({ outcome: 'done' });
    });
    socket.on('identify', ({ number }, reply) => {
      const masked = `${number.slice(0, 3)}***********${number.slice(-4)}`;
      reply({ outcome: 'known', visitorId: '01900000-0000-7000-8000-000000000001' as VisitorId, masked });
    });
    socket.on('askCode', ({ code }, reply) => reply(codeMeaning(code)));
    socket.on('askCollect', ({ code }, reply) => {
      codes.push(code);
      reply(collect(code));
    });
    socket.on('checkPrinter', (reply) => reply(state.printer));
  });

  return {
    url: page.url,
    requests,
    cancelled,
    reprinted,
    show(change) {
      state = { ...state, ...change };
      page.sockets.emit('state', state);
    },
    slip(progress) {
      const last = [...byScreen.values()].at(-1);
      if (!last) throw new Error('no number was given yet');
      const { ticketId, number } = last;
      page.sockets.emit('slip', {
        ticketId,
        number,
        copy: 1,
        state: 'printed',
        condition: 'none',
        conditionNumber: null,
        ...progress,
      });
    },
    answerWith(next) {
      answer = next;
    },
    codeWith(next) {
      codeMeaning = next;
    },
    scan: (text) => void page.sockets.emit('scan', text),
    collectWith(next) {
      collect = next;
    },
    checkInWith(next) {
      checkIn = next;
    },
    checkIns,
    codes,
    ticketFor,
    close: () => page.close(),
  };
}

export function kioskZone(zoneId: string, change: Partial<KioskZone> = {}): KioskZone {
  return {
    zoneId: zoneId as ZoneId,
    waiting: 0,
    counterNumbers: [1, 2],
    promise: { ahead: 0, low: 0, high: 5, model: 'median-1' },
    warning: null,
    left: null,
    ...change,
  };
}

export function kioskMenu(change: Partial<KioskMenu> = {}): KioskMenu {
  const wait = (ahead: number, low: number, high: number) => ({
    waiting: ahead,
    promise: { ahead, low, high, model: 'median-1' as const },
  });
  return {
    hours: { state: 'open', until: null },
    duty: null,
    zones: [
      kioskZone('A'),
      kioskZone('B', wait(6, 20, 30)),
      kioskZone('C', wait(11, 35, 60)),
      kioskZone('D', wait(2, 5, 15)),
      kioskZone('Z', wait(1, 0, 5)),
    ],
    ...change,
  };
}

function openState(catalogueRevision: string): KioskState {
  return {
    hub: 'live',
    asOf: instantOf(Date.now()),
    hubTimeOffsetMs: 0,
    alone: false,
    refused: [],
    menu: kioskMenu(),
    printer: WELL_PRINTER,
    cardReader: null,
    demo: true,
    catalogueRevision,
    guidanceRevision: null,
  };
}

function newTicket(sequence: number, services: readonly ServiceId[]): KioskTicket {
  return {
    ticketId: `01900000-0000-7000-8000-${String(sequence).padStart(12, '0')}` as TicketId,
    number: `C${String(sequence).padStart(3, '0')}` as TicketNumber,
    zoneId: 'C' as ZoneId,
    services,
    takenAt: '2026-11-23T00:01:00.000Z' as Instant,
    promise: { ahead: 6, low: 20, high: 30, model: 'median-1' },
    priority: null,
    appointment: null,
    counters: [5, 6, 7, 8].map((number) => ({
      counterId: `H00-0${number}` as KioskTicket['counters'][number]['counterId'],
      number,
    })),
    progressUrl: null,
    offlineSince: null,
  };
}
