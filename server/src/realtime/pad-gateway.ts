/**
 * The lines of vendors' pads (厂家评价器网关), beside Socket.IO on one HTTP server: each takes the upgrades of its own path, and
 * Engine.IO ends those that nobody took. A pad is known by its key and by nothing that a browser sends along, so that it
 * matters not which page or program opens the line. It is asked when its counter asks, once, and again after it came back.
 */
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { padRatingPath } from '@yichuang/domain/casework/link';
import { ownCaseOf, type EvaluationId } from '@yichuang/domain/evaluation/ids';
import type { Instant } from '@yichuang/domain/ids';
import { msOf, plusSeconds } from '@yichuang/domain/time';
import type { WorkNo } from '@yichuang/protocol/evaluation';
import { WebSocket, WebSocketServer } from 'ws';
import { isLoopback } from '../config.ts';
import type { Core } from '../core.ts';
import type { Evaluations } from '../evaluation/evaluations.ts';
import { readPacket, writePacket, type PadWord } from '../evaluation/pad-wire.ts';
import { SCAN_SECONDS, type AskedRow } from '../evaluation/rows.ts';
import type { VendorPad } from '../evaluation/vendor-pads.ts';
import type { Log } from '../log.ts';
import { rateOf } from './rate.ts';

export interface PadGateway {
  /** Ends the lines of whoever does not sign in or says nothing any more; called every few seconds. */
  sweep(this: void): void;
  close(this: void): Promise<void>;
}

export interface PadGatewayParts {
  readonly server: HttpServer;
  readonly evaluations: Evaluations;
  readonly onCommit: Core['onCommit'];
  readonly now: () => Instant;
  readonly monotonic: () => number;
  /** Null: the pad's page is at the address at which it reached the hub. */
  readonly publicUrl: string | null;
  readonly log: Log;
}

interface Line {
  readonly socket: WebSocket;
  readonly address: string;
  readonly origin: string;
  readonly allowed: () => boolean;
  /** Null until it has signed in. */
  pad: VendorPad | null;
  heardAt: number;
  /** Packets in a row that were not understood. */
  illegal: number;
  /** What it was told last: a prompt is pushed once a line. */
  asked: EvaluationId | null;
}

const LONGEST_PACKET = 2_048;
const PACKETS_PER_SECOND = 10;
const MOST_LINES = 500;
const MOST_ILLEGAL = 5;
/** Wrong keys of one address a minute. */
const MOST_WRONG = 10;
const WRONG_MS = 60_000;
const MOST_ADDRESSES = 1_000;
const SIGN_IN_MS = 10_000;
const FAREWELL_MS = 500;
/** Two beats were missed; the half is for one that is only late. */
const BEATS = 2.5;
/** Of RFC 6455: the peer broke the rules, and the hub goes away. */
const POLICY = 1008;
const GOING_AWAY = 1001;

const WORDS = {
  illegal: '报文不对，请按协议发送 JSON',
  signInFirst: '请先用工号和密钥登录',
  unknown: '没有这条指令',
  wrong: '工号或密钥不对，请到「好差评 → 评价器」核对',
  tooMany: '试得太多，请一分钟后再试',
} as const;

export function openPadGateway(parts: PadGatewayParts): PadGateway {
  const { server, evaluations, onCommit, now, monotonic, publicUrl, log } = parts;
  const { pads, rows, keys } = evaluations;
  const protocol = () => evaluations.rules().pads;
  const lines = new Set<Line>();
  const wrong = openWrongTries(monotonic);
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: LONGEST_PACKET,
  });

  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    if (request.url?.split('?', 1)[0] !== protocol().path) return;
    const address = addressOf(request);
    if (wrong.tooMany(address)) return refuse(stream, '429 Too Many Requests');
    if (lines.size >= MOST_LINES) return refuse(stream, '503 Service Unavailable');
    sockets.handleUpgrade(request, stream, head, (socket) =>
      open(socket, address, request.headers.host ?? ''),
    );
  };
  server.on('upgrade', onUpgrade);

  function open(socket: WebSocket, address: string, host: string): void {
    const line: Line = {
      socket,
      address,
      origin: publicUrl ?? `http://${host}`,
      allowed: rateOf(PACKETS_PER_SECOND),
      pad: null,
      heardAt: monotonic(),
      illegal: 0,
      asked: null,
    };
    lines.add(line);
    // A packet that is too long, or broken frames: `ws` closes the line itself.
    socket.on('error', () => {});
    socket.on('close', () => forget(line));
    socket.on('message', (data, isBinary) => hear(line, isBinary ? '' : (data as Buffer).toString()));
  }

  function hear(line: Line, text: string): void {
    // What comes after the farewell is nobody's.
    if (line.socket.readyState !== WebSocket.OPEN) return;
    if (!line.allowed()) return line.socket.close(POLICY);
    const packet = readPacket(protocol(), text);
    if (packet.is === 'illegal') return amiss(line, WORDS.illegal);
    if (packet.is === 'login') return signIn(line, packet.workNo, packet.key);
    if (packet.is === 'unknown') say(line, { is: 'unknown', message: WORDS.unknown });
    if (line.pad === null) return packet.is === 'heartbeat' ? amiss(line, WORDS.signInFirst) : undefined;
    line.illegal = 0;
    heard(line, line.pad);
    if (packet.is === 'heartbeat') say(line, { is: 'heartbeat', ok: true });
  }

  function amiss(line: Line, message: string): void {
    line.illegal += 1;
    say(line, { is: 'illegal', message });
    if (line.illegal >= MOST_ILLEGAL) line.socket.close(POLICY);
  }

  function signIn(line: Line, workNo: WorkNo, key: string): void {
    const tooMany = wrong.tooMany(line.address);
    const pad = tooMany ? null : pads.admit(workNo, key);
    if (pad === null) {
      wrong.add(line.address);
      // Not the 工号: what was typed into the wrong field would stand in the log.
      log.warn({ ip: line.address }, 'a vendor pad was turned away');
      say(line, { is: 'login', ok: false, message: tooMany ? WORDS.tooMany : WORDS.wrong });
      if (tooMany) line.socket.close(POLICY);
      return;
    }
    leave(line);
    for (const other of linesOf(pad.workNo)) end(other);
    line.pad = pad;
    line.illegal = 0;
    line.asked = null;
    heard(line, pad);
    log.info({ ...pad, ip: line.address }, 'vendor pad connected');
    say(line, { is: 'login', ok: true });
    ask(line, pad);
  }

  function heard(line: Line, { workNo }: VendorPad): void {
    line.heardAt = monotonic();
    pads.heard(workNo);
  }

  /** Tells it what its counter asks now, unless it was told. */
  function ask(line: Line, { counterId }: VendorPad): void {
    const at = now();
    const row = rows.shownAt(counterId, 'vendorPad', at);
    if (row === null || row.evaluationId === line.asked) return;
    const until = row.padUntil ?? plusSeconds(row.promptedAt ?? at, SCAN_SECONDS);
    const seconds = Math.max(1, Math.ceil((msOf(until) - msOf(at)) / 1_000));
    const url = addressFor(row, line.origin, seconds);
    if (url === null) return;
    line.asked = row.evaluationId;
    say(line, { is: 'ask', url, seconds });
  }

  function addressFor(
    { evaluationId, asks, counterId }: AskedRow,
    origin: string,
    seconds: number,
  ): string | null {
    if (asks === 'province') {
      const [first] = rows.casesOf(evaluationId);
      return evaluations.provinceAddress(first?.caseId ?? null, counterId);
    }
    const own = ownCaseOf(evaluationId);
    const key = own ? keys.ofCase(own.caseId, own.process) : keys.ofVisit(evaluationId);
    return origin + padRatingPath(key, seconds);
  }

  function say({ socket }: Line, word: PadWord): void {
    if (socket.readyState === WebSocket.OPEN) socket.send(writePacket(protocol(), word));
  }

  function linesOf(workNo: WorkNo): readonly Line[] {
    return [...lines].filter(({ pad }) => pad?.workNo === workNo);
  }

  /** The line is nobody's from now on; whoever was there is away, unless another line of the same pad is open. */
  function leave(line: Line): void {
    const workNo = line.pad?.workNo;
    line.pad = null;
    if (workNo !== undefined && linesOf(workNo).length === 0) pads.gone(workNo);
  }

  function end(line: Line): void {
    leave(line);
    line.socket.close(POLICY);
  }

  function forget(line: Line): void {
    leave(line);
    lines.delete(line);
  }

  pads.onEnded((workNo) => {
    for (const line of linesOf(workNo)) end(line);
  });
  const detach = onCommit(({ told }) => {
    if (!told.some(({ envelope }) => envelope.stream.startsWith('evaluation/'))) return;
    for (const line of lines) if (line.pad !== null) ask(line, line.pad);
  });

  return {
    sweep: () => {
      const at = monotonic();
      const silentMs = BEATS * 1_000 * protocol().heartbeatSeconds;
      for (const line of lines)
        if (at - line.heardAt > (line.pad === null ? SIGN_IN_MS : silentMs)) line.socket.terminate();
      wrong.sweep();
    },
    close: async () => {
      detach();
      server.off('upgrade', onUpgrade);
      const open = [...lines].map(({ socket }) => socket);
      const ended = open.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
      for (const socket of open) socket.close(GOING_AWAY);
      const farewell = setTimeout(() => open.forEach((socket) => socket.terminate()), FAREWELL_MS);
      await Promise.all(ended);
      clearTimeout(farewell);
    },
  };
}

function refuse(stream: Duplex, status: string): void {
  stream.on('error', () => {});
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** A proxy of this machine says who is behind it; nobody else may. */
function addressOf({ socket, headers }: IncomingMessage): string {
  const address = socket.remoteAddress ?? '';
  const behind = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return isLoopback(address) && behind ? behind : address;
}

interface WrongTries {
  tooMany(address: string): boolean;
  add(address: string): void;
  sweep(): void;
}

/** How many wrong keys came from an address within the last minute (限流). */
function openWrongTries(monotonic: () => number): WrongTries {
  const tries = new Map<string, { count: number; readonly since: number }>();
  const isOld = ({ since }: { readonly since: number }): boolean => monotonic() - since >= WRONG_MS;
  return {
    tooMany: (address) => {
      const known = tries.get(address);
      return known !== undefined && !isOld(known) && known.count >= MOST_WRONG;
    },
    add: (address) => {
      const known = tries.get(address);
      if (known && !isOld(known)) known.count += 1;
      else tries.set(address, { count: 1, since: monotonic() });
      const oldest = tries.keys().next();
      if (tries.size > MOST_ADDRESSES && !oldest.done) tries.delete(oldest.value);
    },
    sweep: () => {
      for (const [address, known] of tries) if (isOld(known)) tries.delete(address);
    },
  };
}
