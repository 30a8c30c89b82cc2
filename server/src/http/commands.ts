/** POST /api/commands/<name>: one route a command, so that the API's description names each; the write path does the rest. */
import { commandBody, Accepted, ProblemBody, Rejected } from '@yichuang/protocol/api';
import type { AccountId, CounterId } from '@yichuang/domain/ids';
import type { Hall } from '@yichuang/domain/hall/hall';
import { commandNamed, commandNames } from '@yichuang/domain/registry';
import type { CommandAnswer } from '@yichuang/protocol/socket';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { actorFor } from '../access/asker.ts';
import { sendProblem } from './errors.ts';
import { known } from './guard.ts';
import { commandsOf } from './limits.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

/** What is checked here; commandId and payload are checked once, by the write path, for HTTP and sockets alike. */
const Body = z.strictObject({ commandId: z.string(), payload: z.unknown() });

const ANSWERS = {
  200: Accepted,
  409: Rejected,
  '4xx': ProblemBody,
  '5xx': ProblemBody,
};

export function commandRoutes(app: App, { core, config, metrics }: Parts): void {
  for (const name of commandNames) {
    const command = commandNamed(name);
    if (!command) continue;
    app.route({
      method: 'POST',
      url: `/api/commands/${name}`,
      schema: {
        tags: ['commands'],
        operationId: name,
        summary: `${name} (${command.roles.join(', ')})`,
        body: commandBody(command.payload),
        response: ANSWERS,
      },
      config: { rateLimit: commandsOf(config.commandsPerSecond) },
      validatorCompiler: () => (body) => {
        const parsed = Body.safeParse(body);
        return parsed.success ? { value: parsed.data } : { error: new ProblemError('BadRequest') };
      },
      onRequest: [
        known,
        (request, _reply, done) => {
          if (actorFor(request.asker, command.roles, 'http', nowhere) === null) {
            metrics.command('NotAllowed');
            throw new ProblemError('NotAllowed');
          }
          done();
        },
      ],
      handler: async (request, reply) => {
        const by = actorFor(request.asker, command.roles, 'http', (id) => counterOf(core.hall(), id));
        if (by === null) throw new ProblemError('NotAllowed');
        const { commandId, payload } = request.body;
        const answer = await core.execute({ name, commandId, payload, by });
        metrics.command(answer.outcome === 'failed' ? answer.problem.code : answer.outcome);
        return sendAnswer(reply, answer);
      },
    });
  }

  // Also for names that do not exist: who asks comes first.
  app.route({
    method: 'POST',
    url: '/api/commands/:name',
    schema: { hide: true },
    onRequest: known,
    handler: () => {
      throw new ProblemError('NotFound');
    },
  });
}

/** The counter at which an account sits, if it does. */
export function counterOf(hall: Hall, accountId: AccountId): CounterId | null {
  for (const counter of hall.counters.values()) {
    if (counter.accountId === accountId) return counter.counterId;
  }
  return null;
}

export function sendAnswer(reply: FastifyReply, answer: CommandAnswer): FastifyReply {
  switch (answer.outcome) {
    case 'accepted':
      return reply.code(200).send(answer);
    case 'rejected':
      return reply.code(409).send(answer);
    case 'failed':
      return sendProblem(reply, answer.problem);
  }
}

function nowhere(): null {
  return null;
}
