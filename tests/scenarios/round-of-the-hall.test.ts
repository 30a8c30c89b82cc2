/** 巡查: from the morning's round to a finding that was put right, sent back, put right again and closed. */
import type { OwnFindingsAnswer, RoundRulesAnswer, RoundsAnswer } from '@yichuang/protocol/rounds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay } from '../support/hall-day.ts';
import type { Person } from '../support/person.ts';

let hall: HallDay;
let manager: Person;
let guide: Person;
let second: Person;

beforeEach(async () => {
  hall = await demoHall();
  manager = await hall.staff('manager');
  guide = await hall.staff('guide1');
  second = await hall.staff('guide2');
});
afterEach(() => hall.close());

const rounds = (by: Person, query = ''): Promise<RoundsAnswer> => by.reads(`/api/rounds${query}`);

/** A JPEG whose camera wrote a place beside it. */
const EXIF = Buffer.from('ffe1000e45786966000031382e36344e', 'hex');
const PHOTO = Buffer.concat([
  Buffer.from('ffd8', 'hex'),
  EXIF,
  Buffer.from('ffdb000401020000', 'hex').subarray(0, 6),
  Buffer.from('ffda000301', 'hex'),
  Buffer.from('0102ffd9', 'hex'),
]);

async function sent(roundId: string, content: Buffer, token: string | null): Promise<Response> {
  return fetch(`${hall.hub.url}/api/rounds/photos?roundId=${roundId}`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', ...(token !== null && { authorization: `Bearer ${token}` }) },
    body: new Uint8Array(content),
  });
}

it('早巡查发现地上有水并拍照，责任人整改被退回，再整改销号，台账能导出，少了一次巡查看得见', async () => {
  await guide.does('startRound', { part: 'morning' });
  const [round] = (await rounds(guide)).rounds;
  if (!round) throw new Error('no round');
  const { roundId } = round;
  expect(new Set(round.items.map(({ heading }) => heading)).size).toBe(6);

  expect((await sent(roundId, PHOTO, null)).status).toBe(401);
  expect((await sent(roundId, Buffer.from('no picture'), guide.token)).status).toBe(400);
  const kept = await sent(roundId, PHOTO, guide.token);
  expect(kept.status).toBe(201);
  const { photoId } = (await kept.json()) as { photoId: string };

  const responsible = (await rounds(guide)).assignees.find(({ name }) => name === '演示导办2');
  await guide.does('openFinding', {
    roundId,
    itemId: 'space-1',
    note: '3 号窗口前地上有水，差点滑倒',
    zoneId: 'C',
    counterId: null,
    photoId,
    toAccountId: responsible?.accountId,
    by: 'today',
  });
  expect((await guide.isRefused('finishRound', { roundId })).code).toBe('RoundUnfinished');
  for (const { itemId } of round.items.filter((item) => item.itemId !== 'space-1'))
    await guide.does('checkRoundItem', { roundId, itemId, mark: 'fine' });
  await guide.does('finishRound', { roundId });
  expect(JSON.stringify(await manager.reads('/api/events?kinds=round'))).not.toContain('差点滑倒');

  // The photo is for those who are signed in and may, without what the camera wrote.
  const at = `${hall.hub.url}/api/rounds/photos/${photoId}`;
  expect((await fetch(at)).status).toBe(401);
  const seen = await fetch(at, { headers: { authorization: `Bearer ${second.token}` } });
  const bytes = Buffer.from(await seen.arrayBuffer());
  expect(seen.headers.get('content-type')).toBe('image/jpeg');
  expect(bytes.includes('Exif')).toBe(false);
  expect(bytes).toHaveLength(PHOTO.length - EXIF.length);

  const [finding] = (await rounds(second)).findings;
  const of = { roundId, findingId: finding?.findingId };
  expect(finding).toMatchObject({ heading: 'space', dueAt: '2026-11-23T09:30:00.000Z', late: false });
  await second.does('rectifyFinding', { ...of, note: '已拖干', photoId: null });
  await guide.does('sendBackFinding', { ...of, note: '又湿了，空调在滴水' });
  await hall.pass({ minutes: 24 * 60 });
  manager = await hall.staff('manager');
  second = await hall.staff('guide2');
  expect((await rounds(manager)).findings[0]).toMatchObject({ late: true, rectifiedAt: null });
  await second.does('rectifyFinding', { ...of, note: '空调已修', photoId: null });
  await manager.does('closeFinding', of);

  expect((await rounds(manager)).findings).toEqual([]);
  const book = await rounds(manager, '?from=2026-11-23&to=2026-11-24');
  expect(book.findings[0]?.steps.map(({ did, words }) => [did, words])).toEqual([
    ['found', '3 号窗口前地上有水，差点滑倒'],
    ['rectified', '已拖干'],
    ['sentBack', '又湿了，空调在滴水'],
    ['rectified', '空调已修'],
    ['closed', null],
  ]);
  expect(book.perDay).toBe(2);
  expect(book.days).toEqual([
    { date: '2026-11-23', finished: 1 },
    { date: '2026-11-24', finished: 0 },
  ]);
  const { status, headers } = await hall.hub.ask('POST', '/api/rounds/xlsx', {
    token: manager.token,
    body: { from: '2026-11-23', to: '2026-11-24' },
  });
  expect(status).toBe(200);
  expect(String(headers['content-type'])).toContain('spreadsheetml');
  const filtered = async (filter: object): Promise<number> =>
    (
      await hall.hub.ask('POST', '/api/rounds/xlsx', {
        token: manager.token,
        body: { from: '2026-11-23', to: '2026-11-24', ...filter },
      })
    ).status;
  expect(await filtered({ heading: 'space', state: 'late' })).toBe(200);
  expect(await filtered({ heading: 'nothing' })).toBe(400);
});

it('交给窗口人员的问题只有本人看得到，带照片报整改；责任人不对不收', async () => {
  const clerk = await hall.staff('clerk1');
  const other = await hall.staff('clerk2');
  await guide.does('startRound', { part: 'free' });
  const [round] = (await rounds(guide)).rounds;
  const photoId = ((await (await sent(round!.roundId, PHOTO, guide.token)).json()) as { photoId: string })
    .photoId;
  const found = {
    roundId: round!.roundId,
    itemId: 'goods-5',
    note: '3 号窗口台面放着水杯',
    zoneId: null,
    counterId: null,
    photoId,
    by: 'today',
  };
  const refused = async (toAccountId: string): Promise<string> =>
    (await guide.isRefused('openFinding', { ...found, toAccountId })).code;
  expect(await refused('nobody')).toBe('ResponsibleUnknown');
  const accounts: readonly { accountId: string; username: string }[] = await manager.reads('/api/accounts');
  const idOf = (username: string): string =>
    accounts.find((one) => one.username === username)?.accountId ?? '';
  expect(await refused(idOf('supervisor'))).toBe('ResponsibleUnable');
  await hall.hub.ask('POST', `/api/accounts/${idOf('clerk3')}`, {
    token: manager.token,
    body: { change: 'disable' },
  });
  expect(await refused(idOf('clerk3'))).toBe('ResponsibleDisabled');
  await guide.does('openFinding', { ...found, toAccountId: idOf('clerk1') });

  const own: OwnFindingsAnswer = await clerk.reads('/api/rounds/own');
  expect(own.findings.map(({ steps }) => steps[0]?.words)).toEqual(['3 号窗口台面放着水杯']);
  expect(((await other.reads('/api/rounds/own')) as OwnFindingsAnswer).findings).toEqual([]);
  const photo = async (by: Person): Promise<number> =>
    (
      await fetch(`${hall.hub.url}/api/rounds/photos/${photoId}`, {
        headers: { authorization: `Bearer ${by.token ?? ''}` },
      })
    ).status;
  expect([await photo(clerk), await photo(other)]).toEqual([200, 404]);
  const of = {
    roundId: round!.roundId,
    findingId: own.findings[0]?.findingId,
    note: '已收好',
    photoId: null,
  };
  expect((await other.isRefused('rectifyFinding', of)).code).toBe('NotYourFinding');
  await clerk.does('rectifyFinding', of);
  await guide.does('closeFinding', { roundId: of.roundId, findingId: of.findingId });
  expect(((await clerk.reads('/api/rounds/own')) as OwnFindingsAnswer).findings).toEqual([]);
});

it('管理员改巡查单，下一次巡查按新的看，正在巡的不变；别人先改了要重来', async () => {
  await guide.does('startRound', { part: 'noon' });
  const { revision, rules }: RoundRulesAnswer = await manager.reads('/api/rounds/rules');
  const items = rules.items.map((item) => ({ ...item, on: item.heading === 'order' }));
  const ask = { token: manager.token, body: { revision, rules: { perDay: 3, items } } };
  expect((await hall.hub.ask('PUT', '/api/rounds/rules', ask)).status).toBe(200);
  expect((await hall.hub.ask('PUT', '/api/rounds/rules', ask)).status).toBe(400);
  await guide.does('startRound', { part: 'free' });
  const answer = await rounds(guide);
  expect(answer.perDay).toBe(3);
  expect(answer.rounds.map((round) => round.items.length).toSorted((one, other) => one - other)).toEqual([
    5, 29,
  ]);
});
