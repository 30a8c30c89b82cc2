// Which programs a demo hall consists of beside its hub: a terminal for each device with a printer, and the virtual
// printers that stand in for real ones.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { DemoDevice } from './hub-word.ts';
import type { Program } from './keep-running.ts';
import type { Ports } from './ports.ts';

/** Working days: every weekday is among them, and a whole week for the week's report. */
const PAST_DAYS = 8;

export interface Place {
  readonly root: string;
  /** The hub's data folder. */
  readonly data: string;
  readonly ports: Ports;
  readonly env: NodeJS.ProcessEnv;
}

export interface Shown {
  readonly program: Program;
  /** What stands in the table. */
  readonly label: string;
  readonly address: string | null;
}

/** `codes`: slips carry the QR code of the visitor's phone page, to be scanned on this computer. */
export function hubProgram({ root, data, ports, env }: Place, codes = false): Program {
  const printers = [ports.kioskPrinter, ports.deskPrinter].map((port) => `127.0.0.1:${port}`).join(',');
  return {
    name: 'hub',
    args: [path.join(root, 'server/src/main.ts')],
    env: {
      HUB_PRINTERS: printers,
      ...(codes ? { HUB_PUBLIC_URL: `http://127.0.0.1:${ports.hub}` } : {}),
      ...env,
      HUB_PORT: String(ports.hub),
      HUB_DATA: data,
    },
    logFile: logOf(data, 'hub'),
  };
}

/** Plays the days that a new demo hall looks back on; ends by itself. Null: the folder has begun already, or none are wanted. */
export function pastProgram({ root, data, env }: Place): Program | null {
  const days = Number(env['DEMO_PAST_DAYS'] ?? PAST_DAYS);
  if (existsSync(path.join(data, 'birth.json')) || !(days > 0)) return null;
  const args = [path.join(root, 'server/src/past/main.ts'), String(days)];
  return { name: 'past', args, env: { ...env, HUB_DATA: data }, logFile: logOf(data, 'past') };
}

/** What else hangs on the kiosk, and by which lines it reaches hub and printer. */
export interface KioskHardware {
  readonly hubPort: number;
  readonly printerPort: number;
  readonly devices: readonly object[];
}

/** Printers first: a terminal that finds its printer need not wait for it. */
export function deviceProgramsOf(
  devices: readonly DemoDevice[],
  place: Place,
  kiosk?: KioskHardware,
): readonly Shown[] {
  const owners = devices.filter((device) => device.printer !== undefined);
  const printers = owners.flatMap((device) => virtualPrinterOf(device, place));
  return [...printers, ...owners.map((device) => terminalOf(device, place, kiosk))];
}

/** A printer at one of our own ports is a virtual one; any other is real and already there. */
function virtualPrinterOf(
  { printer, name }: DemoDevice,
  { root, data, ports, env }: Place,
): readonly Shown[] {
  const port = Number(printer?.split(':')[1]);
  const isKiosk = port === ports.kioskPrinter;
  if (!isKiosk && port !== ports.deskPrinter) return [];
  const page = isKiosk ? ports.kioskPrinterPage : ports.deskPrinterPage;
  const id = isKiosk ? 'virtual-printer-kiosk' : 'virtual-printer-desk';
  const file = path.join(root, 'hardware/src/simulator/virtual-printer/main.ts');
  return [
    {
      label: `号票 · slips of ${name}`,
      address: `http://127.0.0.1:${page}/`,
      program: {
        name: id,
        // Paper comes out about as fast as on a real printer.
        args: [file, '--port', String(port), '--http', String(page), '--ms-per-row', '0.8'],
        env,
        logFile: logOf(data, id),
      },
    },
  ];
}

function terminalOf(
  { kind, name, deviceId, token, printer = '' }: DemoDevice,
  place: Place,
  hardware: KioskHardware | undefined,
): Shown {
  const { root, data, ports, env } = place;
  const isKiosk = kind === 'kiosk';
  const own = isKiosk ? hardware : undefined;
  const [host, port] = own ? ['127.0.0.1', own.printerPort] : printer.split(':');
  const config = {
    hubUrl: `http://127.0.0.1:${own?.hubPort ?? ports.hub}`,
    token,
    printer: { connection: { kind: 'tcp', host, port: Number(port) }, rollMetres: 80 },
    stateFolder: path.join(data, 'terminals', deviceId),
    ...(isKiosk ? { pagePort: ports.kioskPage } : {}),
    ...(own && { devices: own.devices }),
  };
  const file = isKiosk ? 'apps/kiosk/src/terminal/main.ts' : 'shared/terminal/src/main.ts';
  return {
    label: isKiosk ? `取号机 · kiosk (${name})` : `打印终端 · printer terminal (${name})`,
    address: isKiosk ? `http://127.0.0.1:${ports.kioskPage}/` : null,
    program: {
      name: deviceId,
      args: [path.join(root, file)],
      env: { ...env, TERMINAL_CONFIG: JSON.stringify(config) },
      logFile: logOf(data, deviceId),
    },
  };
}

export function logOf(data: string, name: string): string {
  return path.join(data, 'log', `${name}.log`);
}
