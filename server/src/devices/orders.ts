/** Orders to terminals (给终端的吩咐): papers, a test page, a reload; kept in memory for as long as somebody waits for them. */
import { randomUUID } from 'node:crypto';
import type { DeviceId } from '@yichuang/domain/ids';
import type { Order, OrderOutcome, OrderResult, OrderWish } from '@yichuang/protocol/orders';

export interface Orders {
  give(deviceId: DeviceId, wish: OrderWish): string;
  /** What this terminal has to do; waits a while for the first. */
  next(deviceId: DeviceId): Promise<Order[]>;
  report(deviceId: DeviceId, orderId: string, result: OrderResult): boolean;
  /** Null: no such order, or too long ago. */
  outcomeOf(orderId: string): OrderOutcome | null;
  close(): void;
}

interface Kept {
  readonly order: Order;
  readonly deviceId: DeviceId;
  readonly givenAt: number;
  outcome: OrderOutcome;
}

/** As long as a person stands at a printer. */
const KEPT_MS = 60_000;
/** What nobody fetched by then is not done any more: whoever asked has gone elsewhere. */
const FETCHED_MS = 20_000;
/** Shorter than the terminals' patience with an answer. */
const HOLD_MS = 5_000;
const MOST = 500;

export function openOrders(clock: () => number = () => performance.now()): Orders {
  const orders = new Map<string, Kept>();
  const listening = new Map<DeviceId, () => void>();

  const forget = (): void => {
    for (const [orderId, kept] of orders) {
      const age = clock() - kept.givenAt;
      if (age > KEPT_MS || orders.size > MOST) orders.delete(orderId);
      else if (age > FETCHED_MS && kept.outcome.outcome === 'waiting')
        kept.outcome = { outcome: 'unanswered' };
    }
  };
  const waitingFor = (deviceId: DeviceId): Order[] => {
    forget();
    const mine = [...orders.values()].filter(
      (kept) => kept.deviceId === deviceId && kept.outcome.outcome === 'waiting',
    );
    for (const kept of mine) kept.outcome = { outcome: 'underWay' };
    return mine.map(({ order }) => order);
  };

  return {
    give: (deviceId, wish) => {
      forget();
      const orderId = randomUUID();
      orders.set(orderId, {
        order: { orderId, wish },
        deviceId,
        givenAt: clock(),
        outcome: { outcome: 'waiting' },
      });
      listening.get(deviceId)?.();
      return orderId;
    },
    next: async (deviceId) => {
      const at = waitingFor(deviceId);
      if (at.length > 0) return at;
      // A terminal that asks again has given up its first question.
      listening.get(deviceId)?.();
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          if (listening.get(deviceId) === done) listening.delete(deviceId);
          resolve();
        };
        const timer = setTimeout(done, HOLD_MS);
        listening.set(deviceId, done);
      });
      return waitingFor(deviceId);
    },
    report: (deviceId, orderId, result) => {
      const kept = orders.get(orderId);
      if (kept?.deviceId !== deviceId) return false;
      kept.outcome = result;
      return true;
    },
    outcomeOf: (orderId) => {
      forget();
      return orders.get(orderId)?.outcome ?? null;
    },
    close: () => {
      for (const done of listening.values()) done();
    },
  };
}
