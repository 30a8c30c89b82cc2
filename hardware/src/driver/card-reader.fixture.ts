/** A virtual card reader with the real driver before it, over each kind of line, for tests. */

import { memoryCable } from '../simulator/cable.ts';
import { cablePlug, ptyPlug, tcpPlug } from '../simulator/card-reader/plug.ts';
import type { SamModel } from '../simulator/card-reader/sam.ts';
import {
  openVirtualCardReader,
  type VirtualCardReader,
} from '../simulator/card-reader/virtual-card-reader.ts';
import type { CardEvent, CardReaderPort } from '../ports/card-reader.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';
import type { Backoff } from '../transport/reconnecting.ts';
import { serialTransport } from '../transport/serial.ts';
import { tcpTransport } from '../transport/tcp.ts';
import { openSdtReader, type ReaderTiming } from './sdt-reader.ts';

/** Everything a hundred times faster than at a counter. */
export const quickTiming: ReaderTiming = {
  pollMs: 3,
  retryMs: 2,
  unwellMs: 5,
  assumeGoneMs: 30,
  replyMs: 60,
  readMs: 80,
  lateMs: 60,
  quietMs: 8,
};
const backoffMs: Backoff = { first: 5, longest: 40 };

export type Level = 'memory' | 'tcp' | 'serial';

export interface Desk {
  readonly reader: VirtualCardReader;
  readonly port: CardReaderPort;
  readonly events: readonly CardEvent[];
  readonly conditions: readonly (string | null)[];
  /** Resolves when so many events were told. */
  readonly told: (count: number) => Promise<readonly CardEvent[]>;
  /** Resolves when it holds; asked again after everything that happens at the desk. */
  readonly until: (holds: () => boolean) => Promise<void>;
  /** Resolves after so many orders more of this kind, `20 01`. */
  readonly orders: (name: string, more: number) => Promise<void>;
  close(): Promise<void>;
}

export interface DeskOptions {
  readonly level?: Level;
  readonly sam?: Partial<SamModel>;
  readonly timing?: Partial<ReaderTiming>;
}

export async function openDesk({ level = 'memory', sam, timing }: DeskOptions = {}): Promise<Desk> {
  const { line, reader } = await laidOut(level, sam);
  const port = openSdtReader(line, { ...quickTiming, ...timing });
  const events: CardEvent[] = [];
  const conditions: (string | null)[] = [];
  const waiting = new Set<() => void>();
  const happened = (): void => {
    for (const look of waiting) look();
  };
  port.onCard((event) => {
    events.push(event);
    happened();
  });
  port.onHealth(({ condition }) => {
    conditions.push(condition);
    happened();
  });

  function until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const clock = setInterval(look, 2);
      function look(): void {
        if (!holds()) return;
        clearInterval(clock);
        waiting.delete(look);
        resolve();
      }
      waiting.add(look);
      look();
    });
  }

  return {
    reader,
    port,
    events,
    conditions,
    until,
    async told(count) {
      await until(() => events.length >= count);
      return events;
    },
    orders(name, more) {
      const count = (): number => reader.state().orders[name] ?? 0;
      const goal = count() + more;
      return until(() => count() >= goal);
    },
    async close() {
      await port.close();
      await reader.close();
    },
  };
}

async function laidOut(
  level: Level,
  sam: Partial<SamModel> | undefined,
): Promise<{ line: ByteTransport; reader: VirtualCardReader }> {
  const model = { year: 2026, ...(sam && { sam }) };
  switch (level) {
    case 'memory': {
      const cable = memoryCable();
      return {
        line: cable.line(backoffMs),
        reader: openVirtualCardReader({ plug: cablePlug(cable), ...model }),
      };
    }
    case 'tcp': {
      const plug = await tcpPlug(0);
      const line = tcpTransport({ host: '127.0.0.1', port: plug.port, backoffMs });
      return { line, reader: openVirtualCardReader({ plug, ...model }) };
    }
    case 'serial': {
      const plug = await ptyPlug();
      const line = serialTransport({ path: plug.address, backoffMs, watchMs: 20 });
      return { line, reader: openVirtualCardReader({ plug, ...model }) };
    }
  }
}
