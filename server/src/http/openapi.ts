/** GET /api/openapi.json: written by the routes themselves, from the schemas that check what comes in. */
import swagger from '@fastify/swagger';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { App, Parts } from './parts.ts';

/** To be called before the routes are registered: it listens to them. */
export async function describeApi(app: App, { core }: Parts): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '一窗 Yichuang hub',
        version: core.build,
        description:
          'Commands change the hall; everything else reads it. Refusals are problem+json with a `code`.',
      },
      components: {
        securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      },
      security: [{ token: [] }],
    },
    transform: jsonSchemaTransform,
  });

  app.route({
    method: 'GET',
    url: '/api/openapi.json',
    schema: { hide: true },
    handler: (_request, reply) => reply.send(app.swagger()),
  });
}
