/** The life of a terminal's program that has no slip printer: opened, then put away when it is told to stop. */
import type { Logger } from 'pino';
import { programLog } from './program-log.ts';
import { aborted, onStop } from './stop-signal.ts';

/** What it says on stdout. */
export type Log = Logger;

/** Resolves when everything is put away. */
export async function runProgram(
  name: string,
  open: (log: Log, restart: () => void) => () => Promise<void>,
): Promise<void> {
  const log = programLog(name);
  const stopping = new AbortController();
  onStop(() => stopping.abort());
  // Whoever supervises this program starts it anew when it has ended.
  const putAway = open(log, () => stopping.abort());
  log.info('ready');
  await aborted(stopping.signal);
  await putAway();
  log.info('stopped');
  process.disconnect?.();
}
