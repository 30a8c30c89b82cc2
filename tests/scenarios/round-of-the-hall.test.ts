/** 巡查: from the morning's round to a finding that was put right, sent back, put right again and closed. */
import type { RoundRulesAnswer, RoundsAnswer } from '@yichuang/protocol/rounds';
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
