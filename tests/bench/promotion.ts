/** How long a hall stands still when the hub's computer is gone: from kill to the first command that the second PC accepts. */
import { rmSync } from 'node:fs';
import { logTo } from '@yichuang/server/log';
import { openStandby } from '@yichuang/server/standby/standby';
import { buildDay } from './days/build-days.ts';
import { median, quantile } from './figures.ts';
import type { Measurement } from './measurement.ts';
import { deviceOf, signIn } from '../support/hub-api.ts';
import { startHub } from '../support/hub-process.ts';
import { freePort } from '../support/free-port.ts';

const EVENTS = 100_000;
const FIVE_MINUTES_MS = 300_000;

export const promotion: Measurement = {
  name: 'promotion',
  about:
    'the hub’s process is killed and its folder removed with a day of 100,000 events; the second PC verifies its copy, takes over and accepts a command',
  async run({ blocks, share, folder, say }) {
    const took: number[] = [];
    const first: number[] = [];
    const pulls: number[] = [];
    for (let block = 0; block < blocks; block += 1) {
      const [data, second] = [folder('hub'), folder('standby')];
      await buildDay(data, Date.now(), EVENTS * share);
      const hub = await startHub({ data });
      const operator = await signIn(hub.url, hub.demo, 'operator');
      const { code } = (await operator.get<{ readonly code: string }>('/api/standby/code')).body;
      const standby = openStandby({
        data: second,
        pairing: { hub: hub.url, code, everyMs: 5_000, takeOver: null },
        env: { HUB_PORT: String(await freePort()) },
        log: logTo({ write: () => undefined }, 'error'),
      });
      first.push(await msOf(() => standby.pull()));
      for (let one = 0; one < 20; one += 1) pulls.push(await msOf(() => standby.pull()));
      await hub.kill();
      rmSync(data, { recursive: true });
      took.push(
        await msOf(async () => {
          const { hub: promoted } = await standby.promote();
          const kiosk = deviceOf(promoted.url, hub.demo, 'kiosk');
          const { serviceId } = promoted.hall().rules.services[0] ?? {};
          const { status } = await kiosk.send('takeTicket', { services: [serviceId] });
          if (status !== 200) throw new Error(`the second PC answered ${String(status)}`);
          setImmediate(() => void promoted.stop());
        }),
      );
    }
    say(`the first copy took ${median(first).toFixed(0)} ms`);
    return [
      {
        name: 'from kill to the first command accepted on the second PC',
        unit: 'ms',
        median: median(took),
        p99: { value: quantile(took, 0.99), unit: 'ms' },
        gate: { atMost: FIVE_MINUTES_MS },
        note: `the first copy took ${median(first).toFixed(0)} ms, a pull ${median(pulls).toFixed(1)} ms`,
      },
    ];
  },
};

async function msOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
