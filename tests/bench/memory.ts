/** What a busy hall makes of the hub's memory: a hundred followers, five thousand people. */
import { median, quantile } from './figures.ts';
import type { Measurement } from './measurement.ts';
import type { Load, LoadReport } from './programs/http-load.ts';
import { startProgram } from './programs/program.ts';
import type { Followers } from './programs/silent-followers.ts';
import { deviceOf } from '../support/hub-api.ts';
import { startHub } from '../support/hub-process.ts';

const FOLLOWERS = 100;
const TICKETS = 5_000;

export const memory: Measurement = {
  name: 'memory',
  about:
    'resident memory of the hub’s process at its start, and with 100 followers and 5,000 tickets waiting; no gate',
  async run({ blocks, share, folder }) {
    const samples = [];
    for (let block = 0; block < blocks; block += 1)
      samples.push(await measure(folder('hub'), TICKETS * share));
    const row = (name: string, values: readonly number[]) =>
      ({
        name,
        unit: 'MB',
        median: median(values),
        p99: { value: quantile(values, 0.99), unit: 'MB' },
      }) as const;
    return [
      row(
        'hub memory at its start',
        samples.map(({ before }) => before),
      ),
      row(
        `hub memory, ${String(FOLLOWERS)} followers and ${String(TICKETS)} tickets`,
        samples.map(({ after }) => after),
      ),
    ];
  },
};

async function measure(
  data: string,
  tickets: number,
): Promise<{ readonly before: number; readonly after: number }> {
  const hub = await startHub({ data, env: { HUB_LOG: 'error' } });
  const generator = await startProgram(new URL('programs/http-load.ts', import.meta.url));
  const followers = await startProgram(new URL('programs/silent-followers.ts', import.meta.url));
  try {
    const before = await residentMegabytes(hub.url);
    const { token } = deviceOf(hub.url, hub.demo, 'kiosk');
    await followers.ask({ url: hub.url, token, amount: FOLLOWERS } satisfies Followers);
    const payloads = Array.from({ length: tickets }, (_, index) => ({
      services: [`general-${'ABCD'.charAt(index % 4)}`],
    }));
    const { refused } = await generator.ask<LoadReport>({
      url: hub.url,
      token,
      command: 'takeTicket',
      clients: 20,
      payloads,
    } satisfies Load);
    if (refused > 0) throw new Error(`${String(refused)} numbers were refused`);
    return { before, after: await residentMegabytes(hub.url) };
  } finally {
    await followers.stop();
    await generator.stop();
    await hub.stop();
  }
}

async function residentMegabytes(url: string): Promise<number> {
  const text = await (await fetch(new URL('/metrics', url))).text();
  const bytes = /^yichuang_resident_memory_bytes (\d+)/m.exec(text)?.[1];
  if (bytes === undefined) throw new Error('the hub says nothing of its memory');
  return Number(bytes) / 1e6;
}
