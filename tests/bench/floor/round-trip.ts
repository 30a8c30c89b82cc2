/** The floor under status queries: a bare socket asks a virtual printer in another process, and gets a byte each time. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';

const PRINTER = fileURLToPath(
  new URL('../../../hardware/src/simulator/virtual-printer/main.ts', import.meta.url),
);
/** DLE EOT 1 to 4, as a driver asks them: the next when the last is answered. */
const QUESTIONS = [1, 2, 3, 4].map((number) => Buffer.from([0x10, 0x04, number]));

export interface RoundTrip {
  /** Asks a round of four; how long one of them took, ms. */
  measure(): Promise<number>;
  close(): Promise<void>;
}

export async function openRoundTrip(): Promise<RoundTrip> {
  const printer = fork(PRINTER, ['--port', '0', '--http', '0'], { silent: true });
  const [ready] = (await once(printer.stdout ?? printer, 'data')) as [Buffer];
  const { port } = JSON.parse(ready.toString()) as { readonly port: number };
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  return {
    async measure() {
      const began = performance.now();
      for (const question of QUESTIONS) {
        socket.write(question);
        await once(socket, 'data');
      }
      return (performance.now() - began) / QUESTIONS.length;
    },
    async close() {
      socket.destroy();
      const gone = once(printer, 'exit');
      printer.send('stop');
      await gone;
    },
  };
}
