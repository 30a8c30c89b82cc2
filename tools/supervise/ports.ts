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
