/**
 * The whole hub inside the test's own process: real sockets, real SQLite, loopback. Its clock is moved by the test, or
 * runs as in a hall. It is up in a tenth of the time that a process of its own takes.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@yichuang/server/config';
import { createHub, type Hub } from '@yichuang/server/hub';
import { logTo } from '@yichuang/server/log';
import type { DemoFile } from '@yichuang/server/demo';

/** A Monday morning at the hall, 09:00. */
const MORNING = Date.parse('2026-11-23T01:00:00.000Z');

export interface HubInTest {
  readonly hub: Hub;
  readonly url: string;
  readonly data: string;
  readonly demo: DemoFile;
  /** What the log holds, line by line. */
  readonly logged: readonly string[];
  /** Moves both clocks. */
  readonly pass: (milliseconds: number) => void;
  /** Sets the wall clock only, as a person or a time server does. */
  readonly setWall: (milliseconds: number) => void;
  readonly ask: (method: string, path: string, options?: AskOptions) => Promise<Answer>;
  readonly signIn: (username: string) => Promise<string>;
  readonly tokenOf: (deviceId: string) => string;
  /** Another hub on the same folder, later. */
  readonly restart: () => Promise<HubInTest>;
  readonly stop: () => Promise<void>;
}

export interface AskOptions {
  readonly token?: string | undefined;
  /** An object is sent as JSON, a string as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body as JSON, or undefined. */
  // oxlint-disable-next-line typescript/no-explicit-any -- a test looks into answers of any shape
  readonly body: any;
}

export interface HubInTestOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly data?: string;
  readonly wall?: number;
  /** Its clock runs from now on, and its timers with it, as people and pages before it expect. */
  readonly runs?: true;
}

export async function hubInTest(options: HubInTestOptions = {}): Promise<HubInTest> {
  const { env = {}, data = mkdtempSync(join(tmpdir(), 'hub-')) } = options;
  const { runs } = options;
  const bornAt = performance.now();
  const gone = (): number => (runs ? performance.now() - bornAt : 0);
  const time = { wall: options.wall ?? (runs ? Date.now() : MORNING), monotonic: 0 };
  const logged: string[] = [];
  const hub = await createHub({
    config: readConfig({ HUB_DATA: data, HUB_PORT: '0', HUB_HOST: '127.0.0.1', ...env }),
    log: logTo({ write: (line) => void logged.push(line) }, 'info'),
    clock: {
      wall: () => time.wall + gone(),
      monotonic: () => time.monotonic + gone(),
      ...(runs ? { runs } : {}),
    },
  });
  const demo = readDemo(data);
  const ask: HubInTest['ask'] = (method, path, sent = {}) => exchange(hub.url, method, path, sent);
  return {
    hub,
    url: hub.url,
    data,
    demo,
    logged,
    pass: (milliseconds) => {
      time.wall += milliseconds;
      time.monotonic += milliseconds;
    },
    setWall: (milliseconds) => {
      time.wall = milliseconds;
    },
    ask,
    signIn: async (username) => {
      const password = demo.accounts.find((account) => account.username === username)?.password;
      const { body } = await ask('POST', '/api/sessions', { body: { username, password } });
      return body.token as string;
    },
    tokenOf: (deviceId) => demo.devices.find((device) => device.deviceId === deviceId)?.token ?? '',
    restart: async () => {
      await hub.stop();
      return hubInTest({ env, data, wall: time.wall + gone(), ...(runs ? { runs } : {}) });
    },
    stop: async () => {
      await hub.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

const NO_DEMO: DemoFile = { url: '', accounts: [], devices: [] };

function readDemo(data: string): DemoFile {
  try {
    return JSON.parse(readFileSync(join(data, 'demo.json'), 'utf8')) as DemoFile;
  } catch {
    return NO_DEMO;
  }
}

/** Node's own client and not fetch: a test sends Origin, Host and Cookie as it likes. */
function exchange(url: string, method: string, path: string, sent: AskOptions): Promise<Answer> {
  const { token, body, headers = {} } = sent;
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const call = request(
      `${url}${path}`,
      {
        method,
        agent: false,
        headers: {
          ...(text === ''
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const said = Buffer.concat(chunks).toString();
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: said,
            body: parsed(said),
          });
        });
      },
    );
    call.on('error', reject);
    call.end(text);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
