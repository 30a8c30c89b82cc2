import { expect, test } from 'vitest';

import type { ByteTransport, TransportEvent } from '../transport/byte-transport.ts';
import { printerLink } from './printer-link.ts';
import { usualTiming } from './timing.ts';

/** A line that the test itself answers. */
function heldLine(): ByteTransport & {
  say(...bytes: number[]): void;
  asked(count: number): Promise<number[]>;
} {
  let listener: (event: TransportEvent) => void = () => undefined;
  const questions: number[] = [];
  let seen: () => void = () => undefined;
  return {
    isOpen: true,
    open: () => listener({ kind: 'open' }),
    ready: () => Promise.resolve(true),
    write(bytes) {
      if (bytes[0] === 0x10 && bytes[1] === 0x04) questions.push(bytes[2]!);
      seen();
      return Promise.resolve();
    },
    reset: () => undefined,
    onEvent(fresh) {
      listener = fresh;
      return () => undefined;
    },
    close: () => Promise.resolve(),
    say: (...bytes) => listener({ kind: 'data', bytes: Uint8Array.from(bytes) }),
    async asked(count) {
      while (questions.length < count) await new Promise<void>((resolve) => (seen = resolve));
      return questions;
    },
  };
}

const timing = { ...usualTiming, replyMs: 40 };

test('an answer that comes late is not taken for the answer to the next question', async () => {
  const line = heldLine();
  const link = printerLink(line, new Uint8Array(), timing);
  const state = link.ask();
  expect(await line.asked(2)).toEqual([1, 1]);
  line.say(0x12);
  line.say(0x12);
  expect(await line.asked(3)).toEqual([1, 1, 2]);
  line.say(0x16);
  await line.asked(4);
  line.say(0x12);
  await line.asked(5);
  line.say(0x12);
  expect(await state).toMatchObject({ online: true, cover: 'open', paper: 'ok' });
});

test('a late answer that never comes holds the next question up once, not for ever', async () => {
  const line = heldLine();
  const link = printerLink(line, new Uint8Array(), timing);
  const state = link.ask();
  await line.asked(2);
  for (let count = 3; count <= 5; count++) {
    line.say(0x12);
    await line.asked(count);
  }
  line.say(0x7e);
  expect(await state).toMatchObject({ paper: 'out' });
});

test('whoever asks during a round gets the next one, which knows what happened since, and shares it', async () => {
  const line = heldLine();
  const link = printerLink(line, new Uint8Array(), timing);
  const asked = [link.ask(), link.ask(), link.ask()];
  for (let count = 1; count <= 8; count++) {
    await line.asked(count);
    line.say(count === 4 ? 0x7e : 0x12);
  }
  const states = await Promise.all(asked);
  expect(states.map((state) => state?.paper)).toEqual(['out', 'ok', 'ok']);
  expect(await line.asked(8)).toEqual([1, 2, 3, 4, 1, 2, 3, 4]);
});

test('a printer that says nothing is null after two tries', async () => {
  const line = heldLine();
  const link = printerLink(line, new Uint8Array(), timing);
  expect(await link.ask()).toBeNull();
  expect(await line.asked(2)).toEqual([1, 1]);
});
