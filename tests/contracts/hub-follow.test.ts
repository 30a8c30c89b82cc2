// Following the hub over real sockets: snapshot, events, gap, digest, audience, origin, and the answers of `command`.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { decodeHall, digestOf } from '@yichuang/domain/hall/codec';
import { evolve } from '@yichuang/domain/hall/evolve';
import type { Hall } from '@yichuang/domain/hall/hall';
import { fold, replicaFrom, type Replica } from '@yichuang/client/replica';
import type {
  ClientToHub,
  CommandAnswer,
  FollowAnswer,
  HubToClient,
  Problem,
  Push,
} from '@yichuang/protocol/socket';
import { newCommandId } from '@yichuang/server/command-ids';
import { readConfig } from '@yichuang/server/config';
import { createHub, type Hub } from '@yichuang/server/hub';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

type HallSocket = Socket<HubToClient, ClientToHub>;
interface Demo {
  readonly accounts: readonly {
    readonly role: string;
    readonly username: string;
    readonly password: string;
  }[];
  readonly devices: readonly { readonly kind: string; readonly token: string }[];
}

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const sockets: HallSocket[] = [];
let hub: Hub;
let demo: Demo;

beforeAll(async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'yichuang-follow-'));
  hub = await createHub({
    config: readConfig({ HUB_DATA: data, HUB_PORT: '0', HUB_LOG: 'silent' }),
    log: silent,
  });
  demo = JSON.parse(readFileSync(path.join(data, 'demo.json'), 'utf8')) as Demo;
});
afterAll(() => hub.stop());
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});

function connect(auth: object, options: object = {}): HallSocket {
  const socket: HallSocket = io(hub.url, {
    auth,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...options,
  });
  sockets.push(socket);
  return socket;
}

function deviceToken(kind: string): string {
  return demo.devices.find((device) => device.kind === kind)!.token;
}

async function staffToken(role: string): Promise<string> {
  const { username, password } = demo.accounts.find((account) => account.role === role)!;
  const response = await fetch(`${hub.url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  return ((await response.json()) as { token: string }).token;
}

function follow(
  socket: HallSocket,
  logId: string | null,
  after: number,
): Promise<FollowAnswer | { problem: Problem }> {
  return socket.emitWithAck('follow', { logId, after, kinds: ['hall'] });
}

async function following(socket: HallSocket, logId: string | null = null, after = 0): Promise<FollowAnswer> {
  const answer = await follow(socket, logId, after);
  if ('problem' in answer) throw new Error(answer.problem.code);
  return answer;
}

function take(socket: HallSocket): Promise<CommandAnswer> {
  const payload = { services: [hub.hall().rules.services[0]!.serviceId] };
  return socket.emitWithAck('command', { name: 'takeTicket', commandId: newCommandId(Date.now()), payload });
}

function refusedWith(socket: HallSocket): Promise<string> {
  return new Promise((resolve) => {
    socket.on('connect', () => resolve('connected'));
    socket.on('connect_error', (error: Error & { data?: { code?: string } }) =>
      resolve(error.data?.code ?? error.message),
    );
  });
}

describe('following', () => {
  it('begins with a snapshot, goes on with pushes, and agrees with the hub’s digest', async () => {
    const display = connect({ token: deviceToken('display') });
    const kiosk = connect({ token: deviceToken('kiosk') });
    const pushes: Push[] = [];
    const first = await following(display);
    expect(first.events).toBeUndefined();
    let replica: Replica = replicaFrom(first.logId, first.upTo, first.snapshot!);
    display.on('events', (push) => {
      pushes.push(push);
      const folded = fold(replica, push);
      expect(folded.kind).toBe('moved');
      if (folded.kind === 'moved') replica = folded.replica;
    });
    await Promise.all([1, 2, 3].map(() => take(kiosk)));
    await hub.tick();
    await expect.poll(() => pushes.at(-1)?.digest).toBeDefined();
    expect(replica.cursor.seq).toBe(hub.status().seq);
    expect(digestOf(replica.hall)).toBe(digestOf(hub.hall()));
    expect(pushes.at(-1)).toMatchObject({ events: [], date: hub.hall().date, digest: digestOf(hub.hall()) });
  });

  it('after a gap it answers with exactly what was missed', async () => {
    const kiosk = connect({ token: deviceToken('kiosk') });
    const { logId, upTo, snapshot } = await following(kiosk);
    let hall: Hall = decodeHall(snapshot!);
    kiosk.disconnect();
    const other = connect({ token: deviceToken('kiosk') });
    await take(other);
    await take(other);
    const again = connect({ token: deviceToken('display') });
    const caught = await following(again, logId, upTo);
    expect(caught.snapshot).toBeUndefined();
    expect(caught.events?.map(({ seq }) => seq)).toEqual([upTo + 1, upTo + 2]);
    for (const event of caught.events ?? []) hall = evolve(hall, event as Parameters<typeof evolve>[1]);
    expect(digestOf(hall)).toBe(digestOf(hub.hall()));
    expect((await following(again, logId, caught.upTo)).events).toEqual([]);
  });

  it.each([
    ['another log', 'another', 1],
    ['a cursor before the day', null, 0],
    ['a cursor beyond the log', null, 1_000_000],
  ])('%s gets the whole hall', async (_, logId, after) => {
    const display = connect({ token: deviceToken('display') });
    const answer = await following(display, logId ?? hub.core.logId, after);
    expect(answer.snapshot?.version).toBe(hub.hall().version);
  });

  it('too much that was missed is a snapshot too', async () => {
    const kiosk = connect({ token: deviceToken('kiosk') });
    const { upTo } = await following(kiosk);
    await Promise.all(Array.from({ length: 501 }, () => take(kiosk)));
    expect((await following(kiosk, hub.core.logId, upTo)).snapshot).toBeDefined();
  });

  it('one push for a group of commands, before the answers', async () => {
    const kiosk = connect({ token: deviceToken('kiosk') });
    await following(kiosk);
    const order: string[] = [];
    kiosk.on('events', ({ events }) => void (events.length > 0 && order.push('push')));
    await take(kiosk).then(() => order.push('answer'));
    expect(order).toEqual(['push', 'answer']);
  });
});

describe('who may', () => {
  it('the public, an old token and another site are refused', async () => {
    expect(await refusedWith(connect({}))).toBe('SignInFirst');
    expect(await refusedWith(connect({ token: 'worth-nothing' }))).toBe('SignInFirst');
    const foreign = connect(
      { token: deviceToken('kiosk') },
      { extraHeaders: { origin: 'http://evil.example' } },
    );
    expect(await refusedWith(foreign)).not.toBe('connected');
  });

  it('a page is known by its cookie', async () => {
    const token = await staffToken('guide');
    const page = connect({}, { extraHeaders: { cookie: `yichuang_session=${token}`, origin: hub.url } });
    expect((await following(page)).snapshot).toBeDefined();
  });

  it('whoever signs out is told and cut off', async () => {
    const token = await staffToken('clerk');
    const page = connect({ token });
    await following(page);
    const word = new Promise((resolve) => page.on('signedOut', resolve));
    await fetch(`${hub.url}/api/sessions`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await word).toEqual({ code: 'SignInFirst' });
    await expect.poll(() => page.connected).toBe(false);
  });

  it('devices that are connected are known', async () => {
    const kiosk = connect({ token: deviceToken('kiosk') });
    await following(kiosk);
    expect(hub.gateway.connectedDevices().size).toBe(1);
    expect(hub.gateway.followers()).toBe(1);
  });
});

describe('what is sent amiss', () => {
  it.each([
    ['no object', 'x', 'BadRequest'],
    [
      'an unknown field',
      { name: 'takeTicket', commandId: newCommandId(0), payload: {}, more: 1 },
      'BadRequest',
    ],
    ['an unknown command', { name: '__proto__', commandId: newCommandId(0), payload: {} }, 'NotFound'],
    [
      'a command of another role',
      { name: 'callNext', commandId: newCommandId(0), payload: {} },
      'NotAllowed',
    ],
    ['no id', { name: 'takeTicket', commandId: 'x', payload: {} }, 'BadRequest'],
  ])('%s is answered with a code', async (_, request, code) => {
    const kiosk = connect({ token: deviceToken('kiosk') });
    const seq = hub.status().seq;
    const answer = await kiosk.emitWithAck('command', request as never);
    expect(answer).toMatchObject({ outcome: 'failed', problem: { code } });
    expect(hub.status().seq).toBe(seq);
  });

  it('following something else, or without wanting an answer, does nothing', async () => {
    const kiosk = connect({ token: deviceToken('kiosk') });
    const wrong = await kiosk.emitWithAck('follow', { logId: null, after: -1, kinds: ['case'] } as never);
    expect(wrong).toMatchObject({ problem: { code: 'BadRequest' } });
    (kiosk as unknown as { emit(name: string, request: unknown): void }).emit('command', {
      name: 'takeTicket',
    });
    expect((await following(kiosk)).upTo).toBe(hub.status().seq);
  });
});

it('a follower that does not read is cut off, and the others are not', async () => {
  const reader = connect({ token: deviceToken('kiosk') });
  await following(reader);
  const deaf = connect({ token: deviceToken('display') });
  await following(deaf);
  const { ws } = deaf.io.engine.transport as unknown as { ws: { pause(): void } };
  ws.pause();
  const filler = { after: 0, upTo: 0, at: hub.core.now() };
  const envelope = { stream: 'hall/2026-11-23', text: 'x'.repeat(100_000) } as never;
  for (let round = 0; hub.gateway.followers() > 1 && round < 400; round += 1) {
    hub.core.broadcast.publish({ ...filler, told: [{ envelope, departments: null }] });
    await wait(1);
  }
  expect(hub.gateway.followers()).toBe(1);
  expect(reader.connected).toBe(true);
});
