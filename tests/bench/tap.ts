/** From the tap on the kiosk's page to the first byte of the slip at the printer, and to the word that it is out. */
import { newCommandId } from '@yichuang/server/command-ids';
import { interleaved, ratios } from './blocks.ts';
import { median, quantile } from './figures.ts';
import { openPlainRows } from './floor/plain-rows.ts';
import { openRoundTrip } from './floor/round-trip.ts';
import type { Measurement } from './measurement.ts';
import { openKiosk, type Kiosk } from './programs/kiosk.ts';
import { deviceOf } from '../support/hub-api.ts';
import { startHub } from '../support/hub-process.ts';

const TAPS = 40;
const SERVICE = 'general-A';

/** One tap, and right after it one of each thing that it cannot do without. */
interface Sample {
  readonly tapMs: number;
  readonly queries: number;
  readonly doneMs: number;
  readonly commitMs: number;
  readonly tripMs: number;
}

interface Floor {
  readonly commitMs: () => number;
  readonly tripMs: () => Promise<number>;
}

export const tap: Measurement = {
  name: 'tap',
  about:
    'tap on the kiosk’s page → first byte of the slip at the virtual printer, through the kiosk’s terminal and the hub; floor = p50 of one plain commit of a take’s rows (FULL) + p50 of one loopback round trip of a bare socket to a virtual printer (a round of four, by four) × the status queries asked before the slip; both measured after every tap, as cold as the tap; and → the page is told that the slip is out, the virtual printer’s own time for it taken out, floor with one round trip more',
  async run({ blocks, share, folder }) {
    const hub = await startHub({ data: folder('hub'), env: { HUB_LOG: 'error' } });
    const { token } = deviceOf(hub.url, hub.demo, 'kiosk');
    const kiosk = await openKiosk({ hubUrl: hub.url, token, folder: folder('kiosk') });
    const rows = openPlainRows(folder('floor'));
    const line = await openRoundTrip();
    const floor: Floor = {
      commitMs: () => {
        const began = performance.now();
        rows.take([{ commandId: newCommandId(Date.now()), services: [SERVICE] }]);
        return performance.now() - began;
      },
      tripMs: () => line.measure(),
    };
    try {
      await tapMany(kiosk, floor, TAPS);
      const { taps } = await interleaved(blocks, {
        taps: () => tapMany(kiosk, floor, Math.ceil(TAPS * share)),
      });
      const all = taps.flat();
      const queries = median(all.map((sample) => sample.queries));
      const p50 = (of: (sample: Sample) => number): readonly number[] =>
        taps.map((samples) => median(samples.map(of)));
      const own = p50(({ tapMs }) => tapMs);
      const [commits, trips] = [p50(({ commitMs }) => commitMs), p50(({ tripMs }) => tripMs)];
      const least = commits.map((ms, block) => ms + queries * (trips[block] ?? Number.NaN));
      const done = p50(({ doneMs }) => doneMs);
      const leastDone = least.map((ms, block) => ms + (trips[block] ?? Number.NaN));
      return [
        {
          name: 'tap → paper done, without the printer’s own time, block p50',
          unit: 'ms',
          median: median(done),
          p99: {
            value: quantile(
              all.map(({ doneMs }) => doneMs),
              0.99,
            ),
            unit: 'ms',
          },
          floor: median(leastDone),
          ratio: median(ratios(done, leastDone)),
          gate: { atMost: 4 },
        },
        {
          name: 'tap → first byte at the printer, block p50',
          unit: 'ms',
          median: median(own),
          p99: {
            value: quantile(
              all.map(({ tapMs }) => tapMs),
              0.99,
            ),
            unit: 'ms',
          },
          floor: median(least),
          ratio: median(ratios(own, least)),
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

async function tapMany(kiosk: Kiosk, floor: Floor, times: number): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (let time = 0; time < times; time += 1) {
    const { ms, queries, doneMs } = await kiosk.tap(SERVICE);
    samples.push({ tapMs: ms, queries, doneMs, commitMs: floor.commitMs(), tripMs: await floor.tripMs() });
  }
  return samples;
}
