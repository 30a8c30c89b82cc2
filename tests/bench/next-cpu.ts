/** What it costs to decide who is next, and to fold that into the hall: the processor's time, whatever the queue's length. */
import type { Context } from '@yichuang/domain/command';
import { evolve } from '@yichuang/domain/hall/evolve';
import type { Hall } from '@yichuang/domain/hall/hall';
import { callNext } from '@yichuang/domain/hall/commands/call-next';
import { subjectOf, type HallEvent } from '@yichuang/domain/hall/events';
import type { CommandId, CounterId, HallId, Instant, ProgressKey } from '@yichuang/domain/ids';
import { isRejection } from '@yichuang/domain/rejection';
import { DATE, stage, WHO } from '@yichuang/domain/testing/stage';
import { msOf } from '@yichuang/domain/time';
import { newCommandId } from '@yichuang/server/command-ids';
import { derivedId } from '@yichuang/server/context';
import { interleaved, ratios } from './blocks.ts';
import { countyRules } from './days/county-rules.ts';
import { median, quantile } from './figures.ts';
import type { Measurement } from './measurement.ts';

const LENGTHS = [10, 1_000, 10_000] as const;
const CALLS = 10_000;
const COUNTER = 'H00-05' as CounterId;
const COMMAND = '01938000-0000-7000-8000-000000000000' as CommandId;
const NOON = '2026-11-23T04:00:00.000Z' as Instant;
const CONTEXT: Context = {
  commandId: COMMAND,
  hallId: 'H00' as HallId,
  at: NOON,
  today: DATE,
  by: WHO.ann,
  newId: () => COMMAND,
  newProgressKey: () => '0'.repeat(25) as ProgressKey,
  noteId: null,
  rules: null,
  restored: null,
  visitorKnown: false,
  visitorAge: null,
  leaseProven: false,
  alone: null,
};
const ENVELOPE = {
  hallId: 'H00' as HallId,
  stream: `hall/${DATE}`,
  schema: 1,
  at: NOON,
  by: WHO.ann,
  commandId: COMMAND,
  cause: null,
};

interface Sample {
  /** Of the process for one call, µs. */
  readonly cpu: number;
  readonly wallMicros: readonly number[];
}

export const nextCpu: Measurement = {
  name: 'next-cpu',
  about:
    'processor time of decide + evolve for callNext {current: finish} in the county hall, four queues; the hall is a value, so that every call is made on the same one; the floor of 1,000 and 10,000 waiting is 10 waiting',
  async run({ blocks, share }) {
    const calls = Math.ceil(CALLS * share);
    const halls = Object.fromEntries(LENGTHS.map((length) => [length, hallWith(length)]));
    const sides = Object.fromEntries(
      LENGTHS.map((length) => [length, () => callMany(halls[length] as Hall, calls)]),
    ) as Record<`${(typeof LENGTHS)[number]}`, () => Sample>;
    for (const hall of Object.values(halls)) callMany(hall, CALLS);
    const samples = await interleaved(blocks, sides);
    const floor = samples[10].map(({ cpu }) => cpu);
    return LENGTHS.map((length) => {
      const own = samples[length].map(({ cpu }) => cpu);
      const wall = samples[length].flatMap(({ wallMicros }) => wallMicros);
      return {
        name: `callNext with ${String(length)} waiting`,
        unit: 'µs' as const,
        median: median(own),
        p99: { value: quantile(wall, 0.99), unit: 'µs' as const },
        ...(length === 10 ? {} : { floor: median(floor), ratio: median(ratios(own, floor)) }),
        ...(length === 10_000 ? { gate: { atMost: 1.5 } } : {}),
      };
    });
  },
};

function callMany(hall: Hall, calls: number): Sample {
  const wallMicros: number[] = [];
  const before = process.cpuUsage();
  for (let call = 0; call < calls; call += 1) {
    const began = performance.now();
    callOne(hall);
    wallMicros.push((performance.now() - began) * 1_000);
  }
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / calls, wallMicros };
}

/** What a clerk's one key does: the one who sits there is done, the next is called. The result is let go. */
function callOne(hall: Hall): Hall {
  const decision = callNext.decide(hall, { counterId: COUNTER, current: 'finish' }, CONTEXT);
  if (isRejection(decision)) throw new Error(decision.code);
  let after = hall;
  for (const { type, payload } of decision) {
    after = evolve(after, {
      ...ENVELOPE,
      seq: after.lastSeq + 1,
      version: after.version + 1,
      type,
      subject: subjectOf({ type, payload } as HallEvent),
      payload,
    });
  }
  return after;
}

/** The county hall with somebody at the counter and so many waiting in its four queues; ids as the hub derives them. */
function hallWith(waiting: number): Hall {
  const day = stage({ rules: countyRules() });
  for (let person = 0; person <= waiting; person += 1) {
    const commandId = newCommandId(msOf(day.at)) as CommandId;
    const newId = (label: string): string => derivedId(commandId, label);
    const services = [`general-${'CABD'.charAt(person % 4)}`];
    day.given('kiosk', 'takeTicket', { services }, { commandId, newId }).wait(1);
  }
  return day
    .given('ann', 'openCounter', { counterId: COUNTER })
    .given('ann', 'callNext', { counterId: COUNTER })
    .given('ann', 'startService', { counterId: COUNTER }).hall;
}
