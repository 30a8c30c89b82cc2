/** The hub's HTTP as a program uses it: a bearer token and commands. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Envelope } from '@yichuang/domain/event';
import type { CommandAnswer } from '@yichuang/protocol/socket';
import type { Demo } from './hub-process.ts';

export interface Reply<Body> {
  readonly status: number;
  readonly body: Body;
}

export interface Caller {
  readonly token: string;
  /** Sends a command; throws when no answer came (the hub died, the line broke). */
  readonly send: (name: string, payload: object, commandId?: string) => Promise<Reply<CommandAnswer>>;
  readonly get: <Body>(path: string) => Promise<Reply<Body>>;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

export function caller(url: string, token: string): Caller {
  return {
    token,
    send: (name, payload, commandId = randomUUID()) =>
      exchange(url, 'POST', `/api/commands/${name}`, token, { commandId, payload }),
    get: (path) => exchange(url, 'GET', path, token, undefined),
  };
}

/** Signs in with an account of the demo. */
export async function signIn(url: string, demo: Demo, username: string): Promise<Caller> {
  const account = demo.accounts.find((known) => known.username === username);
  const reply = await exchange<{ readonly token: string }>(url, 'POST', '/api/sessions', null, {
    username,
    password: account?.password ?? '',
  });
  if (reply.status !== 200) throw new Error(`${username} cannot sign in: ${String(reply.status)}`);
  return caller(url, reply.body.token);
}

/** A paired device of the demo, by its kind. */
export function deviceOf(url: string, demo: Demo, kind: string): Caller {
  const device = demo.devices.find((known) => known.kind === kind);
  if (!device) throw new Error(`the demo has no ${kind}`);
  return caller(url, device.token);
}

/** The whole log, page by page. */
export async function wholeLog(reader: Caller): Promise<Envelope[]> {
  const all: Envelope[] = [];
  for (;;) {
    const { body } = await reader.get<{ readonly events: readonly Envelope[]; readonly upTo: number }>(
      `/api/events?after=${String(all.at(-1)?.seq ?? 0)}&kinds=hall`,
    );
    if (body.events.length === 0) return all;
    all.push(...body.events);
  }
}

function exchange<Body>(
  url: string,
  method: string,
  path: string,
  token: string | null,
  body: unknown,
): Promise<Reply<Body>> {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? '' : JSON.stringify(body);
    const sent = request(
      new URL(path, url),
      {
        method,
        agent,
        headers: {
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...(text === ''
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const body = JSON.parse(Buffer.concat(chunks).toString()) as Body;
          resolve({ status: response.statusCode ?? 0, body });
        });
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
}
