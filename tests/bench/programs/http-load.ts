/**
 * The load generator: commands over HTTP from so many clients, each on a connection of its own that stays, each waiting
 * for its answer before it sends the next. Bare sockets and hand-made requests, so that it takes little of the machine.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { newCommandId } from '@yichuang/server/command-ids';
import { answering } from './answering.ts';

export interface Load {
  readonly url: string;
  readonly token: string;
  readonly command: string;
  readonly clients: number;
  /** Sent in turn, one a request, by whichever client is free. */
  readonly payloads: readonly object[];
}

export interface LoadReport {
  readonly seconds: number;
  readonly latenciesMs: readonly number[];
  /** Share of one core that this generator itself took. */
  readonly ownCpu: number;
  /** Answers that were not 200, the first of them in words. */
  readonly refused: number;
  readonly firstRefusal: string | null;
}

answering(run);

async function run({ url, token, command, clients, payloads }: Load): Promise<LoadReport> {
  const { hostname, port } = new URL(url);
  const head =
    `POST /api/commands/${command} HTTP/1.1\r\nHost: ${hostname}:${port}\r\n` +
    `Authorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: `;
  const texts = payloads.map((payload) => JSON.stringify(payload));
  const sockets = await Promise.all(Array.from({ length: clients }, () => opened(hostname, Number(port))));
  const latenciesMs: number[] = [];
  let sent = 0;
  let refused = 0;
  let firstRefusal: string | null = null;

  const work = async (socket: Socket): Promise<void> => {
    const answers = answersOf(socket);
    while (sent < texts.length) {
      const body = `{"commandId":"${newCommandId(Date.now())}","payload":${texts[sent] ?? ''}}`;
      sent += 1;
      const began = performance.now();
      socket.write(`${head}${String(body.length)}\r\n\r\n${body}`, 'latin1');
      const answer = await answers();
      latenciesMs.push(performance.now() - began);
      if (answer.startsWith('HTTP/1.1 200')) continue;
      refused += 1;
      firstRefusal ??= answer;
    }
  };
  const cpu = process.cpuUsage();
  const began = performance.now();
  await Promise.all(sockets.map(work));
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  for (const socket of sockets) socket.destroy();
  return { seconds, latenciesMs, ownCpu: (user + system) / 1e6 / seconds, refused, firstRefusal };
}

async function opened(host: string, port: number): Promise<Socket> {
  const socket = connect(port, host);
  socket.setNoDelay(true);
  await once(socket, 'connect');
  return socket;
}

/** Returns the way to the next whole answer on a connection that carries one at a time. */
function answersOf(socket: Socket): () => Promise<string> {
  let text = '';
  let resolve: (answer: string) => void = () => undefined;
  let reject: (fault: Error) => void = () => undefined;
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    text += chunk;
    const end = text.indexOf('\r\n\r\n');
    if (end < 0 || text.length < end + 4 + lengthIn(text.slice(0, end))) return;
    const answer = text;
    text = '';
    resolve(answer);
  });
  socket.on('error', (fault) => reject(fault));
  socket.on('close', () => reject(new Error('the server closed the connection')));
  return () =>
    new Promise((kept, broken) => {
      resolve = kept;
      reject = broken;
    });
}

function lengthIn(head: string): number {
  const at = head.search(/content-length: /i);
  return at < 0 ? Number.POSITIVE_INFINITY : Number.parseInt(head.slice(at + 'content-length: '.length), 10);
}
