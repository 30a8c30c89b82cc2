/** What a kiosk that nobody touches takes of its computer: the processor's time of its terminal, as the system counts it. */
import { readFileSync } from 'node:fs';
import { median, quantile } from './figures.ts';
import type { Measurement } from './measurement.ts';
import { openKiosk } from './programs/kiosk.ts';
import { deviceOf } from '../support/hub-api.ts';
import { startHub } from '../support/hub-process.ts';

const SECONDS = 10;
/** Of the system's clock in /proc: 100 a second on every Linux that a kiosk has. */
const TICK_MS = 10;
/** What starting leaves to do is done. */
const SETTLE_MS = 3_000;

export const idle: Measurement = {
  name: 'idle',
  about:
    'processor time that the terminal of an idle kiosk takes in a second, printer and page connected, over 10 s; 10 ms are 1 % of one processor; Linux only (/proc)',
  async run({ blocks, share, folder, say }) {
    if (process.platform !== 'linux') {
      say('there is no /proc here: nothing is measured');
      return [];
    }
    const hub = await startHub({ data: folder('hub'), env: { HUB_LOG: 'error' } });
    const { token } = deviceOf(hub.url, hub.demo, 'kiosk');
    const kiosk = await openKiosk({ hubUrl: hub.url, token, folder: folder('kiosk') });
    try {
      await pause(SETTLE_MS);
      const values: number[] = [];
      for (let block = 0; block < blocks; block += 1) {
        const [before, began] = [processorMs(kiosk.pid), performance.now()];
        await pause((SECONDS * 1_000 * share) / blocks);
        values.push(((processorMs(kiosk.pid) - before) * 1_000) / (performance.now() - began));
      }
      return [
        {
          name: 'an idle kiosk’s terminal, processor time a second',
          unit: 'ms',
          median: median(values),
          p99: { value: quantile(values, 0.99), unit: 'ms' },
          gate: { atMost: 20 },
        },
      ];
    } finally {
      await kiosk.close();
      await hub.stop();
    }
  },
};

/** Of a process so far, its own and the system's for it. */
function processorMs(pid: number): number {
  const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  // The program's name stands in brackets and may have spaces; utime and stime are the 12th and 13th after it.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
