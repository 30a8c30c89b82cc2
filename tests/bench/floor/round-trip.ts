/** The floor under a status query: three bytes to another process on loopback and one byte back. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { answering } from '../programs/answering.ts';
import { startProgram } from '../programs/program.ts';

const QUESTION = Buffer.from([0x10, 0x04, 0x01]);
const ANSWER = Buffer.from([0x12]);

export interface RoundTrip {
  /** How long one took, ms. */
  measure(): Promise<number>;
  close(): Promise<void>;
}

export async function openRoundTrip(): Promise<RoundTrip> {
  const program = await startProgram(new URL(import.meta.url));
  const socket = connect(await program.ask<number>({}), '127.0.0.1');
  socket.setNoDelay(true);
  await once(socket, 'connect');
  return {
    async measure() {
      const began = performance.now();
      socket.write(QUESTION);
      await once(socket, 'data');
      return performance.now() - began;
    },
    async close() {
      socket.destroy();
      await program.stop();
    },
  };
}

if (process.send && import.meta.filename === process.argv[1]) await answerQuestions();

async function answerQuestions(): Promise<void> {
  const server = createServer((socket: Socket) => {
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('data', () => socket.write(ANSWER));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  answering(() => (server.address() as AddressInfo).port);
}
