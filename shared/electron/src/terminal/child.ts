/** The terminal's side of it: runs the program inside a child of the shell, ends when told to, and ends its process when done. */
import { STOP } from './stop.ts';

/** `program` resolves when everything is put away. */
export async function runAsChild(program: () => Promise<unknown>): Promise<never> {
  // Told by a message, because Windows knows no SIGTERM; heard by the program as every system's stop. Anything else is heard as
  // from the supervisor of a plain Node process.
  process.parentPort.on('message', ({ data }) => {
    if (data === STOP) process.emit('SIGTERM');
    else process.emit('message', data, undefined);
  });
  await program();
  process.exit();
}
