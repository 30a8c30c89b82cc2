/** A small hall for tests of the core: two queues, two counters, and the people in it. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeviceKind, type Actor, type Role } from '@yichuang/domain/actor';
import { NO_RULES, Rules } from '@yichuang/domain/hall/settings';
import { AccountId, DeviceId, HallId } from '@yichuang/domain/ids';
import type { CommandAnswer, ProblemCode } from '@yichuang/protocol/socket';
import { newCommandId } from '../command-ids.ts';
import { openCore, type Core, type CoreOptions } from '../core.ts';
import type { Log } from '../log.ts';
import type { Audience } from '../realtime/audience.ts';
import { testClock, type TestClock } from './clock.ts';

export const HALL = HallId.parse('H00');
const MORNING = '2026-11-23T00:00:00.000Z';

export const RULES: Rules = Rules.parse({
  ...NO_RULES,
  hallId: HALL,
  week: [1, 2, 3, 4, 5, 6, 7].map(() => [
    { from: '08:30', to: '12:00' },
    { from: '14:30', to: '17:30' },
  ]),
  zones: [
    { zoneId: 'A', prefix: 'A', quota: null },
    { zoneId: 'B', prefix: 'B', quota: null },
  ],
  services: [
    { serviceId: 'A-1', zoneIds: ['A'], minutes: 10 },
    { serviceId: 'B-1', zoneIds: ['B'], minutes: 10 },
  ],
  counters: [
    { counterId: 'W1', number: 1, zoneIds: ['A'], fallbackZoneIds: ['B'] },
    { counterId: 'W2', number: 2, zoneIds: ['B'], fallbackZoneIds: ['A'] },
  ],
  reasons: { pause: ['rest'], direct: ['ask'], cancel: ['left'], outOfOrder: ['other'] },
});

/** What every member of the staff may see. */
export const STAFF: Audience = { kinds: ['hall'], departments: null };

export const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'yichuang-core-'));
}

export interface TestHall {
  readonly core: Core;
  readonly clock: TestClock;
  readonly data: string;
  /** Sends a command of somebody with that role; a new id unless one is given. */
  send(role: Role, name: string, payload?: unknown, commandId?: string): Promise<CommandAnswer>;
  newId(): string;
}

/** A hall whose day is open: eight in the morning, numbers are given. */
export async function openTestHall(
  options: Partial<CoreOptions> & { readonly clock?: TestClock } = {},
): Promise<TestHall> {
  const { clock = testClock(MORNING), data = newFolder() } = options;
  const core = openCore({ hallId: HALL, log: silent, ...options, data, clock });
  core.settings.put(RULES);
  await core.start();
  const newId = (): string => newCommandId(clock.wall());
  return {
    core,
    clock,
    data,
    newId,
    send: (role, name, payload = {}, commandId = newId()) =>
      core.execute({ name, commandId, payload, by: actor(role) }),
  };
}

const DEVICES: readonly Role[] = DeviceKind.options;

export function actor(role: Role, name = `${role}-1`): Actor {
  const isDevice = DEVICES.includes(role);
  return {
    role,
    account: isDevice ? null : AccountId.parse(name),
    device: isDevice ? DeviceId.parse(name) : null,
    counter: null,
    via: 'http',
  };
}

/** What the answer says, in a word. */
export function wordOf(answer: CommandAnswer): string {
  switch (answer.outcome) {
    case 'accepted':
      return answer.events.map(({ type }) => type).join(' ');
    case 'rejected':
      return answer.rejection.code;
    case 'failed':
      return answer.problem.code satisfies ProblemCode;
  }
}
