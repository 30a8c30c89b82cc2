import { newCommandId } from '@yichuang/client/command-id';
import type { Delivery } from '@yichuang/client/outbox';
import { PrinterId, ServiceId, type AppointmentCode, type CommandId } from '@yichuang/domain/ids';
import type { PrinterStatus } from '@yichuang/hardware/ports/slip-printer';
import type { KioskTicketRequest } from '@yichuang/protocol/bridge';
import { AT, countyCatalogue, envelopeOf, hallAfter, taken } from '@yichuang/terminal/testing/a-hall';
import { expect, it } from 'vitest';
import { ticketDesk } from './ticket-desk.ts';

const WELL: PrinterStatus = {
  online: true,
  paper: 'ok',
  cover: 'closed',
  cutter: 'ok',
  fault: null,
  evidence: 'processId',
  probed: 'processId',
  slipsLeft: null,
  slipWaits: false,
};
const { rules } = countyCatalogue();
const hall = hallAfter(rules, []);
const ACCEPTED: Delivery = { outcome: 'accepted', events: [envelopeOf(taken(12), 3)] };

/** `alone`: from which send on the kiosk takes itself for cut off; 0 = from the beginning. */
function desk(
  answers: readonly Delivery[],
  status: PrinterStatus = WELL,
  aloneFrom = Infinity,
  known = hall,
) {
  const takenAlone: {
    readonly commandId: CommandId;
    readonly unseen: CommandId | null;
    readonly shownAge: number | null;
  }[] = [];
  const sent: { commandId: CommandId | undefined; payload: unknown }[] = [];
  const opened = ticketDesk({
    printerId: PrinterId.parse('kiosk-1'),
    ageShown: (layId) => (layId === '1' ? 68 : null),
    printer: { check: () => Promise.resolve(status) },
    papers: { current: () => null },
    alone: {
      isAlone: () => sent.length >= aloneFrom,
      lastContactAt: () => AT,
      take(_payload, commandId, unseen, shownAge) {
        takenAlone.push({ commandId, unseen, shownAge });
        return ACCEPTED;
      },
      client: {
        newCommandId: () => newCommandId(Date.now()),
        getSnapshot: () => ({ hall: known, live: 'stale', asOf: AT, hubTimeOffsetMs: 0 }),
        onEvents: () => () => undefined,
        onAnswered: () => () => undefined,
        send: () => Promise.resolve(ACCEPTED),
      },
    },
    client: {
      newCommandId: () => newCommandId(Date.now()),
      getSnapshot: () => ({ hall, live: 'live', asOf: null, hubTimeOffsetMs: 0 }),
      send(_name, payload, options) {
        const answer = answers[Math.min(sent.length, answers.length - 1)] ?? ACCEPTED;
        sent.push({ commandId: options?.commandId, payload });
        return Promise.resolve(answer);
      },
    },
  });
  return { sent, opened, takenAlone };
}

const tap = (change: Partial<KioskTicketRequest> = {}): KioskTicketRequest => ({
  screenId: 'screen-1',
  services: [ServiceId.parse('general-A')],
  paper: 'slip',
  ...change,
});

it('gives a number, with the windows to wait near', async () => {
  const { opened, sent } = desk([ACCEPTED]);
  expect(await opened.take(tap())).toMatchObject({
    outcome: 'taken',
    paper: 'slip',
    ticket: { number: 'A012', counters: [{ number: 1 }, { number: 2 }], progressUrl: null },
  });
  expect(sent[0]?.payload).toEqual({ services: ['general-A'], printerId: 'kiosk-1' });
});

it('[case 17] two taps on one screen are one command, another screen is another', async () => {
  const { opened, sent } = desk([ACCEPTED]);
  await Promise.all([opened.take(tap()), opened.take(tap())]);
  await opened.take(tap());
  await opened.take(tap({ screenId: 'screen-2' }));
  expect(sent).toHaveLength(2);
  expect(sent[1]?.commandId).not.toBe(sent[0]?.commandId);
});

it('a number that the hub gave stays the screen’s own when the line breaks behind it', async () => {
  const { opened, takenAlone } = desk([ACCEPTED], WELL, 1);
  const given = await opened.take(tap());
  expect(await opened.take(tap())).toEqual(given);
  expect(takenAlone).toEqual([]);
});

it('gives no number on a dead printer, and one without paper when asked', async () => {
  const { opened, sent } = desk([ACCEPTED], { ...WELL, paper: 'out', fault: 'PaperOut' });
  expect(await opened.take(tap())).toMatchObject({
    outcome: 'printerDown',
    printer: { ready: false, condition: 'paperOut', conditionNumber: 'P-02' },
  });
  expect(sent).toEqual([]);
  expect(await opened.take(tap({ paper: 'none' }))).toMatchObject({ outcome: 'taken', paper: 'none' });
  expect(sent[0]?.payload).toEqual({ services: ['general-A'] });
});

it('asks again under the same id when the answer was late, afresh when nothing left', async () => {
  const commandId = newCommandId(0);
  const late = desk([{ outcome: 'late', commandId }, ACCEPTED]);
  expect(await late.opened.take(tap())).toEqual({ outcome: 'late' });
  expect(await late.opened.take(tap())).toMatchObject({ outcome: 'taken' });
  expect(late.sent[1]?.commandId).toBe(late.sent[0]?.commandId);
  const offline = desk([{ outcome: 'offline', commandId }, ACCEPTED]);
  expect(await offline.opened.take(tap())).toEqual({ outcome: 'offline' });
  await offline.opened.take(tap());
  expect(offline.sent[1]?.commandId).not.toBe(offline.sent[0]?.commandId);
});

it('passes a refusal on', async () => {
  const { opened } = desk([{ outcome: 'rejected', rejection: { code: 'DayNotOpen', details: {} } }]);
  expect(await opened.take(tap())).toEqual({
    outcome: 'rejected',
    rejection: { code: 'DayNotOpen', details: {} },
  });
});

it('knows which commands want double type', async () => {
  const { opened, sent } = desk([ACCEPTED]);
  await opened.take(tap({ large: true }));
  expect(opened.isLarge(sent[0]?.commandId ?? newCommandId(0))).toBe(true);
  expect(opened.isLarge(newCommandId(0))).toBe(false);
});

it('[case 19] cut off, it gives a number of its own at once; the same screen keeps it', async () => {
  const { opened, sent, takenAlone } = desk([ACCEPTED], WELL, 0);
  expect(await opened.take(tap())).toMatchObject({ outcome: 'taken', ticket: { offlineSince: AT } });
  expect(await opened.take(tap())).toMatchObject({ outcome: 'taken' });
  expect([sent.length, takenAlone.length]).toEqual([0, 1]);
  expect(takenAlone[0]?.unseen).toBeNull();
});

it('cut off, it goes by what the card on the reader proved, and by no other', async () => {
  const { opened, takenAlone } = desk([ACCEPTED], WELL, 0);
  await opened.take(tap({ screenId: 'a', layId: '1' }));
  await opened.take(tap({ screenId: 'b', layId: '2' }));
  await opened.take(tap({ screenId: 'c' }));
  expect(takenAlone.map(({ shownAge }) => shownAge)).toEqual([68, null, null]);
});

it('cut off in the middle of a touch, it gives a number instead of the one that nobody saw', async () => {
  const commandId = newCommandId(0);
  const { opened, sent, takenAlone } = desk([{ outcome: 'late', commandId }], WELL, 1);
  expect(await opened.take(tap({ large: true }))).toMatchObject({
    outcome: 'taken',
    ticket: { number: 'A012' },
  });
  expect(takenAlone[0]?.unseen).toBe(sent[0]?.commandId);
  expect(takenAlone[0]?.commandId).not.toBe(sent[0]?.commandId);
  expect(opened.isLarge(takenAlone[0]?.commandId ?? commandId)).toBe(true);
});

it('an appointment is the hub’s to find: cut off, it is sent and not decided here', async () => {
  const offline = { outcome: 'offline', commandId: newCommandId(0) } as const;
  const { opened, takenAlone } = desk([offline], WELL, 0);
  const by = { code: '8001' as AppointmentCode };
  expect(await opened.checkIn({ screenId: 's', paper: 'slip', by })).toEqual({ outcome: 'offline' });
  expect(takenAlone).toEqual([]);
});

it('who has a number already is told where it stands now', async () => {
  const held = hallAfter(rules, [taken(11), taken(12)]);
  const rejection = { code: 'AlreadyHoldsTicket', details: { number: 'A012' } } as const;
  const { opened } = desk([{ outcome: 'rejected', rejection }], WELL, Infinity, held);
  expect(await opened.take(tap())).toMatchObject({
    outcome: 'rejected',
    held: { number: 'A012', status: 'waiting', ahead: 1 },
  });
});
