/** The sockets (实时网关): who connects is known from the handshake; `command` and `follow` as in protocol/socket.ts. */
import type { IncomingHttpHeaders, Server as HttpServer } from 'node:http';
import type { AccountId, DeviceId } from '@yichuang/domain/ids';
import { kinds } from '@yichuang/domain/kind';
import type { KeyRefused } from '@yichuang/protocol/keys';
import type { ClientToHub, HubToClient, ProblemCode } from '@yichuang/protocol/socket';
import { Server, type Socket } from 'socket.io';
import { z } from 'zod';
import type { Revoked } from '../access/access.ts';
import { actorFor, isPublic, type Asker } from '../access/asker.ts';
import { counterOf } from '../http/commands.ts';
import { BODY_BYTES } from '../http/limits.ts';
import { problemOf } from '../http/problem.ts';
import { knownCommand } from '../hub-commands.ts';
import type { Living } from '../living.ts';
import type { WritePath } from '../execute.ts';
import type { Broadcast } from './broadcast.ts';
import { audienceOf, narrowed, roomOf, type Audience } from './audience.ts';
import { cutOff, unsentBytes } from './connection.ts';
import { followAnswer, type FollowParts } from './follow.ts';
import { rateOf } from './rate.ts';

export interface Gateway {
  /** Sockets that follow the hall. */
  readonly followers: () => number;
  readonly connectedDevices: () => ReadonlySet<DeviceId>;
  /** Of staff who have a page open that follows the hall. */
  readonly connectedAccounts: () => ReadonlySet<AccountId>;
  /** Why a hardware key at a counter was refused, to every page of whoever is signed in there. */
  readonly tellKeyRefused: (accountId: AccountId, refused: KeyRefused) => void;
  /** Their access ended: told so and disconnected. */
  readonly expel: (revoked: Revoked) => void;
  readonly close: () => Promise<void>;
}

export interface GatewayParts extends FollowParts {
  readonly server: HttpServer;
  readonly broadcast: Broadcast;
  readonly execute: WritePath['execute'];
  readonly living: () => Living;
  /** Null or the public: refused. */
  readonly askerOf: (handshake: {
    headers: IncomingHttpHeaders;
    auth: Readonly<Record<string, unknown>>;
  }) => Asker | null;
  readonly isForeign: (headers: IncomingHttpHeaders) => boolean;
  readonly commandsPerSecond: number;
}

interface SocketData {
  asker: Asker;
  /** The one room that it is in, once it follows. */
  room?: string;
}
type HallSocket = Socket<ClientToHub, HubToClient, Record<string, never>, SocketData>;

/** A follower that does not read is cut off before it fills the hub's memory; it comes back and catches up. */
const MOST_UNSENT_BYTES = 1_000_000;
/** When the hub stops: so long may a follower take to say goodbye. */
const FAREWELL_MS = 500;

const Request = z.strictObject({ name: z.string(), commandId: z.string(), payload: z.unknown() });
const Follow = z.strictObject({
  logId: z.string().nullable(),
  after: z.int().min(0),
  kinds: z.array(z.enum(kinds)).refine((wanted) => wanted.includes('hall')),
});

export function openGateway(parts: GatewayParts): Gateway {
  const io = new Server<ClientToHub, HubToClient, Record<string, never>, SocketData>(parts.server, {
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: BODY_BYTES,
    // Socket.IO's `cors` does not stop a WebSocket of another site; this does.
    allowRequest: (request, allow) => {
      allow(parts.isForeign(request.headers) ? 'ForeignOrigin' : null, !parts.isForeign(request.headers));
    },
  });

  io.use((socket, next) => {
    const { headers, auth, query } = socket.handshake;
    const asker = parts.askerOf({ headers, auth: { seat: query['seat'], ...auth } });
    if (asker === null || isPublic(asker)) return next(refusal('SignInFirst'));
    socket.data.asker = asker;
    next();
  });
  const rooms = new Map<string, { readonly audience: Audience; readonly sockets: number }>();
  io.on('connection', (socket) => {
    socket.on('disconnect', () => leaveRoom(socket));
    const allowed = rateOf(parts.commandsPerSecond);
    socket.on('follow', (request, answer) => follow(socket, allowed, request, answer));
    socket.on('command', (request, answer) => void command(socket, allowed, request, answer));
  });

  /** Answers and joins in the same turn: nothing can be committed in between. */
  function follow(
    socket: HallSocket,
    allowed: () => boolean,
    request: unknown,
    answer: Parameters<ClientToHub['follow']>[1],
  ): void {
    if (typeof answer !== 'function') return;
    if (!allowed()) return answer({ problem: problemOf('TooMany') });
    const wanted = Follow.safeParse(request);
    if (!wanted.success) return answer({ problem: problemOf('BadRequest') });
    const audience = narrowed(audienceOf(socket.data.asker), wanted.data.kinds);
    if (audience === null) return answer({ problem: problemOf('NotAllowed') });
    answer(followAnswer(parts, wanted.data, audience));
    leaveRoom(socket);
    const room = roomOf(audience);
    rooms.set(room, { audience, sockets: (rooms.get(room)?.sockets ?? 0) + 1 });
    socket.data.room = room;
    void socket.join(room);
  }

  function leaveRoom(socket: HallSocket): void {
    const { room } = socket.data;
    const kept = room === undefined ? undefined : rooms.get(room);
    if (room === undefined || !kept) return;
    delete socket.data.room;
    void socket.leave(room);
    if (kept.sockets > 1) rooms.set(room, { ...kept, sockets: kept.sockets - 1 });
    else rooms.delete(room);
  }

  async function command(
    { data: { asker } }: HallSocket,
    allowed: () => boolean,
    request: unknown,
    answer: Parameters<ClientToHub['command']>[1],
  ): Promise<void> {
    if (typeof answer !== 'function') return;
    const failed = (code: ProblemCode): void => answer({ outcome: 'failed', problem: problemOf(code) });
    if (!allowed()) return failed('TooMany');
    const order = Request.safeParse(request);
    if (!order.success) return failed('BadRequest');
    const { name, commandId, payload } = order.data;
    const roles = knownCommand(name)?.roles;
    if (!roles) return failed('NotFound');
    const by = actorFor(asker, roles, 'socket', (accountId) => counterOf(parts.living().hall, accountId));
    if (by === null) return failed('NotAllowed');
    answer(await parts.execute({ name, commandId, payload, by }));
  }

  const detach = parts.broadcast.attach({
    audiences: () => [...rooms.values()].map(({ audience }) => audience),
    push: (audience, push) => {
      const room = roomOf(audience);
      io.to(room).emit('events', push);
      for (const id of io.sockets.adapter.rooms.get(room) ?? []) {
        const conn = io.sockets.sockets.get(id)?.conn;
        if (conn && unsentBytes(conn) > MOST_UNSENT_BYTES) cutOff(conn);
      }
    },
  });

  return {
    followers: () => [...rooms.values()].reduce((sum, { sockets }) => sum + sockets, 0),
    connectedDevices: () =>
      new Set([...io.sockets.sockets.values()].flatMap(({ data }) => data.asker.device?.deviceId ?? [])),
    connectedAccounts: () =>
      new Set([...io.sockets.sockets.values()].flatMap(({ data }) => data.asker.account?.accountId ?? [])),
    tellKeyRefused: (accountId, refused) => {
      for (const socket of io.sockets.sockets.values())
        if (socket.data.asker.account?.accountId === accountId) socket.emit('keyRefused', refused);
    },
    expel: (revoked) => {
      for (const socket of io.sockets.sockets.values()) {
        if (!concerns(revoked, socket.data.asker)) continue;
        socket.emit('signedOut', { code: 'SignInFirst' });
        socket.disconnect(true);
      }
    },
    close: async () => {
      detach();
      const connections = [...io.sockets.sockets.values()].map(({ conn }) => conn);
      const farewell = setTimeout(() => {
        connections.forEach(cutOff);
        // Whoever came back just now was taken in by nobody, and would keep the hub for a minute.
        parts.server.closeAllConnections();
      }, FAREWELL_MS);
      await io.close();
      clearTimeout(farewell);
    },
  };
}

/** Socket.IO hands `data` of the error to the client's `connect_error`. */
function refusal(code: ProblemCode): Error {
  return Object.assign(new Error(code), { data: problemOf(code) });
}

function concerns(revoked: Revoked, { account, device }: Asker): boolean {
  if ('deviceId' in revoked) return device?.deviceId === revoked.deviceId;
  if (account?.accountId !== revoked.accountId) return false;
  return revoked.session === undefined || account.session.equals(revoked.session);
}
