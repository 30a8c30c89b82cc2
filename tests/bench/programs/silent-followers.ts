/**
 * Followers that are there and take what they are sent, as screens on other computers would: the hub has its whole work
 * with them, this machine next to none. They follow the hall over bare WebSockets and let the pushes run by unread.
 */
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { setInterval } from 'node:timers';
import { answering } from './answering.ts';

export interface Followers {
  readonly url: string;
  readonly token: string;
  readonly amount: number;
}

/** Engine.IO asks every 25 s and waits 20 s; a word that comes unasked counts, too. */
const PONG_MS = 15_000;

answering(connectAll);

async function connectAll({ url, token, amount }: Followers): Promise<number> {
  for (let count = 0; count < amount; count += 1) await follow(url, token);
  return amount;
}

async function follow(url: string, token: string): Promise<void> {
  const upgrade = request(new URL('/socket.io/?EIO=4&transport=websocket', url), {
    headers: {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    },
  }).end();
  const [, socket] = (await once(upgrade, 'upgrade')) as [IncomingMessage, Socket];
  socket.on('error', () => socket.destroy());
  // Engine.IO message (4): Socket.IO connect (0), then event (2) with an acknowledgement (0).
  socket.write(frame(`40${JSON.stringify({ token })}`));
  await once(socket, 'data');
  socket.write(frame(`420${JSON.stringify(['follow', { logId: null, after: 0, kinds: ['hall'] }])}`));
  await once(socket, 'data');
  socket.resume();
  const pong = setInterval(() => socket.write(frame('3')), PONG_MS);
  socket.on('close', () => clearInterval(pong));
}

/** A masked text frame (RFC 6455 5.2); the mask of zeros leaves the text as it is. */
function frame(text: string): Buffer {
  const body = Buffer.from(text);
  const length =
    body.length < 126 ? [0x80 | body.length] : [0x80 | 126, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([0x81, ...length, 0, 0, 0, 0]), body]);
}
