/** `GET /api/upkeep` (主机情况): what the console has to know of the hub itself, beside the living hall. */
import { Rules } from '@yichuang/domain/hall/settings';
import { hallEvents } from '@yichuang/domain/hall/events';
import { DeviceId, Instant } from '@yichuang/domain/ids';
import { z } from 'zod';
import { Health } from './api.ts';
import { PeopleUpkeep } from './people.ts';

const { outcome, condition } = hallEvents.SlipReported.shape;

/** What a terminal said of its latest slip. */
export const LastSlip = z.strictObject({ deviceId: DeviceId, outcome, condition, at: Instant });
export type LastSlip = z.infer<typeof LastSlip>;

export const Upkeep = z.strictObject({
  state: Health.shape.status,
  now: Instant,
  clockSuspect: z.boolean(),
  backup: z.strictObject({
    /** When the last one was tried since the hub's start. */
    at: Instant.nullable(),
    /** Whether it was made and verified; null = none was tried yet. */
    ok: z.boolean().nullable(),
  }),
  /** The second PC (备机); null = none was ever paired. */
  standby: z
    .strictObject({
      /** When it last had everything, since the hub's start. */
      copiedAt: Instant.nullable(),
      /** Pictures and films of the board that it has still to bring; null = not said yet. */
      mediaMissing: z.int().min(0).nullable(),
    })
    .nullable(),
  /** 应急包: when the one that is kept was made, and what became of printing it at closing; null = it was not. */
  kit: z.strictObject({
    madeAt: Instant.nullable(),
    print: z.enum(['waiting', 'printing', 'printed', 'spooled', 'failed', 'unknown']).nullable(),
  }),
  people: PeopleUpkeep,
  /** The newest revision, in force or not; null in a hall without settings. */
  settings: Rules.nullable(),
  /** Since the hub's start; a device that has printed nothing is not listed. */
  slips: z.array(LastSlip),
});
export type Upkeep = z.infer<typeof Upkeep>;
