/** From an ID card laid on the reader to the holder's masked name on the kiosk's screen: reader, device process, terminal, hub, page. */
import { tcpPlug } from '@yichuang/hardware/simulator/card-reader/plug';
import { openVirtualCardReader } from '@yichuang/hardware/simulator/card-reader/virtual-card-reader';
import type { Page } from 'playwright-core';
import { openChromium, openScreen } from '../support/chromium.ts';
import { deviceOf } from '../support/hub-api.ts';
import { startHub } from '../support/hub-process.ts';
import { kioskProgram } from '../support/kiosk-program.ts';
import { until } from '../support/until.ts';
import { interleaved } from './blocks.ts';
import { median, quantile } from './figures.ts';
import { openCardTalk } from './floor/card-talk.ts';
import type { Measurement } from './measurement.ts';

const CARDS = 10;
const CARD = 'grown';
const LOOK_MS = 300;
const GREETING = '您好';

interface Sample {
  /** From the hand to the drawn name. */
  readonly laidMs: number;
  /** From the first question that finds the card to the drawn name. */
  readonly foundMs: number;
}

export const cardPage: Measurement = {
  name: 'cardPage',
  about:
    'card on the virtual reader → the holder’s masked name drawn on the kiosk’s page in Chromium, with the kiosk’s own program, its device process and a hub between them; the reader is looked at every 300 ms, which the first row has in it; the second is counted from the question that finds the card; its floor is that of `card`: a bare socket that reads one',
  async run({ blocks, share, folder }) {
    const hub = await startHub({ data: folder('hub'), env: { HUB_LOG: 'error' } });
    const plug = await tcpPlug(0);
    let heard: (() => void) | null = null;
    plug.onData(() => heard?.());
    const reader = openVirtualCardReader({ plug });
    const connection = { kind: 'tcp', host: '127.0.0.1', port: plug.port } as const;
    const kiosk = await kioskProgram(hub.url, deviceOf(hub.url, hub.demo, 'kiosk').token, {
      devices: [{ partId: 'card-reader', kind: 'cardReader', model: 'sdt', connection }],
      isReady: (state) => state.hub === 'live' && state.cardReader?.ready === true,
    });
    const browser = await openChromium();
    const floor = await openCardTalk(CARD);
    const { page } = await openScreen(browser, 'kiosk');
    let turn = 0;
    const layOne = async (): Promise<Sample> => {
      turn += 1;
      await new Promise((resolve) => setTimeout(resolve, (turn * 61) % LOOK_MS));
      let askedAt: number | null = null;
      heard = () => (askedAt ??= now());
      const drawn = drawnAt(page);
      const laidAt = now();
      reader.lay(CARD);
      const at = await drawn;
      heard = null;
      reader.takeAway();
      await until(() => kiosk.state()?.cardReader?.lying === null, 'the card taken away');
      await page.getByText(GREETING).waitFor({ state: 'detached' });
      return { laidMs: at - laidAt, foundMs: at - (askedAt ?? Number.NaN) };
    };
    const times = Math.ceil(CARDS * share);
    try {
      await page.goto(kiosk.url);
      await page.getByRole('heading', { name: '请点击您要办的事' }).waitFor();
      await many(times, layOne);
      const samples = await interleaved<'own' | 'least', readonly Sample[] | readonly number[]>(blocks, {
        own: () => many(times, layOne),
        least: () => many(times, () => floor.measure()),
      });
      const own = samples.own as readonly (readonly Sample[])[];
      const least = samples.least as readonly (readonly number[])[];
      const laid = own.flat().map(({ laidMs }) => laidMs);
      const found = own.flat().map(({ foundMs }) => foundMs);
      const perBlock = own.map((each) => median(each.map(({ foundMs }) => foundMs)));
      const bare = least.map((each) => median(each));
      return [
        {
          name: 'card laid down → name on the kiosk’s page, the wait for the next look in it',
          unit: 'ms',
          median: median(laid),
          p99: { value: quantile(laid, 0.99), unit: 'ms' },
          gate: { atMost: 500 },
        },
        {
          name: 'card found → name on the kiosk’s page, block p50',
          unit: 'ms',
          median: median(perBlock),
          p99: { value: quantile(found, 0.99), unit: 'ms' },
          floor: median(bare),
          gate: { atMost: 100 },
        },
      ];
    } finally {
      await browser.close();
      await kiosk.stop();
      await reader.close();
      await floor.close();
      await hub.stop();
    }
  },
};

/** Of the machine's clock, which page and process share. */
const now = (): number => performance.timeOrigin + performance.now();

/** When the greeting stands in a frame that has been drawn. */
function drawnAt(page: Page): Promise<number> {
  return page.evaluate(
    (greeting) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (!document.body.textContent.includes(greeting)) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    GREETING,
  );
}

async function many<One>(times: number, one: () => Promise<One>): Promise<readonly One[]> {
  const samples: One[] = [];
  for (let time = 0; time < times; time += 1) samples.push(await one());
  return samples;
}
