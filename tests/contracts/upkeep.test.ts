/** GET /api/upkeep: what the console reads of the hub itself, and who may read it. */
import { randomUUID } from 'node:crypto';
import { Upkeep } from '@yichuang/protocol/upkeep';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

let hall: HubInTest;

beforeAll(async () => {
  hall = await hubInTest();
});
afterAll(() => hall.stop());

const upkeep = async (): Promise<Upkeep> => {
  const answer = await hall.ask('GET', '/api/upkeep', { token: await hall.signIn('operator') });
  expect(answer.status).toBe(200);
  return Upkeep.parse(answer.body);
};

it('tells the state of the hub, its backup and the newest settings', async () => {
  const { state, clockSuspect, backup, people, settings, slips } = await upkeep();
  expect({ state, clockSuspect, backup, people, slips }).toEqual({
    state: 'ok',
    clockSuspect: false,
    backup: { at: null, ok: null },
    people: { lostKeys: [], lastPurge: null, purgeUnsettled: false, copiesExpireDays: 14 },
    slips: [],
  });
  expect(settings).toEqual(hall.hub.hall().rules);
});

it('remembers what a terminal said of its latest slip', async () => {
  const token = hall.tokenOf('kiosk-1');
  const act = (name: string, payload: object) =>
    hall.ask('POST', `/api/commands/${name}`, { token, body: { commandId: randomUUID(), payload } });
  const serviceId = hall.hub.hall().rules.services[0]?.serviceId;
  const taken = await act('takeTicket', { services: [serviceId], printerId: 'kiosk-1' });
  const slip = taken.body.events.find((event: { type: string }) => event.type === 'SlipRequested').payload;
  const { ticketId, jobId } = slip;
  const told = { jobId, ticketId, outcome: 'failed', condition: 'paperOut', evidence: 'status' };
  expect((await act('reportPrint', told)).status).toBe(200);
  expect((await upkeep()).slips).toMatchObject([
    { deviceId: 'kiosk-1', outcome: 'failed', condition: 'paperOut' },
  ]);
});

it.each(['guide1', 'clerk1'])('%s has no business with it', async (username) => {
  const { status } = await hall.ask('GET', '/api/upkeep', { token: await hall.signIn(username) });
  expect(status).toBe(403);
});
