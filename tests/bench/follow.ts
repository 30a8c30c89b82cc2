/** From the take to every screen: how long until the last follower holds the new number, against bare Socket.IO. */
import type { ClientToHub, HubToClient, Push } from '@yichuang/protocol/socket';
import { io, type Socket } from 'socket.io-client';
import { interleaved, ratios, type Blocks } from './blocks.ts';
import { median, quantile } from './figures.ts';
import type { Emission } from './floor/emit-floor.ts';
import type { Measurement, Row } from './measurement.ts';
import { startProgram, type Program } from './programs/program.ts';
import type { Question, TakesReport } from './programs/watchers.ts';
import { deviceOf } from '../support/hub-api.ts';
import { startHub, type HubProcess } from '../support/hub-process.ts';

const FOLLOWERS = [10, 100] as const;
const TAKES = 200;
/** One press after the other, and twenty in one moment as when the doors open. */
const AT_ONCE = [1, 20] as const;
const EMIT_FLOOR = new URL('floor/emit-floor.ts', import.meta.url);

export const follow: Measurement = {
  name: 'follow',
  about:
    'takeTicket sent on a socket → the push received by the last follower, one take at a time and twenty at once; the hub’s side includes rules, FULL commit and push; gated against bare Socket.IO that emits the same bytes at the same word and stores nothing; beside it, for the reader, the same that first makes the cheapest durable commit (one row), and that first stores the take’s rows in a plain FULL commit',
  async run(scale) {
    const hub = await startHub({ data: scale.folder('hub'), env: { HUB_LOG: 'error' } });
    const bare = await startProgram(EMIT_FLOOR);
    const oneRow = await startProgram(EMIT_FLOOR, ['oneRow', scale.folder('one-row')]);
    const storing = await startProgram(EMIT_FLOOR, ['rowsOfTheTake', scale.folder('floor')]);
    try {
      const { token } = deviceOf(hub.url, hub.demo, 'kiosk');
      const emission = await emissionOf(hub);
      const urls = {
        hub: hub.url,
        bare: await bare.ask<string>(emission),
        oneRow: await oneRow.ask<string>(emission),
        storing: await storing.ask<string>(emission),
      };
      const takes = Math.ceil(TAKES * scale.share);
      const rows: Row[] = [];
      for (const followers of FOLLOWERS) {
        const side = (url: string) => watchersOf({ url, token, followers });
        const programs = {
          hub: await side(urls.hub),
          bare: await side(urls.bare),
          oneRow: await side(urls.oneRow),
          storing: await side(urls.storing),
        };
        for (const atOnce of AT_ONCE)
          rows.push(...rowsOf({ followers, atOnce }, await measure(programs, scale.blocks, takes, atOnce)));
        await Promise.all(Object.values(programs).map((program) => program.stop()));
      }
      return rows;
    } finally {
      await Promise.all([bare.stop(), oneRow.stop(), storing.stop(), hub.stop()]);
    }
  },
};

type Side = 'hub' | 'bare' | 'oneRow' | 'storing';

async function measure(
  programs: Readonly<Record<Side, Program>>,
  blocks: number,
  take: number,
  atOnce: number,
): Promise<Blocks<Side, TakesReport>> {
  const side = (program: Program) => () => program.ask<TakesReport>({ take, atOnce } satisfies Question);
  const sides = {
    hub: side(programs.hub),
    bare: side(programs.bare),
    oneRow: side(programs.oneRow),
    storing: side(programs.storing),
  };
  for (const warmUp of Object.values(sides)) await warmUp();
  return interleaved(blocks, sides);
}

function rowsOf(
  { followers, atOnce }: { readonly followers: number; readonly atOnce: number },
  { hub, bare, oneRow, storing }: Blocks<Side, TakesReport>,
): readonly Row[] {
  const of = (samples: readonly TakesReport[], share: number): readonly number[] =>
    samples.map((sample) => quantile(sample, share));
  const row = (
    share: number,
    floor: readonly TakesReport[],
    name: string,
    measured: readonly TakesReport[] = hub,
  ): Row => ({
    name: `${measured === hub ? 'take' : 'one row'}${atOnce === 1 ? '' : ` × ${String(atOnce)}`} → ${String(followers)} followers, block p${String(share * 100)} ${name}`,
    unit: 'ms',
    median: median(of(measured, share)),
    p99: { value: quantile(measured.flat(), 0.99), unit: 'ms' },
    floor: median(of(floor, share)),
    ratio: median(ratios(of(measured, share), of(floor, share))),
    note: `floor's p99 ${quantile(floor.flat(), 0.99).toFixed(2)} ms`,
  });
  const median50 = row(0.5, bare, '/ bare');
  const gated: readonly Row[] = [
    // One durable row alone costs more than half of what bare Socket.IO takes for ten: DECISIONS 29.
    isDiskBound({ followers, atOnce }) ? median50 : { ...median50, gate: { atMost: 1.5 } },
    { ...row(0.95, bare, '/ bare'), gate: { atMost: 2 } },
  ];
  // The floors that store one by one say nothing of a rush, in which one commit carries many.
  if (atOnce > 1) return gated;
  return [
    ...gated,
    row(0.5, bare, '/ bare', oneRow),
    row(0.5, oneRow, '/ bare + one row'),
    row(0.95, oneRow, '/ bare + one row'),
    row(0.5, storing, '/ bare + rows of the take'),
    row(0.95, storing, '/ bare + rows of the take'),
  ];
}

function isDiskBound({
  followers,
  atOnce,
}: {
  readonly followers: number;
  readonly atOnce: number;
}): boolean {
  return atOnce === 1 && followers === FOLLOWERS[0];
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
