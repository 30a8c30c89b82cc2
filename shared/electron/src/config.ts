/** The shell's settings (`/etc/yichuang/<role>.json`, or `--config=<file>`): what differs from computer to computer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsIn } from '@yichuang/protocol/settings-file';
import { z } from 'zod';
import { PinHash } from './pin/pin-hash.ts';
import type { Role } from './role.ts';

/** Pauses and patience, in milliseconds; a hall leaves them alone, tests shorten them. */
const Timing = z.strictObject({
  /** After the first crash of a page or a terminal; doubled each time up to `againLongest`. */
  againFirst: z.int().min(1).default(500),
  againLongest: z.int().min(1).default(30_000),
  /** Who ran this long is well again: the pauses begin anew. */
  wellAfter: z.int().min(1).default(60_000),
  /** Between two looks whether the page can be had again. */
  probe: z.int().min(1).default(2_000),
  /** A page that is not there after this long is away. */
  loadWithin: z.int().min(1).default(15_000),
  /** Between two questions of the watchdog, and how long a page may stay silent. */
  ping: z.int().min(1).default(5_000),
  deafFor: z.int().min(1).default(20_000),
  /** A page that the system calls unresponsive may come back within. */
  patience: z.int().min(1).default(10_000),
  /** A terminal that was told to end has this long. */
  grace: z.int().min(1).default(5_000),
  /** The PIN pad goes away by itself. */
  padIdle: z.int().min(1).default(60_000),
});
export type Timing = z.infer<typeof Timing>;

const HubUrl = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);

const shared = {
  /** Where cookies and the window's place are kept; the system's own folder for programs unless said otherwise. */
  dataFolder: z.string().min(1).optional(),
  /** Which of several screens: `primary`, its number from the left, or a word of its name. */
  screen: z.union([z.literal('primary'), z.int().min(1), z.string().min(1)]).default('primary'),
  timing: Timing.prefault({}),
};

/** 维护密码, as `--hash-pin` prints it: a screen that fills its computer is left by nothing else. */
const pin = PinHash;
/** The settings of the Node side (a file of its own: it holds the device's key). */
const terminal = z.string().min(1);
/** Electron's way to write keys: Control+Shift+F2. */
const Accelerator = z.string().regex(/^[A-Za-z0-9+]+$/);

const KioskConfig = z.strictObject({ role: z.literal('kiosk'), terminal, pin, ...shared });
const CounterConfig = z.strictObject({
  role: z.literal('counter'),
  hubUrl: HubUrl,
  /** A counter without keypad, pad or printer, and without a page of its own for 应急叫号, has none. */
  terminal: terminal.optional(),
  /** 窗口屏 on a second monitor, as `screen` is written; its page is the terminal's. */
  windowScreen: z.union([z.int().min(1), z.string().min(1)]).optional(),
  hotkeys: z
    .strictObject({
      next: Accelerator.default('Control+Shift+F2'),
      recall: Accelerator.default('Control+Shift+F3'),
      noShow: Accelerator.default('Control+Shift+F4'),
    })
    .prefault({}),
  ...shared,
});
const DisplayConfig = z.strictObject({
  role: z.literal('display'),
  hubUrl: HubUrl,
  /** What this screen shows, as the console writes it: /display/?zone=A or /display/3. */
  page: z.string().startsWith('/display/').default('/display/'),
  pin,
  ...shared,
});

const ShellConfig = z.discriminatedUnion('role', [KioskConfig, CounterConfig, DisplayConfig]);
export type ShellConfig = z.infer<typeof ShellConfig>;
export type CounterConfig = z.infer<typeof CounterConfig>;
export type PinnedConfig = Exclude<ShellConfig, CounterConfig>;

/** The settings cannot be used: `file` is to be mended, `complaints` say what in it. */
export class ConfigFault extends Error {
  readonly file: string;
  readonly complaints: readonly string[];
  constructor(file: string, complaints: readonly string[]) {
    super(`${file}: ${complaints.join('; ')}`);
    this.file = file;
    this.complaints = complaints;
  }
}

/** Throws ConfigFault. */
export function readShellConfig(role: Role, args: readonly string[]): ShellConfig {
  const file = fileFrom(args) ?? join(usualFolder(), `${role}.json`);
  const parsed = ShellConfig.safeParse(jsonOf(file));
  if (!parsed.success) {
    throw new ConfigFault(
      file,
      parsed.error.issues.map(({ path, message }) => `${path.join('.') || '(root)'}: ${message}`),
    );
  }
  if (parsed.data.role !== role)
    throw new ConfigFault(file, [`role: this is the program of a ${role}, not of a ${parsed.data.role}`]);
  return parsed.data;
}

function fileFrom(args: readonly string[]): string | undefined {
  return args.find((arg) => arg.startsWith('--config='))?.slice('--config='.length);
}

function usualFolder(): string {
  if (process.platform !== 'win32') return '/etc/yichuang';
  return join(process.env['ProgramData'] ?? 'C:\\ProgramData', 'Yichuang');
}

function jsonOf(file: string): unknown {
  try {
    return settingsIn(readFileSync(file, 'utf8'));
  } catch (fault) {
    const missing = fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';
    throw new ConfigFault(file, [missing ? 'the file is missing' : 'the file is no JSON or cannot be read']);
  }
}
