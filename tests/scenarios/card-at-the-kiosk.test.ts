/** 刷证取号: people lay their cards on the kiosk's reader; real driver, real wire, the reader itself is played. */
import type { HallPayload } from '@yichuang/domain/hall/events';
import type { ServiceId } from '@yichuang/domain/ids';
import type { PlayCard } from '@yichuang/hardware/simulator/card-reader/cards';
import { tcpPlug } from '@yichuang/hardware/simulator/card-reader/plug';
import {
  openVirtualCardReader,
  type VirtualCardReader,
} from '@yichuang/hardware/simulator/card-reader/virtual-card-reader';
import { openWire, type Wire } from '@yichuang/hardware/simulator/wire';
import type { KioskCardReader, KioskTicketAnswer } from '@yichuang/protocol/bridge';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { breakableLine, type BreakableLine } from '../support/breakable-line.ts';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay } from '../support/hall-day.ts';
import { kioskProgram, type KioskProgram } from '../support/kiosk-program.ts';
import { until } from '../support/until.ts';

/** 社会事务, and another matter of the same zone. */
const RELIEF = 'T01' as ServiceId;
const OTHER = 'T14' as ServiceId;
/** Ages are those of last year’s cards: the one of 67 is 68 on the hall’s day. */
const YEAR = 2025;

type Lying = NonNullable<KioskCardReader['lying']>;
type Is<What extends Lying['is']> = Extract<Lying, { readonly is: What }>;

let hall: HallDay;
let reader: VirtualCardReader;
let scanner: Wire;
let line: BreakableLine;
let kiosk: KioskProgram;
let screens = 0;

beforeAll(async () => {
  hall = await demoHall();
  const plug = await tcpPlug(0);
  reader = openVirtualCardReader({ plug, year: YEAR });
  scanner = await openWire({}, () => undefined);
  const at = (port: number) => ({ kind: 'tcp', host: '127.0.0.1', port }) as const;
  line = await breakableLine(hall.hub.url);
  kiosk = await kioskProgram(line.url, hall.kiosk.token, {
    aloneAfterSeconds: 0.3,
    devices: [
      {
        partId: 'card-reader',
        kind: 'cardReader',
        model: 'sdt',
        connection: at(plug.port),
        options: { pollMs: 40 },
      },
      { partId: 'scanner', kind: 'scanner', model: 'serial', connection: at(scanner.port) },
    ],
    isReady: ({ hub, cardReader }) => hub === 'live' && cardReader?.ready === true,
  });
});
afterAll(async () => {
  await kiosk.stop();
  await Promise.all([reader.close(), scanner.close(), line.close()]);
  await hall.close();
});
afterEach(async () => {
  reader.takeAway();
  await until(() => lying() === null, 'an empty reader');
});

const lying = (): Lying | null => kiosk.state()?.cardReader?.lying ?? null;
async function says<What extends Lying['is']>(what: What): Promise<Is<What>> {
  await until(() => lying()?.is === what, `the reader says ${what}`);
  return lying() as Is<What>;
}
async function lays(id: string): Promise<Is<'person'>> {
  reader.lay(id);
  return says('person');
}
async function lifts(): Promise<void> {
  reader.takeAway();
  await until(() => lying() === null, 'nothing on the reader');
}
const cardOf = (id: string): PlayCard => {
  const card = reader.cards.find((one) => one.id === id);
  if (!card) throw new Error(`no card ${id}`);
  return card;
};
const take = (
  { visitorId, layId }: Pick<Is<'person'>, 'visitorId'> & { readonly layId?: string },
  service = RELIEF,
): Promise<KioskTicketAnswer> =>
  kiosk.page.emitWithAck('takeTicket', {
    screenId: `screen-${String((screens += 1))}`,
    services: [service],
    ...(visitorId === null ? {} : { visitorId }),
    layId,
    paper: 'slip',
  });
const numberOf = (answer: KioskTicketAnswer): string => {
  if (answer.outcome !== 'taken') throw new Error(JSON.stringify(answer));
  return answer.ticket.number;
};

it('68 岁的老人放上身份证：认得人，取号自动老年优先，号票写“优先”；走开再来，客气地说已有号、排在哪里', async () => {
  await hall.takeMany('general-C', 2);
  const old = await lays('old');
  expect(old).toMatchObject({
    name: '韦*老',
    priority: 'elderly',
    held: [],
    appointments: [],
    expired: false,
  });
  const answer = await take(old);
  const number = numberOf(answer);
  expect(answer).toMatchObject({ ticket: { priority: 'elderly', promise: { ahead: 0 } } });
  expect(hall.living(number)?.priority).toEqual({
    classId: 'elderly',
    groundId: 'elder-card',
    bypass: false,
  });
  await until(() => kiosk.slips.some((slip) => slip.state === 'printed'), 'the slip');
  expect(kiosk.lastSlip().join('\n')).toContain('优先');

  await lifts();
  const again = await lays('old');
  expect(again.visitorId).toBe(old.visitorId);
  expect(again.layId).not.toBe(old.layId);
  expect(again.held).toMatchObject([{ number, services: [RELIEF], status: 'waiting' }]);
  expect(await take(again)).toMatchObject({
    outcome: 'rejected',
    rejection: { code: 'AlreadyHoldsTicket' },
    held: { number, status: 'waiting', ahead: 0 },
  });
  expect(numberOf(await take(again, OTHER))).not.toBe(number);
});

it('年轻人放证：认得人，不给优先；外国人的证一样用', async () => {
  expect(await lays('young')).toMatchObject({ name: '王*一', priority: null });
  await lifts();
  expect(await lays('foreign-2023')).toMatchObject({ name: '测*本', priority: null });
});

it('两张证、手机：说清楚怎么放；拿开多的那张就认', async () => {
  reader.lay('grown');
  reader.lay('oldest');
  expect(await says('unreadable')).toMatchObject({ why: 'MoreThanOne' });
  reader.takeAway('oldest');
  expect(await says('person')).toMatchObject({ name: '龙*试' });
  await lifts();
  reader.lay('phone');
  expect(await says('unreadable')).toMatchObject({ why: 'NotAnIdCard' });
});

it('读到一半线掉了：不认半张证，说读卡区用不了，管理台看得到；插回去就接着认', async () => {
  await reader.apply({ unplugAfterBytes: 300 });
  reader.lay('oldest');
  await until(() => kiosk.state()?.cardReader?.ready === false, 'a reader that is away');
  expect(lying()).toBeNull();
  expect(kiosk.state()?.cardReader?.conditionNumber).toBe('C-01');
  const manager = await hall.staff('manager');
  const readerCard = async () => {
    const cards = (await manager.reads('/api/devices')) as readonly {
      parts: readonly { partId: string; condition: string | null }[];
    }[];
    return cards.flatMap(({ parts }) => parts).find(({ partId }) => partId === 'card-reader');
  };
  await until(async () => (await readerCard())?.condition === 'C-01', 'the device desk');
  await reader.apply({ plug: 'in' });
  expect(await says('person')).toMatchObject({ name: '李*寿', priority: 'elderly' });
  await until(async () => (await readerCard())?.condition === null, 'the device desk');
});

it('有预约的人放证：说出今天的预约，一下就签到', async () => {
  const grown = cardOf('grown');
  const manager = await hall.staff('manager');
  const sheet = [
    '预约码,日期,开始时间,结束时间,事项,证件类型,证件号码,来源,状态,姓名',
    `800201,2026-11-23,09:00,09:30,社会事务,居民身份证,${grown.number},海易办,,`,
  ];
  const sent = await fetch(`${hall.hub.url}/api/appointments/file?save=true`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${manager.token}` },
    body: sheet.join('\r\n'),
  });
  expect(sent.status).toBe(200);
  const person = await lays('grown');
  expect(person.appointments).toMatchObject([
    { slotFrom: '2026-11-23T01:00:00.000Z', slotTo: '2026-11-23T01:30:00.000Z', punctuality: 'inTime' },
  ]);
  const visitorId = person.visitorId ?? ('' as never);
  const answer = await kiosk.page.emitWithAck('checkIn', {
    screenId: `screen-${String((screens += 1))}`,
    by: { visitorId },
    paper: 'none',
  });
  expect(answer).toMatchObject({ outcome: 'taken', ticket: { appointment: { late: false } } });
  await lifts();
  expect((await lays('grown')).appointments).toEqual([]);

  // The code of the same appointment, scanned: the hub knows what it is, and that it is nothing to collect.
  scanner.say(Buffer.from('800201\r\n'));
  await until(() => kiosk.scans.includes('800201'), 'the scan');
  expect(await kiosk.page.emitWithAck('askCode', { code: '800201' })).toEqual({
    outcome: 'known',
    answer: { appointment: true, result: false },
  });
});

it('断网时老人放上身份证：照样认得、自动老年优先，号票写“优先”；连上后主机再算一次，不收回', async () => {
  line.pull();
  await until(() => kiosk.state()?.alone === true, 'the kiosk goes on alone');
  // The page cannot claim a card that lies nowhere.
  const nobody = await take({ visitorId: null, layId: '77' }, OTHER);
  expect(nobody).toMatchObject({ ticket: { priority: null } });
  const oldest = await lays('oldest');
  expect(oldest).toMatchObject({ visitorId: null, priority: 'elderly', held: [], appointments: [] });
  const answer = await take(oldest, OTHER);
  const number = numberOf(answer);
  expect(answer).toMatchObject({ ticket: { priority: 'elderly', offlineSince: expect.any(String) } });
  await until(() => kiosk.lastSlip().join('').includes(number), 'the slip');
  expect(kiosk.lastSlip().join('\n')).toContain('优先');
  await lifts();
  const young = await lays('grown');
  expect(young).toMatchObject({ visitorId: null, priority: null });
  expect(await take(young, OTHER)).toMatchObject({ ticket: { priority: null } });

  line.plug();
  await until(() => hall.living(number)?.placed === 'offline', 'told to the hub', 15_000);
  expect(hall.living(number)?.priority).toEqual({
    classId: 'elderly',
    groundId: 'elder-card',
    bypass: false,
  });
  expect(hall.hub.hub.core.hall().spent.get(hall.living(number)!.number)?.flags).not.toContain(
    'priorityDiffers',
  );
  // The card that still lies there is a visitor of the hub's again.
  await until(() => {
    const now = lying();
    return now?.is === 'person' && now.visitorId !== null;
  }, 'who it is');
});

it('页面自己编不出优先，也说不了“刷过证”；证件号码不在日志、不在页面、不在库里', async () => {
  const { number } = cardOf('oldest');
  const typed = await kiosk.page.emitWithAck('identify', {
    kind: 'residentId',
    number: cardOf('child').number,
  });
  if (typed.outcome !== 'known') throw new Error(typed.outcome);
  const taken = await take(typed, OTHER);
  expect(taken).toMatchObject({ outcome: 'taken', ticket: { priority: null } });
  const forged = [
    ['identify', { kind: 'residentId', number, shown: 'card' }],
    ['takeTicket', { screenId: 'forged', services: [OTHER], groundId: 'elder-card', paper: 'none' }],
  ] as const;
  for (const [name, request] of forged)
    await expect(kiosk.page.timeout(200).emitWithAck(name, request as never)).rejects.toThrow('timed out');

  const { tables, events } = hall.hub.hub.core;
  const told = JSON.stringify([...events.ofStream(`hall/2026-11-23`)].map(({ payload }) => payload));
  const kept = ['visitor', 'event', 'receipt'].map((table) => tables.prepare(`SELECT * FROM ${table}`).all());
  const said = [
    told,
    JSON.stringify(kept),
    kiosk.log(),
    hall.hub.logged.join(''),
    JSON.stringify(kiosk.state()),
  ];
  for (const card of reader.cards)
    for (const text of said) {
      expect(text).not.toContain(card.number);
      expect(text).not.toContain(card.name);
    }
  const grounds = [...events.ofStream(`hall/2026-11-23`)]
    .filter(({ type }) => type === 'TicketTaken')
    .map(({ payload }) => (payload as HallPayload<'TicketTaken'>).priority?.groundId ?? null);
  expect(new Set(grounds)).toEqual(new Set([null, 'elder-card', 'checked-in']));
});
