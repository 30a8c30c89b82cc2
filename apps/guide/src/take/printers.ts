/** Which machines can print a slip (出票机): kiosks and desk printers. */
import { PrinterId } from '@yichuang/domain/ids';
import type { DeviceCard } from '@yichuang/protocol/devices';

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
