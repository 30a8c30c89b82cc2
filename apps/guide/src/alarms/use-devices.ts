/** The hall's machines and what is the matter with them (设备情况), asked for again and again while somebody looks. */
import type { DeviceCard } from '@yichuang/protocol/devices';
import { useEffect, useState } from 'react';
import type { Hub } from '../hub.ts';

const AGAIN_MS = 5_000;

/** Null until the hub has answered once; what was last heard stays while it is away. */
export function useDevices(hub: Hub): readonly DeviceCard[] | null {
  const [devices, setDevices] = useState<readonly DeviceCard[] | null>(null);
  useEffect(() => {
    let stopped = false;
    const look = async (): Promise<void> => {
      const answer = await hub.devices();
      if (!stopped && answer.outcome === 'ok') setDevices(answer.value);
    };
    void look();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void look();
    }, AGAIN_MS);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [hub]);
  return devices;
}
