/** 我的数据 and 数据复核: a clerk sees what is counted of the own work, objects to one number, and is answered. */
import type { ObjectionsAnswer, OwnFiguresAnswer, RepliesAnswer } from '@yichuang/protocol/objections';
import type { DayFigures } from '@yichuang/domain/oversight/day-figures';
import type { KeptReport } from '@yichuang/protocol/reports';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay, Window } from '../support/hall-day.ts';
import type { Person } from '../support/person.ts';

let hall: HallDay;
let manager: Person;

beforeEach(async () => {
  hall = await demoHall();
  manager = await hall.staff('manager');
});
afterEach(() => hall.close());

const own = (clerk: Person): Promise<OwnFiguresAnswer> => clerk.reads('/api/figures/own');
const figures = (): Promise<DayFigures> => manager.reads('/api/figures');

async function serve(window: Window, minutes: number): Promise<void> {
  await hall.take('general-C');
  const { counterId } = window;
  await window.next();
  await window.does('startService', { counterId });
  await hall.pass({ minutes });
  await window.does('finishService', { counterId });
}

it('忘了按办结的一次写明哪里不对；管理员认可后不计入平均，本人看得到答复，别人看不到', async () => {
  const window = await hall.window(5);
  await serve(window, 4);
  await serve(window, 96);
  const before = await own(window);
  expect(before.figures).toMatchObject({ finished: 2, parts: 2, meanService: 3_000 });
  const [late] = before.figures.visits;
  expect(late).toMatchObject({ seconds: 5_760, setAside: false });

  const { date } = before.figures;
  const about = { date, figure: 'meanService', ticketId: late?.ticketId, number: late?.number };
  await window.does('lodgeObjection', { ...about, note: '人 9:20 就走了，电话 13900000000' });
  const answer: ObjectionsAnswer = await manager.reads('/api/objections');
  const [asked] = answer.objections;
  expect(asked).toMatchObject({ state: 'open', number: late?.number, late: false });
  // Its words are nowhere in the events.
  expect(JSON.stringify(await manager.reads('/api/events?kinds=objection'))).not.toContain('13900000000');

  const decided = { objectionId: asked?.objectionId, upheld: true, setAside: true, note: '查过，这一次不计' };
  await manager.does('decideObjection', decided);
  const replies = async (clerk: Person): Promise<number> =>
    ((await clerk.reads('/api/objections/replies')) as RepliesAnswer).unread;
  expect(await replies(window)).toBe(1);
  const after = await own(window);
  expect(after.objections[0]?.unread).toBe(true);
  const read = (by: Person) =>
    hall.hub.ask('POST', '/api/objections/read', {
      token: by.token,
      body: { objectionIds: [asked?.objectionId] },
    });
  // Nobody reads for somebody else.
  await read(await hall.staff('clerk7'));
  expect(await replies(window)).toBe(1);
  await read(window);
  expect(await replies(window)).toBe(0);
  expect((await own(window)).objections[0]?.unread).toBe(false);
  expect(after.figures).toMatchObject({ finished: 2, parts: 1, meanService: 240 });
  expect(after.objections).toMatchObject([{ state: 'upheld', setAside: true, reply: '查过，这一次不计' }]);
  expect((await figures()).services).toEqual({ parts: 1, meanService: 240 });
  expect((await manager.isRefused('decideObjection', decided)).code).toBe('ObjectionOver');

  const other = await hall.window(6);
  expect(await own(other)).toMatchObject({ figures: { finished: 0, visits: [] }, objections: [] });
});

it('出报以后才认可的复核，那份报表的数不改，旁边写明此后有几件不计', async () => {
  const window = await hall.window(5);
  await serve(window, 96);
  const { date, visits } = (await own(window)).figures;
  // Half past six in the evening: the day's report was made.
  await hall.pass({ minutes: 8 * 60 });
  const reports = async (): Promise<readonly KeptReport[]> =>
    (await hall.staff('manager')).reads('/api/reports?kind=daily');
  await expect
    .poll(async () => {
      await hall.hub.hub.tick();
      return (await reports()).length;
    })
    .toBe(1);
  const [made] = await reports();
  expect(made).toMatchObject({ from: date, setAsideSince: 0 });

  await hall.pass({ minutes: 10 });
  const clerk = await hall.staff('clerk5');
  const [{ ticketId, number } = {}] = visits;
  await clerk.does('lodgeObjection', { date, figure: 'meanService', ticketId, number, note: '忘了按办结' });
  manager = await hall.staff('manager');
  const { objections }: ObjectionsAnswer = await manager.reads('/api/objections');
  const { objectionId } = objections[0] ?? {};
  await manager.does('decideObjection', { objectionId, upheld: true, setAside: true, note: '不计' });
  expect(await reports()).toEqual([{ ...made, setAsideSince: 1 }]);
});
