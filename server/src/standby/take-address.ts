/**
 * The hub's former address on this computer (接过原地址): a command that the hall's operator wrote for this machine is run at the
 * promotion, so that screens, counters and phones find the new hub where the old one was, with their sign-ins.
 */
import { spawn } from 'node:child_process';
import type { Log } from '../log.ts';

export type TakenAddress = 'taken' | 'failed' | 'notWanted';

const MOST_MS = 20_000;

/** Never rejects: a hall without its old address is better than one without a hub. */
export function takeAddress(command: string | null, log: Log): Promise<TakenAddress> {
  if (command === null) return Promise.resolve('notWanted');
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(command, { shell: true, windowsHide: true, timeout: MOST_MS });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said = (said + String(chunk)).slice(-2_000);
      });
    child.once('error', (fault) => {
      log.error({ reason: String(fault) }, 'the address of the former hub was not taken');
      resolve('failed');
    });
    child.once('close', (code) => {
      if (code === 0) log.warn({}, 'the address of the former hub is here now');
      else log.error({ code, said }, 'the address of the former hub was not taken');
      resolve(code === 0 ? 'taken' : 'failed');
    });
  });
}
