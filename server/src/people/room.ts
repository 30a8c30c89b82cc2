/** Everything about people in one place (人员资料室): the vault, the people, who looked, the purge. */
import type { Instant } from '@yichuang/domain/ids';
import type { PeopleUpkeep } from '@yichuang/protocol/people';
import type { Database } from 'better-sqlite3';
import type { Log } from '../log.ts';
import { openKeyRing } from './key-ring.ts';
import { openPeople, type People } from './people.ts';
import { openPurge, type Purge } from './purge.ts';
import type { Retention } from './retention.ts';
import { openReveals, type Reveals } from './reveals.ts';
import { openVault, type Vault } from './vault.ts';

export interface PeopleRoom {
  readonly vault: Vault;
  readonly people: People;
  readonly reveals: Reveals;
  readonly purge: Purge;
  readonly retention: Retention;
  /** For the console. */
  readonly upkeep: () => PeopleUpkeep;
}

export interface PeopleRoomParts {
  readonly database: Database;
  /** The folder that holds the keys. */
  readonly data: string;
  readonly retention: Retention;
  readonly at: Instant;
  readonly log: Log;
}

export function openPeopleRoom({ database, data, retention, at, log }: PeopleRoomParts): PeopleRoom {
  const vault = openVault(openKeyRing(database, data, at));
  const purge = openPurge(database, retention);
  const lost = vault.ring.lost();
  if (lost.length > 0) log.error({ code: 'KeyLost', keys: lost }, 'keys of the vault are missing');
  return {
    vault,
    people: openPeople(database, vault),
    reveals: openReveals(database, vault),
    purge,
    retention,
    upkeep: () => ({
      lostKeys: [...vault.ring.lost()],
      lastPurge: purge.last(),
      purgeUnsettled: purge.unsettled() !== null,
      copiesExpireDays: retention.backupDays,
    }),
  };
}
