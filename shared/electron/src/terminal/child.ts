/** The terminal's side of it: runs the program inside a child of the shell, ends when told to, and ends its process when done. */
import { STOP } from './stop.ts';

/** `program` resolves when everything is put away. */
export async function runAsChild(program: () => Promise<unknown>): Promise<never> {
  // Told by a message, because Windows knows no SIGTERM; heard by the program as every system's stop.
  process.parentPort.on('message', ({ data }) => {
    if (data === STOP) process.emit('SIGTERM');
  });
  await program();
  process.exit();
}
