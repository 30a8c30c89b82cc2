/** Access over time: lock-out and unlocking, pairing and its end, revocation at once, sessions across a restart. */
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

const MINUTE = 60_000;
let hall: HubInTest;
let manager: string;
const sockets: Socket[] = [];

beforeAll(async () => {
  hall = await hubInTest();
  manager = await hall.signIn('manager');
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await hall.stop();
});

const trySignIn = async (username: string, password: string): Promise<readonly [number, string]> => {
  const { status, body } = await hall.ask('POST', '/api/sessions', { body: { username, password } });
  return [status, body.code ?? 'in'];
};
const idOf = async (username: string): Promise<string> => {
  const { body } = await hall.ask('GET', '/api/accounts', { token: manager });
  return body.find((account: { username: string }) => account.username === username).accountId;
};
const change = async (username: string, body: object): Promise<number> =>
  (await hall.ask('POST', `/api/accounts/${await idOf(username)}`, { token: manager, body })).status;

describe('lock-out', () => {
  it('five wrong passwords lock the account, also for the right one, until the manager unlocks it', async () => {
    const answers = [];
    for (let attempt = 0; attempt < 5; attempt += 1) answers.push(await trySignIn('clerk1', 'wrong'));
    for (const answer of answers.slice(0, 4)) expect(answer).toEqual([401, 'SignInFailed']);
    expect(answers[4]).toEqual([429, 'AccountLocked']);
    expect(await trySignIn('clerk1', 'yichuang-demo')).toEqual([429, 'AccountLocked']);
    expect(await change('clerk1', { change: 'unlock' })).toBe(200);
    expect(await trySignIn('clerk1', 'yichuang-demo')).toEqual([200, 'in']);
  });

  it('a hundred guesses at once are counted one by one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, guess) => trySignIn('clerk2', `guess ${guess}`)),
    );
    expect(answers.filter(([, code]) => code === 'SignInFailed')).toHaveLength(4);
    expect(answers.filter(([, code]) => code === 'AccountLocked')).toHaveLength(96);
  });

  it('twenty right sign-ins at once lock nobody out', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => trySignIn('clerk4', 'yichuang-demo')));
    expect(answers.every(([status]) => status === 200)).toBe(true);
  });

  it('runs out after a quarter of an hour', async () => {
    hall.pass(14 * MINUTE);
    expect(await trySignIn('clerk2', 'yichuang-demo')).toEqual([429, 'AccountLocked']);
    hall.pass(2 * MINUTE);
    expect(await trySignIn('clerk2', 'yichuang-demo')).toEqual([200, 'in']);
  });

  it('a name that nobody has is answered like a wrong password', async () => {
    for (let attempt = 0; attempt < 8; attempt += 1) {
      expect(await trySignIn('nobody', 'wrong')).toEqual([401, 'SignInFailed']);
    }
  });
});

describe('accounts', () => {
  it('a disabled account is out at once, with its sockets', async () => {
    const token = await hall.signIn('clerk5');
    const socket = connect(token);
    await heard(socket, 'connect');
    const out = heard(socket, 'signedOut');
    expect(await change('clerk5', { change: 'disable' })).toBe(200);
    expect(await out).toEqual({ code: 'SignInFirst' });
    expect((await hall.ask('GET', '/api/events', { token })).status).toBe(401);
    // Only who knows the password is told why.
    expect(await trySignIn('clerk5', 'yichuang-demo')).toEqual([403, 'AccountDisabled']);
    expect(await trySignIn('clerk5', 'guessed')).toEqual([401, 'SignInFailed']);
    await change('clerk5', { change: 'enable' });
    expect(await trySignIn('clerk5', 'yichuang-demo')).toEqual([200, 'in']);
  });

  it('a new password ends every session', async () => {
    const token = await hall.signIn('clerk6');
    const body = { current: 'yichuang-demo', next: 'mine alone' };
    expect(
      (await hall.ask('POST', '/api/password', { token, body: { ...body, current: 'no' } })).status,
    ).toBe(401);
    expect((await hall.ask('POST', '/api/password', { token, body })).status).toBe(204);
    expect((await hall.ask('GET', '/api/events', { token })).status).toBe(401);
    expect(await trySignIn('clerk6', 'mine alone')).toEqual([200, 'in']);
  });
});

describe('devices', () => {
  it('in a demo a screen is paired at once; its cookie is all it needs', async () => {
    const offer = await hall.ask('POST', '/api/pairings', { body: { kind: 'display', name: '浏览器大屏' } });
    expect(offer.status).toBe(201);
    const claim = { pairingSecret: offer.body.pairingSecret, as: 'cookie' };
    const claimed = await hall.ask('POST', '/api/pairings/claim', { body: claim });
    expect(claimed.body).toEqual({ state: 'paired', deviceId: expect.stringMatching(/^display-/) });
    const cookie = claimed.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const me = await hall.ask('GET', '/api/me', { headers: { cookie } });
    expect(me.body.device).toMatchObject({ kind: 'display', name: '浏览器大屏' });
    expect((await hall.ask('POST', '/api/pairings/claim', { body: claim })).status).toBe(404);
  });

  it('a revoked device is told so, cut off, and its token is worth nothing', async () => {
    const token = hall.tokenOf('display-window-1');
    const socket = connect(token);
    await heard(socket, 'connect');
    const devices = await hall.ask('GET', '/api/devices', { token: manager });
    expect(
      devices.body.find(({ deviceId }: { deviceId: string }) => deviceId === 'display-window-1'),
    ).toMatchObject({
      connected: true,
      revokedAt: null,
    });
    const out = heard(socket, 'signedOut');
    const gone = heard(socket, 'disconnect');
    expect((await hall.ask('DELETE', '/api/devices/display-window-1', { token: manager })).status).toBe(204);
    expect(await out).toEqual({ code: 'SignInFirst' });
    await gone;
    expect((await hall.ask('GET', '/api/events', { token })).status).toBe(401);
    expect((await hall.ask('DELETE', '/api/devices/display-window-1', { token: manager })).status).toBe(404);
  });
});

describe('over a restart', () => {
  it('sessions and tokens hold; after a working day a session ends', async () => {
    const token = await hall.signIn('guide1');
    const kiosk = hall.tokenOf('kiosk-1');
    hall = await hall.restart();
    expect((await hall.ask('GET', '/api/me', { token })).body.account.username).toBe('guide1');
    expect((await hall.ask('GET', '/api/me', { token: kiosk })).body.device.deviceId).toBe('kiosk-1');
    expect(hall.tokenOf('kiosk-1')).toBe(kiosk);
    hall.pass(16 * 60 * MINUTE);
    expect((await hall.ask('GET', '/api/me', { token })).status).toBe(401);
    expect((await hall.ask('GET', '/api/me', { token: kiosk })).status).toBe(200);
  });
});

function connect(token: string): Socket {
  const socket = io(hall.url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { token },
  });
  sockets.push(socket);
  return socket;
}

function heard(socket: Socket, word: string): Promise<unknown> {
  return new Promise((resolve) => {
    socket.once(word, resolve);
  });
}
