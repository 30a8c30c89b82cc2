/** Takes the orders that staff give this terminal through the hub, one after another, and says what became of each. */
import type { HubHttp } from '@yichuang/client/http';
import type { Order, OrderResult, OrderWish } from '@yichuang/protocol/orders';

type WishOf<Kind extends OrderWish['order']> = Extract<OrderWish, { order: Kind }>;

/** How this terminal carries out each kind of order. */
export type Deeds = {
  readonly [Kind in OrderWish['order']]: (wish: WishOf<Kind>) => Promise<OrderResult>;
};

const notHere = (): Promise<OrderResult> => Promise.resolve({ outcome: 'notHere' });

/** What a terminal does that prints no slips and has no page of its own. */
export const DEEDS_OF_NONE: Deeds = {
  testSlip: notHere,
  paperChanged: notHere,
  reloadPage: notHere,
  checklist: notHere,
  receiptSlip: notHere,
  restart: () => Promise.resolve({ outcome: 'done' }),
};

export interface OrdersOptions {
  readonly http: Pick<HubHttp, 'get' | 'post'>;
  readonly deeds: Deeds;
  /** Its outcome is told: now may happen what ends this run. */
  readonly onReported: (wish: OrderWish) => void;
  readonly onFault: (fault: unknown, wish: OrderWish) => void;
  /** After an answer of the hub that was none. */
  readonly againMs?: number;
}

const AGAIN_MS = 3_000;

/** Returns the way to listen no more. */
export function takeOrders({
  http,
  deeds,
  onReported,
  onFault,
  againMs = AGAIN_MS,
}: OrdersOptions): () => void {
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  /** The hub answers when somebody wants something, or after a while with nothing. */
  const listen = async (): Promise<void> => {
    const asked = await http.get<readonly Order[]>('/api/orders');
    if (closed) return;
    if (asked.outcome !== 'ok') {
      timer = setTimeout(() => void listen(), againMs);
      return;
    }
    for (const { orderId, wish } of asked.value) {
      await http.post(`/api/orders/${orderId}`, await carryOut(wish));
      onReported(wish);
    }
    timer = setTimeout(() => void listen(), 0);
  };

  const carryOut = async (wish: OrderWish): Promise<OrderResult> => {
    try {
      // Kind and deed belong together by the type above, which a look-up by a variable does not see.
      const deed = deeds[wish.order] as (wish: OrderWish) => Promise<OrderResult>;
      return await deed(wish);
    } catch (fault) {
      onFault(fault, wish);
      return { outcome: 'failed', condition: 'fault', conditionNumber: null };
    }
  };
  void listen();

  return () => {
    closed = true;
    clearTimeout(timer);
  };
}
