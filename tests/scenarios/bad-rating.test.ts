/** 差评到整改: from the press to the answer, over days, with the limits that the calendar gives. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay, Holder, Window } from '../support/hall-day.ts';
import type { Person } from '../support/person.ts';
import { keyOfVisit, ratingAt, served, workOf } from '../support/rating.ts';

let hall: HallDay;
let window5: Window;
let visitor: Holder;
let manager: Person;
let chief: Person;

/** Monday 2026-11-23, 09:03: 非常不满意. */
beforeEach(async () => {
  hall = await demoHall();
  window5 = await hall.window(5);
  manager = await hall.staff('manager');
  chief = await hall.staff('chief');
  visitor = await served(hall, window5);
  await window5.does('promptEvaluation', { evaluationId: visitor.ticketId, counterId: window5.counterId });
  await hall.pass({ seconds: 8 });
  await ratingAt(hall, 5, visitor).press(1, { tags: ['slow'], note: '窗口没人理' });
});
afterEach(() => hall.close());

const about = (more: object = {}): object => ({
  evaluationId: visitor.ticketId,
  note: '电话回访本人',
  ...more,
});
const first = async () => {
  const [row] = (await workOf(manager)).open;
  if (!row) throw new Error('nothing to rectify');
  return row;
};
/** Sessions last for a working day: the next day begins with signing in. */
async function daysLater(days: number): Promise<void> {
  await hall.pass({ minutes: days * 24 * 60 });
  manager = await hall.staff('manager');
}

it('差评到整改：一个工作日内核实，五个工作日内反馈，灯随时限变，指标按期', async () => {
  expect(await first()).toMatchObject({
    number: visitor.number,
    level: 1,
    rectification: {
      status: 'toVerify',
      light: 'yellow',
      verifyBy: { date: '2026-11-24', certain: true },
      answerBy: { date: '2026-11-30' },
    },
  });
  await daysLater(1);
  expect((await first()).rectification.light).toBe('orange');
  await manager.does('verifyBadRating', about({ contact: 'reached', kindId: 'service' }));
  expect((await first()).rectification).toMatchObject({ status: 'answering', light: 'green' });

  await daysLater(1);
  await manager.does('answerRectification', about({ measureId: 'mended' }));
  const work = await workOf(manager);
  expect(work.open).toEqual([]);
  expect(work.recent).toMatchObject([{ rectification: { status: 'answered' } }]);

  const steps = await manager.reads(`/api/evaluation/${visitor.ticketId}/life`);
  expect(steps.map(({ type }: { type: string }) => type)).toEqual([
    'EvaluationPrompted',
    'RatingGiven',
    'BadRatingVerified',
    'RectificationAnswered',
  ]);
  expect(steps[1].note).toBe('窗口没人理');
  expect(steps[3]).toMatchObject({ by: '演示管理员', note: '电话回访本人' });

  const figures = await manager.reads('/api/evaluation/figures?from=2026-11-01&to=2026-11-30');
  expect(figures).toMatchObject({
    counts: { prompted: 1, promptedValid: 1, rated: 1, answersDue: 1, answeredInTime: 1 },
    figures: { rate: 1, satisfaction: 0, badRate: 1, rectifiedInTime: 1, verifiedInTime: 1 },
  });
});

it('过了期限是红灯，反馈照收，指标记逾期', async () => {
  await manager.does('verifyBadRating', about({ contact: 'unreached', kindId: 'service' }));
  await daysLater(8);
  expect((await first()).rectification.light).toBe('red');
  await manager.does('answerRectification', about({ measureId: 'explained' }));
  const figures = await manager.reads('/api/evaluation/figures?from=2026-11-01&to=2026-12-31');
  expect(figures.figures.rectifiedInTime).toBe(0);
});

it('负责人批准延期到 15 个工作日；管理员自己不能批', async () => {
  expect((await manager.isRefused('extendRectification', about())).code).toBe('PowerNeeded');
  await chief.does('extendRectification', about());
  expect((await first()).rectification).toMatchObject({ extended: true, answerBy: { date: '2026-12-14' } });
});

it('申诉为误评：由另一位负责人复核，剔除出指标，记录都在', async () => {
  await chief.does('appealRating', about({ groundId: 'mistake' }));
  expect((await chief.isRefused('decideAppeal', about({ upheld: false }))).code).toBe('DecidedByAnother');
  expect((await first()).rectification.status).toBe('appealed');
});

it('管理员申诉，负责人认定误评', async () => {
  await manager.does('appealRating', about({ groundId: 'mistake' }));
  await chief.does('decideAppeal', about({ upheld: false }));
  const figures = await manager.reads('/api/evaluation/figures');
  expect(figures).toMatchObject({
    counts: { rated: 1, excluded: 1, validByLevel: [0, 0, 0, 0, 0] },
    figures: { rate: 0, satisfaction: null, badRate: null, rectifiedInTime: null },
  });
  expect((await workOf(manager)).recent).toMatchObject([{ level: 1, rectification: { status: 'excluded' } }]);
});

it('导出有省平台的字段；群众写的话不会变成公式', async () => {
  const other = await served(hall, window5);
  await window5.does('promptEvaluation', { evaluationId: other.ticketId, counterId: window5.counterId });
  await hall.pass({ seconds: 31 });
  const rated = await ratingAt(hall, 5, other).phoneRates(keyOfVisit(hall, other), 4, { note: '=1+1' });
  expect(rated.status).toBe(200);
  const { text, headers } = await hall.hub.ask('GET', '/api/evaluation/export?format=csv', {
    token: manager.token,
  });
  expect(headers['content-type']).toContain('text/csv');
  const [titles, ...lines] = text.trim().split('\r\n');
  for (const field of [
    'evalProcess',
    'affairDealNo',
    'affairSerialNo',
    'affairCode',
    'affairName',
    'windowNo',
  ])
    expect(titles).toContain(field);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('"非常不满意"');
  expect(lines[0]).toContain('"办理太慢"');
  expect(lines[0]).toContain('"clerk5"');
  expect(lines[1]).toContain(`"'=1+1"`);
  const sheet = await hall.hub.ask('GET', '/api/evaluation/export?format=xlsx', { token: manager.token });
  expect(sheet.text.startsWith('PK')).toBe(true);
});

it('主机重启以后都还在', async () => {
  await manager.does('verifyBadRating', about({ contact: 'reached', kindId: 'service' }));
  hall = await hall.off({ hours: 1 });
  manager = await hall.staff('manager');
  expect((await first()).rectification.status).toBe('answering');
  await manager.does('answerRectification', about({ measureId: 'mended' }));
  expect((await workOf(manager)).open).toEqual([]);
});
