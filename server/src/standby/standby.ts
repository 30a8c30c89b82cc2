/** The second PC (备机): follows the hub, shows how old its copy is, and takes the hub's place when somebody says so. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '@yichuang/domain/ids';
import { instantOf } from '@yichuang/domain/time';
import { z } from 'zod';
import { ConfigFault } from '../config-fault.ts';
import { readConfig } from '../config.ts';
import { createHub, type Hub } from '../hub.ts';
import type { Log } from '../log.ts';
import { lockFolder } from '../store/lock.ts';
import { putAside } from '../store/restore.ts';
import { systemClock, type Clock } from '../time.ts';
import { FENCED_FILE } from './fence.ts';
import { openFollower, type FollowerState } from './follower.ts';
import { writeWhole } from './machine.ts';
import { promoteCopy } from './promote.ts';
import { takeAddress, type TakenAddress } from './take-address.ts';

/** `<data>/standby.json`, written at the first start. */
export const Pairing = z.strictObject({
  /** Origin of the hub that is followed. */
  hub: z.url({ protocol: /^https?$/ }),
  /** The code that the hub's console shows. */
  code: z.string().regex(/^[0-9a-f]{64}$/),
  /** How often the hub is asked, ms. */
  everyMs: z.int().min(200).max(5_000).default(1_000),
  /** Command line that brings the hub's address to this computer, run at the promotion; null: it keeps its own. */
  takeOver: z.string().min(1).nullable().default(null),
});
export type Pairing = z.infer<typeof Pairing>;

/** The hub that this computer is now. */
export interface Promotion {
  readonly hub: Hub;
  readonly address: TakenAddress;
}

export const PAIRING_FILE = 'standby.json';

export interface Standby {
  state(this: void): FollowerState;
  /** What the hub has now is here when it resolves. */
  pull(this: void): Promise<void>;
  /** The same of pictures and films, which come more slowly. */
  pullMedia(this: void): Promise<void>;
  /** Stops following and is the hub; throws `StoreFault` when the copy is not whole and sound. */
  promote(): Promise<Promotion>;
  stop(): Promise<void>;
}

export interface StandbyOptions {
  readonly data: string;
  readonly pairing: Pairing;
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  /** Of the hub that it becomes; tests bring their own. */
  readonly clock?: Clock;
}

/** Null: this folder follows nobody, or has been promoted. */
export function readPairing(data: string, env: NodeJS.ProcessEnv): Pairing | null {
  const file = join(data, PAIRING_FILE);
  const { STANDBY_OF: hub, STANDBY_CODE: code, STANDBY_TAKEOVER: takeOver } = env;
  const said =
    hub !== undefined || code !== undefined
      ? { hub, code, ...(takeOver === undefined ? {} : { takeOver }) }
      : null;
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : null;
  if (said === null && kept === null) return null;
  const parsed = Pairing.safeParse({ ...kept, ...said });
  if (parsed.success) return parsed.data;
  throw new ConfigFault([
    {
      zh: '备机需要主机地址 STANDBY_OF（如 http://192.168.1.10:7300）和管理台给出的配对码 STANDBY_CODE',
      en: 'a standby needs the hub’s address STANDBY_OF and the pairing code STANDBY_CODE of the console',
    },
  ]);
}

export function openStandby({ data, pairing, env, log, clock }: StandbyOptions): Standby {
  const now = (): Instant => instantOf((clock ?? systemClock).wall());
  mkdirSync(data, { recursive: true });
  const lock = lockFolder(data);
  // A hub that was overtaken: what it alone knows stays beside.
  if (!existsSync(join(data, PAIRING_FILE))) putAside(data, now());
  writeWhole(join(data, PAIRING_FILE), Buffer.from(JSON.stringify(pairing)));
  const follower = openFollower({
    hub: pairing.hub,
    secret: Buffer.from(pairing.code, 'hex'),
    data,
    // It comes with the hub's own settings.
    port: () => readConfig({ ...env, HUB_DATA: data }).port,
    everyMs: pairing.everyMs,
  });

  return {
    state: follower.state,
    pull: follower.pull,
    pullMedia: follower.pullMedia,
    promote: async () => {
      await follower.stop();
      const { epoch, copiedAt, chain } = promoteCopy(data, now());
      for (const name of [PAIRING_FILE, FENCED_FILE]) rmSync(join(data, name), { force: true });
      lock.release();
      log.warn({ epoch, copiedAt, events: chain.events }, 'this computer has taken over the hall');
      const config = readConfig({ ...env, HUB_DATA: data });
      const address = await takeAddress(pairing.takeOver, log);
      return { hub: await createHub({ config, log, ...(clock === undefined ? {} : { clock }) }), address };
    },
    stop: async () => {
      await follower.stop();
      lock.release();
    },
  };
}
