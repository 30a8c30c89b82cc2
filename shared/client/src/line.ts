/** One Socket.IO line to the hub: it comes back by itself with jittered backoff, and says when it is up. */
import type { KeyRefused } from '@yichuang/protocol/keys';
import type {
  ClientToHub,
  CommandAnswer,
  FollowAnswer,
  FollowRequest,
  HubToClient,
  Problem,
  ProblemCode,
  Push,
} from '@yichuang/protocol/socket';
import { io, type Socket } from 'socket.io-client';
import type { Clock } from './clock.ts';
import type { Link } from './outbox.ts';

export interface Line extends Link {
  /** null = no answer. Never rejects. */
  follow(request: FollowRequest): Promise<FollowAnswer | { readonly problem: Problem } | null>;
  /** Gives up the present connection, which may be half dead, and makes another at once. */
  renew(): void;
  close(): void;
}

export interface LineOptions {
  readonly url: string;
  readonly token: string | undefined;
  /** Which of the browser's sign-ins is meant, see protocol/api.ts. */
  readonly seat: string | undefined;
  readonly clock: Clock;
}

export interface LineEvents {
  readonly onPush: (push: Push) => void;
  /** The hub does not know us (any more); the line stays down. */
  readonly onSignedOut: (code: ProblemCode) => void;
  readonly onKeyRefused: (refused: KeyRefused) => void;
}

const FOLLOW_MS = 10_000;
/** After a refusal that Socket.IO does not retry by itself. */
const REFUSED_MS = 1_000;
const SIGN_IN_AGAIN: readonly unknown[] = ['SignInFirst', 'NotAllowed'] satisfies ProblemCode[];

export function openLine(
  { url, token, seat, clock }: LineOptions,
  { onPush, onSignedOut, onKeyRefused }: LineEvents,
): Line {
  // The hub's own catching-up (follow) replaces Socket.IO's connection recovery.
  const socket: Socket<HubToClient, ClientToHub> = io(url, {
    transports: ['websocket'],
    ...(token === undefined ? {} : { auth: { token } }),
    ...(seat === undefined ? {} : { query: { seat } }),
    withCredentials: true,
    forceNew: true,
    reconnectionDelay: 250,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
    timeout: 5_000,
  });
  let cancelRetry: () => void = () => undefined;
  let closed = false;

  const leave = (code: ProblemCode): void => {
    closed = true;
    socket.disconnect();
    onSignedOut(code);
  };
  const retrySoon = (): void => {
    cancelRetry();
    cancelRetry = clock.after(REFUSED_MS * (0.5 + Math.random()), () => {
      if (!closed) socket.connect();
    });
  };

  socket.on('events', onPush);
  socket.on('keyRefused', onKeyRefused);
  socket.on('signedOut', ({ code }) => leave(code));
  socket.on('disconnect', (reason) => {
    // The hub closed it (too much unsent): Socket.IO takes that for an answer, we do not.
    if (reason === 'io server disconnect' && !closed) retrySoon();
  });
  socket.on('connect_error', (error: Error & { data?: { code?: unknown } }) => {
    const code = error.data?.code;
    if (SIGN_IN_AGAIN.includes(code)) leave(code as ProblemCode);
    else if (!socket.active && !closed) retrySoon();
  });

  return {
    isUp: () => socket.connected,
    onUp(listener) {
      socket.on('connect', listener);
      return () => socket.off('connect', listener);
    },
    async request(request, timeoutMs): Promise<CommandAnswer | null> {
      if (!socket.connected) return null;
      return socket.timeout(timeoutMs).emitWithAck('command', request).catch(unanswered);
    },
    async follow(request) {
      if (!socket.connected) return null;
      return socket.timeout(FOLLOW_MS).emitWithAck('follow', request).catch(unanswered);
    },
    renew() {
      if (closed) return;
      socket.disconnect().connect();
    },
    close() {
      closed = true;
      cancelRetry();
      socket.disconnect();
    },
  };
}

/** Timed out or cut off: Socket.IO rejects, the callers try again by their own rules. */
function unanswered(): null {
  return null;
}
