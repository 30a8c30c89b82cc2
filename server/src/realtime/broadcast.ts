/**
 * The only push (推送): one for each room and group commit, with what that room's audience may see, and an empty one every
 * five seconds, by which followers see that they are in time and hold the same hall.
 */
import { digestOf } from '@yichuang/domain/hall/codec';
import type { Instant } from '@yichuang/domain/ids';
import type { Push } from '@yichuang/protocol/socket';
import type { Commit } from '../execute.ts';
import type { Living } from '../living.ts';
import type { Told } from '../told.ts';
import { maySee, type Audience } from './audience.ts';

export interface Broadcast {
  publish(commit: Commit): void;
  /** The empty push, with the digest of the hall. */
  heartbeat(): void;
  /** Where pushes go from now on; returns the way out. */
  attach(rooms: Rooms): () => void;
}

/** The sockets, by what they may see. */
export interface Rooms {
  readonly audiences: () => Iterable<Audience>;
  readonly push: (audience: Audience, push: Push) => void;
}

export interface BroadcastParts {
  readonly logId: string;
  readonly living: () => Living;
  readonly now: () => Instant;
}

export function openBroadcast({ logId, living, now }: BroadcastParts): Broadcast {
  const everywhere = new Set<Rooms>();
  const push = (what: Omit<Push, 'logId' | 'now' | 'events'>, told: readonly Told[]): void => {
    for (const rooms of everywhere) {
      for (const audience of rooms.audiences()) {
        const events = told
          .filter(({ envelope, departments }) => maySee(audience, envelope.stream, departments))
          .map(({ envelope }) => envelope);
        rooms.push(audience, { logId, now: now(), ...what, events });
      }
    }
  };
  return {
    publish: ({ after, upTo, told }) => push({ after, upTo }, told),
    heartbeat: () => {
      const { tip, hall } = living();
      push({ after: tip.seq, upTo: tip.seq, digest: digestOf(hall), date: hall.date }, []);
    },
    attach: (rooms) => {
      everywhere.add(rooms);
      return () => everywhere.delete(rooms);
    },
  };
}
