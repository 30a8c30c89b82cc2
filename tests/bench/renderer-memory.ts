/** Whether a screen that stands all day keeps what has gone: the heap of board and counter, early in a day and after 5,000 people. */
import type { Page } from 'playwright-core';
import type { Measurement } from './measurement.ts';
import { openChromium, openScreen } from '../support/chromium.ts';
import { deviceOf, signIn, type Caller } from '../support/hub-api.ts';
import { startHub } from '../support/hub-process.ts';

const TICKETS = 5_000;
/** So many have been served when a screen has everything that it ever needs. */
const EARLY = 500;
const COUNTER = 'H00-05';

export const rendererMemory: Measurement = {
  name: 'renderer',
  about:
    'JavaScript heap of the board’s and the counter’s page after a garbage collection, when 5,000 people took a number, were called and were finished, against the same pages after the first 500; one run, whatever the blocks',
  async run({ share, folder, say }) {
    const hub = await startHub({ data: folder('hub'), env: { HUB_LOG: 'error' } });
    const browser = await openChromium();
    try {
      const kiosk = deviceOf(hub.url, hub.demo, 'kiosk');
      const clerk = await signIn(hub.url, hub.demo, 'clerk5');
      await clerk.send('openCounter', { counterId: COUNTER });
      const board = (await openScreen(browser, 'board')).page;
      await board.goto(`${hub.url}/display/`);
      const desk = (await openScreen(browser, 'desk')).page;
      await desk.goto(`${hub.url}/counter/`);
      await desk.getByRole('button', { name: '演示窗口5' }).click();
      const heapsAfter = async (people: number): Promise<readonly number[]> => {
        await serve(people, kiosk, clerk);
        await board.waitForTimeout(1_000);
        return Promise.all([board, desk].map(heapMegabytes));
      };
      const early = await heapsAfter(EARLY);
      say(`after ${String(EARLY)}: ${early.map((heap) => heap.toFixed(1)).join(' and ')} MB`);
      const late = await heapsAfter(Math.round(TICKETS * share) - EARLY);
      return ['board', 'counter'].map((name, index) => {
        const [floor, heap] = [early[index] ?? Number.NaN, late[index] ?? Number.NaN];
        return {
          name: `heap of the ${name}’s page after ${String(TICKETS)} people`,
          unit: 'MB',
          median: heap,
          floor,
          ratio: heap / floor,
          gate: { atMost: 1.2 },
        };
      });
    } finally {
      await browser.close();
      await hub.stop();
    }
  },
};

/** Each takes a number, is called, and the one before is finished. */
async function serve(people: number, kiosk: Caller, clerk: Caller): Promise<void> {
  for (let one = 0; one < people; one += 1) {
    const taken = await kiosk.send('takeTicket', { services: ['general-C'] });
    const called = await clerk.send('callNext', { counterId: COUNTER, current: 'finish' });
    for (const { body } of [taken, called])
      if (body.outcome !== 'accepted') throw new Error(JSON.stringify(body));
  }
}

async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6;
}
