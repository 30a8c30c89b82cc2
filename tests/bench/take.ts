/**
 * takeTicket over HTTP with 1, 20 and 200 clients, while 20 screens follow and 500 people wait, against the least that
 * could store the same rows as safely. Hub and floor run in processes of their own, fresh in every block, under the same
 * load generator.
 */
import type { LivingHall } from '@yichuang/server/http/hall-view';
import { inTurn } from './blocks.ts';
import { median, quantile } from './figures.ts';
import type { TakeFloor } from './floor/take-floor.ts';
import type { Measurement, Row, Scale } from './measurement.ts';
import type { Load, LoadReport } from './programs/http-load.ts';
import { startProgram, type Program } from './programs/program.ts';
import type { Followers } from './programs/silent-followers.ts';
import { caller, deviceOf } from '../support/hub-api.ts';
import { startHub } from '../support/hub-process.ts';

const LEVELS = [
  { clients: 1, requests: 500, gate: null },
  { clients: 20, requests: 4_000, gate: { atLeast: 0.6 } },
  { clients: 200, requests: 4_000, gate: { atLeast: 0.6 } },
] as const;
const WAITING = 500;
const FOLLOWERS = 20;
/**
 * Taken before anything is measured, and cancelled again: a hub has long been warm when its hall is full. Under so many
 * requests the compiler goes on making the hub faster, which has more code than the floor.
 */
const WARM_UP = 8_000;

export const take: Measurement = {
  name: 'take',
  about:
    'takeTicket over HTTP, 20 followers connected, 500 waiting at the start of each level; in every block a new process and folder, warm from 8,000 takes; floor = Fastify + same body schema + token look-up + same rows in one group commit a turn (FULL), no rules, no followers',
  async run(scale) {
    const generator = await startProgram(new URL('programs/http-load.ts', import.meta.url));
    const levels = LEVELS.map((level) => ({ level, reports: [] as Pair[] }));
    try {
      for (let block = 0; block < scale.blocks; block += 1) {
        const servers = await openServers(scale, generator);
        for (const { level, reports } of levels)
          reports.push(await measure(block, level, servers, scale.share));
        await servers.close();
        const last = levels.map(({ reports }) => ratioOf(reports.at(-1)).toFixed(2));
        scale.say(`block ${String(block + 1)}: ${last.join(', ')} of the floor`);
      }
      return levels.map(({ level, reports }) => rowOf(level, reports));
    } finally {
      await generator.stop();
    }
  },
};

type Level = (typeof LEVELS)[number];

/** What the same load got from the hub and from the floor, one right after the other. */
interface Pair {
  readonly hub: LoadReport;
  readonly floor: LoadReport;
}

interface Servers {
  readonly hub: Server;
  readonly floor: Server;
  /** Cancels numbers until as many people wait as are meant to. */
  readonly thinOut: () => Promise<void>;
  readonly close: () => Promise<void>;
}

type Server = (command: string, clients: number, payloads: readonly object[]) => Promise<LoadReport>;

async function openServers(scale: Scale, generator: Program): Promise<Servers> {
  const process = await startHub({ data: scale.folder('hub'), env: { HUB_LOG: 'error' } });
  const followers = await startProgram(new URL('programs/silent-followers.ts', import.meta.url));
  const plain = await startProgram(new URL('floor/take-floor.ts', import.meta.url), [scale.folder('floor')]);
  const { url } = process;
  const { token } = deviceOf(url, process.demo, 'kiosk');
  const hub = serverAt(generator, { url, token });
  const floor = serverAt(generator, await plain.ask<TakeFloor>({}));
  await followers.ask({ url, token, amount: FOLLOWERS } satisfies Followers);
  for (const server of [hub, floor]) await server('takeTicket', 20, takes(WARM_UP));
  return {
    hub,
    floor,
    thinOut: async () => {
      const { body } = await caller(url, token).get<LivingHall>('/api/hall');
      const tooMany = body.tickets.slice(WAITING);
      const payloads = tooMany.map(({ ticketId }) => ({ ticketId, reasonId: 'gave-up' }));
      await hub('cancelTicket', 20, payloads);
    },
    close: async () => {
      await Promise.all([followers.stop(), plain.stop(), process.stop()]);
    },
  };
}

function serverAt(generator: Program, line: TakeFloor): Server {
  return async (command, clients, payloads) => {
    const report = await generator.ask<LoadReport>({ ...line, command, clients, payloads } satisfies Load);
    if (report.refused > 0)
      throw new Error(`${String(report.refused)} refused, such as ${report.firstRefusal ?? ''}`);
    return report;
  };
}

async function measure(
  block: number,
  { clients, requests }: Level,
  { hub, floor, thinOut }: Servers,
  share: number,
): Promise<Pair> {
  await thinOut();
  const payloads = takes(Math.ceil(requests * share));
  return inTurn(block, {
    hub: () => hub('takeTicket', clients, payloads),
    floor: () => floor('takeTicket', clients, payloads),
  });
}

function rowOf({ clients, gate }: Level, pairs: readonly Pair[]): Row {
  const [hub, floor] = [pairs.map((pair) => pair.hub), pairs.map((pair) => pair.floor)];
  return {
    name: `take over HTTP, ${String(clients)} client${clients > 1 ? 's' : ''}`,
    unit: '/s',
    median: median(hub.map(perSecond)),
    p99: { value: p99Of(hub), unit: 'ms' },
    floor: median(floor.map(perSecond)),
    ratio: median(pairs.map(ratioOf)),
    ...(gate && { gate }),
    note: `floor's p99 ${p99Of(floor).toFixed(1)} ms; the generator took ${cpuOf(hub)} of a core against the hub, ${cpuOf(floor)} against the floor`,
  };
}

function ratioOf(pair: Pair | undefined): number {
  return pair ? perSecond(pair.hub) / perSecond(pair.floor) : Number.NaN;
}

function perSecond({ latenciesMs, seconds }: LoadReport): number {
  return latenciesMs.length / seconds;
}

function p99Of(reports: readonly LoadReport[]): number {
  return quantile(
    reports.flatMap(({ latenciesMs }) => latenciesMs),
    0.99,
  );
}

function cpuOf(reports: readonly LoadReport[]): string {
  return `${String(Math.round(100 * median(reports.map(({ ownCpu }) => ownCpu))))} %`;
}

/** The four zones in turn, so that no prefix runs out of numbers. */
function takes(amount: number): readonly object[] {
  return Array.from({ length: amount }, (_, index) => ({
    services: [`general-${'ABCD'.charAt(index % 4)}`],
  }));
}
