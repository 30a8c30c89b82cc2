/** The door: who is asking is found out before anything that was sent is read. */
import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import { isPublic, type Asker } from '../access/asker.ts';
import { credentialsOf } from '../access/credentials.ts';
import { isForeign } from '../access/origin.ts';
import { may, type Permission } from '../access/roles.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    asker: Asker;
  }
}

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

export function guard(app: App, { access, config, metrics, supervision }: Parts): void {
  app.decorateRequest('asker');
  app.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    const credentials = credentialsOf(request.headers);
    const acts = !SAFE_METHODS.includes(request.method);
    if (acts && credentials.bearer === null && isForeign(request.headers, config.publicUrl)) {
      throw new ProblemError('ForeignOrigin');
    }
    const asker = access.askerOf(credentials);
    if (asker === null) throw new ProblemError('SignInFirst');
    request.asker = asker;
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    metrics.answered(reply.statusCode);
    const { account } = request.asker ?? {};
    if (account?.role === 'supervisor' && reply.statusCode === 200)
      supervision.viewed(account.accountId, request.routeOptions.url ?? '');
    done();
  });
}

/** For routes that not everybody may use. */
export function only(permission: Permission): onRequestHookHandler {
  return (request, _reply, done) => {
    if (isPublic(request.asker)) throw new ProblemError('SignInFirst');
    if (!may(request.asker, permission)) throw new ProblemError('NotAllowed');
    done();
  };
}

/** For routes of anybody who is known. */
export const known: onRequestHookHandler = (request, _reply, done) => {
  if (isPublic(request.asker)) throw new ProblemError('SignInFirst');
  done();
};
