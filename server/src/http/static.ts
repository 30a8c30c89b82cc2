/** The pages of the screens, from apps/<app>/dist: hashed files are kept for ever, pages are asked for each time. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './errors.ts';
import { indexPage } from './index-page.ts';
import type { App, Parts } from './parts.ts';
import { problemOf } from './problem.ts';

/** The kiosk's page is served by the kiosk's own terminal. */
export const PAGES = ['counter', 'display', 'guide', 'console', 'phone', 'handbook', 'evaluator'] as const;
export type Page = (typeof PAGES)[number];

const APPS = fileURLToPath(new URL('../../../apps/', import.meta.url));
const FOREVER = 'public, max-age=31536000, immutable';

export async function serveScreens(app: App, { catalogue, config }: Parts, apps = APPS): Promise<void> {
  for (const page of PAGES) {
    const root = join(apps, page, 'dist');
    if (existsSync(join(root, 'index.html'))) await app.register(screen(page, root));
  }

  // What the QR code on a slip says. The key goes on behind the #, where no server and no log sees it again.
  app.get<{ Params: { key: string } }>('/t/:key', { schema: { hide: true } }, (request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .redirect(`/phone/#${encodeURIComponent(request.params.key)}`, 302),
  );

  const front = indexPage(catalogue, config.mode);
  app.get('/', { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(front),
  );
}

function screen(page: Page, root: string): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    app.get(`/${page}`, { schema: { hide: true } }, (_request, reply) => reply.redirect(`/${page}/`, 308));
    await app.register(
      async (scope) => {
        await scope.register(fastifyStatic, {
          root,
          cacheControl: false,
          schemaHide: true,
          setHeaders: (reply, path) => {
            void reply.header('cache-control', path.startsWith(join(root, 'assets')) ? FOREVER : 'no-cache');
          },
        });
        // A view of the page by an address of its own, such as /display/3: the page reads it.
        scope.setNotFoundHandler((request, reply) =>
          /^\/[^/]+\/[^/.]+$/.test(pathOf(request.url)) && request.method === 'GET'
            ? reply.sendFile('index.html')
            : sendProblem(reply, problemOf('NotFound')),
        );
      },
      { prefix: `/${page}/` },
    );
  };
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
