/** A hub's Socket.IO side on loopback, driven by the test: what it pushes, answers, refuses and loses. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Envelope, Fact } from '@yichuang/domain/event';
import { encodeHall } from '@yichuang/domain/hall/codec';
import type { HallEvent } from '@yichuang/domain/hall/events';
import { evolve } from '@yichuang/domain/hall/evolve';
import { newHall, type Hall } from '@yichuang/domain/hall/hall';
import { HallId, LocalDate, type CommandId, type Instant } from '@yichuang/domain/ids';
import { instantOf } from '@yichuang/domain/time';
import type {
  ClientToHub,
  CommandAnswer,
  CommandRequest,
  FollowAnswer,
  FollowRequest,
  HubToClient,
  ProblemCode,
  Push,
} from '@yichuang/protocol/socket';
import { Server } from 'socket.io';

export const DATE = LocalDate.parse('2026-11-23');
export const HALL = HallId.parse('test-hall');

type Answering = (request: CommandRequest, answer: (answer: CommandAnswer) => void) => void;

export interface FakeGateway {
  readonly url: string;
  /** What was asked, in order. */
  readonly follows: readonly FollowRequest[];
  readonly commands: readonly CommandRequest[];
  hall(): Hall;
  logId: string;
  build: string;
  /** Offset of the hub's clock from the machine's, ms. */
  clockAheadMs: number;
  /** How the next commands are answered. */
  answering: Answering;
  /** When set, a follow gets this problem. */
  refuseFollow: ProblemCode | null;
  /** When set, a connection is refused with it. */
  refuseConnection: ProblemCode | null;
  /** A fact that happens now, not yet pushed. */
  append(type?: 'CounterOpened' | 'CounterClosed', counter?: string, date?: LocalDate): Envelope;
  /** Any fact of the day, not yet pushed. */
  appendFact(fact: Fact): Envelope;
  push(push: Partial<Push> & { readonly events: readonly Envelope[] }): void;
  heartbeat(change?: Partial<Push>): void;
  /** Cuts every line without a word. */
  cut(): void;
  signOut(): void;
  close(): Promise<void>;
}

/** `onRequest` answers its HTTP side. */
export async function fakeGateway(
  onRequest: RequestListener = (_request, response) => void response.writeHead(404).end(),
): Promise<FakeGateway> {
  const http = createServer(onRequest);
  const server = new Server<ClientToHub, HubToClient>(http, { transports: ['websocket'] });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const follows: FollowRequest[] = [];
  const commands: CommandRequest[] = [];
  const log: Envelope[] = [];
  let hall = newHall(HALL, DATE);

  const now = (): Instant => instantOf(Date.now() + gateway.clockAheadMs);
  const store = ({ type, payload }: Fact, date: LocalDate, subject: string | null): Envelope => {
    if (date !== hall.date) hall = newHall(HALL, date);
    const envelope: Envelope = {
      seq: log.length + 1,
      hallId: HALL,
      stream: `hall/${date}`,
      version: hall.version + 1,
      type,
      schema: 1,
      subject,
      at: now(),
      by: { role: 'clerk', account: null, device: null, counter: null, via: 'inside' },
      commandId: gateway.commands.at(-1)?.commandId as CommandId,
      cause: null,
      payload,
    };
    log.push(envelope);
    hall = evolve(hall, envelope as Envelope<HallEvent>);
    return envelope;
  };
  const answerTo = (request: FollowRequest): FollowAnswer => {
    const upTo = log.length;
    const base = { logId: gateway.logId, build: gateway.build, upTo, now: now() };
    return request.logId === gateway.logId
      ? { ...base, events: log.slice(request.after) }
      : { ...base, snapshot: encodeHall(hall) };
  };

  server.use((_socket, next) => {
    const code = gateway.refuseConnection;
    if (code === null) next();
    else next(Object.assign(new Error(code), { data: { code } }));
  });
  server.on('connection', (socket) => {
    socket.on('follow', (request, answer) => {
      follows.push(request);
      const code = gateway.refuseFollow;
      if (code !== null) answer({ problem: { type: 'about:blank', title: code, status: 401, code } });
      else answer(JSON.parse(JSON.stringify(answerTo(request))) as FollowAnswer);
    });
    socket.on('command', (request, answer) => {
      commands.push(request);
      gateway.answering(request, answer);
    });
  });

  const gateway: FakeGateway = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    follows,
    commands,
    hall: () => hall,
    logId: 'log-1',
    build: 'build-1',
    clockAheadMs: 0,
    answering: (_request, answer) => answer({ outcome: 'accepted', events: [] }),
    refuseFollow: null,
    refuseConnection: null,
    append(type = 'CounterOpened', counter = `w${log.length + 1}`, date = DATE) {
      const opened = { counterId: counter, accountId: 'clerk1', takenOverFrom: null };
      const payload = type === 'CounterOpened' ? opened : { counterId: counter };
      return store({ type, payload }, date, counter);
    },
    appendFact: (fact) => store(fact, hall.date, null),
    push(push) {
      const last = push.events.at(-1)?.seq ?? log.length;
      const first = push.events[0]?.seq ?? log.length + 1;
      server.emit('events', { logId: gateway.logId, after: first - 1, upTo: last, now: now(), ...push });
    },
    heartbeat(change = {}) {
      server.emit('events', {
        logId: gateway.logId,
        after: log.length,
        upTo: log.length,
        now: now(),
        events: [],
        ...change,
      });
    },
    cut() {
      for (const socket of server.sockets.sockets.values()) socket.conn.close();
    },
    signOut() {
      server.emit('signedOut', { code: 'SignInFirst' });
    },
    async close() {
      await server.close();
    },
  };
  return gateway;
}
