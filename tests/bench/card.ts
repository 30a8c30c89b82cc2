/** From an ID card laid on the reader to the word of it in the terminal, through the device process. */
import { openDeviceHost } from '@yichuang/hardware/host/device-host';
import type { CardEvent } from '@yichuang/hardware/ports/card-reader';
import { tcpPlug } from '@yichuang/hardware/simulator/card-reader/plug';
import { openVirtualCardReader } from '@yichuang/hardware/simulator/card-reader/virtual-card-reader';
import { until } from '../support/until.ts';
import { interleaved, ratios } from './blocks.ts';
import { median, quantile } from './figures.ts';
import { openCardTalk } from './floor/card-talk.ts';
import type { Measurement } from './measurement.ts';

const CARDS = 15;
const CARD = 'grown';
const LOOK_MS = 300;
const WORD_MS = 20_000;

interface Sample {
  /** From the hand to the word. */
  readonly laidMs: number;
  /** From the first question that finds it to the word. */
  readonly foundMs: number;
}

export const card: Measurement = {
  name: 'card',
  about:
    'card on the virtual reader → told in the terminal’s process by the device process, over TCP; the reader is looked at every 300 ms, so the first row waits 150 ms on average; the second is counted from the question that finds the card; its floor: a bare socket that finds, selects and reads a card of a virtual reader in another process',
  async run({ blocks, share }) {
    const plug = await tcpPlug(0);
    let heard: (() => void) | null = null;
    plug.onData(() => heard?.());
    const reader = openVirtualCardReader({ plug });
    await plug.in();
    const host = openDeviceHost({
      devices: [
        {
          partId: 'reader',
          kind: 'cardReader',
          model: 'sdt',
          connection: { kind: 'tcp', host: '127.0.0.1', port: plug.port },
        },
      ],
    });
    const port = host.of('cardReader').get('reader');
    if (!port) throw new Error('no card reader');
    let told: ((event: CardEvent) => void) | null = null;
    port.onCard((event) => told?.(event));
    const next = (kind: CardEvent['kind']): Promise<void> =>
      new Promise((resolve, reject) => {
        const limit = setTimeout(() => reject(new Error(`nothing was told of a card ${kind}`)), WORD_MS);
        told = (event) => {
          if (event.kind !== kind) return;
          clearTimeout(limit);
          resolve();
        };
      });
    let turn = 0;
    const layOne = async (): Promise<Sample> => {
      // A hand does not wait for the reader's looks: it comes at every place between two of them.
      turn += 1;
      await new Promise((resolve) => setTimeout(resolve, (turn * 61) % LOOK_MS));
      let askedAt: number | null = null;
      heard = () => (askedAt ??= performance.now());
      const word = next('card');
      const laidAt = performance.now();
      reader.lay(CARD);
      await word;
      const at = performance.now();
      heard = null;
      const gone = next('removed');
      reader.takeAway();
      await gone;
      return { laidMs: at - laidAt, foundMs: at - (askedAt ?? Number.NaN) };
    };
    const floor = await openCardTalk(CARD);
    const times = Math.ceil(CARDS * share);
    try {
      await until(() => port.health().ready, 'the reader');
      await many(times, layOne);
      const samples = await interleaved<'own' | 'least', readonly Sample[] | readonly number[]>(blocks, {
        own: () => many(times, layOne),
        least: () => many(times, () => floor.measure()),
      });
      const own = samples.own as readonly (readonly Sample[])[];
      const least = samples.least as readonly (readonly number[])[];
      const all = own.flat();
      const [found, bare] = [
        own.map((each) => median(each.map(({ foundMs }) => foundMs))),
        least.map((each) => median(each)),
      ];
      return [
        {
          name: 'card laid down → told, the wait for the next look in it',
          unit: 'ms',
          median: median(all.map(({ laidMs }) => laidMs)),
          p99: {
            value: quantile(
              all.map(({ laidMs }) => laidMs),
              0.99,
            ),
            unit: 'ms',
          },
          gate: { atMost: 400 },
        },
        {
          name: 'card found → told, block p50',
          unit: 'ms',
          median: median(found),
          p99: {
            value: quantile(
              all.map(({ foundMs }) => foundMs),
              0.99,
            ),
            unit: 'ms',
          },
          floor: median(bare),
          ratio: median(ratios(found, bare)),
          gate: { atMost: 4 },
        },
      ];
    } finally {
      await host.close();
      await reader.close();
      await floor.close();
    }
  },
};

async function many<One>(times: number, one: () => Promise<One>): Promise<readonly One[]> {
  const samples: One[] = [];
  for (let time = 0; time < times; time += 1) samples.push(await one());
  return samples;
}
