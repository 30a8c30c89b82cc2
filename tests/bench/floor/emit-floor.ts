/** The floor under a push: bare Socket.IO that hands the same bytes to everybody who follows, and answers as the hub did. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { CommandAnswer, Push } from '@yichuang/protocol/socket';
import { Server } from 'socket.io';
import { answering } from '../programs/answering.ts';

/** What the hub pushed and answered for one take. */
export interface Emission {
  readonly push: Push;
  readonly answer: CommandAnswer;
}

const server = createServer();
const io = new Server(server, { serveClient: false, perMessageDeflate: false });
let emission: Emission | null = null;

io.on('connection', (socket) => {
  socket.on('follow', (_request: unknown, answer: (answer: object) => void) => {
    void socket.join('hall');
    answer({});
  });
  socket.on('command', (_request: unknown, answer: (answer: unknown) => void) => {
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
