/**
 * Owns one printer: sees in the followed facts, and in the hub's answers to this terminal, which slips are asked of it, prints
 * each once, and tells the hub what the printer really said. A slip is on disk before its first byte; one found half sent at the start is `unknown`.
 */
import type { EventBatch, HallClient } from '@yichuang/client/hall-client';
import type { OutboxEntry } from '@yichuang/client/outbox-store';
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent, HallPayload } from '@yichuang/domain/hall/events';
import { evolve } from '@yichuang/domain/hall/evolve';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { Ticket } from '@yichuang/domain/hall/ticket';
import type { CommandId, Instant, JobId, PrinterId, TicketId } from '@yichuang/domain/ids';
import { msOf } from '@yichuang/domain/time';
import type { PrinterPort, PrintJournal } from '@yichuang/hardware/ports/slip-printer';
import type { SlipProgress } from '@yichuang/protocol/bridge';
import { conditionWords, neverAsked, wordOf, type SlipReport, type SlipWord } from './print-report.ts';
import type { StateStore } from './state-store.ts';

/** A slip as it was asked for. */
export interface SlipOrder {
  readonly jobId: JobId;
  readonly ticketId: TicketId;
  readonly copy: number;
  readonly requestedAt: Instant;
  /** The command that asked; unknown when the order was found in a snapshot. */
  readonly commandId: CommandId | null;
}

export interface PrintOwnerOptions {
  readonly printerId: PrinterId;
  readonly client: Pick<HallClient, 'onEvents' | 'onAnswered' | 'send' | 'newCommandId' | 'getSnapshot'>;
  readonly jobs: StateStore['jobs'];
  /** Opens the driver with the owner's journal. */
  readonly openPrinter: (journal: PrintJournal) => PrinterPort;
  /** The bytes of a slip; may wait until the texts are known. */
  readonly bytesOf: (order: SlipOrder, ticket: Ticket, hall: Hall) => Promise<Uint8Array>;
  /** A slip could not be put together or written down: a bug or a full disk. */
  readonly onFault: (fault: unknown, order: SlipOrder) => void;
}

export interface PrintOwner {
  readonly printer: PrinterPort;
  onProgress(listener: (progress: SlipProgress) => void): () => void;
  close(): Promise<void>;
}

/** A slip asked for longer ago comes out for nobody: reported as failed, so that staff know. */
const TOO_OLD_MS = 120_000;

export function ownPrinter(options: PrintOwnerOptions): PrintOwner {
  const { printerId, client, jobs, openPrinter, bytesOf, onFault } = options;
  const listeners = new Set<(progress: SlipProgress) => void>();
  let closing = false;
  /** Slips that the printer has, by job. */
  const underWay = new Map<string, Pick<SlipProgress, 'ticketId' | 'number' | 'copy'>>();

  /** Writes down what became of a job, with the report, and sends that. */
  const settle = (jobId: string, outcome: SlipReport): void => {
    const ticketId = jobs.ticketOf(jobId);
    if (ticketId === null) return;
    const payload = { jobId, ticketId, ...outcome };
    const entry: OutboxEntry = { commandId: client.newCommandId(), name: 'reportPrint', payload };
    if (!jobs.settle(jobId, outcome, entry)) return;
    void client.send(entry.name, payload, { patience: 'journal', commandId: entry.commandId });
  };

  const tell = (progress: SlipProgress): void => {
    for (const listener of listeners) listener(progress);
  };

  jobs.tidy();
  const printer = openPrinter({
    unsettled: () => jobs.unsettled(),
    begin: (jobId, sha256) => jobs.move(jobId, 'sending', sha256),
    sent: (jobId) => jobs.move(jobId, 'sent'),
    held: (jobId, condition) => {
      jobs.move(jobId, 'held');
      // The visitor cannot wait for the roll to be changed: told now, while the job stays open and may yet come out.
      const slip = underWay.get(jobId);
      if (slip) tell({ ...slip, state: 'failed', ...conditionWords(condition) });
    },
    outcome: (jobId, result) => settle(jobId, wordOf(result).report),
  });

  const print = async (order: SlipOrder, ticket: Ticket, hall: Hall): Promise<void> => {
    const { jobId, ticketId, copy } = order;
    if (!jobs.accept(jobId, ticketId)) return;
    const slip = { ticketId, number: ticket.number, copy };
    tell({ ...slip, state: 'printing', condition: 'none', conditionNumber: null });
    underWay.set(jobId, slip);
    const { report, conditionNumber } = await make(order, ticket, hall);
    underWay.delete(jobId);
    // What was not begun before the end is the next run's.
    if (closing) return;
    // The driver has written down what it began; what it never began is ours.
    settle(jobId, report);
    tell({ ...slip, state: report.outcome, condition: report.condition, conditionNumber });
  };

  const make = async (order: SlipOrder, ticket: Ticket, hall: Hall): Promise<SlipWord> => {
    const { asOf } = client.getSnapshot();
    if (asOf !== null && msOf(asOf) - msOf(order.requestedAt) > TOO_OLD_MS) return neverAsked('unreachable');
    try {
      const bytes = await bytesOf(order, ticket, hall);
      return wordOf(await printer.print({ jobId: order.jobId, bytes }));
    } catch (fault) {
      onFault(fault, order);
      return neverAsked('fault');
    }
  };

  const consider = ({ kind, events, hall }: EventBatch): void => {
    const orders =
      kind === 'snapshot' ? ordersIn(hall, printerId) : events.flatMap((event) => ordersOf(event, printerId));
    for (const order of orders) {
      const ticket = hall.tickets.get(order.ticketId);
      // A ticket that ended in the meantime needs no slip.
      if (ticket) void print(order, ticket, hall);
    }
  };

  /** The hub's answer: its slip comes out although the line broke before the push; the push then finds the job accepted. */
  const answered = (events: readonly Envelope[]): void => {
    const known = client.getSnapshot().hall;
    if (known === null || !events.some((event) => ordersOf(event, printerId).length > 0)) return;
    const fresh = events.filter(({ seq }) => seq > known.lastSeq);
    const hall = fresh.reduce((folded, event) => evolve(folded, event as Envelope<HallEvent>), known);
    consider({ kind: 'live', events, hall });
  };

  const undo = [client.onEvents(consider), client.onAnswered(answered)];
  const { hall } = client.getSnapshot();
  if (hall !== null) consider({ kind: 'snapshot', events: [], hall });

  return {
    printer,
    onProgress(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closing = true;
      for (const each of undo) each();
      await printer.close();
      listeners.clear();
    },
  };
}

function ordersOf({ type, payload, at, commandId }: Envelope, printerId: PrinterId): readonly SlipOrder[] {
  if (type !== 'SlipRequested') return [];
  const { jobId, ticketId, copy, ...asked } = payload as HallPayload<'SlipRequested'>;
  return asked.printerId === printerId ? [{ jobId, ticketId, copy, requestedAt: at, commandId }] : [];
}

/** What nobody has reported yet. */
function ordersIn(hall: Hall, printerId: PrinterId): readonly SlipOrder[] {
  const orders: SlipOrder[] = [];
  for (const { ticketId, slip } of hall.tickets.values()) {
    if (slip?.printerId !== printerId || slip.state !== 'requested') continue;
    const { jobId, copy, requestedAt } = slip;
    orders.push({ jobId, ticketId, copy, requestedAt, commandId: null });
  }
  return orders;
}
