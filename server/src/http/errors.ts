/** Whatever goes wrong on the way becomes one problem+json; what was sent is never repeated in it. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Problem } from '@yichuang/protocol/socket';
import type { Log } from '../log.ts';
import type { App } from './parts.ts';
import { ProblemError, problemOf } from './problem.ts';

export function answerProblems(app: App, log: Log): void {
  app.setErrorHandler((error: FastifyError | ProblemError, request, reply) => {
    const problem = problemFor(error);
    if (problem.code === 'Fault') {
      log.error({ err: error, route: request.routeOptions.url, method: request.method }, 'a request failed');
    }
    return sendProblem(reply, problem);
  });
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, problemOf('NotFound')));
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  // Serialised here: the schemas of a route's answers describe its successes.
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .serializer((body) => JSON.stringify(body))
    .send(problem);
}

/** Before routing: an address that cannot be read. */
export function answerUnreadable(_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  void sendProblem(reply, problemOf('BadRequest'));
}

function problemFor(error: FastifyError | ProblemError): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const wrong = error.validation.map(({ instancePath, keyword }) => `${instancePath || '/'} ${keyword}`);
    return problemOf('BadRequest', wrong.slice(0, 8).join(', '));
  }
  if (error.code === 'SQLITE_FULL') return problemOf('DiskFull');
  switch (error.statusCode) {
    case 413:
      return problemOf('TooLarge');
    case 429:
      return problemOf('TooMany');
    case undefined:
      return problemOf('Fault');
    default:
      return problemOf(error.statusCode < 500 ? 'BadRequest' : 'Fault');
  }
}
