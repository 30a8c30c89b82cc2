/** A terminal's settings: in `TERMINAL_CONFIG`, or in the file that the first argument names. */
import { readFileSync } from 'node:fs';
import { KeypadAction } from '@yichuang/domain/hall/keypad';
import { deviceFault } from '@yichuang/hardware/host/open-device';
import { settingsIn } from '@yichuang/protocol/settings-file';
import { z } from 'zod';

const Port = z.int().min(1).max(65_535);
/** As the label under a device says it, 0400, or as a number. */
const UsbId = z.union([
  z.int().min(0).max(0xffff),
  z
    .string()
    .regex(/^[0-9a-fA-F]{4}$/)
    .transform((hex) => Number.parseInt(hex, 16)),
]);
const serialNumber = z.string().min(1).optional();

/** Lines that a slip printer can be on, and other devices, too. */
const lines = [
  z.strictObject({ kind: z.literal('tcp'), host: z.string().min(1), port: Port }),
  z.strictObject({
    kind: z.literal('serial'),
    path: z.string().min(1),
    baudRate: z.int().min(300).max(921_600).optional(),
    dataBits: z.union([z.literal(7), z.literal(8)]).optional(),
    parity: z.enum(['none', 'even', 'odd']).optional(),
    stopBits: z.union([z.literal(1), z.literal(2)]).optional(),
    flow: z.enum(['none', 'xonXoff', 'rtsCts']).optional(),
  }),
  z.strictObject({ kind: z.literal('usb'), vendorId: UsbId, productId: UsbId, serialNumber }),
  z.strictObject({ kind: z.literal('lp'), path: z.string().min(1) }),
] as const;
const Connection = z.discriminatedUnion('kind', [
  ...lines,
  z.strictObject({
    kind: z.literal('hid'),
    vendorId: UsbId,
    productId: UsbId,
    serialNumber,
    path: z.string().min(1).optional(),
  }),
  z.strictObject({
    kind: z.literal('queue'),
    name: z.string().min(1),
    server: z.strictObject({ host: z.string().min(1), port: Port }).optional(),
  }),
]);

/** A key as its keypad sends it: one byte in hexadecimal, in small letters. */
const Key = z.string().regex(/^[0-9a-f]{2}$/);
const Keys = z.record(Key, KeypadAction);
const Level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

const onePart = {
  partId: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  model: z.string().min(1).max(60),
  connection: Connection,
};

/** One device of a terminal; which drivers there are is hardware/src/host/open-device.ts. */
const Device = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...onePart,
      kind: z.literal('cardReader'),
      options: z.strictObject({ pollMs: z.int().min(20).max(5_000).optional() }).optional(),
    }),
    z.strictObject({ ...onePart, kind: z.literal('scanner') }),
    z.strictObject({
      ...onePart,
      kind: z.literal('sheetPrinter'),
      options: z.strictObject({ sumatra: z.string().min(1).optional() }).optional(),
    }),
    z.strictObject({
      ...onePart,
      kind: z.literal('keypad'),
      options: z
        .strictObject({
          keys: Keys.optional(),
          afterDigit: z.record(Key, z.record(z.string().regex(/^\d$/), KeypadAction)).optional(),
          afterDigits: Keys.optional(),
          repeatMs: z.int().min(50).max(5_000).optional(),
        })
        .optional(),
    }),
    z.strictObject({
      ...onePart,
      kind: z.literal('ratingPad'),
      options: z.strictObject({ levels: z.record(Key, Level).optional() }).optional(),
    }),
    z.strictObject({
      ...onePart,
      kind: z.literal('windowStrip'),
      options: z
        .strictObject({
          columns: z.int().min(4).max(64).optional(),
          rom: z.enum(['gb2312', 'gbk']).optional(),
          board: z.enum(['strip', 'main']).optional(),
          width: z.int().min(16).max(1_024).optional(),
          height: z.int().min(16).max(128).optional(),
          cardType: z.int().min(0).max(0xffff).optional(),
          lit: z.union([z.literal(0), z.literal(1)]).optional(),
        })
        .optional(),
    }),
  ])
  .superRefine((device, context) => {
    const fault = deviceFault(device);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault, path: ['model'] });
  });

export const Devices = z
  .array(Device)
  .max(32)
  .superRefine((devices, context) => {
    for (const [index, { partId }] of devices.entries())
      if (devices.findIndex((other) => other.partId === partId) < index)
        context.addIssue({
          code: 'custom',
          message: `重复的 partId named twice: "${partId}"`,
          path: [index, 'partId'],
        });
  });

const SlipPrinter = z.strictObject({
  /** `usb`: found by what it is, as `lsusb` shows it; `lp`: the device file itself. */
  connection: z.discriminatedUnion('kind', lines),
  /** A make that hardware knows: epson-tm, gprinter, xprinter, snbc, mute. */
  profile: z.string().min(1).default('epson-tm'),
  /** Paper on a full roll, about 80 m for a diameter of 80 mm; absent: nobody counts. */
  rollMetres: z.number().min(1).max(500).optional(),
});

/** What every terminal is told. */
export const terminalSettings = {
  /** Origin of the hub, `http://192.168.1.10:7300`. */
  hubUrl: z.url({ protocol: /^https?$/ }),
  /** Where the hall's hub may be as well: the second PC, once it has taken over. */
  hubs: z
    .array(z.url({ protocol: /^https?$/ }))
    .max(4)
    .optional(),
  /** From the pairing at the console. */
  token: z.string().min(1),
  /** Where it keeps what it must not forget. */
  stateFolder: z.string().min(1),
  /** Kiosk: the port of its own page. */
  pagePort: z.int().min(0).max(65_535).optional(),
  /** Without the hub for so many seconds, a kiosk gives numbers and a keypad calls by itself. A hub that starts anew takes less. */
  aloneAfterSeconds: z.number().min(0).max(60).optional(),
  /** Beside the slip printer. */
  devices: Devices.default([]),
};

export const TerminalConfig = z.strictObject({ ...terminalSettings, printer: SlipPrinter });
export type TerminalConfig = z.infer<typeof TerminalConfig>;

/** Throws with one readable sentence; whoever starts a terminal reads it. */
export function readTerminalConfig(env: NodeJS.ProcessEnv, args: readonly string[]): TerminalConfig {
  return readSettings(TerminalConfig, env, args);
}

/** The same for a terminal with settings of its own. */
export function readSettings<Settings>(
  schema: z.ZodType<Settings>,
  env: NodeJS.ProcessEnv,
  [file]: readonly string[],
): Settings {
  const text = file === undefined ? env['TERMINAL_CONFIG'] : textOf(file);
  if (text === undefined || text === '')
    throw new Error(
      '终端需要设置：请设环境变量 TERMINAL_CONFIG，或给出设置文件 a terminal needs TERMINAL_CONFIG or a file to read it from',
    );
  const parsed = schema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`终端设置有误 terminal settings: ${faults.join('; ')}`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    throw new Error(`读不到设置文件 cannot read the settings: ${file}`, { cause: fault });
  }
}

function jsonOf(text: string): unknown {
  try {
    return settingsIn(text);
  } catch (fault) {
    const { message } = fault as Error;
    throw new Error(`设置不是 JSON the settings are no JSON: ${message}`, { cause: fault });
  }
}
