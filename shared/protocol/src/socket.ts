/** The whole wire between the hub and its followers, on one screen (Socket.IO events and their answers). */
import type { Envelope } from '@yichuang/domain/event';
import type { HallSnapshot } from '@yichuang/domain/hall/codec';
import type { Instant, LocalDate } from '@yichuang/domain/ids';
import type { Kind } from '@yichuang/domain/kind';
import type { RejectionCode } from '@yichuang/domain/rejections';
import type { KeyRefused } from './keys.ts';

/** What one may follow: `hall` always, further kinds beside it. What of a kind one may see is decided by the hub. */
export type FollowKind = Kind;

/** Where a follower stands: which log, and the last seq it has seen of it. */
export interface Cursor {
  readonly logId: string;
  readonly seq: number;
}

export interface FollowRequest {
  /** null = nothing yet. */
  readonly logId: string | null;
  readonly after: number;
  readonly kinds: readonly FollowKind[];
}

export interface FollowAnswer {
  readonly logId: string;
  readonly build: string;
  readonly upTo: number;
  readonly now: Instant;
  /** Either the events after the cursor, or the whole hall when these are too many or of another log. */
  readonly events?: readonly Envelope[];
  readonly snapshot?: HallSnapshot;
}

/**
 * A push vouches for the whole range (after, upTo], of which this follower may see `events`.
 * `after > mine`: follow again. `after ≤ mine`: apply what is newer and move to `upTo`.
 */
export interface Push {
  readonly logId: string;
  readonly after: number;
  readonly upTo: number;
  readonly now: Instant;
  readonly events: readonly Envelope[];
  /** On the empty push every 5 s: the digest of the hall at `upTo`. */
  readonly digest?: string;
  /** With the digest: which day it is of. */
  readonly date?: LocalDate;
}

export interface CommandRequest {
  readonly name: string;
  readonly commandId: string;
  readonly payload: unknown;
}

/** The answer to a command; the same for HTTP (there with a status). */
export type CommandAnswer =
  | { readonly outcome: 'accepted'; readonly events: readonly Envelope[] }
  | { readonly outcome: 'rejected'; readonly rejection: WireRejection }
  | { readonly outcome: 'failed'; readonly problem: Problem };

export interface WireRejection {
  readonly code: RejectionCode;
  readonly details: Readonly<Record<string, unknown>>;
}

/** RFC 9457 problem+json. `code` is one of `ProblemCode`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail?: string;
}

export type ProblemCode =
  | 'BadRequest'
  | 'SignInFirst'
  | 'SignInFailed'
  | 'AccountDisabled'
  | 'AccountLocked'
  | 'NotAllowed'
  | 'NotFound'
  | 'TooLarge'
  | 'TooMany'
  | 'CommandTooLate'
  | 'CommandIdReused'
  | 'IdentityInvalid'
  | 'ForeignOrigin'
  | 'DiskFull'
  | 'OutcomeUnknown'
  | 'Stopping'
  /** Another computer has taken over the hall (备机已接替): this one writes nothing any more. */
  | 'Fenced'
  | 'Fault';

export interface ClientToHub {
  command: (request: CommandRequest, answer: (answer: CommandAnswer) => void) => void;
  follow: (
    request: FollowRequest,
    answer: (answer: FollowAnswer | { readonly problem: Problem }) => void,
  ) => void;
}

export interface HubToClient {
  events: (push: Push) => void;
  /** The token or session was revoked, or the account disabled: sign in again. */
  signedOut: (reason: { readonly code: ProblemCode }) => void;
  /** A hardware key at the counter of this account was refused. */
  keyRefused: (refused: KeyRefused) => void;
}

/** Silence after which a screen states the age of what it shows, ms. The hub pushes at least every 5 s. */
export const SILENCE_MS = 15_000;
export const HEARTBEAT_MS = 5_000;
