// The simulators of `--hardware`: which there are, on what line each hangs, where it is played, and what the terminals are
// told of them. On serial ports where socat is, else on TCP.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Program } from './keep-running.ts';
import { doorOf, type HardwarePorts } from './ports.ts';
import { logOf, type KioskHardware, type Place } from './programs.ts';

/** What this computer has of what the simulators would like. */
export interface Outfit {
  /** Pseudo terminals. */
  readonly socat: boolean;
  /** A print server. */
  readonly cups: boolean;
}

export type MachineKind =
  | 'slipPrinter'
  | 'cardReader'
  | 'scanner'
  | 'cable'
  | 'keypads'
  | 'ratingPad'
  | 'strips'
  | 'sheetPrinter';

/** One simulator: a program of its own. */
export interface Machine {
  readonly id: string;
  readonly kind: MachineKind;
  /** What stands in the table. */
  readonly label: string;
  /** Where it is plugged in, for people: `串口 serial …/card-reader`. */
  readonly at: string;
  /** Where it is played. */
  readonly door: string;
  /** Printers of slips run in every demo. */
  readonly program: Program | null;
}

/** A window of the demo with machines on its desk. */
export interface EquippedWindow {
  readonly number: number;
  readonly counterId: string;
  /** Of its rating pad, which is an evaluator for the hub. */
  readonly padToken: string;
  /** On the bus with keypad and pad, or a pad alone on a line of its own. */
  readonly on: 'bus' | 'ownLine';
}

const SIMULATORS = 'hardware/src/simulator';

export function outfitHere(): Outfit {
  const runs = (program: string, ...args: string[]): boolean => spawnSync(program, args).error === undefined;
  return {
    socat: runs('socat', '-V'),
    // Its folder of filters, too: a server alone prints nothing.
    cups:
      existsSync('/usr/lib/cups/filter') && runs('/usr/sbin/cupsd', '-h') && runs('lpadmin', '-h', 'none'),
  };
}

/** Where the serial ports of the simulators appear. */
export function portsFolder(data: string): string {
  return path.join(data, 'ports');
}

export interface Machines {
  readonly all: readonly Machine[];
  readonly kiosk: KioskHardware;
  /** Devices and windows of the counter's terminal. */
  readonly counter: { readonly devices: readonly object[]; readonly windows: readonly object[] };
}

export interface Wanted {
  /** A township has none: its clerk hands out the numbers. */
  readonly kiosk: boolean;
  readonly windows: readonly EquippedWindow[];
}

export function machinesOf(
  place: Place,
  ports: HardwarePorts,
  { socat, cups }: Outfit,
  { kiosk, windows }: Wanted,
): Machines {
  const { root, data, env } = place;

  const machine = (
    kind: MachineKind,
    id: string,
    label: string,
    at: string,
    line: number,
    args: string[],
  ) => ({
    kind,
    id,
    label,
    at,
    door: `http://127.0.0.1:${doorOf(line)}`,
    program: {
      name: id,
      args: [
        path.join(root, SIMULATORS, `${folderOf[kind]}/main.ts`),
        ...args,
        '--http',
        String(doorOf(line)),
      ],
      env,
      logFile: logOf(data, id),
    },
  });
  /** On a serial port or on TCP; `settings`: what the terminal is told. */
  const onALine = (kind: MachineKind, id: string, label: string, line: number, baudRate?: number) => {
    const port = path.join(portsFolder(data), id);
    return socat
      ? {
          machine: machine(kind, id, label, `串口 serial ${port}`, line, ['--pty', port]),
          connection: { kind: 'serial', path: port, ...(baudRate === undefined ? {} : { baudRate }) },
        }
      : {
          machine: machine(kind, id, label, `tcp 127.0.0.1:${line}`, line, ['--port', String(line)]),
          connection: { kind: 'tcp', host: '127.0.0.1', port: line },
        };
  };
  const cable = (id: string, label: string, line: number, to: number): Machine =>
    machine('cable', id, label, `tcp 127.0.0.1:${line} → ${to}`, line, [
      '--port',
      String(line),
      '--to',
      String(to),
    ]);

  const reader = onALine('cardReader', 'card-reader', '读卡器 · card reader', ports.cardReader, 115_200);
  const scanner = onALine('scanner', 'scanner', '扫码器 · scanner', ports.scanner);
  const keypads = onALine('keypads', 'keypads', '呼叫键盘、评价器 · keypads, pads', ports.keypads);
  const pad = onALine('ratingPad', 'rating-pad', '单独的评价器 · rating pad', ports.ratingPad);
  const strips = onALine('strips', 'strips', '窗口条屏 · strips', ports.strips);
  const printServer = { host: '127.0.0.1', port: ports.printServer };
  const sheets = machine(
    'sheetPrinter',
    'sheet-printer',
    'A4 打印机 · A4 printer',
    `CUPS 127.0.0.1:${ports.printServer}/notices`,
    ports.printServer,
    ['--port', String(ports.printServer)],
  );

  const onBus = windows.filter(({ on }) => on === 'bus');
  const alone = windows.filter(({ on }) => on === 'ownLine');
  return {
    all: [
      ...(kiosk
        ? [
            slipPrinter('kiosk', place.ports.kioskPrinter, place.ports.kioskPrinterPage),
            cable('hub-cable', '取号机网线 · kiosk’s line', ports.hubCable, place.ports.hub),
            cable('printer-cable', '打印机线 · printer’s line', ports.printerCable, place.ports.kioskPrinter),
            reader.machine,
            scanner.machine,
          ]
        : []),
      slipPrinter('desk', place.ports.deskPrinter, place.ports.deskPrinterPage),
      keypads.machine,
      ...(alone.length > 0 ? [pad.machine] : []),
      strips.machine,
      ...(cups ? [sheets] : []),
    ],
    kiosk: {
      hubPort: ports.hubCable,
      printerPort: ports.printerCable,
      devices: [
        { partId: 'card-reader', kind: 'cardReader', model: 'sdt', connection: reader.connection },
        { partId: 'scanner', kind: 'scanner', model: 'serial', connection: scanner.connection },
      ],
    },
    counter: {
      devices: [
        { partId: 'keypads', kind: 'keypad', model: 'ff68', connection: keypads.connection },
        { partId: 'pads', kind: 'ratingPad', model: 'ff68', connection: keypads.connection },
        { partId: 'strips', kind: 'windowStrip', model: 'aa', connection: strips.connection },
        ...(alone.length > 0
          ? [{ partId: 'pad', kind: 'ratingPad', model: 'ascii', connection: pad.connection }]
          : []),
        ...(cups
          ? [
              {
                partId: 'sheets',
                kind: 'sheetPrinter',
                model: 'cups',
                connection: { kind: 'queue', name: 'notices', server: printServer },
              },
            ]
          : []),
      ],
      windows: [
        ...onBus.map(({ number, counterId, padToken }) => ({
          counterId,
          keypad: { partId: 'keypads', address: number },
          ratingPad: { partId: 'pads', address: number, token: padToken },
          strip: { partId: 'strips', address: number },
          ...(cups ? { sheets: { partId: 'sheets' } } : {}),
        })),
        ...alone.map(({ number, counterId, padToken }) => ({
          counterId,
          ratingPad: { partId: 'pad', token: padToken },
          strip: { partId: 'strips', address: number },
          ...(cups ? { sheets: { partId: 'sheets' } } : {}),
        })),
      ],
    },
  };
}

const folderOf: Readonly<Record<MachineKind, string>> = {
  slipPrinter: 'virtual-printer',
  cardReader: 'card-reader',
  scanner: 'scanner',
  cable: 'network-cable',
  keypads: 'keypad-bus',
  ratingPad: 'rating-pad',
  strips: 'led-strip',
  sheetPrinter: 'sheet-printer',
};

function slipPrinter(whose: 'kiosk' | 'desk', port: number, page: number): Machine {
  return {
    id: `virtual-printer-${whose}`,
    kind: 'slipPrinter',
    label: whose === 'kiosk' ? '取号机号票 · kiosk slips' : '导办台号票 · desk slips',
    at: `tcp 127.0.0.1:${port}`,
    door: `http://127.0.0.1:${page}`,
    program: null,
  };
}
