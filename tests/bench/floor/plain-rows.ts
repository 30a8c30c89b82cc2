/**
 * The rows of taken numbers, written plainly: the hub's own tables with their indexes and pragmas (synchronous=FULL),
 * the hub's kind of values in every column, and no rule that makes them.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent } from '@yichuang/domain/hall/events';
import { numberOf } from '@yichuang/domain/hall/numbering';
import { openStore } from '@yichuang/server/store/open';

export interface PlainTicket {
  readonly commandId: string;
  readonly services: readonly string[];
}

export interface PlainRows {
  readonly database: ReturnType<typeof openStore>['tables'];
  /** All of them in one commit; returns the event of each. */
  take(tickets: readonly PlainTicket[]): readonly object[];
  close(): void;
}

const HALL = 'H00';
const DATE = '2026-11-23';
const BY = { role: 'kiosk', account: null, device: 'kiosk-1', counter: null, via: 'http' };
const HASH = randomBytes(32);

export function openPlainRows(folder: string): PlainRows {
  const store = openStore(folder);
  const log = store.log();
  const event = log.prepare(
    `INSERT INTO event (seq, hallId, stream, version, type, schema, subject, at, "by", commandId, cause, payload, hash)
     VALUES (?, ?, ?, ?, 'TicketTaken', 1, ?, ?, ?, ?, NULL, ?, ?)`,
  );
  const receipt = log.prepare(
    `INSERT INTO receipt (commandId, actor, fingerprint, outcome, rejection, at) VALUES (?, '/kiosk-1/', ?, 'accepted', NULL, ?)`,
  );
  const ticket = log.prepare(
    `INSERT INTO ticket (ticketId, hallId, date, number, zoneId, services, status, channel, classId, progressKey, takenAt, calls)
     VALUES (?, ?, ?, ?, ?, ?, 'waiting', 'kiosk', NULL, ?, ?, 0)`,
  );
  let seq = 0;

  const write = ({ commandId, services }: PlainTicket): object => {
    seq += 1;
    const at = new Date().toISOString();
    const ticketId = randomUUID();
    const progressKey = BigInt(`0x${ticketId.replaceAll('-', '')}`)
      .toString(36)
      .padStart(25, '0');
    const zoneId = 'ABCD'.charAt(seq % 4);
    const number = numberOf(zoneId, seq >> 2);
    const envelope = {
      seq,
      hallId: HALL,
      stream: `hall/${DATE}`,
      version: seq,
      type: 'TicketTaken',
      schema: 1,
      subject: ticketId,
      at,
      by: BY,
      commandId,
      cause: null,
      payload: {
        ticketId,
        number,
        zoneId,
        services,
        takenAt: at,
        channel: 'kiosk',
        takenOn: 'kiosk-1',
        visitorId: null,
        priority: null,
        progressKey,
        promise: { ahead: seq >> 2, low: null, high: null, model: 'median-1' },
        limitExceeded: false,
        noteId: null,
      },
    } as unknown as Envelope<HallEvent>;
    const { stream, version } = envelope;
    const payload = JSON.stringify(envelope.payload);
    event.run(seq, HALL, stream, version, ticketId, at, JSON.stringify(BY), commandId, payload, HASH);
    receipt.run(commandId, HASH, at);
    ticket.run(ticketId, HALL, DATE, number, zoneId, JSON.stringify(services), progressKey, at);
    return envelope;
  };
  const take = log.transaction((tickets: readonly PlainTicket[]) => tickets.map(write));

  return { database: store.tables, take: (tickets) => take.immediate(tickets), close: () => store.close() };
}
