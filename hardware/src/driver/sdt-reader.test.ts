import { spawnSync } from 'node:child_process';
import { inspect } from 'node:util';

import { afterEach, describe, expect, test } from 'vitest';

import type { CardEvent } from '../ports/card-reader.ts';
import { openDesk, type Desk, type DeskOptions, type Level } from './card-reader.fixture.ts';

const hasSocat = spawnSync('socat', ['-V']).status === 0;
const levels: readonly Level[] = hasSocat ? ['memory', 'tcp', 'serial'] : ['memory', 'tcp'];
if (!hasSocat) process.stderr.write('socat is missing: card readers on serial lines were NOT tested\n');

let desk: Desk;
afterEach(() => desk.close());

async function seated(options: DeskOptions = {}): Promise<Desk> {
  desk = await openDesk(options);
  await desk.until(() => desk.port.health().ready && (desk.reader.state().orders['20 01'] ?? 0) > 0);
  return desk;
}

/** What was told, a card by the last letter of its holder's name. */
function short(events: readonly CardEvent[]): string[] {
  return events.map((event) => {
    if (event.kind === 'card') return `card ${'name' in event.card ? event.card.name : event.card.latinName}`;
    return event.kind === 'unreadable' ? event.why : event.kind;
  });
}

describe.each(levels)('a card reader, over %s', (level) => {
  test('tells every kind of card, and each as often as it is laid down', async () => {
    const { reader, told, events } = await seated({ level });
    for (const [index, { id }] of reader.cards.entries()) {
      reader.lay(id);
      await told(index * 2 + 1);
      reader.takeAway();
      await told(index * 2 + 2);
    }
    expect(events.filter(({ kind }) => kind === 'card')).toHaveLength(reader.cards.length);
    expect(events.filter(({ kind }) => kind === 'removed')).toHaveLength(reader.cards.length);
    expect(reader.state().orders['30 10']).toBeUndefined();
  });

  test('[case 23] a card left on the reader is told once', async () => {
    const { reader, told, orders, events } = await seated({ level });
    reader.lay('grown');
    await told(1);
    await orders('30 03', 10);
    expect(short(events)).toEqual(['card 龙测试']);
  });

  test('answers in single bytes, in random pieces, behind noise, are the same answers', async () => {
    const { reader, told } = await seated({ level });
    await reader.apply({ pieces: 'bytes', noise: true });
    reader.lay('grown');
    await told(1);
    reader.takeAway();
    await told(2);
    await reader.apply({ pieces: 'random' });
    reader.lay('hmt');
    expect(short(await told(3))).toEqual(['card 龙测试', 'removed', 'card 陈测试']);
  });

  test('[case 29] pulled out in the middle of reading: no half card, and the card is told when it is plugged in again', async () => {
    const { reader, told, until, port, conditions } = await seated({ level });
    await reader.apply({ unplugAfterBytes: 700 });
    reader.lay('grown');
    await until(() => reader.state().plug === 'out' && !port.health().ready);
    await until(() => conditions.at(-1) === 'Missing');
    await reader.apply({ plug: 'in' });
    expect(short(await told(1))).toEqual(['card 龙测试']);
    expect(port.health()).toEqual({ ready: true, condition: null });
  });
});

describe('what lies on a card reader', () => {
  test.each(['find', 'select'] as const)(
    '[case 22] a card taken away right after %s: 拿得太快, and the next one is read',
    async (takeAwayAfter) => {
      const { reader, told } = await seated();
      await reader.apply({ takeAwayAfter });
      reader.lay('grown');
      await told(1);
      reader.lay('young');
      expect(short(await told(2))).toEqual(['TakenTooSoon', 'card 王试一']);
    },
  );

  test('[case 24] two cards at once: the citizen is asked for one, and the one that stays is read', async () => {
    const { reader, told, orders, events } = await seated();
    reader.lay('phone');
    reader.lay('grown');
    await told(1);
    await orders('20 02', 6);
    expect(short(events)).toEqual(['MoreThanOne']);
    reader.takeAway('phone');
    expect(short(await told(2))).toEqual(['MoreThanOne', 'card 龙测试']);
  });

  test.each(['phone', 'bankCard'])('[case 30] a %s on the reader is no ID card, said once', async (thing) => {
    const { reader, told, orders, events } = await seated();
    reader.lay(thing);
    await told(1);
    await orders('20 01', 5);
    expect(short(events)).toEqual(['NotAnIdCard']);
    reader.takeAway();
    expect(short(await told(2))).toEqual(['NotAnIdCard', 'removed']);
  });

  test('[case 25] 港澳台 and foreign residents are told with what their cards carry', async () => {
    const { reader, told } = await seated();
    reader.lay('foreign-2023');
    expect((await told(1))[0]).toMatchObject({
      card: {
        kind: 'foreign2023',
        latinName: 'SAMPLE-BRAVOCHARLIE, TESTOPHERSON DELTA ECHO',
        validTo: '2035-12-01',
      },
    });
  });

  test('[case 32] an expired card is told with its last day: the desk decides what it is good for', async () => {
    const { reader, told } = await seated();
    reader.lay('expired');
    expect((await told(1))[0]).toMatchObject({ card: { name: '赵测过', validTo: '2025-06-01' } });
  });

  test('a reader that cannot say whether the card still lies there: one card, gone after a while, told anew', async () => {
    const { reader, told, orders } = await seated({ sam: { tellsPresence: false } });
    reader.lay('grown');
    await told(1);
    await orders('20 01', 3);
    await told(2);
    reader.takeAway();
    reader.lay('grown');
    expect(short(await told(3))).toEqual(['card 龙测试', 'removed', 'card 龙测试']);
  });

  test('a reader that finds the same card again and again: told once while it lies there', async () => {
    const { reader, told, orders, events } = await seated({
      sam: { tellsPresence: false, findsOnce: false },
    });
    reader.lay('grown');
    await told(1);
    await orders('30 01', 4);
    expect(short(events)).toEqual(['card 龙测试']);
    reader.takeAway();
    reader.lay('young');
    expect(short(await told(3))).toEqual(['card 龙测试', 'removed', 'card 王试一']);
  });
});

describe('a card reader whose line or module fails', () => {
  test('[case 27] a broken answer is asked for again; the card is told, once', async () => {
    for (const fault of [{ corrupt: 1 }, { shortLength: 1 }, { longLength: 1 }, { drop: 1 }]) {
      const { reader, told, orders, events } = await seated();
      await reader.apply(fault);
      reader.lay('grown');
      await told(1);
      await orders('30 03', 3);
      expect([fault, short(events)]).toEqual([fault, ['card 龙测试']]);
      await desk.close();
    }
    await seated();
  });

  test('[case 27] a card whose text breaks on the line is read once more', async () => {
    const { reader, told, until, orders, events } = await seated();
    reader.layCard(reader.cards[2]!);
    const reads = (): number => reader.state().orders['20 02'] ?? 0;
    await until(() => reads() > 0);
    await reader.apply({ corrupt: 1 });
    await told(1);
    await orders('30 03', 3);
    expect(short(events)).toEqual(['card 龙测试']);
  });

  test('a late answer is never taken for the next card', async () => {
    const { reader, until, told, events } = await seated();
    await reader.apply({ delayMs: 10 });
    reader.lay('grown');
    await until(() => (reader.state().orders['20 02'] ?? 0) > 0);
    // The text of the first card comes after its question was given up, with another card on the reader.
    await reader.apply({ lateMs: 100, delayMs: 0 });
    await until(() => (reader.state().orders['30 01'] ?? 0) > 0);
    reader.takeAway();
    reader.lay('young');
    await told(1);
    expect(short(events)).toEqual(['card 王试一']);
  });

  test('[case 28] a module that is not authorised, or fails its own test, is a condition with a number, not a card', async () => {
    const { reader, until, conditions, port, events, told } = await seated();
    await reader.apply({ sam: 'notAuthorised' });
    await until(() => conditions.at(-1) === 'NotAuthorised');
    expect(port.health()).toEqual({ ready: false, condition: 'NotAuthorised' });
    await reader.apply({ sam: 'selfTestFailed' });
    await until(() => conditions.at(-1) === 'SelfTestFailed');
    reader.lay('grown');
    await reader.apply({ sam: 'ok' });
    await told(1);
    expect(short(events)).toEqual(['card 龙测试']);
    expect(port.health()).toEqual({ ready: true, condition: null });
  });

  test('a reader that says nothing is silent, and well again when it speaks', async () => {
    const { reader, until, conditions } = await seated();
    await reader.apply({ mute: true });
    await until(() => conditions.at(-1) === 'Silent');
    await reader.apply({ mute: false });
    await until(() => conditions.at(-1) === null);
  });

  test('[case 48] a loose cable is one alarm, not one a minute', async () => {
    const { reader, until, conditions, port } = await seated({
      timing: { storm: { breaks: 3, withinMs: 150 } },
    });
    for (let round = 0; round < 6; round += 1) {
      await reader.apply({ plug: 'out' });
      await until(() => !port.health().ready);
      await reader.apply({ plug: 'in' });
      await until(() => port.health().ready);
    }
    expect(conditions.filter((condition) => condition === 'Unstable').length).toBeGreaterThan(0);
    const sinceStorm = conditions.slice(conditions.indexOf('Unstable'));
    expect(new Set(sinceStorm)).toEqual(new Set(['Unstable']));
    await until(() => conditions.at(-1) === null);
  });

  test('nothing of a card is in anything that a reader throws, says of itself, or writes', async () => {
    const written: string[] = [];
    const writers = [process.stdout, process.stderr].map((stream) => {
      const write = stream.write.bind(stream);
      stream.write = (chunk: Uint8Array | string) => written.push(String(chunk)) > 0;
      return () => (stream.write = write);
    });
    const failures: unknown[] = [];
    const keep = (failure: unknown): void => void failures.push(failure);
    process.on('uncaughtExceptionMonitor', keep);
    try {
      const { reader, told, until, port, events } = await seated();
      port.onHealth(keep);
      for (const fault of [{ corrupt: 2 }, { drop: 1 }, { unplugAfterBytes: 900 }]) {
        const before = events.length;
        await reader.apply({ ...fault, pieces: 'random' });
        reader.lay('oldest');
        if (fault.unplugAfterBytes) await until(() => reader.state().plug === 'out');
        await reader.apply({ plug: 'in' });
        await told(before + 1);
        reader.takeAway();
        await told(before + 2);
      }
      const { number, name, address } = reader.cards.find(({ id }) => id === 'oldest')!;
      const said = written.join('') + inspect(failures, { depth: 12 }) + inspect(port, { depth: 12 });
      for (const planted of [number, name, address, Buffer.from(number, 'utf16le').toString('hex')]) {
        expect(said).not.toContain(planted);
      }
    } finally {
      process.off('uncaughtExceptionMonitor', keep);
      for (const restore of writers) restore();
    }
  });

  test('closed while a card is being read: nothing is told afterwards, nothing keeps running', async () => {
    const { reader, until, events, port } = await seated();
    await reader.apply({ delayMs: 10 });
    reader.lay('grown');
    await until(() => (reader.state().orders['20 02'] ?? 0) > 0);
    await port.close();
    expect(events).toEqual([]);
    expect(reader.state().connected).toBe(false);
  });
});
