// The ports of one demo on one computer, counted from the hub's, and whether they are free.
import { createServer } from 'node:net';

export interface Ports {
  readonly hub: number;
  readonly kioskPage: number;
  /** The virtual printers: where they listen like printers, and where their slips can be seen. */
  readonly kioskPrinter: number;
  readonly deskPrinter: number;
  readonly kioskPrinterPage: number;
  readonly deskPrinterPage: number;
}

export function portsFrom(hub: number): Ports {
  return {
    hub,
    kioskPage: hub + 10,
    kioskPrinter: hub + 21,
    deskPrinter: hub + 22,
    kioskPrinterPage: hub + 31,
    deskPrinterPage: hub + 32,
  };
}

/** What `--hardware` needs besides: the page of the person who plays, and each simulator's line and door. */
export interface HardwarePorts {
  readonly player: number;
  readonly hubCable: number;
  readonly printerCable: number;
  readonly cardReader: number;
  readonly scanner: number;
  readonly keypads: number;
  readonly ratingPad: number;
  readonly strips: number;
  readonly printServer: number;
}

export function hardwarePortsFrom(hub: number): HardwarePorts {
  return {
    player: hub + 12,
    hubCable: hub + 41,
    printerCable: hub + 42,
    cardReader: hub + 43,
    scanner: hub + 44,
    keypads: hub + 45,
    ratingPad: hub + 46,
    strips: hub + 47,
    printServer: hub + 48,
  };
}

/** Where the simulator on this line is played. */
export function doorOf(line: number): number {
  return line + 20;
}

export function everyHardwarePort({ player, ...lines }: HardwarePorts): readonly number[] {
  return [player, ...Object.values(lines).flatMap((line: number) => [line, doorOf(line)])];
}

/** Those that somebody else holds. */
export async function takenPorts(ports: readonly number[]): Promise<readonly number[]> {
  const free = await Promise.all(ports.map(isFree));
  return ports.filter((_, index) => !free[index]);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
