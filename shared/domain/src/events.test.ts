/** What may stand in an event: ids, enums, instants, dates, numbers. Free text and personal data may not. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { calendarEvents } from './calendar/events.ts';
import { caseEvents } from './casework/events.ts';
import { deliveryEvents } from './casework/delivery.ts';
import { handoverEvents } from './casework/handover.ts';
import { ExternalNo, ResultNo, TrackingNo } from './casework/ids.ts';
import { objectionEvents } from './objection/objection.ts';
import { difficultyEvents } from './desk/difficulty.ts';
import { evaluationEvents } from './evaluation/events.ts';
import { hallEvents } from './hall/events.ts';
import { roundEvents } from './rounds/round.ts';
import { alertEvents } from './oversight/alerts/alert.ts';
import { commands } from './registry.ts';

/** Of every kind of stream. */
const events = Object.entries({
  hall: hallEvents,
  case: caseEvents,
  handover: handoverEvents,
  delivery: deliveryEvents,
  evaluation: evaluationEvents,
  calendar: calendarEvents,
  alert: alertEvents,
  difficulty: difficultyEvents,
  round: roundEvents,
  objection: objectionEvents,
}).flatMap(([kind, schemas]) =>
  Object.entries(schemas).map(([name, schema]) => [`${kind}: ${name}`, schema as z.ZodType] as const),
);

/** Every string in a schema with the way it is bounded; `free` = anything may be written there. */
function freeStrings(schema: z.core.JSONSchema.JSONSchema | boolean | undefined, path: string): string[] {
  if (typeof schema !== 'object') return [];
  const deeper = [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
      freeStrings(inner as z.core.JSONSchema.JSONSchema, `${path}.${name}`),
    ),
    ...[schema.items, schema.prefixItems]
      .flat()
      .flatMap((inner) => freeStrings(inner as z.core.JSONSchema.JSONSchema, `${path}[]`)),
    ...[schema.additionalProperties, schema.propertyNames].flatMap((inner) =>
      freeStrings(inner, `${path}{}`),
    ),
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
  it.each(events)('%s holds no free text', (name, schema) => {
    expect(walk(schema, name)).toEqual([]);
  });

  it('the walk sees free text where there is some', () => {
    expect(walk(z.strictObject({ inner: z.array(z.strictObject({ words: z.string() })) }), 'X')).toEqual([
      'X.inner[].words',
    ]);
    expect(walk(z.strictObject({ byName: z.record(z.string(), z.int()) }), 'X')).toEqual(['X.byName{}']);
    expect(walk(z.strictObject({ pair: z.tuple([z.int(), z.string()]) }), 'X')).toEqual(['X.pair[]']);
    expect(walk(z.strictObject({ maybe: z.union([z.int(), z.string().max(9)]).nullable() }), 'X')).toEqual([
      'X.maybe',
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

describe('numbers that a person types', () => {
  const persons = ['469029190001010013', '46909919991111003X', '46909919991111003x', '13800000000'];

  it('nor beside other characters', () => {
    for (const number of ['HN-469029190001010013', '46909919991111003X-1', '(13800000000)'])
      expect(ExternalNo.safeParse(number).success).toBe(false);
    for (const number of ['电话13800000000', '身份证469029190001010013号'])
      expect(ResultNo.safeParse(number).success).toBe(false);
    for (const number of ['SF13800000000', 'JY14690290013800000000'])
      expect(ResultNo.safeParse(number).success).toBe(true);
  });

  it.each([
    ['external number', ExternalNo, 'HN469029-2026-000123'],
    ['result number', ResultNo, '琼保卫公证字〔2026〕第0012号'],
    ['tracking number', TrackingNo, 'SF1234567890123'],
  ] as const)('%s: never a person’s identity or mobile number', (_, schema, good) => {
    expect(schema.safeParse(good).success).toBe(true);
    for (const number of persons) expect(schema.safeParse(number).success).toBe(false);
    // Eighteen digits that are nobody: no such day, or the check character is wrong.
    for (const number of ['469029190002290010', '469029190001010011', '202611260000123456'])
      expect(schema.safeParse(number).success).toBe(true);
  });
});

describe('commands', () => {
  it.each(Object.values(commands).map((command) => [command.name, command] as const))(
    '%s refuses what it does not know',
    (_, command) => {
      const result = command.payload.safeParse({ surprise: 1 });
      expect(result.error?.issues.some((issue) => issue.code === 'unrecognized_keys')).toBe(true);
    },
  );

  it('are listed under their own names', () => {
    for (const [key, command] of Object.entries(commands)) expect(command.name).toBe(key);
  });

  it('take free text in `note` only', () => {
    for (const command of Object.values(commands)) {
      const free = walk(command.payload, command.name).filter((path) => !path.endsWith('.note'));
      expect(free).toEqual([]);
    }
  });
});
