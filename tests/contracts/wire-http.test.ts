/** The HTTP wire as any tool may drive it: every status of a command, the first answer kept, what each asker may see. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

let hall: HubInTest;
let clerk: string;
let guide: string;
let manager: string;
let kiosk: string;
let serviceId: string;
const counterId = 'H00-01';

beforeAll(async () => {
  hall = await hubInTest();
  clerk = await hall.signIn('clerk1');
  guide = await hall.signIn('guide1');
  manager = await hall.signIn('manager');
  kiosk = hall.tokenOf('kiosk-1');
  serviceId = hall.hub.hall().rules.services.find(({ zoneIds }) => zoneIds[0] === 'A')?.serviceId ?? '';
});
afterAll(() => hall.stop());

const command = (
  token: string | undefined,
  name: string,
  payload: object,
  commandId: string = randomUUID(),
) => hall.ask('POST', `/api/commands/${name}`, { token, body: { commandId, payload } });
const take = () => command(kiosk, 'takeTicket', { services: [serviceId], printerId: 'kiosk-1' });

describe('before anybody signs in', () => {
  it('health says exactly status, hallId, seq and version', async () => {
    const { status, body } = await hall.ask('GET', '/api/health');
    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'ok',
      hallId: 'H00',
      seq: expect.any(Number),
      version: expect.any(String),
    });
  });

  it('the hub says that it is a demo, and which catalogue is in force', async () => {
    const { body } = await hall.ask('GET', '/api/hub');
    expect(body).toMatchObject({ mode: 'demo', hallId: 'H00', publicUrl: null });
    const catalogue = await hall.ask('GET', `/api/catalogue/${body.catalogueRevision}`);
    expect(catalogue.headers['cache-control']).toContain('immutable');
    expect(catalogue.body.services.length).toBeGreaterThan(10);
    expect((await hall.ask('GET', '/api/catalogue/another')).status).toBe(404);
  });

  it('demo.json lets programs in: roles, devices, the printer of the kiosk', () => {
    const roles = hall.demo.accounts.map(({ role }) => role);
    expect(roles.filter((role) => role === 'clerk')).toHaveLength(12);
    expect(roles.filter((role) => role === 'guide')).toHaveLength(2);
    expect(roles).toContain('manager');
    expect(roles).toContain('operator');
    expect(hall.demo.url).toBe(hall.url);
    expect(hall.demo.devices.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['kiosk', 'display', 'printer']),
    );
    expect(hall.demo.devices.find(({ kind }) => kind === 'kiosk')?.printer).toMatch(/^127\.0\.0\.1:\d+$/);
  });
});

describe('signing in', () => {
  it('gives a token and an HttpOnly, SameSite=Strict cookie', async () => {
    const { status, body, headers } = await hall.ask('POST', '/api/sessions', {
      body: { username: 'clerk2', password: 'yichuang-demo' },
    });
    expect(status).toBe(200);
    expect(body.token.length).toBeGreaterThan(30);
    expect(headers['set-cookie']?.[0]).toMatch(/^yichuang_session=.*; HttpOnly; SameSite=Strict$/);
    const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const me = await hall.ask('GET', '/api/me', { headers: { cookie } });
    expect(me.body).toMatchObject({ account: { username: 'clerk2', role: 'clerk' }, device: null });
  });

  it('keeps seats of one browser apart', async () => {
    const { headers } = await hall.ask('POST', '/api/sessions', {
      body: { username: 'guide2', password: 'yichuang-demo' },
      headers: { 'x-seat': 'guide' },
    });
    const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    expect((await hall.ask('GET', '/api/me', { headers: { cookie } })).body.account).toBeNull();
    const seated = await hall.ask('GET', '/api/me', { headers: { cookie, 'x-seat': 'guide' } });
    expect(seated.body.account.username).toBe('guide2');
  });

  it('ends by DELETE, at once', async () => {
    const token = await hall.signIn('clerk3');
    expect((await hall.ask('DELETE', '/api/sessions', { token })).status).toBe(204);
    expect((await hall.ask('GET', '/api/hall', { token })).status).toBe(401);
  });
});

describe('a command', () => {
  it('200 accepted, with the events', async () => {
    const { status, body } = await take();
    expect(status).toBe(200);
    expect(body.outcome).toBe('accepted');
    expect(body.events[0]).toMatchObject({
      type: 'TicketTaken',
      by: { role: 'kiosk', device: 'kiosk-1', account: null, via: 'http' },
      payload: { number: expect.stringMatching(/^A\d{3}$/) },
    });
  });

  it('409 rejected, with a code and its details', async () => {
    const { status, body } = await command(clerk, 'callNext', { counterId });
    expect(status).toBe(409);
    expect(body).toEqual({
      outcome: 'rejected',
      rejection: { code: 'CounterNotOpen', details: { counterId } },
    });
  });

  it('the same commandId again gets the first answer, accepted or rejected', async () => {
    const commandId = randomUUID();
    const payload = { services: [serviceId] };
    const first = await command(kiosk, 'takeTicket', payload, commandId);
    const seq = hall.hub.status().seq;
    const again = await command(kiosk, 'takeTicket', payload, commandId);
    expect(again.body).toEqual(first.body);
    expect(hall.hub.status().seq).toBe(seq);

    const refused = randomUUID();
    const no = await command(clerk, 'callNext', { counterId: 'H00-02' }, refused);
    expect(no.status).toBe(409);
    await command(clerk, 'openCounter', { counterId: 'H00-02' });
    expect((await command(clerk, 'callNext', { counterId: 'H00-02' }, refused)).body).toEqual(no.body);
    await command(clerk, 'closeCounter', { counterId: 'H00-02', confirmed: true });
  });

  it('a reused commandId with another payload is refused and changes nothing', async () => {
    const commandId = randomUUID();
    await command(kiosk, 'takeTicket', { services: [serviceId] }, commandId);
    const seq = hall.hub.status().seq;
    const { status, body } = await command(
      kiosk,
      'takeTicket',
      { services: [serviceId], printerId: 'kiosk-1' },
      commandId,
    );
    expect([status, body.code]).toEqual([400, 'CommandIdReused']);
    expect(hall.hub.status().seq).toBe(seq);
  });

  it('401 before anything that was sent is looked at', async () => {
    for (const token of [undefined, 'worthless']) {
      const { status, body, headers } = await hall.ask('POST', '/api/commands/callNext', {
        token,
        body: '{"a',
      });
      expect([status, body.code]).toEqual([401, 'SignInFirst']);
      expect(headers['content-type']).toContain('application/problem+json');
    }
    expect((await hall.ask('POST', '/api/commands/fireEverybody', { body: '{}' })).status).toBe(401);
  });

  it('403 for another role, also before the payload is looked at', async () => {
    const { status, body } = await hall.ask('POST', '/api/commands/closeDay', { token: clerk, body: '[]' });
    expect([status, body.code]).toEqual([403, 'NotAllowed']);
  });

  it('400 for a payload that is not the command’s, 404 for no such command', async () => {
    const wrong = [
      { commandId: randomUUID(), payload: { services: [] } },
      { commandId: randomUUID(), payload: { services: [serviceId], colour: 'red' } },
      { commandId: 'mine', payload: { services: [serviceId] } },
      { commandId: randomUUID(), payload: { services: [serviceId] }, at: 'yesterday' },
      { commandId: randomUUID() },
      [],
      null,
      7,
    ];
    for (const body of wrong) {
      const answer = await hall.ask('POST', '/api/commands/takeTicket', { token: kiosk, body });
      expect([body, answer.status, answer.body.code]).toEqual([body, 400, 'BadRequest']);
    }
    expect((await command(kiosk, 'fireEverybody', {})).status).toBe(404);
  });

  it('413 for a body over 64 KB', async () => {
    const { status, body } = await command(kiosk, 'takeTicket', {
      services: [serviceId],
      note: 'x'.repeat(70_000),
    });
    expect([status, body.code]).toEqual([413, 'TooLarge']);
  });
});

describe('reading', () => {
  it('staff and terminals get the living hall: tickets, counters, queues', async () => {
    for (const token of [clerk, guide, manager, kiosk]) {
      const { status, body } = await hall.ask('GET', '/api/hall', { token });
      expect(status).toBe(200);
      expect(body.phase).toBe('open');
      const waiting = body.tickets.filter(({ status: state }: { status: string }) => state === 'waiting');
      const queue = body.queues.find(({ zoneId }: { zoneId: string }) => zoneId === 'A');
      expect(queue.ordinary).toHaveLength(waiting.length);
      expect(body.counters).toHaveLength(12);
    }
  });

  it('the public gets the board and nothing of any ticket’s identity', async () => {
    const { status, body, text } = await hall.ask('GET', '/api/hall');
    expect(status).toBe(200);
    expect(body.board.zones.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/ticketId|progressKey|visitorId|accountId/);
    expect((await hall.ask('GET', '/api/events?after=0')).status).toBe(401);
  });

  it('events come in pages that vouch for their range', async () => {
    const all = await hall.ask('GET', '/api/events?after=0&kinds=hall', { token: clerk });
    const seqs = all.body.events.map(({ seq }: { seq: number }) => seq);
    expect(all.body.upTo).toBe(hall.hub.status().seq);
    const page = await hall.ask('GET', '/api/events?after=2&limit=2', { token: clerk });
    expect(page.body.events.map(({ seq }: { seq: number }) => seq)).toEqual(
      seqs.filter((seq: number) => seq > 2).slice(0, 2),
    );
    expect(page.body.more).toBe(true);
  });

  it('a number is found where it belongs, its life in order, the notes with it', async () => {
    hall.pass(1_000);
    const taken = await command(guide, 'takeTicket', { services: [serviceId], note: '需要黎语' });
    const { number, ticketId, progressKey } = taken.body.events[0].payload;
    const found = await hall.ask('GET', `/api/tickets/${number.toLowerCase()}`, { token: clerk });
    expect(found.body).toMatchObject({ ticket: { number, status: 'waiting' }, living: { ticketId } });
    expect(found.body.promise.ahead).toBeGreaterThan(0);

    const progress = await hall.ask('GET', `/api/progress/${progressKey}`);
    expect(progress.headers['cache-control']).toBe('no-store');
    expect(progress.body).toMatchObject({ number, status: 'waiting', ahead: found.body.promise.ahead });
    expect(progress.text).not.toContain(ticketId);

    await command(guide, 'cancelTicket', { ticketId, reasonId: hall.hub.hall().rules.reasons.cancel[0] });
    const ended = await hall.ask('GET', `/api/tickets/${number}`, { token: clerk });
    expect(ended.body).toMatchObject({ ticket: { status: 'cancelled' }, living: null, promise: null });
    expect((await hall.ask('GET', `/api/progress/${progressKey}`)).body).toMatchObject({
      status: 'cancelled',
    });
    const life = await hall.ask('GET', `/api/tickets/${number}/life`, { token: clerk });
    expect(life.body.events.map(({ type }: { type: string }) => type)).toEqual([
      'TicketTaken',
      'TicketCancelled',
    ]);
    expect(life.body.notes).toMatchObject([{ text: '需要黎语' }]);
    expect((await hall.ask('GET', '/api/tickets/A999', { token: clerk })).status).toBe(404);
    expect((await hall.ask('GET', '/api/tickets/hello', { token: clerk })).status).toBe(400);
  });

  it('the description has one path for each command', async () => {
    const { body } = await hall.ask('GET', '/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const take = body.paths['/api/commands/takeTicket'].post;
    expect(take.requestBody.content['application/json'].schema).toMatchObject({
      additionalProperties: false,
      required: ['commandId', 'payload'],
    });
    expect(Object.keys(take.responses)).toEqual(expect.arrayContaining(['200', '409', '4XX', '5XX']));
    const commands = Object.keys(body.paths).filter((path) => path.startsWith('/api/commands/'));
    expect(commands.length).toBeGreaterThanOrEqual(27);
  });

  it('metrics are Prometheus text', async () => {
    const { text, headers } = await hall.ask('GET', '/metrics');
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toMatch(/^yichuang_http_commands_total\{outcome="accepted"\} \d+$/m);
    expect(text).toMatch(/^yichuang_commit_seconds\{quantile="0.5"\} [\d.e-]+$/m);
    expect(text).toMatch(/^yichuang_followers 0$/m);
  });
});
