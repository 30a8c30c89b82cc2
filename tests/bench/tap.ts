/** From the tap on the kiosk's page to the first byte of the slip at the printer. */
import { newCommandId } from '@yichuang/server/command-ids';
import { interleaved } from './blocks.ts';
import { median, quantile } from './figures.ts';
import { openPlainRows } from './floor/plain-rows.ts';
import { openRoundTrip } from './floor/round-trip.ts';
import type { Measurement } from './measurement.ts';
import { openKiosk, type Tap } from './programs/kiosk.ts';
import { deviceOf } from '../support/hub-api.ts';
import { startHub } from '../support/hub-process.ts';

const TAPS = 40;
const SERVICE = 'general-A';

export const tap: Measurement = {
  name: 'tap',
  about:
    'tap on the kiosk’s page → first byte of the slip at the virtual printer, through the kiosk’s terminal and the hub; floor = p50 of one plain commit of a take’s rows (FULL) + p50 of one loopback round trip × the status queries that were asked before the slip',
  async run({ blocks, share, folder }) {
    const hub = await startHub({ data: folder('hub'), env: { HUB_LOG: 'error' } });
    const { token } = deviceOf(hub.url, hub.demo, 'kiosk');
    const kiosk = await openKiosk({ hubUrl: hub.url, token, folder: folder('kiosk') });
    const rows = openPlainRows(folder('floor'));
    const line = await openRoundTrip();
    const taps = Math.ceil(TAPS * share);
    const sides = {
      tap: () => many(taps, () => kiosk.tap(SERVICE)),
      commit: () =>
        many(taps, () =>
          commitMs(() => rows.take([{ commandId: newCommandId(Date.now()), services: [SERVICE] }])),
        ),
      trip: () => many(taps, () => line.measure()),
    };
    try {
      for (const warmUp of Object.values(sides)) await warmUp();
      const samples = await interleaved<keyof typeof sides, readonly (Tap | number)[]>(blocks, sides);
      const own = samples.tap.map((block) => block as readonly Tap[]);
      const commits = samples.commit.map((block) => median(block as readonly number[]));
      const trips = samples.trip.map((block) => median(block as readonly number[]));
      const queries = median(own.flat().map((one) => one.queries));
      const p50 = own.map((block) => median(block.map(({ ms }) => ms)));
      const floor = commits.map((ms, block) => ms + queries * (trips[block] ?? Number.NaN));
      return [
        {
          name: 'tap → first byte at the printer, block p50',
          unit: 'ms',
          median: median(p50),
          p99: {
            value: quantile(
              own.flat().map(({ ms }) => ms),
              0.99,
            ),
            unit: 'ms',
          },
          floor: median(floor),
          ratio: median(p50.map((ms, block) => ms / (floor[block] ?? Number.NaN))),
          gate: { atMost: 3 },
          note: `one commit ${median(commits).toFixed(3)} ms + ${String(queries)} status queries × ${median(trips).toFixed(3)} ms`,
        },
      ];
    } finally {
      await kiosk.close();
      await line.close();
      rows.close();
      await hub.stop();
    }
  },
};

async function many<T>(times: number, act: () => T | Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  for (let time = 0; time < times; time += 1) results.push(await act());
  return results;
}

function commitMs(commit: () => void): number {
  const began = performance.now();
  commit();
  return performance.now() - began;
}
