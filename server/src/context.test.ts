import { createSecretKey } from 'node:crypto';
import { CommandId, HallId, Instant, LocalDate, ProgressKey, TicketId } from '@yichuang/domain/ids';
import { expect, it } from 'vitest';
import { newCommandId } from './command-ids.ts';
import { contextOf, timeOfProgressKey, type Known } from './context.ts';
import { HUB } from './hub-commands.ts';
import { madeAtMs } from './patience.ts';

const NOW = Date.parse('2026-11-23T00:00:00.000Z');
const known: Known = {
  hallId: HallId.parse('H00'),
  commandId: CommandId.parse(newCommandId(NOW)),
  at: Instant.parse('2026-11-23T00:00:00.000Z'),
  today: LocalDate.parse('2026-11-23'),
  by: HUB,
  note: null,
};
const key = (byte: number) => createSecretKey(Buffer.alloc(32, byte));

it('ids derive from the command: the same for the same, others for others, in the order of time', () => {
  const context = contextOf(known, key(1));
  const later = contextOf({ ...known, commandId: CommandId.parse(newCommandId(NOW + 1)) }, key(1));
  expect(TicketId.parse(context.newId('ticket'))).toBe(contextOf(known, key(2)).newId('ticket'));
  expect(context.newId('slip')).not.toBe(context.newId('ticket'));
  expect(later.newId('ticket') > context.newId('ticket')).toBe(true);
});

it('the key of the progress page needs the secret', () => {
  const mine = ProgressKey.parse(contextOf(known, key(1)).newProgressKey());
  expect(mine).toHaveLength(26);
  expect(contextOf(known, key(1)).newProgressKey()).toBe(mine);
  expect(contextOf(known, key(2)).newProgressKey().slice(10)).not.toBe(mine.slice(10));
});

it('the key of the progress page tells how the ids of its ticket begin, whatever version the command’s id has', () => {
  for (const commandId of [known.commandId, CommandId.parse('fffefdfc-9d5b-4d39-8e0a-0d6c6a3b9f10')]) {
    const context = contextOf({ ...known, commandId }, key(1));
    expect(timeOfProgressKey(context.newProgressKey())).toBe(context.newId('ticket').slice(0, 13));
  }
  expect(timeOfProgressKey('zzzzzzzzzz0000000000000000')).toMatch(/^[0-9a-f]+-[0-9a-f]+$/);
});

it('a noteId only with a note', () => {
  expect(contextOf(known, key(1)).noteId).toBeNull();
  expect(contextOf({ ...known, note: 'text' }, key(1)).noteId).toMatch(/^[0-9a-f-]{36}$/);
});

it('the hub’s own ids say when they were made', () => {
  expect(madeAtMs(known.commandId)).toBe(NOW);
  expect(madeAtMs(CommandId.parse('6f1c2c4e-9d5b-4d39-8e0a-0d6c6a3b9f10'))).toBeNull();
});
