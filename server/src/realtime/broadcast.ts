/**
 * The only push (推送): one for each group commit, and an empty one every five seconds, by which followers see that they
 * are in time and hold the same hall.
 */
import { digestOf } from '@yichuang/domain/hall/codec';
import type { Instant } from '@yichuang/domain/ids';
import type { Push } from '@yichuang/protocol/socket';
import type { Commit } from '../execute.ts';
import type { Living } from '../living.ts';

export interface Broadcast {
  publish(commit: Commit): void;
  /** The empty push, with the digest of the hall. */
  heartbeat(): void;
  /** Where pushes go from now on; returns the way out. */
  attach(room: (push: Push) => void): () => void;
}

export interface BroadcastParts {
  readonly logId: string;
  readonly living: () => Living;
  readonly now: () => Instant;
}

export function openBroadcast({ logId, living, now }: BroadcastParts): Broadcast {
  const rooms = new Set<(push: Push) => void>();
  const push = (what: Omit<Push, 'logId' | 'now'>): void => {
    if (rooms.size === 0) return;
    const whole: Push = { logId, now: now(), ...what };
    for (const room of rooms) room(whole);
  };
  return {
    publish: ({ after, upTo, events }) => push({ after, upTo, events }),
    heartbeat: () => {
      const { tip, hall } = living();
      push({ after: tip.seq, upTo: tip.seq, events: [], digest: digestOf(hall), date: hall.date });
    },
    attach: (room) => {
      rooms.add(room);
      return () => rooms.delete(room);
    },
  };
}
