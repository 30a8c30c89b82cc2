/**
 * Which driver a device is opened with (驱动登记表): kind, model and connection. Drivers are loaded when they are opened, and
 * that happens in the device process alone: their native add-ons are in no other.
 */
import type { KeypadMap } from '../codec/keybus/key-map.ts';
import type { Keybus } from '../driver/keybus.ts';
import { readerModels, type ReaderLine } from '../driver/reader-models.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';
import type { DevicePort } from './device-ports.ts';
import {
  connectionWords,
  type DeviceConnection,
  type DeviceKind,
  type DeviceOptions,
  type DeviceSettings,
} from './device-settings.ts';
import { lineTo } from './line-to.ts';

interface Driver {
  readonly connections: readonly DeviceConnection['kind'][];
  /** No two makes agree what its keys mean: they must be learnt. */
  readonly wantsKeys?: true;
  readonly open: (settings: DeviceSettings, shared: Shared) => Promise<DevicePort>;
}

/** Lines that several devices of one process are on. */
interface Shared {
  /** The bus at this connection, opened once for keypads and pads together. */
  bus(settings: DeviceSettings): Promise<Keybus>;
}

const ANY_LINE = ['tcp', 'serial'] as const;
const STRIP_COLUMNS = 16;
/** BX-6E, as the label on the card says it. */
const ONBON_6E = 0x0266;

const drivers: Readonly<Record<DeviceKind, Readonly<Record<string, Driver>>>> = {
  keypad: {
    ff68: {
      connections: ANY_LINE,
      async open(settings, shared) {
        const { options } = settings;
        const [{ keypadsOn }, { usualKeypad }, bus] = await Promise.all([
          import('../driver/keypads.ts'),
          import('../codec/keybus/key-map.ts'),
          shared.bus(settings),
        ]);
        return keypadsOn(bus, {
          keys: options?.keys ?? usualKeypad.keys,
          afterDigit: options?.afterDigit ?? usualKeypad.afterDigit,
          afterDigits: options?.afterDigits ?? usualKeypad.afterDigits,
        });
      },
    },
    'hid-keys': {
      connections: ['hid'],
      wantsKeys: true,
      async open({ connection, options }) {
        const { openKeyboardKeypad } = await import('../driver/alone-keypad.ts');
        return openKeyboardKeypad(await keyboardLine(connection), aloneKeys(options));
      },
    },
    bytes: {
      connections: ANY_LINE,
      wantsKeys: true,
      async open({ connection, options }) {
        const { openByteKeypad } = await import('../driver/alone-keypad.ts');
        return openByteKeypad(await lineTo(connection), aloneKeys(options));
      },
    },
  },
  ratingPad: {
    ff68: {
      connections: ANY_LINE,
      async open(settings, shared) {
        const [{ ratingPadsOn }, bus] = await Promise.all([
          import('../driver/rating-pads.ts'),
          shared.bus(settings),
        ]);
        return ratingPadsOn(bus, settings.options?.levels);
      },
    },
    ascii: {
      connections: ANY_LINE,
      async open({ connection, options }) {
        const { openAsciiPad } = await import('../driver/rating-pads.ts');
        return openAsciiPad(await lineTo(connection), options?.levels);
      },
    },
    'hid-keys': {
      connections: ['hid'],
      async open({ connection, options }) {
        const { openKeyboardPad } = await import('../driver/rating-pads.ts');
        return openKeyboardPad(await keyboardLine(connection), options?.levels);
      },
    },
  },
  windowStrip: {
    aa: {
      connections: ANY_LINE,
      async open({ connection, options }) {
        const [{ openWindowStrip }, { aaStrip }] = await Promise.all([
          import('../driver/window-strip.ts'),
          import('../codec/led/aa.ts'),
        ]);
        const { columns = STRIP_COLUMNS, rom = 'gb2312', board = 'strip' } = options ?? {};
        return openWindowStrip(await lineTo(connection), aaStrip({ columns, rom, board }));
      },
    },
    'onbon-bx6': {
      connections: ANY_LINE,
      async open({ connection, options }) {
        const [{ openWindowStrip }, { onbonStrip }, { canvasGrid: rasterise }] = await Promise.all([
          import('../driver/window-strip.ts'),
          import('../codec/led/onbon.ts'),
          import('../raster/canvas-rasterise.ts'),
        ]);
        const { width = 128, height = 16, cardType = ONBON_6E, lit = 1 } = options ?? {};
        return openWindowStrip(
          await lineTo(connection),
          onbonStrip({ width, height, cardType, lit, rasterise }),
        );
      },
    },
  },
  scanner: {
    serial: {
      connections: ANY_LINE,
      async open({ connection }) {
        const { openSerialScanner } = await import('../driver/scanner.ts');
        return openSerialScanner(await lineTo(connection));
      },
    },
    'hid-pos': hidScanner(1),
    /** Those whose reports begin with the length and carry no AIM identifier. */
    'hid-pos-bare': hidScanner(0),
  },
  sheetPrinter: {
    cups: {
      connections: ['queue'],
      async open({ connection }) {
        const { openCupsPrinter } = await import('../driver/cups-printer.ts');
        if (connection.kind !== 'queue') throw new Error(`no queue of CUPS over ${connection.kind}`);
        const { name, server } = connection;
        return openCupsPrinter({ queue: name, ...(server && { server }) });
      },
    },
    windows: {
      connections: ['queue'],
      async open({ connection, options }) {
        const { openWindowsPrinter } = await import('../driver/windows-printer.ts');
        if (connection.kind !== 'queue') throw new Error(`no queue of Windows over ${connection.kind}`);
        return openWindowsPrinter({ queue: connection.name, sumatra: options?.sumatra });
      },
    },
  },
  cardReader: Object.fromEntries(
    Object.entries(readerModels).map(([name, { line }]) => [name, cardReaderOn(line)]),
  ),
};

/** What is wrong with these settings, for whoever installs the terminal; null: nothing. */
export function deviceFault({ kind, model, connection, options }: DeviceSettings): string | null {
  const driver = driverOf(kind, model);
  if (!driver)
    return `没有型号 no ${kind} model "${model}"，可用 known: ${Object.keys(drivers[kind]).join(', ') || '—'}`;
  if (!driver.connections.includes(connection.kind))
    return `${model} 不能接在 cannot be on "${connection.kind}"，可用 but on: ${driver.connections.join(', ')}`;
  if (driver.wantsKeys && Object.keys(options?.keys ?? {}).length === 0)
    return `${model} 要写明按键 wants options.keys; 可以学 learn them: npm run device -- learn`;
  return null;
}

/** Opens the devices of one process; those on one bus share its line. */
export function deviceOpener(): (settings: DeviceSettings) => Promise<DevicePort> {
  const buses = new Map<string, Promise<Keybus>>();
  const shared: Shared = {
    bus(settings) {
      const name = connectionWords(settings.connection);
      const known = buses.get(name);
      if (known) return known;
      const bus = openBus(settings);
      buses.set(name, bus);
      return bus;
    },
  };
  return async (settings) => {
    const driver = driverOf(settings.kind, settings.model);
    const fault = deviceFault(settings);
    if (!driver || fault !== null) throw new Error(`${settings.partId}: ${fault ?? ''}`);
    return driver.open(settings, shared);
  };
}

function driverOf(kind: DeviceKind, model: string): Driver | undefined {
  return Object.hasOwn(drivers[kind], model) ? drivers[kind][model] : undefined;
}

async function openBus({ connection, options }: DeviceSettings): Promise<Keybus> {
  const [{ openKeybus }, line] = await Promise.all([import('../driver/keybus.ts'), lineTo(connection)]);
  const repeatMs = options?.repeatMs;
  return openKeybus(line, repeatMs === undefined ? {} : { repeatMs });
}

function aloneKeys(options: DeviceOptions | undefined): KeypadMap {
  const { keys = {}, afterDigit = {}, afterDigits = {} } = options ?? {};
  return { keys, afterDigit, afterDigits };
}

async function keyboardLine(connection: DeviceConnection): Promise<ByteTransport> {
  if (connection.kind !== 'hid') throw new Error(`no keyboard over ${connection.kind}`);
  const [{ hidTransport }, { plainReports }, { keyboardReportBytes, keyboardUsage }] = await Promise.all([
    import('../transport/hid.ts'),
    import('../transport/hid-framing.ts'),
    import('../codec/hid-keys.ts'),
  ]);
  return hidTransport({
    match: { ...connection, ...keyboardUsage },
    framing: plainReports(keyboardReportBytes),
  });
}

/** `lengthAt`: see hidPosReports. */
function hidScanner(lengthAt: number): Driver {
  return {
    connections: ['hid'],
    async open({ connection }) {
      if (connection.kind !== 'hid') throw new Error(`no HID scanner over ${connection.kind}`);
      const [{ openHidScanner }, { hidTransport }, { plainReports }, pos] = await Promise.all([
        import('../driver/scanner.ts'),
        import('../transport/hid.ts'),
        import('../transport/hid-framing.ts'),
        import('../codec/hid-pos.ts'),
      ]);
      const line = hidTransport({
        match: { ...connection, ...pos.hidPosUsage },
        framing: plainReports(pos.hidPosReportSize),
        ...(pos.honeywellVendors.includes(connection.vendorId) ? { wakeUp: pos.leaveKeyboardMode } : {}),
      });
      return openHidScanner(line, lengthAt);
    },
  };
}

function cardReaderOn(line: ReaderLine): Driver {
  return {
    connections: line.kind === 'serial' ? ANY_LINE : [line.kind],
    async open({ connection, options }) {
      const { openSdtReader, usualReaderTiming } = await import('../driver/sdt-reader.ts');
      const { pollMs = usualReaderTiming.pollMs } = options ?? {};
      return openSdtReader(await readerLine(line, connection), { ...usualReaderTiming, pollMs });
    },
  };
}

async function readerLine(line: ReaderLine, connection: DeviceConnection): Promise<ByteTransport> {
  if (connection.kind === 'hid' && line.kind === 'hid') {
    const { hidTransport } = await import('../transport/hid.ts');
    return hidTransport({ match: connection, framing: line.framing });
  }
  if (connection.kind === 'usb' && line.kind === 'usb') {
    const { usbBulkTransport } = await import('../transport/usb-bulk.ts');
    return usbBulkTransport({ match: connection, pipes: line.pipes });
  }
  if (connection.kind === 'serial' && line.kind === 'serial') {
    return lineTo({ ...connection, baudRate: connection.baudRate ?? line.baudRate });
  }
  return lineTo(connection);
}
