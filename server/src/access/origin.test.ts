/** Own pages may act by whatever name the network gives the hub; pages of other sites may not. */
import { expect, it } from 'vitest';
import { isForeign } from './origin.ts';

const PUBLIC_URL = 'https://hall.example/queue';
const host = '192.168.1.10:7300';

it.each([
  ['a program, without an origin', {}, false],
  ['our page on the hall’s network', { origin: 'http://192.168.1.10:7300' }, false],
  ['our page behind a proxy with a certificate', { origin: 'https://192.168.1.10:7300' }, false],
  ['our page at the public address', { origin: 'https://hall.example' }, false],
  ['another site', { origin: 'https://evil.example' }, true],
  ['another port of this machine', { origin: 'http://192.168.1.10:8080' }, true],
  ['a file or a sandboxed frame', { origin: 'null' }, true],
  ['a name that only begins like ours', { origin: 'http://192.168.1.10:73001' }, true],
  ['another site’s form, in a browser that sends no origin', { 'sec-fetch-site': 'cross-site' }, true],
])('%s', (_, headers, foreign) => {
  expect(isForeign({ host, ...headers }, PUBLIC_URL)).toBe(foreign);
});
