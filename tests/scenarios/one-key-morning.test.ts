/** 一键顺呼一上午: twenty visitors by 顺呼, 再叫 and 过号 alone; two do not come, one of them is back ten minutes later. */
import type { TicketNumber } from '@yichuang/domain/ids';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay, Holder, Window } from '../support/hall-day.ts';

let hall: HallDay;
let window5: Window;

beforeEach(async () => {
  hall = await demoHall();
  window5 = await hall.window(5);
});
afterEach(() => hall.close());

/** Called twice and gone: 再叫, a minute and a half, then 顺呼 with 过号. */
async function nobodyComes(): Promise<TicketNumber | null> {
  await window5.does('recallTicket', { counterId: window5.counterId });
  await hall.pass({ seconds: 95 });
  return window5.next('noShow');
}

it('一个窗口只按顺呼、再叫、过号，一上午办完二十个人，过号的十分钟后回来也办成', async () => {
  const people = await hall.takeMany('general-C', 20);
  const numbers = people.map(({ number }) => number);
  const away = people[3] as Holder;
  const gone = people[6] as Holder;
  const called: string[] = [];
  for (let next = await window5.next(); next !== null;) {
    const isHere = (next !== away.number && next !== gone.number) || called.includes(next);
    called.push(next);
    if (isHere) await hall.pass({ minutes: 5 });
    // Ten minutes after the call was missed.
    if (next === 'C006') await window5.does('reinstateTicket', { ticketId: away.ticketId });
    next = isHere ? await window5.next('finish') : await nobodyComes();
  }

  // Behind the three people who stand first by then: C007, C008 and C009.
  expect(called).toEqual(numbers.toSpliced(9, 0, away.number));
  expect(people.map((holder) => hall.fate(holder)[0])).toEqual(
    people.map((holder) => (holder === gone ? 'noShow' : 'finished')),
  );
  expect(window5.desk().missed.map(({ number }) => number)).toEqual([gone.number]);
});

it('忘了按“开始办理”：末次呼叫九十秒后自动算作办理中，不会变成过号', async () => {
  const visitor = await hall.take('general-C');
  await window5.next();
  await hall.pass({ seconds: 30 + 89 });
  expect(hall.living(visitor.number)?.status).toBe('called');
  await hall.pass({ seconds: 1 });
  expect(hall.living(visitor.number)).toMatchObject({ status: 'serving', startInferred: true });
  await hall.pass({ minutes: 60 });
  expect(hall.living(visitor.number)?.status).toBe('serving');
});

it('有人在窗口时误按顺呼：先问清楚，谁也不丢', async () => {
  const [first, second] = (await hall.takeMany('general-C', 2)) as [Holder, Holder];
  await window5.next();
  const asked = await window5.isRefused('callNext', { counterId: window5.counterId });
  expect(asked).toMatchObject({
    code: 'CurrentUndecided',
    details: { number: first.number, may: ['finish', 'return'] },
  });
  expect(hall.living(first.number)?.status).toBe('called');
  expect(hall.living(second.number)?.status).toBe('waiting');
});
