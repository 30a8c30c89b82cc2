/** Catching up (续传): the events after a follower's cursor, or the whole hall when these are too many or of another log. */
import { encodeHall } from '@yichuang/domain/hall/codec';
import type { Instant } from '@yichuang/domain/ids';
import type { FollowAnswer, FollowRequest } from '@yichuang/protocol/socket';
import { streamOf, type Living } from '../living.ts';
import type { EventReader } from '../store/event-log.ts';
import type { Audience } from './audience.ts';

/** Beyond so many a snapshot is smaller and faster to fold. */
const MOST_EVENTS = 500;

export interface FollowParts {
  readonly logId: string;
  readonly build: string;
  readonly living: () => Living;
  readonly now: () => Instant;
  readonly reader: Pick<EventReader, 'after' | 'firstSeqOf'>;
}

export function followAnswer(
  parts: FollowParts,
  { logId, after }: Pick<FollowRequest, 'logId' | 'after'>,
  audience: Audience,
): FollowAnswer {
  const { tip, hall } = parts.living();
  const answer = { logId: parts.logId, build: parts.build, upTo: tip.seq, now: parts.now() };
  const dayBegan = parts.reader.firstSeqOf(streamOf(hall)) ?? 1;
  const known =
    logId === parts.logId && after <= tip.seq && after >= dayBegan && tip.seq - after <= MOST_EVENTS;
  if (!known) return { ...answer, snapshot: encodeHall(hall) };
  return {
    ...answer,
    events: after === tip.seq ? [] : parts.reader.after(after, MOST_EVENTS, audience).events,
  };
}
