/** How long a hub that starts in the middle of a very long day lets people wait for it. */
import { join } from 'node:path';
import { interleaved } from './blocks.ts';
import { buildDay, dateOf } from './days/build-days.ts';
import { median, quantile } from './figures.ts';
import type { LogRead } from './floor/read-log.ts';
import type { Measurement } from './measurement.ts';
import { startProgram } from './programs/program.ts';
import { caller } from '../support/hub-api.ts';
import { startHub } from '../support/hub-process.ts';

const EVENTS = 100_000;

export const boot: Measurement = {
  name: 'boot',
  about:
    'the hub’s process from its start to healthy with a day of 100,000 events, less the same with an empty day; floor = SELECT + JSON.parse of the same rows in a plain process',
  async run({ blocks, share, folder, say }) {
    const now = Date.now();
    const [busy, empty] = [folder('busy-day'), folder('empty-day')];
    await buildDay(busy, now, EVENTS * share);
    // The first start makes what a new folder lacks.
    for (const data of [busy, empty]) await startToHealthy(data);
    const reading = { file: join(busy, 'hub.db'), stream: `hall/${dateOf(now)}` };
    let rows = 0;
    const samples = await interleaved(blocks, {
      busy: () => startToHealthy(busy),
      empty: () => startToHealthy(empty),
      read: async () => {
        const program = await startProgram(new URL('floor/read-log.ts', import.meta.url));
        const read = await program.ask<LogRead>(reading);
        await program.stop();
        rows = read.rows;
        return read.ms;
      },
    });
    const own = samples.busy.map((ms, block) => ms - (samples.empty[block] ?? Number.NaN));
    say(`${String(rows)} events in the day`);
    return [
      {
        name: 'boot with a day of 100,000 events, less an empty one',
        unit: 'ms',
        median: median(own),
        p99: { value: quantile(own, 0.99), unit: 'ms' },
        floor: median(samples.read),
        ratio: median(own.map((ms, block) => ms / (samples.read[block] ?? Number.NaN))),
        gate: { atMost: 3 },
        note: `the whole start took ${median(samples.busy).toFixed(0)} ms, with an empty day ${median(samples.empty).toFixed(0)} ms; ${String(rows)} rows`,
      },
    ];
  },
};

async function startToHealthy(data: string): Promise<number> {
  const began = performance.now();
  const hub = await startHub({ data });
  const { body } = await caller(hub.url, '').get<{ readonly status: string }>('/api/health');
  const ms = performance.now() - began;
  await hub.stop();
  if (body.status !== 'ok') throw new Error(`the hub came up ${body.status}`);
  return ms;
}
