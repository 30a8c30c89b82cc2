/** The floor under a card: a bare socket asks a virtual reader in another process to find, select and read what lies there. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';

const READER = fileURLToPath(new URL('../../../hardware/src/simulator/card-reader/main.ts', import.meta.url));
const SILENT_MS = 20_000;
/** Each question, and how many bytes its answer has. */
const TALK = [
  ['aaaaaa96690003200122', 15],
  ['aaaaaa96690003200221', 19],
  ['aaaaaa96690003300132', 1_295],
].map(([frame, bytes]) => [Buffer.from(String(frame), 'hex'), Number(bytes)] as const);

export interface CardTalk {
  /** Lays a card down and reads it; how long the reading took, ms. */
  measure(): Promise<number>;
  close(): Promise<void>;
}

export async function openCardTalk(card: string): Promise<CardTalk> {
  const reader = fork(READER, ['--port', '0', '--http', '0'], { silent: true });
  const [ready] = (await once(reader.stdout ?? reader, 'data')) as [Buffer];
  const { address, http } = JSON.parse(ready.toString()) as {
    readonly address: string;
    readonly http: number;
  };
  const socket = connect({ port: Number(address.split(':')[1]), host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  socket.on('timeout', () => socket.destroy(new Error('the virtual card reader says nothing')));
  const act = (what: object): Promise<Response> =>
    fetch(`http://127.0.0.1:${String(http)}/act`, { method: 'POST', body: JSON.stringify(what) });
  return {
    async measure() {
      await act({ takeAway: true });
      await act({ lay: card });
      // Only who was asked owes a word: between two measurements the line is still.
      socket.setTimeout(SILENT_MS);
      const began = performance.now();
      for (const [frame, bytes] of TALK) {
        socket.write(frame);
        for (let heard = 0; heard < bytes;) heard += ((await once(socket, 'data')) as [Buffer])[0].length;
      }
      const took = performance.now() - began;
      socket.setTimeout(0);
      return took;
    },
    async close() {
      socket.destroy();
      const gone = once(reader, 'exit');
      reader.send('stop');
      await gone;
    },
  };
}
