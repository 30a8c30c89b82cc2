/**
 * The floor under a push: bare Socket.IO that hands the same bytes to everybody who follows, and answers as the hub did.
 * With a folder it first stores the rows of the take, plainly, in a FULL commit.
 */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { CommandAnswer, CommandRequest, Push } from '@yichuang/protocol/socket';
import { Server } from 'socket.io';
import { answering } from '../programs/answering.ts';
import { openPlainRows } from './plain-rows.ts';

/** What the hub pushed and answered for one take. */
export interface Emission {
  readonly push: Push;
  readonly answer: CommandAnswer;
}

const server = createServer();
const io = new Server(server, { serveClient: false, perMessageDeflate: false });
const [, , folder] = process.argv;
const rows = folder === undefined ? null : openPlainRows(folder);
let emission: Emission | null = null;

io.on('connection', (socket) => {
  socket.on('follow', (_request: unknown, answer: (answer: object) => void) => {
    void socket.join('hall');
    answer({});
  });
  socket.on('command', ({ commandId }: CommandRequest, answer: (answer: unknown) => void) => {
    rows?.take([{ commandId, services: ['general-A'] }]);
    io.to('hall').emit('events', emission?.push);
    answer(emission?.answer);
  });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');

answering((asked: Emission): string => {
  emission = asked;
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
