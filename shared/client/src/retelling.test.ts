import type { Envelope } from '@yichuang/domain/event';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { CommandId, Instant } from '@yichuang/domain/ids';
import { beforeEach, expect, it } from 'vitest';
import type { Delivery } from './outbox.ts';
import { openRetelling, type Retelling, type Retold } from './retelling.ts';
import { manualClock, type ManualClock } from './testing/manual-clock.ts';

const AT = '2026-11-23T01:30:05.000Z' as Instant;
const ACCEPTED: Delivery = { outcome: 'accepted', events: [] };
const TOO_LATE: Delivery = {
  outcome: 'failed',
  problem: { type: 'about:blank', title: '', status: 400, code: 'CommandTooLate' },
};
const REJECTED: Delivery = { outcome: 'rejected', rejection: { code: 'TicketNotInState', details: {} } };

let clock: ManualClock;
let sent: (readonly [name: string, payload: unknown, commandId: string | undefined])[];
let answers: (name: string, commandId: string | undefined) => Delivery;
let statuses: Record<string, string>;
let retold: Retold[];
let retelling: Retelling;

beforeEach(() => {
  clock = manualClock(Date.parse(AT));
  [sent, retold, statuses] = [[], [], {}];
  answers = () => ACCEPTED;
  retelling = openRetelling({
    clock,
    send: (name, payload, options) => {
      sent.push([name, payload, options?.commandId]);
      return Promise.resolve(answers(name, options?.commandId));
    },
    hall: () =>
      ({
        tickets: new Map(Object.entries(statuses).map(([id, status]) => [id, { number: `A${id}`, status }])),
      }) as unknown as Hall,
    onRetold: (acts) => retold.push(...acts),
  });
});

const event = (type: string, payload: object): Envelope => ({ type, payload, at: AT }) as unknown as Envelope;

function pressed(id: string, name: string, payload: object, events: readonly Envelope[]): void {
  retelling.answered({ commandId: id as CommandId, name, payload }, events);
}

function called(id: string, ticketId: string): void {
  statuses[ticketId] = 'called';
  const call = event('TicketCalled', { ticketId, counterId: 'W5' });
  pressed(id, 'callNext', { counterId: 'W5' }, [event('TicketFinished', { ticketId: '000' }), call]);
}

async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    clock.advance(1_000);
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  }
}

it('a number that was called and waits at the new hub is told as called', async () => {
  called('1', '012');
  statuses['012'] = 'waiting';
  retelling.moved();
  await pass(4);
  expect(sent).toEqual([
    ['recordEmergencyCall', { counterId: 'W5', number: 'A012', calledAt: AT }, undefined],
  ]);
  expect(retold).toEqual([{ commandId: '1', name: 'callNext', at: AT, number: 'A012', outcome: 'told' }]);
  await pass(20);
  expect(sent).toHaveLength(1);
});

it('a call that the new hub knows is not told', async () => {
  called('1', '012');
  retelling.moved();
  await pass(20);
  expect(sent).toEqual([]);
  expect(retold).toEqual([]);
});

it('what else was pressed is asked again under its id; an answer says that it is known', async () => {
  pressed('2', 'acceptCase', { caseId: 'c' }, [event('CaseAccepted', {})]);
  retelling.moved();
  await pass(11);
  expect(sent).toEqual([]);
  await pass(2);
  expect(sent).toEqual([['acceptCase', { caseId: 'c' }, '2']]);
  expect(retold).toEqual([]);
});

it('what the new hub does not know is sent anew, in order; a no is said to the person', async () => {
  statuses['012'] = 'serving';
  pressed('2', 'receiveCase', { itemId: 'B08' }, [event('CaseReceived', {})]);
  pressed('3', 'transferTicket', { ticketId: '012' }, [event('TicketTransferred', { ticketId: '012' })]);
  answers = (name, commandId) =>
    commandId !== undefined ? TOO_LATE : name === 'transferTicket' ? REJECTED : ACCEPTED;
  retelling.moved();
  await pass(13);
  expect(sent.map(([name, , commandId]) => [name, commandId])).toEqual([
    ['receiveCase', '2'],
    ['receiveCase', undefined],
    ['transferTicket', '3'],
    ['transferTicket', undefined],
  ]);
  expect(retold.map(({ name, number, outcome }) => [name, number, outcome])).toEqual([
    ['receiveCase', null, 'told'],
    ['transferTicket', 'A012', 'lost'],
  ]);
});

it('numbers tell themselves, and after ten minutes nothing is kept', async () => {
  pressed('1', 'takeTicket', {}, [event('TicketTaken', { ticketId: '012' })]);
  pressed('2', 'pauseCounter', { counterId: 'W5' }, [event('CounterPaused', {})]);
  await pass(601);
  retelling.moved();
  await pass(20);
  expect(sent).toEqual([]);
});
