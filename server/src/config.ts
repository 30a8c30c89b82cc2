/** The settings of this machine (配置): environment over `<data>/config.json` over defaults, checked before anything starts. */
import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { HallId } from '@yichuang/domain/ids';
import type { Mode } from '@yichuang/protocol/api';
import { z } from 'zod';
import { readBirth } from './birth.ts';
import { ConfigFault, type ConfigComplaint } from './config-fault.ts';
import { SmsConfig } from './notices/sms-config.ts';
import { Retention, USUAL_RETENTION } from './people/retention.ts';

export interface Config {
  readonly mode: Mode;
  readonly hallId: HallId;
  readonly host: string;
  readonly port: number;
  /** Absolute. */
  readonly data: string;
  /** Origin of the address in QR codes, without a slash at the end; null = no QR code. */
  readonly publicUrl: string | null;
  readonly logLevel: LogLevel;
  /** Commands a second that one session or device may send before it is taken for broken. */
  readonly commandsPerSecond: number;
  /** Addresses of the slip printers, `host:port`, the kiosk's first. */
  readonly printers: readonly string[];
  /** How long personal data are kept. */
  readonly retention: Retention;
  /** What sends messages to applicants; null: nothing is sent, staff call. */
  readonly sms: SmsConfig | null;
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const Port = z.coerce.number().int().min(0).max(65_535);
/** `host:port` of a printer that is reached over TCP. */
export const PrinterAddress = z.string().regex(/^[A-Za-z0-9.-]+:\d{1,5}$/);

/** `<data>/config.json`, written by `npm run production`; every field may be left out. */
export const ConfigFile = z.strictObject({
  hallId: HallId.optional(),
  host: z.string().min(1).optional(),
  port: Port.optional(),
  publicUrl: z.url({ protocol: /^https?$/ }).optional(),
  logLevel: z.enum(LOG_LEVELS).optional(),
  commandsPerSecond: z.coerce.number().int().min(1).optional(),
  printers: z.array(PrinterAddress).optional(),
  retention: Retention.optional(),
  sms: SmsConfig.optional(),
});
export type ConfigFile = z.infer<typeof ConfigFile>;

export const CONFIG_FILE = 'config.json';

/** A demo hall may be driven by tests and benches as fast as they can. */
const COMMANDS_PER_SECOND = { demo: 50_000, production: 100 } as const;
/** Where the demo's virtual printers listen: the kiosk's, and the one on the guides' desk. */
const DEMO_PRINTERS = ['127.0.0.1:7310', '127.0.0.1:7311'];
const COUNTY_HALL = HallId.parse('H00');

/** Variable → field of the file that it overrides, and what it must be. */
const VARIABLES = {
  HALL: { field: 'hallId', zh: '大厅编号，例如 H00', en: 'the id of a hall, such as H00' },
  HUB_HOST: { field: 'host', zh: '监听地址', en: 'an address to listen on' },
  HUB_PORT: { field: 'port', zh: '0 到 65535 之间的端口号', en: 'a port from 0 to 65535' },
  HUB_PUBLIC_URL: { field: 'publicUrl', zh: 'http:// 或 https:// 开头的地址', en: 'an http(s) address' },
  HUB_LOG: { field: 'logLevel', zh: LOG_LEVELS.join('、'), en: `one of ${LOG_LEVELS.join(', ')}` },
  HUB_PRINTERS: { field: 'printers', zh: '打印机地址，用逗号分隔', en: 'host:port of printers, by commas' },
} as const satisfies Record<string, { field: keyof ConfigFile; zh: string; en: string }>;

/**
 * Throws `ConfigFault` with every complaint. `wanted`: the mode of a folder that is still to be born; one that exists
 * has its own.
 */
export function readConfig(env: NodeJS.ProcessEnv, wanted: Mode = 'demo'): Config {
  const data = resolve(env['HUB_DATA'] ?? './data');
  const birth = readBirth(data);
  const settings = { ...readConfigFile(data), ...fromEnvironment(env) };
  const mode = birth?.mode ?? wanted;
  const config: Config = {
    mode,
    hallId: settings.hallId ?? birth?.hallId ?? COUNTY_HALL,
    host: settings.host ?? (mode === 'demo' ? '127.0.0.1' : '0.0.0.0'),
    port: settings.port ?? 7300,
    data,
    publicUrl: settings.publicUrl?.replace(/\/+$/, '') ?? null,
    logLevel: settings.logLevel ?? 'info',
    commandsPerSecond: settings.commandsPerSecond ?? COMMANDS_PER_SECOND[mode],
    printers: settings.printers ?? (mode === 'demo' ? DEMO_PRINTERS : []),
    retention: settings.retention ?? USUAL_RETENTION,
    sms: settings.sms ?? null,
  };
  if (mode === 'demo' && !isLoopback(config.host)) {
    throw new ConfigFault([
      {
        zh: `演示模式只在本机开放，HUB_HOST 不能是 ${config.host}；正式运行请用 npm run production`,
        en: `a demo is open on this machine only, HUB_HOST cannot be ${config.host}; use npm run production`,
      },
    ]);
  }
  return config;
}

export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true;
  const address = host.replace(/^::ffff:/, '');
  return isIP(address) === 4 ? address.startsWith('127.') : address === '::1';
}

function fromEnvironment(env: NodeJS.ProcessEnv): ConfigFile {
  const complaints: ConfigComplaint[] = [];
  const found: Record<string, unknown> = {};
  for (const [variable, { field, zh, en }] of Object.entries(VARIABLES)) {
    const text = env[variable];
    if (text === undefined || text === '') continue;
    const value = field === 'printers' ? text.split(',').map((part) => part.trim()) : text;
    const parsed = ConfigFile.shape[field].safeParse(value);
    if (parsed.success) found[field] = parsed.data;
    else complaints.push({ zh: `环境变量 ${variable} 应为${zh}`, en: `${variable} must be ${en}` });
  }
  if (complaints.length > 0) throw new ConfigFault(complaints);
  return ConfigFile.parse(found);
}

function readConfigFile(data: string): ConfigFile {
  const file = join(data, CONFIG_FILE);
  if (!existsSync(file)) return {};
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new ConfigFault([{ zh: `${file} 不是有效的 JSON 文件`, en: `${file} is not valid JSON` }]);
  }
  const parsed = ConfigFile.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new ConfigFault(
    parsed.error.issues.map(({ path, message }) => ({
      zh: `${file} 中 ${path.join('.') || '（整个文件）'} 有误`,
      en: `${file}, ${path.join('.') || '(whole file)'}: ${message}`,
    })),
  );
}
