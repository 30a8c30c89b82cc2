/** Which machines can print a slip (出票机): kiosks and desk printers, asked for now and then. */
import { PrinterId } from '@yichuang/domain/ids';
import type { DeviceCard } from '@yichuang/protocol/api';
import { useEffect, useState } from 'react';
import type { Hub } from '../hub.ts';

export interface Printer {
  readonly printerId: PrinterId;
  readonly name: string;
  readonly connected: boolean;
}

export type Printers = readonly Printer[];

/** Where a guide stands first, then the kiosks; who is connected before who is not. */
export function printersOf(devices: readonly DeviceCard[]): Printers {
  return devices
    .filter(({ kind, revokedAt }) => (kind === 'printer' || kind === 'kiosk') && revokedAt === null)
    .toSorted(
      (one, other) =>
        Number(other.connected) - Number(one.connected) ||
        Number(one.kind === 'kiosk') - Number(other.kind === 'kiosk') ||
        (one.name < other.name ? -1 : 1),
    )
    .map(({ deviceId, name, connected }) => ({ printerId: PrinterId.parse(deviceId), name, connected }));
}

/** Null = no machine is there: the number is given without paper. */
export function firstPrinter(printers: Printers): PrinterId | null {
  return printers.find(({ connected }) => connected)?.printerId ?? null;
}

const AGAIN_MS = 15_000;

/** null until the hub has answered once. */
export function usePrinters(hub: Hub): Printers | null {
  const [printers, setPrinters] = useState<Printers | null>(null);
  useEffect(() => {
    let stopped = false;
    const look = async (): Promise<void> => {
      const answer = await hub.devices();
      if (!stopped && answer.outcome === 'ok') setPrinters(printersOf(answer.value));
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
  return printers;
}
