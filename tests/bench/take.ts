/**
 * takeTicket over HTTP with 1, 20 and 200 clients, while 20 screens follow and 500 people wait, against the least that
 * could store the same rows as safely. Hub and floor run in processes of their own, fresh in every block, under the same
 * load generator.
 */
import type { LivingHall } from '@yichuang/server/http/hall-view';
import { interleaved, ratios } from './blocks.ts';
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
  { clients: 20, requests: 3_000, gate: { atLeast: 0.6 } },
  { clients: 200, requests: 3_000, gate: { atLeast: 0.6 } },
] as const;
const WAITING = 500;
const FOLLOWERS = 20;
/** Taken before anything is measured, and cancelled again: a hub has long been warm when a hall is full. */
const WARM_UP = 2_500;

export const take: Measurement = {
  name: 'take',
  about:
    'takeTicket over HTTP, 20 followers connected, 500 waiting at the start of each level; floor = Fastify + same body schema + token look-up + same rows in one group commit a turn (FULL), no rules, no followers',
  async run(scale) {
    const generator = await startProgram(new URL('programs/http-load.ts', import.meta.url));
    try {
      const { hub, floor } = await interleaved(scale.blocks, {
        hub: (block) => hubBlock(scale, generator, block),
        floor: (block) => floorBlock(scale, generator, block),
      });
      return LEVELS.map((level, index) => rowOf(level, pick(hub, index), pick(floor, index)));
    } finally {
      await generator.stop();
    }
  },
};

function rowOf(
  { clients, gate }: (typeof LEVELS)[number],
  hub: readonly LoadReport[],
  floor: readonly LoadReport[],
): Row {
  const [own, least] = [hub.map(perSecond), floor.map(perSecond)];
  const p99 = (reports: readonly LoadReport[]): number =>
    quantile(
      reports.flatMap(({ latenciesMs }) => latenciesMs),
      0.99,
    );
  const cpu = (reports: readonly LoadReport[]): string =>
    `${String(Math.round(100 * median(reports.map(({ ownCpu }) => ownCpu))))} %`;
  return {
    name: `take over HTTP, ${String(clients)} client${clients > 1 ? 's' : ''}`,
    unit: '/s',
    median: median(own),
    p99: { value: p99(hub), unit: 'ms' },
    floor: median(least),
    ratio: median(ratios(own, least)),
    ...(gate && { gate }),
    note: `floor's p99 ${p99(floor).toFixed(1)} ms; the generator took ${cpu(hub)} of a core against the hub, ${cpu(floor)} against the floor`,
  };
}

async function hubBlock(scale: Scale, generator: Program, block: number): Promise<readonly LoadReport[]> {
  const hub = await startHub({ data: scale.folder('hub'), env: { HUB_LOG: 'error' } });
  const followers = await startProgram(new URL('programs/silent-followers.ts', import.meta.url));
  try {
    const kiosk = deviceOf(hub.url, hub.demo, 'kiosk');
    const line = { url: hub.url, token: kiosk.token };
    const screens: Followers = { ...line, amount: FOLLOWERS };
    await followers.ask(screens);
    await load(generator, { ...line, command: 'takeTicket', clients: 20, payloads: takes(WARM_UP) });
    const reports: LoadReport[] = [];
    for (const { clients, requests } of LEVELS) {
      await thinOut(generator, line);
      const payloads = takes(Math.ceil(requests * scale.share));
      reports.push(await load(generator, { ...line, command: 'takeTicket', clients, payloads }));
    }
    scale.say(
      `block ${String(block + 1)}, hub: ${reports.map(perSecond).map(Math.round).join(', ')} a second`,
    );
    return reports;
  } finally {
    await followers.stop();
    await hub.stop();
  }
}

async function floorBlock(scale: Scale, generator: Program, block: number): Promise<readonly LoadReport[]> {
  const floor = await startProgram(new URL('floor/take-floor.ts', import.meta.url), [scale.folder('floor')]);
  try {
    const line = await floor.ask<TakeFloor>({});
    await load(generator, { ...line, command: 'takeTicket', clients: 20, payloads: takes(WARM_UP) });
    const reports: LoadReport[] = [];
    for (const { clients, requests } of LEVELS) {
      const payloads = takes(Math.ceil(requests * scale.share));
      reports.push(await load(generator, { ...line, command: 'takeTicket', clients, payloads }));
    }
    scale.say(
      `block ${String(block + 1)}, floor: ${reports.map(perSecond).map(Math.round).join(', ')} a second`,
    );
    return reports;
  } finally {
    await floor.stop();
  }
}

/** Cancels numbers until as many people wait as are meant to. */
async function thinOut(generator: Program, line: Pick<Load, 'url' | 'token'>): Promise<void> {
  const { body } = await caller(line.url, line.token).get<LivingHall>('/api/hall');
  const payloads = body.tickets.slice(WAITING).map(({ ticketId }) => ({ ticketId, reasonId: 'gave-up' }));
  await load(generator, { ...line, command: 'cancelTicket', clients: 20, payloads });
}

async function load(generator: Program, question: Load): Promise<LoadReport> {
  const report = await generator.ask<LoadReport>(question);
  if (report.refused > 0)
    throw new Error(`${String(report.refused)} refused, such as ${report.firstRefusal ?? ''}`);
  return report;
}

/** The four zones in turn, so that no prefix runs out of numbers. */
function takes(amount: number): readonly object[] {
  return Array.from({ length: amount }, (_, index) => ({
    services: [`general-${'ABCD'.charAt(index % 4)}`],
  }));
}

function perSecond({ latenciesMs, seconds }: LoadReport): number {
  return latenciesMs.length / seconds;
}

function pick(blocks: readonly (readonly LoadReport[])[], level: number): readonly LoadReport[] {
  return blocks.flatMap((reports) => reports[level] ?? []);
}
