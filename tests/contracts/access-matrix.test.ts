/** Who × command × stream × view: what the registry and the permissions say is what HTTP and sockets do. */
import { randomUUID } from 'node:crypto';
import type { FollowAnswer, Problem } from '@yichuang/protocol/socket';
import { commandNamed, commandNames } from '@yichuang/domain/registry';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

const STAFF = {
  clerk: 'clerk1',
  guide: 'guide1',
  manager: 'manager',
  operator: 'operator',
  official: 'official-xsj',
  supervisor: 'supervisor',
} as const;
const DEVICES = { kiosk: 'kiosk-1', display: 'display-main', printer: 'printer-desk' } as const;
const WHO = ['public', ...Object.keys(STAFF), ...Object.keys(DEVICES), 'counter'] as const;

/** view → who gets it; everybody else is refused, the public with 401 and the rest with 403. */
const VIEWS: Readonly<Record<string, readonly string[]>> = {
  'GET /api/events?after=0': [
    'clerk',
    'guide',
    'manager',
    'operator',
    'official',
    'supervisor',
    'kiosk',
    'display',
    'printer',
    'counter',
  ],
  'GET /api/tickets/A001': ['clerk', 'guide', 'manager', 'operator', 'official', 'supervisor'],
  'GET /api/tickets/A001/life': ['clerk', 'guide', 'manager', 'operator', 'official', 'supervisor'],
  'GET /api/tickets/A001/wait': ['clerk', 'guide', 'manager', 'operator', 'official', 'supervisor'],
  'GET /api/tickets/A001/compared?with=A002': [
    'clerk',
    'guide',
    'manager',
    'operator',
    'official',
    'supervisor',
  ],
  [`GET /api/notes?ids=${randomUUID()}`]: ['clerk', 'guide', 'manager', 'operator', 'official'],
  'GET /api/leftovers': ['clerk', 'guide', 'manager', 'operator', 'official'],
  'GET /api/paper-tickets?date=2026-11-23': ['clerk', 'guide', 'manager', 'operator', 'official'],
  'POST /api/paper-tickets/file?date=2026-11-23': ['clerk', 'manager', 'operator'],
  'GET /api/paper-tickets/template?date=2026-11-23': ['clerk', 'manager', 'operator'],
  'GET /api/figures/open': ['manager', 'operator', 'supervisor'],
  'GET /api/figures': ['manager', 'operator', 'supervisor'],
  'GET /api/indicators': ['manager', 'operator', 'supervisor'],
  'POST /api/indicators/xlsx': ['manager', 'operator', 'supervisor'],
  'GET /api/cases/lights': ['manager', 'operator', 'supervisor'],
  'GET /api/alerts': ['guide', 'manager', 'operator', 'supervisor'],
  'GET /api/alerts/rules': ['guide', 'manager', 'operator', 'supervisor'],
  'PUT /api/alerts/rules': ['manager'],
  'GET /api/alerts/views': ['manager'],
  'GET /api/figures/own': ['clerk'],
  'GET /api/objections': ['manager'],
  'GET /api/objections/replies': ['clerk'],
  'POST /api/objections/read': ['clerk'],
  'GET /api/desk': ['clerk', 'guide', 'manager', 'supervisor'],
  'POST /api/desk/xlsx': ['manager', 'supervisor'],
  'GET /api/rounds': ['guide', 'manager', 'operator', 'supervisor'],
  'POST /api/rounds/xlsx': ['manager', 'supervisor'],
  'GET /api/rounds/rules': ['guide', 'manager', 'operator', 'supervisor'],
  'PUT /api/rounds/rules': ['manager'],
  'POST /api/rounds/photos?roundId=00000000-0000-7000-8000-00000000a0d0': [
    'clerk',
    'guide',
    'manager',
    'operator',
  ],
  'GET /api/rounds/own': ['clerk', 'guide', 'manager', 'operator'],
  'GET /api/rounds/photos/00000000-0000-7000-8000-00000000a0d0': [
    'clerk',
    'guide',
    'manager',
    'operator',
    'supervisor',
  ],
  'GET /api/roster/xlsx?from=2026-11-23': ['manager'],
  'POST /api/roster/file': ['manager'],
  'GET /api/reports?kind=daily': ['manager', 'operator', 'supervisor'],
  'POST /api/reports/file': ['manager', 'operator', 'supervisor'],
  'GET /api/upkeep': ['manager', 'operator'],
  'GET /api/devices': ['clerk', 'guide', 'manager', 'operator', 'supervisor'],
  'GET /api/accounts': ['manager', 'operator'],
  'DELETE /api/devices/nothing': ['manager', 'operator'],
  'POST /api/devices/nothing': ['manager', 'operator'],
  'POST /api/devices/nothing/orders': ['guide', 'manager', 'operator'],
  'POST /api/devices/parts': ['kiosk', 'display', 'printer', 'counter'],
  'GET /api/devices/watch': ['manager', 'operator'],
  'PUT /api/devices/watch': ['manager', 'operator'],
  [`GET /api/orders/${randomUUID()}`]: ['clerk', 'guide', 'manager', 'operator'],
  [`POST /api/orders/${randomUUID()}`]: ['kiosk', 'display', 'printer', 'counter'],
  'GET /api/evaluators': ['manager', 'operator'],
  'POST /api/evaluators/pads': ['manager', 'operator'],
  'DELETE /api/evaluators/pads/nothing': ['manager', 'operator'],
  'POST /api/pairings/approve': ['manager', 'operator'],
  'POST /api/accounts': ['manager', 'operator'],
  'POST /api/identities': ['kiosk', 'clerk', 'guide', 'manager'],
  'POST /api/codes': ['kiosk', 'clerk', 'guide', 'manager'],
  'POST /api/people': ['clerk', 'manager', 'official'],
  [`PUT /api/people/${randomUUID()}`]: ['clerk', 'manager', 'official'],
  'POST /api/people/lookup': ['clerk', 'manager', 'official'],
  [`GET /api/people/${randomUUID()}`]: ['clerk', 'manager', 'official'],
  [`POST /api/people/${randomUUID()}/reveal`]: ['clerk', 'manager', 'official'],
  'GET /api/reveals': ['manager'],
  'POST /api/people/purge': ['manager'],
};

/** kind of stream → who may follow it beside the hall; officials see their own department of it only. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  calendar: WHO.filter((who) => who !== 'public'),
  case: ['clerk', 'manager', 'official'],
  handover: ['clerk', 'manager', 'official'],
  delivery: ['clerk', 'manager', 'official'],
  evaluation: ['manager'],
  alert: ['guide', 'manager', 'operator', 'supervisor'],
  difficulty: ['clerk', 'guide', 'manager', 'supervisor'],
  round: ['guide', 'manager', 'operator', 'supervisor'],
  objection: ['manager'],
};

let hall: HubInTest;
const tokens = new Map<string, string | undefined>();
const sockets: Socket[] = [];

beforeAll(async () => {
  hall = await hubInTest();
  tokens.set('public', undefined);
  for (const [role, username] of Object.entries(STAFF)) tokens.set(role, await hall.signIn(username));
  for (const [kind, deviceId] of Object.entries(DEVICES)) tokens.set(kind, hall.tokenOf(deviceId));
  const { body } = await hall.ask('POST', '/api/pairings', {
    body: { kind: 'counter', name: '3号窗口电脑' },
  });
  const claimed = await hall.ask('POST', '/api/pairings/claim', {
    body: { pairingSecret: body.pairingSecret, as: 'token' },
  });
  tokens.set('counter', claimed.body.token);
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await hall.stop();
});

const refusal = (who: string): readonly [number, string] =>
  who === 'public' ? [401, 'SignInFirst'] : [403, 'NotAllowed'];

/** The public acts through pages of its own, never by a command. */
const isAllowed = (who: string, name: string): boolean =>
  who !== 'public' && (commandNamed(name)?.roles.includes(who as never) ?? false);

describe('who × command', () => {
  it.each(WHO)('%s, over HTTP', async (who) => {
    for (const name of commandNames) {
      const allowed = isAllowed(who, name);
      // An empty payload is nobody's: whoever may is told so, whoever may not learns nothing of it.
      const { status, body } = await hall.ask('POST', `/api/commands/${name}`, {
        token: tokens.get(who),
        body: { commandId: randomUUID(), payload: { nothing: true } },
      });
      const wanted = allowed ? [400, 'BadRequest'] : refusal(who);
      expect([name, status, body.code]).toEqual([name, ...wanted]);
    }
  });

  it.each(WHO.filter((who) => who !== 'public'))('%s, over a socket', async (who) => {
    const socket = connect(tokens.get(who));
    for (const name of commandNames) {
      const allowed = isAllowed(who, name);
      const answer = await socket.emitWithAck('command', {
        name,
        commandId: randomUUID(),
        payload: { nothing: true },
      });
      expect([name, answer.problem.code]).toEqual([name, allowed ? 'BadRequest' : 'NotAllowed']);
    }
  });

  it('what only the hub and its clock do is nobody’s command', async () => {
    for (const name of ['recordStart', 'suspectClock']) {
      const answer = await hall.ask('POST', `/api/commands/${name}`, {
        token: tokens.get('operator'),
        body: { commandId: randomUUID(), payload: {} },
      });
      expect(answer.status).toBe(404);
    }
  });
});

describe('who × stream', () => {
  it.each(WHO.filter((who) => who !== 'public'))('%s follows the hall', async (who) => {
    const answer = (await connect(tokens.get(who)).emitWithAck('follow', {
      logId: null,
      after: 0,
      kinds: ['hall'],
    })) as FollowAnswer | { problem: Problem };
    expect(answer).toHaveProperty('upTo', hall.hub.status().seq);
  });

  it.each(Object.entries(KINDS))('%s is followed by %j and nobody else', async (kind, allowed) => {
    for (const who of WHO.filter((one) => one !== 'public')) {
      const answer = (await connect(tokens.get(who)).emitWithAck('follow', {
        logId: null,
        after: 0,
        kinds: ['hall', kind],
      })) as FollowAnswer | { problem: Problem };
      const got = 'problem' in answer ? answer.problem.code : 'follows';
      expect([who, got]).toEqual([who, allowed.includes(who) ? 'follows' : 'NotAllowed']);
      const page = await hall.ask('GET', `/api/events?kinds=${kind}`, { token: tokens.get(who) });
      expect([who, page.status]).toEqual([who, allowed.includes(who) ? 200 : 403]);
    }
  });

  it('what is no kind of stream is followed by nobody', async () => {
    for (const kinds of [['hall', 'everything'], ['case'], [], 'hall']) {
      const answer = await connect(tokens.get('manager')).emitWithAck('follow', {
        logId: null,
        after: 0,
        kinds,
      });
      expect(answer.problem.code).toBe('BadRequest');
    }
  });

  it('the public and a worthless token open no socket', async () => {
    for (const token of [undefined, 'worthless']) {
      const socket = connect(token);
      const code = await new Promise((resolve) => {
        socket.on('connect_error', (error: Error & { data?: { code?: string } }) =>
          resolve(error.data?.code),
        );
      });
      expect(code).toBe('SignInFirst');
    }
  });
});

describe('who × view', () => {
  it.each(WHO)('%s', async (who) => {
    for (const [view, allowed] of Object.entries(VIEWS)) {
      const [method, path] = view.split(' ') as [string, string];
      const { status, body } = await hall.ask(method, path, {
        token: tokens.get(who),
        ...(method === 'POST' || method === 'PUT' ? { body: {} } : {}),
      });
      const letIn = [200, 400, 404].includes(status);
      expect([view, letIn]).toEqual([view, allowed.includes(who)]);
      if (!letIn) expect([view, status, body.code]).toEqual([view, ...refusal(who)]);
    }
  });

  it('everybody gets health, the texts and their own ticket’s progress', async () => {
    for (const who of WHO) {
      for (const path of ['/api/health', '/api/hub', '/api/me', '/api/hall', '/api/openapi.json']) {
        expect((await hall.ask('GET', path, { token: tokens.get(who) })).status).toBe(200);
      }
    }
  });

  it('a manager’s account is in a manager’s hands only', async () => {
    const operator = tokens.get('operator');
    const accounts = await hall.ask('GET', '/api/accounts', { token: operator });
    const manager = accounts.body.find(({ role }: { role: string }) => role === 'manager');
    const change = { change: 'resetPassword', password: 'quite-another' };
    const path = `/api/accounts/${manager.accountId}`;
    expect((await hall.ask('POST', path, { token: operator, body: change })).status).toBe(403);
    const born = { username: 'director', displayName: '主任', role: 'manager', password: 'long-enough' };
    expect((await hall.ask('POST', '/api/accounts', { token: operator, body: born })).status).toBe(403);
    expect(
      (await hall.ask('POST', '/api/accounts', { token: tokens.get('manager'), body: born })).status,
    ).toBe(201);
  });
});

function connect(token: string | undefined): Socket {
  const socket = io(hall.url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...(token === undefined ? {} : { auth: { token } }),
  });
  sockets.push(socket);
  return socket;
}
