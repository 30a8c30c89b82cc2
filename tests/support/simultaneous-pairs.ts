/** Two clerks in two processes who press at the same moment, again and again: what each got. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ClerkReport } from './calling-clerk.ts';
import { deviceOf, signIn } from './hub-api.ts';
import type { HubProcess } from './hub-process.ts';

const CLERK = fileURLToPath(new URL('calling-clerk.ts', import.meta.url));

export interface PairsOutcome {
  readonly pairs: number;
  /** Tickets that were given to both, or a second time. */
  readonly twice: number;
  /** A clerk who was sent away although somebody waited. */
  readonly sentAway: number;
  /** With one person waiting: pairs in which not exactly one clerk got them. */
  readonly unfair: number;
}

/** `pairs` presses with enough people waiting, then `scarce` with one person for two clerks. */
export async function simultaneousPairs(
  hub: HubProcess,
  pairs: number,
  scarce: number,
): Promise<PairsOutcome> {
  const kiosk = deviceOf(hub.url, hub.demo, 'kiosk');
  const take = async (): Promise<void> => {
    const { status } = await kiosk.send('takeTicket', { services: ['general-C'] });
    if (status !== 200) throw new Error(`no number was given: ${String(status)}`);
  };
  const clerks = await Promise.all([
    clerk(hub, 'clerk5', 'H00-05', 'http'),
    clerk(hub, 'clerk6', 'H00-06', 'socket'),
  ]);
  const seen = new Set<string>();
  let twice = 0;
  let sentAway = 0;
  let unfair = 0;
  const note = (reports: readonly ClerkReport[]): void => {
    for (const { called } of reports) {
      if (called === null) continue;
      if (seen.has(called)) twice += 1;
      seen.add(called);
    }
  };
  for (let done = 0; done < pairs;) {
    const round = Math.min(200, pairs - done);
    await Promise.all(Array.from({ length: round * 2 }, take));
    for (let pair = 0; pair < round; pair += 1) {
      const reports = await Promise.all(clerks.map(press));
      note(reports);
      sentAway += reports.filter(({ called }) => called === null).length;
    }
    done += round;
  }
  await Promise.all(clerks.map(press));
  for (let pair = 0; pair < scarce; pair += 1) {
    await take();
    const reports = await Promise.all(clerks.map(press));
    note(reports);
    if (reports.filter(({ called }) => called !== null).length !== 1) unfair += 1;
  }
  for (const child of clerks) child.send('stop');
  await Promise.all(clerks.filter(({ exitCode }) => exitCode === null).map((child) => once(child, 'exit')));
  return { pairs: pairs + scarce, twice, sentAway, unfair };
}

async function clerk(
  hub: HubProcess,
  username: string,
  counterId: string,
  how: 'http' | 'socket',
): Promise<ChildProcess> {
  const account = await signIn(hub.url, hub.demo, username);
  await account.send('openCounter', { counterId });
  const child = fork(CLERK, [hub.url, account.token, counterId, how]);
  await once(child, 'message');
  return child;
}

async function press(child: ChildProcess): Promise<ClerkReport> {
  const report = once(child, 'message');
  child.send('press');
  return ((await report) as [ClerkReport])[0];
}
