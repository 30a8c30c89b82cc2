/** Connects the kiosk's page to its terminal: pushes what it shows, answers what it asks. Payloads are checked. */
import { kioskMenuOf } from '@yichuang/domain/hall/views/kiosk-menu';
import { AppointmentCode, ReasonId, ServiceId, TicketId, VisitorId } from '@yichuang/domain/ids';
import { msOf } from '@yichuang/domain/time';
import { checkIdentity } from '@yichuang/domain/identity/identity';
import { maskIdentity } from '@yichuang/domain/identity/mask';
import { IdentityRequest } from '@yichuang/protocol/api';
import { CollectQuestion, type CollectAnswer } from '@yichuang/protocol/cases';
import { CodeQuestion, type CodeAnswer } from '@yichuang/protocol/codes';
import type {
  KioskCode,
  KioskCollect,
  KioskIdentity,
  KioskState,
  PageToTerminal,
  TerminalToPage,
} from '@yichuang/protocol/bridge';
import type { Alone } from '@yichuang/terminal/alone/alone';
import { kioskPrinterOf } from '@yichuang/terminal/print-report';
import type { PageServer } from '@yichuang/terminal/page-server';
import type { Terminal } from '@yichuang/terminal/terminal';
import { KnowledgeUse } from '@yichuang/domain/knowledge/use';
import { z } from 'zod';
import type { CardDesk } from './card-desk.ts';
import { doneOf, type TicketDesk } from './ticket-desk.ts';

const TicketRequest = z.strictObject({
  screenId: z.string().min(1).max(64),
  services: z.array(ServiceId).min(1).max(5),
  visitorId: VisitorId.optional(),
  layId: z.string().max(20).optional(),
  large: z.boolean().optional(),
  paper: z.enum(['slip', 'none']),
});
const CheckInRequest = TicketRequest.pick({ screenId: true, large: true, paper: true }).extend({
  by: z.union([z.strictObject({ code: AppointmentCode }), z.strictObject({ visitorId: VisitorId })]),
});
const GuidanceCount = z.strictObject({
  itemId: ServiceId,
  version: z.int().min(1),
  chosen: z.array(z.string().min(1).max(64)).max(64),
});
const ChecklistRequest = GuidanceCount.extend({ large: z.boolean() });
const OfTicket = z.strictObject({ ticketId: TicketId });

/** Reasons of the catalogue: 没有出票,不要了 and 本人放弃. */
const NO_PAPER = ReasonId.parse('no-paper');
const GAVE_UP = ReasonId.parse('gave-up');

export function connectKiosk(
  page: PageServer<PageToTerminal, TerminalToPage>,
  terminal: Terminal,
  alone: Alone,
  desk: TicketDesk,
  cards: CardDesk,
): () => void {
  const { client, papers, guidance, checklists, printer, owner, http, printerId, devices } = terminal;

  const stateNow = (): KioskState => {
    const { live } = client.getSnapshot();
    const { hall } = alone.client.getSnapshot();
    const isAlone = alone.isAlone();
    const held = papers.current();
    return {
      hub: isAlone ? 'stale' : live,
      asOf: alone.lastContactAt(),
      hubTimeOffsetMs: msOf(alone.now()) - Date.now(),
      alone: isAlone,
      refused: alone.refused().map(({ number }) => number),
      menu: hall === null ? null : kioskMenuOf(hall, alone.now()),
      printer: kioskPrinterOf(printer.status()),
      cardReader: cards.state(),
      demo: held?.demo ?? false,
      catalogueRevision: held?.catalogue.revision ?? null,
      guidanceRevision: guidance.current()?.revision ?? null,
    };
  };
  const show = (): void => void page.sockets.emit('state', stateNow());
  const undo = [
    alone.onChange(show),
    papers.onChange(show),
    guidance.onChange(show),
    printer.onStatus(show),
    cards.onChange(show),
    ...[...devices.of('scanner').values()].map((scanner) =>
      scanner.onScan(({ text }) => page.sockets.emit('scan', text)),
    ),
    owner.onProgress((progress) => page.sockets.emit('slip', progress)),
    terminal.onReloadPage(() => page.sockets.emit('reload')),
  ];

  const identify = async (request: IdentityRequest): Promise<KioskIdentity> => {
    const answer = await http.identify(request);
    if (answer.outcome !== 'ok') return answer;
    return { outcome: 'known', visitorId: answer.value.visitorId, masked: masked(request) };
  };

  const askCode = async (question: CodeQuestion): Promise<KioskCode> => {
    const answer = await http.post<CodeAnswer>('/api/codes', question);
    return answer.outcome === 'ok' ? { outcome: 'known', answer: answer.value } : answer;
  };

  const askCollect = async (question: CollectQuestion): Promise<KioskCollect> => {
    const answer = await http.post<CollectAnswer>('/api/collect', question);
    return answer.outcome === 'ok' ? { outcome: 'known', answer: answer.value } : answer;
  };

  const masked = ({ kind, number }: IdentityRequest): string => {
    const today = client.getSnapshot().hall?.date ?? alone.now().slice(0, 10);
    const identity = checkIdentity(kind, number, today);
    return identity.ok ? maskIdentity(identity.kind, identity.normalised) : '';
  };

  const whyNot = (ticketId: TicketId): ReasonId => {
    const { hall } = alone.client.getSnapshot();
    const slip = hall?.tickets.get(ticketId)?.slip;
    const reason = slip && slip.state !== 'printed' ? NO_PAPER : GAVE_UP;
    const offered = hall?.rules.reasons.cancel ?? [];
    return offered.includes(reason) ? reason : (offered[0] ?? reason);
  };

  page.sockets.on('connection', (socket) => {
    socket.emit('state', stateNow());
    socket.on(
      'takeTicket',
      checked(TicketRequest, (request) => desk.take(request)),
    );
    socket.on(
      'checkIn',
      checked(CheckInRequest, (request) => desk.checkIn(request)),
    );
    socket.on(
      'cancelTicket',
      checked(OfTicket, async ({ ticketId }) =>
        doneOf(await alone.client.send('cancelTicket', { ticketId, reasonId: whyNot(ticketId) })),
      ),
    );
    socket.on(
      'reprintSlip',
      checked(OfTicket, async ({ ticketId }) =>
        doneOf(await alone.client.send('reprintSlip', { ticketId, printerId })),
      ),
    );
    socket.on('identify', checked(IdentityRequest, identify));
    socket.on('askCode', checked(CodeQuestion, askCode));
    socket.on('askCollect', checked(CollectQuestion, askCollect));
    socket.on('catalogue', (answer) => answer(papers.current()?.catalogue ?? null));
    socket.on('guidance', (answer) => answer(guidance.current()));
    socket.on(
      'printChecklist',
      checked(ChecklistRequest, (request) => checklists.print(request)),
    );
    socket.on('countGuidance', (use) => {
      const parsed = GuidanceCount.safeParse(use);
      if (parsed.success) void http.post('/api/guidance/uses', { ...parsed.data, channel: 'kiosk' });
    });
    socket.on('countKnowledge', (use) => {
      const parsed = KnowledgeUse.safeParse(use);
      if (parsed.success) void http.post('/api/knowledge/uses', { channel: 'kiosk', use: parsed.data });
    });
    socket.on(
      'checkPrinter',
      (answer) => void printer.check().then((status) => answer(kioskPrinterOf(status))),
    );
  });

  return () => {
    for (const each of undo) each();
  };
}

/** A page that asks in another shape is another program: it gets no answer. */
function checked<T, Answer>(schema: z.ZodType<T>, act: (request: T) => Promise<Answer>) {
  return (request: unknown, answer: (answer: Answer) => void): void => {
    const parsed = schema.safeParse(request);
    if (parsed.success && typeof answer === 'function') void act(parsed.data).then(answer);
  };
}
