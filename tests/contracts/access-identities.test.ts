/** Numbers of documents: the same person all day, nobody tomorrow, and no trace of the number anywhere. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

const NUMBER = '11010519491231002X';
/** 79 in 2026. */
const ELDER = '469099194701020105';
const WRONG = '110105194912310021';
let hall: HubInTest;
let kiosk: string;

beforeAll(async () => {
  hall = await hubInTest();
  kiosk = hall.tokenOf('kiosk-1');
});
afterAll(() => hall.stop());

const identify = (number: string, kind = 'residentId') =>
  hall.ask('POST', '/api/identities', { token: kiosk, body: { kind, number } });

it('the same person by any document that carries the number, however it is written', async () => {
  const first = await identify(NUMBER);
  expect(first.status).toBe(200);
  expect((await identify(` ${NUMBER.toLowerCase()} `)).body).toEqual(first.body);
  expect((await identify(NUMBER, 'socialCard')).body).toEqual(first.body);
  expect((await identify('E12345678', 'passport')).body.visitorId).not.toBe(first.body.visitorId);
});

it('a number that cannot be is refused with the reason and without the number', async () => {
  const { status, body, text } = await identify(WRONG);
  expect([status, body.code, body.detail]).toEqual([400, 'IdentityInvalid', 'WrongCheckCharacter']);
  expect(text).not.toContain(WRONG);
  expect((await identify('x'.repeat(200))).text).not.toContain('xxx');
  expect((await identify(NUMBER, 'fingerprint')).body.code).toBe('BadRequest');
});

it('one visitor, one living ticket for a service', async () => {
  const { visitorId } = (await identify(NUMBER)).body;
  const service = hall.hub.hall().rules.services[0]?.serviceId;
  const take = () =>
    hall.ask('POST', '/api/commands/takeTicket', {
      token: kiosk,
      body: { commandId: randomUUID(), payload: { services: [service], visitorId } },
    });
  expect((await take()).status).toBe(200);
  expect((await take()).body.rejection.code).toBe('AlreadyHoldsTicket');
});

const shown = (number: string, token = kiosk) =>
  hall.ask('POST', '/api/identities', { token, body: { kind: 'residentId', number, shown: 'card' } });

it('a card on a kiosk’s reader proves the age: the number that is taken with it has 老年优先, ground 刷证', async () => {
  const typed = await identify(ELDER);
  expect(typed.body.card).toBeNull();
  const service = hall.hub.hall().rules.services[1]?.serviceId;
  const laid = (await shown(ELDER)).body;
  expect(laid).toEqual({
    visitorId: typed.body.visitorId,
    card: { priority: 'elderly', held: [], appointments: [] },
  });
  const taken = await hall.ask('POST', '/api/commands/takeTicket', {
    token: kiosk,
    body: { commandId: randomUUID(), payload: { services: [service], visitorId: laid.visitorId } },
  });
  const [{ payload }] = taken.body.events;
  expect(payload.priority).toEqual({ classId: 'elderly', groundId: 'elder-card', bypass: false });
  expect((await shown(ELDER)).body.card.held).toMatchObject([
    { number: payload.number, services: [service], status: 'waiting', ahead: 0, counter: null },
  ]);
});

it('whoever is younger has no priority, and nobody but a kiosk may say that a card lies there', async () => {
  expect((await shown('110105199912310014')).body.card).toMatchObject({ priority: null });
  const guide = await hall.signIn('guide1');
  for (const token of [guide, await hall.signIn('manager')])
    expect((await shown(NUMBER, token)).body.code).toBe('NotAllowed');
});

it('closing the day forgets everybody: the same number is somebody else', async () => {
  const before = (await identify(NUMBER)).body.visitorId;
  const manager = await hall.signIn('manager');
  const decisions = [...hall.hub.hall().tickets.keys()].map((ticketId) => ({ ticketId, decision: 'left' }));
  const closed = await hall.ask('POST', '/api/commands/closeDay', {
    token: manager,
    body: { commandId: randomUUID(), payload: { decisions } },
  });
  expect([closed.status, closed.body.rejection]).toEqual([200, undefined]);
  expect(hall.hub.core.tables.prepare('SELECT count(*) FROM visitor').pluck().get()).toBe(0);
  expect((await identify(NUMBER)).body.visitorId).not.toBe(before);
});

it('the numbers are in no file of the data folder and in no line of the log', () => {
  const marks = [NUMBER, NUMBER.toLowerCase(), WRONG, ELDER, '110105199912310014', 'E12345678'];
  for (const entry of readdirSync(hall.data, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    for (const mark of marks) {
      expect(bytes.includes(mark), `${mark} in ${entry.name}`).toBe(false);
      expect(bytes.includes(Buffer.from(mark, 'utf16le')), `${mark} in ${entry.name}`).toBe(false);
    }
  }
  for (const mark of marks) expect(hall.logged.join('')).not.toContain(mark);
});
