/** ▲监管: from the moment at which something is the matter to the named person's socket, while clerks work as fast as they can. */
import { io } from 'socket.io-client';
import type { Envelope } from '@yichuang/domain/event';
import type { AlertRules } from '@yichuang/domain/oversight/alerts/rules';
import type { Push } from '@yichuang/protocol/socket';
import { quantile } from './figures.ts';
import type { Measurement } from './measurement.ts';
import { deviceOf, signIn, type Caller } from '../support/hub-api.ts';
import { startHub } from '../support/hub-process.ts';

/** Six windows fall empty, six work. */
const EMPTY = [1, 2, 3, 4, 9, 10];
const WORKING = [5, 6, 7, 8, 11, 12];
/** With those at the windows twenty people work: each of these gives a number every second and takes it back. */
const OTHERS = 14;
const GIVE_MS = 1_000;
const ROUNDS = 3;
const THRESHOLD_MS = 60_000;
const APART_MS = 1_700;

export const alertLatency: Measurement = {
  name: 'alerts',
  about:
    'from the second in which a window has been empty for the set time (1 minute here) to the push of its alert on the manager’s socket, while twenty of the staff work (six call and finish without a pause, fourteen give a number every second and take it back); the promise is 2 s',
  async run({ share, folder, say }) {
    const hub = await startHub({ data: folder('hub'), env: { HUB_LOG: 'error' } });
    const manager = await signIn(hub.url, hub.demo, 'manager');
    await onlyVacancies(hub.url, manager);
    const kiosk = deviceOf(hub.url, hub.demo, 'kiosk');
    const heard = new Map<string, number>();
    const socket = io(hub.url, { auth: { token: manager.token }, transports: ['websocket'] });
    socket.on('events', ({ events }: Push) => {
      for (const event of events) hears(event, heard);
    });
    await new Promise<void>((resolve) => {
      socket.on('connect', () => {
        socket.emit('follow', { logId: null, after: 0, kinds: ['hall', 'alert'] }, () => resolve());
      });
    });
    const shift = new AbortController();
    const work = WORKING.map(async (number) => {
      const clerk = await atCounter(hub.url, hub.demo, number);
      while (!shift.signal.aborted) {
        await kiosk.send('takeTicket', { services: ['general-C'] });
        await clerk.caller.send('callNext', { counterId: clerk.counterId, current: 'finish' });
      }
    });
    const guide = await signIn(hub.url, hub.demo, 'guide1');
    for (let other = 0; other < OTHERS; other += 1) work.push(giveAndTakeBack(guide, shift.signal));
    const latencies: number[] = [];
    try {
      const clerks = await Promise.all(EMPTY.map((number) => atCounter(hub.url, hub.demo, number)));
      for (let round = 0; round < Math.max(1, Math.round(ROUNDS * share)); round += 1) {
        heard.clear();
        const due = new Map<string, number>();
        for (const { caller, counterId } of clerks) {
          const { body } = await caller.send('pauseCounter', {
            counterId,
            reasonId: 'toilet',
            confirmed: true,
          });
          if (body.outcome !== 'accepted') throw new Error(JSON.stringify(body));
          due.set(counterId, Date.parse(body.events[0]?.at ?? '') + THRESHOLD_MS);
          await wait(APART_MS);
        }
        await wait(Math.max(...due.values()) + 4_000 - Date.now());
        for (const [counterId, at] of due) {
          const told = heard.get(counterId);
          if (told === undefined) throw new Error(`nobody was told of ${counterId}`);
          latencies.push(told - at);
        }
        say(
          `round ${String(round + 1)}: ${latencies
            .slice(-EMPTY.length)
            .map((ms) => ms.toFixed(0))
            .join(', ')} ms`,
        );
        for (const { caller, counterId } of clerks) await caller.send('resumeCounter', { counterId });
        // A cause that was gone for a minute is another one.
        if (round + 1 < ROUNDS * share) await wait(64_000);
      }
    } finally {
      shift.abort();
      await Promise.all(work);
      socket.close();
      await hub.stop();
    }
    return [
      {
        name: 'cause → the named person’s socket, p95',
        unit: 'ms',
        median: quantile(latencies, 0.95),
        p99: { value: Math.max(...latencies), unit: 'ms' },
        gate: { atMost: 2_000 },
        note: `${String(latencies.length)} alerts; the hub looks once a second`,
      },
    ];
  },
};

async function onlyVacancies(url: string, manager: Caller): Promise<void> {
  const { body } = await manager.get<{ revision: number; rules: AlertRules }>('/api/alerts/rules');
  const rules = body.rules.map((rule) => ({
    ...rule,
    on: rule.ruleId === 'vacancy',
    ...(rule.ruleId === 'vacancy' && { threshold: 1 }),
  }));
  const kept = await fetch(`${url}/api/alerts/rules`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${manager.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ revision: body.revision, rules }),
  });
  if (!kept.ok) throw new Error(await kept.text());
}

async function giveAndTakeBack(guide: Caller, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const { body } = await guide.send('takeTicket', { services: ['general-D'] });
    const [taken] = body.outcome === 'accepted' ? body.events : [];
    if (!taken) throw new Error(JSON.stringify(body));
    const { ticketId } = taken.payload as { readonly ticketId: string };
    await guide.send('cancelTicket', { ticketId, reasonId: 'gave-up' });
    await wait(GIVE_MS);
  }
}

async function atCounter(
  url: string,
  demo: Parameters<typeof signIn>[1],
  number: number,
): Promise<{ readonly caller: Caller; readonly counterId: string }> {
  const caller = await signIn(url, demo, `clerk${String(number)}`);
  const counterId = `H00-${String(number).padStart(2, '0')}`;
  await caller.send('openCounter', { counterId });
  return { caller, counterId };
}

function hears(event: Envelope, heard: Map<string, number>): void {
  if (event.type !== 'AlertRaised') return;
  heard.set((event.payload as { readonly about: string }).about, Date.now());
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
