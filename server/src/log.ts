/** The hub's log (运行日志): what happened to the machine, never what people typed. JSON lines, a file a day, 30 kept. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino, stdTimeFunctions, type DestinationStream, type LoggerOptions } from 'pino';
import type { LogLevel } from './config.ts';

/** Fields first, then a sentence. Fields hold ids, codes, counts and durations: no body, no token, no number. */
export interface Log {
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
  error(fields: object, text: string): void;
}

export interface OpenLog extends Log {
  /** What was written is on disk after this. */
  close(): Promise<void>;
}

/** Names under which a secret or a person's number could slip in by mistake. */
const SECRET = ['authorization', 'body', 'cookie', 'number', 'password', 'pairingSecret', 'payload', 'token'];

const OPTIONS: LoggerOptions = {
  base: null,
  timestamp: stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
  redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[removed]' },
  hooks: {
    // The last net: what looks like an identity number leaves no trace, wherever it stands.
    streamWrite: (line) => line.replaceAll(/(?<![\dA-Za-z-])\d{14,17}[\dXx](?![\dA-Za-z-])/g, '[number]'),
  },
};

/** `<data>/log/hub.<date>.<count>.log`. */
export function openLog(data: string, level: LogLevel): OpenLog {
  const transport = pino.transport({
    target: fileURLToPath(import.meta.resolve('pino-roll')),
    options: {
      file: join(data, 'log', 'hub'),
      frequency: 'daily',
      dateFormat: 'yyyy-MM-dd',
      size: '20m',
      mkdir: true,
      limit: { count: 30, removeOtherLogFiles: true },
    },
  }) as DestinationStream & { end(): void; once(event: 'close', listener: () => void): void };
  const logger = logTo(transport, level);
  return {
    info: (fields, text) => logger.info(fields, text),
    warn: (fields, text) => logger.warn(fields, text),
    error: (fields, text) => logger.error(fields, text),
    close: () =>
      new Promise((resolve) => {
        transport.once('close', resolve);
        transport.end();
      }),
  };
}

/** The same log on another stream: a test's memory, a terminal. */
export function logTo(stream: DestinationStream, level: LogLevel): Log {
  return pino({ ...OPTIONS, level }, stream);
}
