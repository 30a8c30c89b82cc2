/** Which machines can print a slip (出票机): kiosks and desk printers. */
import { PrinterId } from '@yichuang/domain/ids';

export interface Printer {
  readonly printerId: PrinterId;
  readonly name: string;
  readonly connected: boolean;
}

/** Of a paired machine, what decides whether it prints. */
interface PairedDevice {
  readonly deviceId: string;
  readonly kind: string;
  readonly name: string;
  readonly connected: boolean;
  readonly revokedAt: string | null;
}

export type Printers = readonly Printer[];

/** Where a guide stands first, then the kiosks; who is connected before who is not. */
export function printersOf(devices: readonly PairedDevice[]): Printers {
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
