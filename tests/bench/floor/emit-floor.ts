/**
 * The floor under a push: bare Socket.IO that hands the same bytes to everybody who follows, and answers as the hub did.
 * With a folder it first makes a FULL commit: the cheapest that there is (`oneRow`), or the rows of the take, plainly.
 */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { CommandAnswer, CommandRequest, Push } from '@yichuang/protocol/socket';
import { Server } from 'socket.io';
import { answering } from '../programs/answering.ts';
import { openOneRow } from './one-row.ts';
import { openPlainRows } from './plain-rows.ts';

/** What the hub pushed and answered for one take. */
export interface Emission {
  readonly push: Push;
  readonly answer: CommandAnswer;
}

const server = createServer();
const io = new Server(server, { serveClient: false, perMessageDeflate: false });
const [, , what, folder = ''] = process.argv;
const store = storeOf(what);
let emission: Emission | null = null;

io.on('connection', (socket) => {
  socket.on('follow', (_request: unknown, answer: (answer: object) => void) => {
    void socket.join('hall');
    answer({});
  });
  socket.on('command', ({ commandId }: CommandRequest, answer: (answer: unknown) => void) => {
    store(commandId);
    io.to('hall').emit('events', emission?.push);
    answer(emission?.answer);
  });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');

function storeOf(stored: string | undefined): (commandId: string) => void {
  switch (stored) {
    case 'oneRow':
      return openOneRow(folder);
    case 'rowsOfTheTake': {
      const rows = openPlainRows(folder);
      return (commandId) => rows.take([{ commandId, services: ['general-A'] }]);
    }
    case undefined:
    default:
      return () => undefined;
  }
}

answering((asked: Emission): string => {
  emission = asked;
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
