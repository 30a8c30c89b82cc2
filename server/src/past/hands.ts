/** How staff of a played day act at their pages (人手): through the hub's own addresses, each signed in as himself. */
import type { FastifyInstance } from 'fastify';
import type { CommandName, PayloadOf } from '@yichuang/domain/registry';
import type { CommandAnswer } from '@yichuang/protocol/socket';
import { newCommandId } from '../command-ids.ts';
import { DEMO_PASSWORD } from '../demo.ts';

export interface Hands {
  readonly get: (path: string) => Promise<unknown>;
  readonly post: (path: string, body: object) => Promise<unknown>;
  /** The payload of the first fact; throws when the hub said no. */
  does<Name extends CommandName>(
    name: Name,
    payload: PayloadOf<Name>,
  ): Promise<Readonly<Record<string, unknown>>>;
}

export async function handsOf(app: FastifyInstance, username: string, now: () => number): Promise<Hands> {
  const { token } = (await asks(app, 'POST', '/api/sessions', null, {
    username,
    password: DEMO_PASSWORD,
  })) as { readonly token: string };
  return {
    get: (path) => asks(app, 'GET', path, token),
    post: (path, body) => asks(app, 'POST', path, token, body),
    does: async (name, payload) => {
      const sent = { commandId: newCommandId(now()), payload };
      const answer = (await asks(app, 'POST', `/api/commands/${name}`, token, sent)) as CommandAnswer;
      if (answer.outcome !== 'accepted') throw new Error(`${name}: ${JSON.stringify(answer)}`);
      return (answer.events[0]?.payload ?? {}) as Readonly<Record<string, unknown>>;
    },
  };
}

async function asks(
  app: FastifyInstance,
  method: 'GET' | 'POST',
  url: string,
  token: string | null,
  payload?: object,
): Promise<unknown> {
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  const answer = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
  if (answer.statusCode !== 200)
    throw new Error(`${method} ${url}: ${String(answer.statusCode)} ${answer.body}`);
  return answer.json();
}
