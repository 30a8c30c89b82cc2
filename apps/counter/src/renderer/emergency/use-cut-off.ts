/** Whether the hub is gone (主机断开): silent, or the line has been down for longer than a hub needs to start anew. */
import type { HallClient } from '@yichuang/client/hall-client';
import { useEffect, useState } from 'react';

const CUT_OFF_MS = 4_000;
const LOOK_MS = 250;

export function useCutOff(client: Pick<HallClient, 'getSnapshot' | 'isUp'>): boolean {
  const [cutOff, setCutOff] = useState(false);
  useEffect(() => {
    let upAt = performance.now();
    const timer = setInterval(() => {
      const { live } = client.getSnapshot();
      if (client.isUp()) upAt = performance.now();
      const isDown = live !== 'signedOut' && !client.isUp() && performance.now() - upAt >= CUT_OFF_MS;
      setCutOff(live === 'stale' || isDown);
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [client]);
  return cutOff;
}
