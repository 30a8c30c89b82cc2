/** Papers that a guide or clerk wants from a printer elsewhere (代打): kept in memory for as long as somebody waits for them. */
import { randomUUID } from 'node:crypto';
import type { DeviceId, PrinterId } from '@yichuang/domain/ids';
import type { ChecklistOutcome } from '@yichuang/protocol/guidance';
import type { PrintOrder, PrintWish } from '@yichuang/protocol/prints';

export interface Prints {
  /** A paper is asked of a printer. */
  order(printerId: PrinterId, wish: PrintWish): string;
  /** What this printer has to print; waits a while for the first. */
  next(printer: DeviceId): Promise<PrintOrder[]>;
  report(printer: DeviceId, printId: string, outcome: ChecklistOutcome): boolean;
  /** Null: no such order, or too long ago. */
  outcomeOf(printId: string): ChecklistOutcome | null;
  close(): void;
}

interface Kept {
  readonly order: PrintOrder;
  readonly printerId: PrinterId;
  readonly askedAt: number;
  outcome: ChecklistOutcome;
}

/** As long as a person stands at a printer. */
const KEPT_MS = 60_000;
/** Shorter than the terminals' patience with an answer. */
const HOLD_MS = 5_000;
const MOST = 500;

export function openPrints(clock: () => number = () => performance.now()): Prints {
  const orders = new Map<string, Kept>();
  const listening = new Map<string, () => void>();

  const forget = (): void => {
    for (const [printId, { askedAt }] of orders) {
      if (clock() - askedAt > KEPT_MS || orders.size > MOST) orders.delete(printId);
    }
  };
  const waitingFor = (printer: DeviceId): PrintOrder[] => {
    forget();
    const mine = [...orders.values()].filter(
      ({ printerId, outcome }) => String(printerId) === printer && outcome.outcome === 'waiting',
    );
    for (const kept of mine) kept.outcome = { outcome: 'printing' };
    return mine.map(({ order }) => order);
  };

  return {
    order: (printerId, wish) => {
      forget();
      const printId = randomUUID();
      orders.set(printId, {
        order: { printId, ...wish },
        printerId,
        askedAt: clock(),
        outcome: { outcome: 'waiting' },
      });
      listening.get(printerId)?.();
      return printId;
    },
    next: async (printer) => {
      const at = waitingFor(printer);
      if (at.length > 0) return at;
      // A terminal that asks again has given up its first question.
      listening.get(printer)?.();
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          if (listening.get(printer) === done) listening.delete(printer);
          resolve();
        };
        const timer = setTimeout(done, HOLD_MS);
        listening.set(printer, done);
      });
      return waitingFor(printer);
    },
    report: (printer, printId, outcome) => {
      const kept = orders.get(printId);
      if (!kept || String(kept.printerId) !== printer) return false;
      kept.outcome = outcome;
      return true;
    },
    outcomeOf: (printId) => {
      forget();
      return orders.get(printId)?.outcome ?? null;
    },
    close: () => {
      for (const done of listening.values()) done();
    },
  };
}
