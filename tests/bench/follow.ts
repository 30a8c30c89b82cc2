/** From the take to every screen: how long until the last follower holds the new number, against bare Socket.IO. */
import type { ClientToHub, HubToClient, Push } from '@yichuang/protocol/socket';
import { io, type Socket } from 'socket.io-client';
import { interleaved, ratios } from './blocks.ts';
import { median, quantile } from './figures.ts';
import type { Emission } from './floor/emit-floor.ts';
import type { Measurement, Row } from './measurement.ts';
import { startProgram, type Program } from './programs/program.ts';
import type { Question, TakesReport } from './programs/watchers.ts';
import { deviceOf } from '../support/hub-api.ts';
import { startHub, type HubProcess } from '../support/hub-process.ts';

const FOLLOWERS = [10, 100] as const;
const TAKES = 200;

export const follow: Measurement = {
  name: 'follow',
  about:
    'takeTicket sent on a socket → the push received by the last follower, one take at a time; the hub’s side includes rules, FULL commit and push; floor = bare Socket.IO that emits the same bytes on the same word, no commit',
  async run(scale) {
    const hub = await startHub({ data: scale.folder('hub'), env: { HUB_LOG: 'error' } });
    const floor = await startProgram(new URL('floor/emit-floor.ts', import.meta.url));
    try {
      const token = deviceOf(hub.url, hub.demo, 'kiosk').token;
      const url = await floor.ask<string>(await emissionOf(hub));
      const rows: Row[] = [];
      for (const followers of FOLLOWERS) {
        const own = await watchersOf({ url: hub.url, token, followers });
        const bare = await watchersOf({ url, token, followers });
        rows.push(...(await rowsFor(followers, { own, bare }, scale.blocks, Math.ceil(TAKES * scale.share))));
        await Promise.all([own.stop(), bare.stop()]);
      }
      return rows;
    } finally {
      await floor.stop();
      await hub.stop();
    }
  },
};

async function rowsFor(
  followers: number,
  programs: Readonly<Record<'own' | 'bare', Program>>,
  blocks: number,
  takes: number,
): Promise<readonly Row[]> {
  const side = (program: Program) => () => program.ask<TakesReport>({ take: takes } satisfies Question);
  const sides = { own: side(programs.own), bare: side(programs.bare) };
  for (const warmUp of Object.values(sides)) await warmUp();
  const { own, bare } = await interleaved(blocks, sides);
  const row = (share: number, atMost: number): Row => {
    const of = (samples: readonly TakesReport[]): readonly number[] =>
      samples.map((sample) => quantile(sample, share));
    return {
      name: `take → ${String(followers)} followers, block p${String(share * 100)}`,
      unit: 'ms',
      median: median(of(own)),
      p99: { value: quantile(own.flat(), 0.99), unit: 'ms' },
      floor: median(of(bare)),
      ratio: median(ratios(of(own), of(bare))),
      gate: { atMost },
      note: `floor's p99 ${quantile(bare.flat(), 0.99).toFixed(2)} ms`,
    };
  };
  return [row(0.5, 1.5), row(0.95, 2)];
}

async function watchersOf(watch: Extract<Question, { watch: object }>['watch']): Promise<Program> {
  const program = await startProgram(new URL('programs/watchers.ts', import.meta.url));
  await program.ask({ watch } satisfies Question);
  return program;
}

/** What the hub pushes and answers for a take, taken from the hub itself. */
async function emissionOf(hub: HubProcess): Promise<Emission> {
  const kiosk = deviceOf(hub.url, hub.demo, 'kiosk');
  const screen: Socket<HubToClient, ClientToHub> = io(hub.url, {
    transports: ['websocket'],
    auth: { token: kiosk.token },
  });
  await screen.emitWithAck('follow', { logId: null, after: 0, kinds: ['hall'] });
  const pushed = new Promise<Push>((resolve) => {
    screen.on('events', (push) => {
      if (push.events.length > 0) resolve(push);
    });
  });
  const { body } = await kiosk.send('takeTicket', { services: ['general-A'] });
  const emission = { push: await pushed, answer: body };
  screen.disconnect();
  return emission;
}
