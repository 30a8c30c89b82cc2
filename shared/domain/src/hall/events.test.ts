/** What may stand in an event: ids, enums, instants, dates, numbers. Free text and personal data may not. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { hallCommands } from '../registry.ts';
import { hallEvents } from './events.ts';

/** Every string in a schema with the way it is bounded; `free` = anything may be written there. */
function freeStrings(schema: z.core.JSONSchema.JSONSchema | boolean | undefined, path: string): string[] {
  if (typeof schema !== 'object') return [];
  const deeper = [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
      freeStrings(inner as z.core.JSONSchema.JSONSchema, `${path}.${name}`),
    ),
    ...[schema.items]
      .flat()
      .flatMap((inner) => freeStrings(inner as z.core.JSONSchema.JSONSchema, `${path}[]`)),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap((inner) =>
      freeStrings(inner, path),
    ),
  ];
  const free =
    schema.type === 'string' &&
    schema.pattern === undefined &&
    schema.enum === undefined &&
    schema.const === undefined;
  return free ? [path, ...deeper] : deeper;
}

const walk = (schema: z.ZodType, name: string) => freeStrings(z.toJSONSchema(schema), name);

describe('events', () => {
  it.each(Object.entries(hallEvents))('%s holds no free text', (name, schema) => {
    expect(walk(schema, name)).toEqual([]);
  });

  it('the walk sees free text where there is some', () => {
    expect(walk(z.strictObject({ inner: z.array(z.strictObject({ words: z.string() })) }), 'X')).toEqual([
      'X.inner[].words',
    ]);
  });

  it('no pattern of an id lets an identity number of 18 digits pass unnoticed as a ticket number, instant or UUID', () => {
    const taken = { ...hallEvents.TicketTaken.shape };
    for (const field of ['ticketId', 'number', 'takenAt', 'progressKey'] as const) {
      expect(taken[field].safeParse('46902919000101001X').success).toBe(false);
    }
    expect(taken.visitorId.safeParse('469029190001010013').success).toBe(false);
  });
});

describe('commands', () => {
  it.each(Object.values(hallCommands).map((command) => [command.name, command] as const))(
    '%s refuses what it does not know',
    (_, command) => {
      const result = command.payload.safeParse({ surprise: 1 });
      expect(result.error?.issues.some((issue) => issue.code === 'unrecognized_keys')).toBe(true);
    },
  );

  it('are listed under their own names', () => {
    for (const [key, command] of Object.entries(hallCommands)) expect(command.name).toBe(key);
  });

  it('take free text in `note` only', () => {
    for (const command of Object.values(hallCommands)) {
      const free = walk(command.payload, command.name).filter((path) => !path.endsWith('.note'));
      expect(free).toEqual([]);
    }
  });
});
