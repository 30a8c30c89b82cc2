/** The page's end of the bridge to its terminal: what to show, and what may be asked. */
import type {
  KioskCatalogue,
  KioskCheckInRequest,
  KioskChecklistRequest,
  KioskCode,
  KioskCollect,
  KioskDone,
  KioskIdentity,
  KioskState,
  KioskTicketAnswer,
  KioskTicketRequest,
  PageToTerminal,
  SlipProgress,
  TerminalToPage,
} from '@yichuang/protocol/bridge';
import type { TicketId } from '@yichuang/domain/ids';
import type { ChecklistOutcome, GuidanceBook } from '@yichuang/protocol/guidance';
import type { IdentityRequest } from '@yichuang/protocol/api';
import type { CodeQuestion } from '@yichuang/protocol/codes';
import type { CollectQuestion } from '@yichuang/protocol/cases';
import type { KnowledgeUse } from '@yichuang/domain/knowledge/use';
import type { Source } from '@yichuang/ui/use-hall';
import { io, type Socket } from 'socket.io-client';

export interface KioskView {
  readonly state: KioskState;
  readonly catalogue: KioskCatalogue | null;
  /** 要带什么, of all items */
  readonly guidance: GuidanceBook | null;
}

export interface KioskBridge extends Source<KioskView> {
  onSlip(this: void, listener: (progress: SlipProgress) => void): () => void;
  takeTicket(this: void, request: KioskTicketRequest): Promise<KioskTicketAnswer>;
  checkIn(this: void, request: KioskCheckInRequest): Promise<KioskTicketAnswer>;
  cancelTicket(this: void, ticketId: TicketId): Promise<KioskDone>;
  reprintSlip(this: void, ticketId: TicketId): Promise<KioskDone>;
  identify(this: void, request: IdentityRequest): Promise<KioskIdentity>;
  /** A scanner that hangs on the terminal. */
  onScan(this: void, listener: (text: string) => void): () => void;
  askCode(this: void, question: CodeQuestion): Promise<KioskCode>;
  askCollect(this: void, question: CollectQuestion): Promise<KioskCollect>;
  printChecklist(this: void, request: KioskChecklistRequest): Promise<ChecklistOutcome>;
  countGuidance(this: void, use: Omit<KioskChecklistRequest, 'large'>): void;
  countKnowledge(this: void, use: KnowledgeUse): void;
}

/** Before the terminal's first word. */
const UNKNOWN: KioskState = {
  hub: 'connecting',
  asOf: null,
  hubTimeOffsetMs: 0,
  alone: false,
  refused: [],
  menu: null,
  printer: { ready: true, condition: 'none', conditionNumber: null, paperNear: false },
  cardReader: null,
  demo: false,
  catalogueRevision: null,
  guidanceRevision: null,
};

/** The terminal itself waits at most 8 s for the hub. */
const ANSWER_MS = 10_000;
/** A long list takes a while to come out. */
const PRINT_MS = 45_000;
const NOT_PRINTED = { outcome: 'failed', condition: 'unreachable', conditionNumber: null } as const;

export function connectBridge(): KioskBridge {
  const socket: Socket<TerminalToPage, PageToTerminal> = io({
    transports: ['websocket'],
    reconnectionDelayMax: 2_000,
  });
  const listeners = new Set<() => void>();
  let view: KioskView = { state: UNKNOWN, catalogue: null, guidance: null };

  const show = (change: Partial<KioskView>): void => {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  };
  const readCatalogue = async (): Promise<void> => {
    const catalogue = await answerOf(socket.timeout(ANSWER_MS).emitWithAck('catalogue'), null);
    if (catalogue) show({ catalogue });
  };
  const readGuidance = async (): Promise<void> => {
    const guidance = await answerOf(socket.timeout(ANSWER_MS).emitWithAck('guidance'), null);
    if (guidance) show({ guidance });
  };
  socket.on('state', (state) => {
    show({ state });
    if (state.catalogueRevision !== null && state.catalogueRevision !== view.catalogue?.revision)
      void readCatalogue();
    if (state.guidanceRevision !== null && state.guidanceRevision !== view.guidance?.revision)
      void readGuidance();
  });
  socket.on('reload', () => window.location.reload());
  // Without its terminal the page knows as little as without the hub.
  socket.on('disconnect', () =>
    show({ state: { ...view.state, hub: view.state.asOf === null ? 'connecting' : 'stale' } }),
  );

  const away = { outcome: 'offline' } as const;
  const late = { outcome: 'late' } as const;
  return {
    getSnapshot: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onSlip(listener) {
      socket.on('slip', listener);
      return () => socket.off('slip', listener);
    },
    takeTicket: async (request) =>
      socket.connected ? answerOf(socket.timeout(ANSWER_MS).emitWithAck('takeTicket', request), late) : away,
    checkIn: async (request) =>
      socket.connected ? answerOf(socket.timeout(ANSWER_MS).emitWithAck('checkIn', request), late) : away,
    cancelTicket: async (ticketId) =>
      socket.connected
        ? answerOf(socket.timeout(ANSWER_MS).emitWithAck('cancelTicket', { ticketId }), late)
        : away,
    reprintSlip: async (ticketId) =>
      socket.connected
        ? answerOf(socket.timeout(ANSWER_MS).emitWithAck('reprintSlip', { ticketId }), late)
        : away,
    identify: async (request) =>
      socket.connected ? answerOf(socket.timeout(ANSWER_MS).emitWithAck('identify', request), away) : away,
    onScan(listener) {
      socket.on('scan', listener);
      return () => socket.off('scan', listener);
    },
    askCode: async (question) =>
      socket.connected ? answerOf(socket.timeout(ANSWER_MS).emitWithAck('askCode', question), away) : away,
    askCollect: async (question) =>
      socket.connected ? answerOf(socket.timeout(ANSWER_MS).emitWithAck('askCollect', question), away) : away,
    printChecklist: async (request) =>
      socket.connected
        ? answerOf(socket.timeout(PRINT_MS).emitWithAck('printChecklist', request), NOT_PRINTED)
        : NOT_PRINTED,
    countGuidance: (use) => void socket.emit('countGuidance', use),
    countKnowledge: (use) => void socket.emit('countKnowledge', use),
  };
}

/** No answer in time is an answer of its own. */
async function answerOf<Answer, Otherwise>(
  asked: Promise<Answer>,
  otherwise: Otherwise,
): Promise<Answer | Otherwise> {
  try {
    return await asked;
  } catch {
    return otherwise;
  }
}
