import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { findHub, watchHub } from './find-hub.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

interface Pc {
  readonly url: string;
  epoch: number | null;
}

/** Null: overtaken. */
async function pc(epoch: number | null): Promise<Pc> {
  const server = createServer((_request, response) => {
    response.writeHead(it.epoch === null ? 503 : 200).end(JSON.stringify({ epoch: it.epoch }));
  });
  open.push(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const it: Pc = { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, epoch };
  return it;
}

const NOWHERE = 'http://127.0.0.1:9';
const last = { last: null, keep: () => undefined };

it('is the one with the highest epoch that answers and was not overtaken', async () => {
  const [first, second] = [await pc(1), await pc(2)];
  expect(await findHub([first.url, second.url], last)).toBe(second.url);
  second.epoch = null;
  expect(await findHub([first.url, second.url], last)).toBe(first.url);
  second.epoch = 1;
  expect(await findHub([first.url, second.url], last)).toBe(first.url);
});

it('where nobody answers it is the one of last time, and what is found is kept', async () => {
  expect(await findHub([NOWHERE, `${NOWHERE}0`], { ...last, last: `${NOWHERE}0` })).toBe(`${NOWHERE}0`);
  expect(await findHub([NOWHERE, `${NOWHERE}0`], { ...last, last: 'http://elsewhere' })).toBe(NOWHERE);
  const second = await pc(2);
  const keep = vi.fn<(url: string) => void>();
  await findHub([NOWHERE, second.url], { last: null, keep });
  expect(keep).toHaveBeenCalledWith(second.url);
});

it('a hub that is only away is waited for; one that was overtaken is left, once', async () => {
  const second = await pc(null);
  const moved = vi.fn<(url: string) => void>();
  const stop = watchHub([NOWHERE, second.url], NOWHERE, moved, 10);
  await vi.waitFor(() => expect(moved).not.toHaveBeenCalled());
  second.epoch = 2;
  await vi.waitFor(() => expect(moved).toHaveBeenCalledExactlyOnceWith(second.url));
  stop();
});
