/**
 * Who is still at the counters (在岗): a page that a clerk had open there and that has been away for five minutes is a
 * counter out of sight (hall-day: its window says 暂停服务, the manager is told), until it is back.
 */
import type { AccountId } from '@yichuang/domain/ids';
import { instantOf, msOf } from '@yichuang/domain/time';
import { newCommandId } from './command-ids.ts';
import type { Core } from './core.ts';
import { HUB } from './hub-commands.ts';
import type { Log } from './log.ts';
import type { Gateway } from './realtime/gateway.ts';

export interface Presence {
  readonly look: () => Promise<void>;
}

export interface PresenceParts {
  readonly core: Core;
  readonly gateway: () => Gateway | null;
  readonly log: Log;
}

const UNSEEN_MS = 5 * 60_000;

export function openPresence({ core, gateway, log }: PresenceParts): Presence {
  /** When each was there last, by the hall's time; who never had a page here is missed by nobody. */
  const seen = new Map<AccountId, number>();

  async function look(): Promise<void> {
    const now = msOf(core.now());
    const there = gateway()?.connectedAccounts() ?? new Set<AccountId>();
    for (const accountId of there) seen.set(accountId, now);
    const { phase, counters } = core.hall();
    if (phase !== 'open') return;
    for (const { counterId, accountId, unseenSince } of counters.values()) {
      const last = seen.get(accountId);
      if (there.has(accountId)) {
        if (unseenSince !== null) await record('findCounter', { counterId });
      } else if (unseenSince === null && last !== undefined && now - last >= UNSEEN_MS)
        await record('loseCounter', { counterId, accountId, since: instantOf(last) });
    }
  }

  async function record(name: string, payload: object): Promise<void> {
    const commandId = newCommandId(msOf(core.now()));
    const answer = await core.execute({ by: HUB, name, payload, commandId });
    if (answer.outcome !== 'accepted') log.error({ name, outcome: answer.outcome }, 'presence was not kept');
  }

  return { look };
}
