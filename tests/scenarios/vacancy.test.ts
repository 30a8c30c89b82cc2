/** 人员不空窗: a counter that ought to be open has nobody; it is told, covered, counted, and known on any later day. */
import { vacanciesOf, whoMayCover } from '@yichuang/domain/oversight/vacancy';
import type { AccountId } from '@yichuang/domain/ids';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay } from '../support/hall-day.ts';

const DAY = '2026-11-23';

let hall: HallDay;
let manager: string;
let people: Map<string, AccountId>;

beforeEach(async () => {
  hall = await demoHall();
  manager = await hall.hub.signIn('manager');
  const { body } = await hall.hub.ask('GET', '/api/accounts', { token: manager });
  people = new Map(
    (body as { username: string; accountId: AccountId }[]).map(({ username, accountId }) => [
      username,
      accountId,
    ]),
  );
});
afterEach(() => hall.close());

const vacancies = () => vacanciesOf(hall.hub.hub.hall(), hall.hub.hub.core.now());
const stages = (): readonly string[] =>
  vacancies().map(({ post, stage, minutes }) => `${post.counterId} ${stage} ${String(minutes)}`);
const post = (counter: string, username: string, from: string, to: string, backup?: string): object => ({
  counterId: `H00-${counter}`,
  from,
  to,
  accountId: people.get(username),
  backupId: backup === undefined ? null : people.get(backup),
});
async function plan(...posts: readonly object[]): Promise<void> {
  const body = { days: [{ date: DAY, posts }] };
  const { status } = await hall.hub.ask('PUT', '/api/roster', { token: manager, body });
  expect(status).toBe(200);
  await hall.pass({ seconds: 1 });
}
async function figures(query = ''): Promise<Record<string, unknown>> {
  return (await hall.hub.ask('GET', `/api/roster/figures${query}`, { token: manager })).body as never;
}

it('空窗 5 分钟提醒、10 分钟派顶岗、顶岗人应答到岗，全程留痕可算', async () => {
  await plan(post('03', 'clerk3', '09:00', '12:00', 'clerk5'));
  await hall.pass({ minutes: 5 });
  expect(stages()).toEqual(['H00-03 remind 5']);
  await hall.pass({ minutes: 5 });
  expect(stages()).toEqual(['H00-03 cover 10']);

  const [vacancy] = vacancies();
  if (!vacancy) throw new Error('nothing is vacant');
  const { hub } = hall.hub;
  expect(whoMayCover(hub.hall(), vacancy, hub.core.now())).toEqual([
    { accountId: people.get('clerk5'), as: 'backup' },
  ]);
  const boss = await hall.staff('manager');
  await boss.does('askCover', { counterId: 'H00-03', accountId: people.get('clerk5') });
  const clerk5 = await hall.staff('clerk5');
  await clerk5.does('answerCover', { counterId: 'H00-03', accepted: true });
  await hall.pass({ minutes: 2 });
  await clerk5.does('openCounter', { counterId: 'H00-03' });
  expect(stages()).toEqual([]);

  await hall.pass({ seconds: 1 });
  expect(await figures()).toMatchObject({
    vacantSeconds: 0,
    gaps: [{ counterId: 'H00-03', accountId: people.get('clerk3'), endedBy: people.get('clerk5') }],
  });
  const { coverResponseSeconds } = await figures();
  expect(Math.round(Number(coverResponseSeconds) / 60)).toBe(7);
});

it('没有人顶：15 分钟起计空窗时长，第二天再看还是同一个数', async () => {
  await plan(post('03', 'clerk3', '09:00', '10:00'));
  await hall.pass({ minutes: 20 });
  expect(stages()).toEqual(['H00-03 counted 20']);
  const clerk3 = await hall.staff('clerk3');
  await clerk3.does('openCounter', { counterId: 'H00-03' });
  await hall.until('10:30');
  const then = await figures();
  expect(Math.round(Number(then['vacantSeconds']) / 60)).toBe(5);
  expect(Number(then['presenceRate'])).toBeCloseTo(2 / 3, 1);
  await hall.until('08:45');
  // A night later the manager signs in again.
  manager = await hall.hub.signIn('manager');
  expect(await figures(`?date=${DAY}`)).toMatchObject({ vacantSeconds: then['vacantSeconds'], posts: 1 });
});

it('午间排两个窗口值班：轮到的人不在才算空窗，没排的窗口不算', async () => {
  await plan(post('03', 'clerk3', '12:00', '14:30', 'clerk5'), post('08', 'clerk8', '12:00', '14:30'));
  await hall.until('11:59');
  expect(stages()).toEqual([]);
  await hall.until('12:00');
  const window8 = await hall.window(8);
  await hall.pass({ minutes: 6 });
  expect(stages()).toEqual(['H00-03 remind 6']);
  await window8.does('pauseCounter', { counterId: 'H00-08', reasonId: 'meal', confirmed: true });
  await hall.pass({ minutes: 12 });
  expect(vacancies().map(({ why, stage }) => `${why} ${stage}`)).toEqual(['absent counted', 'paused cover']);
});

it('过去的日子不能改排班，窗口人员不能排班', async () => {
  const body = { days: [{ date: '2026-11-20', posts: [] }] };
  expect((await hall.hub.ask('PUT', '/api/roster', { token: manager, body })).status).toBe(400);
  const clerk = await hall.hub.signIn('clerk3');
  expect((await hall.hub.ask('PUT', '/api/roster', { token: clerk, body })).status).toBe(403);
});
