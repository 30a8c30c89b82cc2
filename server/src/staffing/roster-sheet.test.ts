/** 排班表: 导出的原样导回不改什么；错的逐行说清；没写到的日期不变. */
import type { AccountId, CounterId, LocalDate, LocalTime } from '@yichuang/domain/ids';
import { periodsOn, type Post } from '@yichuang/domain/staffing/roster';
import { RULES } from '@yichuang/domain/testing/stage';
import { expect, it } from 'vitest';
import { readGrids, writeGrids } from '../settings/sheets/grid.ts';
import { readRoster, type RosterKnowledge } from './read-roster.ts';
import { HEADS, rosterGrids } from './roster-grid.ts';
import { staffNames } from './staff-names.ts';

const BEFORE = '2026-11-25' as LocalDate;
const TODAY = '2026-11-26' as LocalDate;
const clerk = (username: string, displayName: string, disabled = false) => ({
  accountId: username as AccountId,
  username,
  displayName,
  role: 'clerk' as const,
  disabled,
});
const staff = staffNames([
  clerk('ann', '安'),
  clerk('bo', '陈'),
  clerk('bo2', '陈'),
  clerk('gone', '走', true),
]);
const [morning] = periodsOn(RULES, TODAY);
if (!morning) throw new Error('the stage has no session');
const [first, second] = RULES.counters.map(({ counterId }) => counterId);
const post = (counterId: CounterId | undefined, accountId: string, backupId: string | null = null): Post => ({
  counterId: counterId ?? ('' as CounterId),
  from: morning.from,
  to: morning.to,
  accountId: accountId as AccountId,
  backupId: backupId as AccountId | null,
});
const kept: Readonly<Record<string, readonly Post[]>> = { [TODAY]: [post(first, 'ann', 'bo')] };
const known: RosterKnowledge = {
  rules: RULES,
  staff,
  today: TODAY,
  postsOn: (date) => kept[date] ?? [],
};

async function read(...rows: readonly (readonly string[])[]) {
  const bytes = await writeGrids([{ sheet: '排班', rows: [[...HEADS], ...rows] }]);
  return readRoster(await readGrids(bytes), known);
}
const number = (counterId: CounterId | undefined): string =>
  String(RULES.counters.find((counter) => counter.counterId === counterId)?.number);
const row = (...[a = '', b = '']: string[]): readonly string[] => [
  TODAY,
  number(first),
  morning.from,
  morning.to,
  a,
  b,
];

it('导出的原样导回，不改什么；每个窗口每段都有一行；同名的写用户名', async () => {
  const days = [BEFORE, TODAY].map((date) => ({ date, posts: [...known.postsOn(date)] }));
  const grids = rosterGrids(days, { rules: RULES, staff, empty: false });
  const lines = grids[0]?.rows.slice(1) ?? [];
  const slots = [BEFORE, TODAY].reduce((sum, date) => sum + periodsOn(RULES, date).length, 0);
  expect(lines).toHaveLength(slots * RULES.counters.length);
  expect(lines).toContainEqual(row('安', 'bo'));
  expect(grids[1]?.rows.flat()).toEqual(expect.arrayContaining(['安', 'bo', 'bo2']));
  expect(readRoster(await readGrids(await writeGrids(grids)), known)).toEqual({ days: [], problems: [] });

  const empty = rosterGrids(days, { rules: RULES, staff, empty: true });
  const emptied = readRoster(await readGrids(await writeGrids(empty)), known);
  expect(emptied).toEqual({ days: [{ date: TODAY, posts: [] }], problems: [] });
});

it('写到的日期整天照表里的来', async () => {
  const other = [
    TODAY.replaceAll('-', '/'),
    `${number(second)}号窗口`,
    morning.from.replace(/^0/u, ''),
    morning.to,
  ];
  const { days, problems } = await read([...other, 'bo2', '']);
  expect(problems).toEqual([]);
  expect(days).toEqual([{ date: TODAY, posts: [post(second, 'bo2')] }]);
});

it.each([
  [['', ...row('安').slice(1)], '日期', '没有填日期'],
  [['下周一', ...row('安').slice(1)], '日期', '不是日期'],
  [[BEFORE, ...row('安').slice(1)], '日期', '已经过去'],
  [['2026-11-24', ...row('安').slice(1)], '日期', '大厅不开门'],
  [['2036-11-26', ...row('安').slice(1)], '日期', '太远了'],
  [[TODAY, '99', ...row('安').slice(2)], '窗口', '大厅没有“99”这个窗口'],
  [[TODAY, number(first), '03:00', '04:00', '安', ''], '开始', '没有 03:00–04:00 这段'],
  [[TODAY, number(first), morning.to, morning.from, '安', ''], '结束', '结束要晚于开始'],
  [[TODAY, number(first), '早上', morning.to, '安', ''], '开始', '不是时间'],
  [row('陈'), 'A岗', '有 2 位叫“陈”，请写用户名'],
  [row('谁'), 'A岗', '没有“谁”这位窗口人员'],
  [row('走'), 'A岗', '“走”的账号已停用'],
  [row('', '安'), 'A岗', '填了 B 岗，没有填 A 岗'],
  [row('安', '安'), 'B岗', '同一个人'],
] as const)('%j 说清第 2 行的 %s', async (cells, column, words) => {
  const { problems } = await read(cells);
  expect(problems).toEqual([{ row: 2, column, words: expect.stringContaining(words) as string }]);
});

it('同一窗口同一时间写了两行，不是排班表的文件，都说得清', async () => {
  expect((await read(row('安'), row('bo'))).problems).toMatchObject([
    { row: 3, column: '窗口', words: expect.stringContaining('和第 2 行') as string },
  ]);
  const strange = await writeGrids([{ sheet: '别的', rows: [['日期', '姓名']] }]);
  expect(readRoster(await readGrids(strange), known).problems[0]?.words).toContain('缺少：窗口');
  expect(readRoster(null, known).problems).toHaveLength(1);
  expect((await read()).problems[0]?.words).toContain('没有排班');
});

it('时间按大厅的钟，写成 8:00 也认', async () => {
  const { days } = await read([TODAY, number(first), '9:00', '10：00', '安', '']);
  expect(days[0]?.posts[0]).toMatchObject({ from: '09:00' as LocalTime, to: '10:00' as LocalTime });
});
