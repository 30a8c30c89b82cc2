/** What was asked of machines from this page (吩咐过的事), each with what became of it. */
import type { DeviceId, Instant } from '@yichuang/domain/ids';
import type { OrderEnd } from '@yichuang/client/orders';
import type { MachineWish } from '@yichuang/protocol/orders';
import { useCallback, useRef, useState } from 'react';
import type { AtWork } from '../at-work.ts';

export interface GivenOrder {
  readonly key: number;
  readonly deviceId: DeviceId;
  readonly order: MachineWish['order'];
  readonly at: Instant;
  /** Null while it is under way. */
  readonly end: OrderEnd | null;
}

export interface MachineOrders {
  readonly given: readonly GivenOrder[];
  readonly give: (deviceId: DeviceId, order: MachineWish['order']) => void;
}

const SHOWN = 6;

export function useOrders({ hub, now, reports }: AtWork): MachineOrders {
  const [given, setGiven] = useState<readonly GivenOrder[]>([]);
  const count = useRef(0);
  const { again } = reports.devices;
  const give = useCallback<MachineOrders['give']>(
    (deviceId, order) => {
      count.current += 1;
      const key = count.current;
      setGiven((before) => [{ key, deviceId, order, at: now, end: null }, ...before].slice(0, SHOWN));
      void (async () => {
        const end = await hub.order(deviceId, { order });
        setGiven((before) => before.map((one) => (one.key === key ? { ...one, end } : one)));
        void again();
      })();
    },
    [hub, now, again],
  );
  return { given, give };
}
