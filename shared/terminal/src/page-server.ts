/**
 * Serves a terminal's page on loopback, with the Socket.IO bridge beside it. A one-time key opens the page and becomes a
 * cookie, so that F5 works and no other program's page gets in. A demo page opens without a key.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import cookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { Server, type DefaultEventsMap } from 'socket.io';

export interface PageServer<FromPage extends object, ToPage extends object> {
  readonly url: string;
  /** Opens that page once; then the cookie does, every page of this terminal. `start`: the first of them unless said. */
  firstUrl(this: void, start?: string): string;
  readonly sockets: Server<FromPage, ToPage, DefaultEventsMap, unknown>;
  close(): Promise<void>;
}

export interface PageServerOptions {
  readonly port: number;
  /** The built page. */
  readonly folder: string;
  /** Where pages begin, when not at the folder itself: `/emergency/`. */
  readonly starts?: readonly string[];
  /** The cookie's value: the terminal's own secret, kept on disk so that a restart does not lock the page out. */
  readonly secret: string;
  /** Asked at every opening: whether the page opens without a key. */
  readonly isOpen: () => boolean;
}

/** Pages carry their scripts and styles in files; pictures may be drawn in place. */
const PAGE_POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src 'self' ws:; frame-ancestors 'none'";

export async function servePage<FromPage extends object, ToPage extends object>(
  options: PageServerOptions,
): Promise<PageServer<FromPage, ToPage>> {
  const { folder, starts = ['/'], secret, isOpen } = options;
  const app = Fastify({ logger: false, forceCloseConnections: true });
  /** One-time keys, each of the page where it leads. */
  const keys = new Map(starts.map((start) => [start, randomBytes(24).toString('base64url')]));
  const unused = new Map(keys);
  let port = options.port;
  let closing = false;
  // Cookies know no ports: two pages on one computer must not take each other's.
  const cookieName = (): string => `page-${port}`;

  const knows = (header: string | undefined): boolean => {
    const given = app.parseCookie(header ?? '')[cookieName()];
    return given !== undefined && same(given, secret);
  };
  const startOf = (key: string): string | undefined => [...unused].find(([, known]) => same(key, known))?.[0];
  /** Only by its loopback name, so that no name of somebody else's can be made to point here. */
  const isLocal = (host: string | undefined): boolean =>
    host === `127.0.0.1:${port}` || host === `localhost:${port}`;
  const welcome = (reply: FastifyReply): void => {
    void reply.setCookie(cookieName(), secret, { path: '/', httpOnly: true, sameSite: 'strict' });
  };

  await app.register(cookie);
  app.addHook('onRequest', async (request: FastifyRequest<{ Querystring: { key?: string } }>, reply) => {
    if (!isLocal(request.headers.host)) return reply.code(421).send();
    void reply.header('content-security-policy', PAGE_POLICY).header('cache-control', 'no-cache');
    if (knows(request.headers.cookie)) return;
    const { key } = request.query;
    const start = key === undefined ? undefined : startOf(key);
    if (start !== undefined) {
      unused.delete(start);
      welcome(reply);
      return reply.redirect(start);
    }
    if (!isOpen())
      return reply.code(401).type('text/plain; charset=utf-8').send('请从本机的启动程序打开此页面');
    welcome(reply);
  });
  await app.register(fastifyStatic, { root: folder, wildcard: true });

  const sockets = new Server<FromPage, ToPage, DefaultEventsMap, unknown>(app.server, {
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    allowRequest: (request, decide) =>
      decide(
        null,
        !closing && isLocal(request.headers.host) && isOwn(request) && knows(request.headers.cookie),
      ),
  });
  await app.listen({ host: '127.0.0.1', port });
  port = (app.server.address() as AddressInfo).port;
  const url = `http://127.0.0.1:${port}/`;

  return {
    url,
    firstUrl: (start = starts[0] ?? '/') => `${url}${start.slice(1)}?key=${keys.get(start) ?? ''}`,
    sockets,
    async close() {
      // A page that comes back in this very moment would keep the server open for ever.
      closing = true;
      sockets.disconnectSockets(true);
      const closed = sockets.close();
      // A browser keeps connections at hand on which it has asked nothing yet; they would be waited for.
      app.server.closeAllConnections();
      await closed;
      await app.close();
    },
  };
}

/** A page of another site sends its own Origin. */
function isOwn({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
