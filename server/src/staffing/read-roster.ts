/** A roster sheet judged row by row (逐行核对): the days as they are wanted, or in Chinese what is wrong with which cell. */
import { plusDays } from '@yichuang/domain/calendar/dates';
import type { Rules } from '@yichuang/domain/hall/settings';
import { LocalDate, LocalTime, type CounterId } from '@yichuang/domain/ids';
import { MOST_POSTS, overlap, periodsOn, type Post } from '@yichuang/domain/staffing/roster';
import type { RosterDay, RosterProblem } from '@yichuang/protocol/roster';
import type { GridReading } from '../settings/sheets/grid.ts';
import { HEADS, SHEET, type Head } from './roster-grid.ts';
import type { Staff } from './staff-names.ts';

export interface RosterKnowledge {
  readonly rules: Rules;
  readonly staff: Staff;
  readonly today: LocalDate;
  postsOn(this: void, date: LocalDate): readonly Post[];
}

export interface RosterRead {
  /** Those that differ from what is kept. */
  readonly days: readonly RosterDay[];
  readonly problems: readonly RosterProblem[];
}

const MOST_DAYS = 14;
const FARTHEST_DAYS = 366;

type Say = (head: Head, words: string) => null;
interface Line {
  readonly row: number;
  readonly date: LocalDate;
  /** Null: nobody is planned there. */
  readonly post: Post | null;
}

export function readRoster(reading: GridReading | null, known: RosterKnowledge): RosterRead {
  if (reading === null) return whole('打不开，或不是 XLSX 文件。请用 Excel 或 WPS 另存为 .xlsx 再试');
  const grid = reading.grids.find(({ sheet }) => sheet === SHEET) ?? reading.grids[0];
  const [head = [], ...rows] = grid?.rows ?? [];
  const titles = head.map((title) => title.replaceAll(/[\s*]/gu, ''));
  const missing = HEADS.filter((title) => !titles.includes(title));
  if (missing.length > 0) return whole(`第一行要写列名，缺少：${missing.join('、')}。请下载模板，照着填`);
  const problems: RosterProblem[] = reading.unreadable
    .filter(({ sheet }) => sheet === grid?.sheet)
    .map(({ cell }) => ({
      row: Number(/\d+$/u.exec(cell)?.[0] ?? 0),
      column: null,
      words: `${cell} 这一格不能是公式或图片，请改成文字`,
    }));
  const lines = rows.flatMap((cells, index): Line[] => {
    const row = index + 2;
    const text = (title: Head): string => cells[titles.indexOf(title)] ?? '';
    if (HEADS.every((title) => text(title) === '')) return [];
    const say: Say = (column, words) => {
      problems.push({ row, column, words });
      return null;
    };
    const line = lineIn(text, say, known);
    return line === null ? [] : [{ row, ...line }];
  });
  if (lines.length === 0 && problems.length === 0) return whole('表里没有排班，只有列名');
  problems.push(...twins(lines));
  const dates = [...new Set(lines.map(({ date }) => date))].toSorted();
  const days = dates
    .map((date) => ({ date, posts: lines.flatMap((line) => (line.date === date && line.post) || []) }))
    .filter(({ date, posts }) => !isSame(posts, known.postsOn(date)));
  for (const { date, posts } of days) {
    const row = lines.find((line) => line.date === date)?.row ?? null;
    if (date < known.today)
      problems.push({ row, column: '日期', words: `${date} 已经过去，那天的排班不能再改；请删去那天的行` });
    if (posts.length > MOST_POSTS)
      problems.push({ row, column: null, words: `${date} 的班太多，一天最多 ${MOST_POSTS} 个` });
  }
  if (days.length > MOST_DAYS)
    problems.push({
      row: null,
      column: null,
      words: `要改的有 ${days.length} 天，一次最多 ${MOST_DAYS} 天，请分开导入`,
    });
  return { days, problems: problems.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0)) };
}

function lineIn(
  text: (title: Head) => string,
  say: Say,
  { rules, staff, today }: RosterKnowledge,
): Omit<Line, 'row'> | null {
  const date = dateIn(text('日期'), today, say);
  const counterId = counterIn(text('窗口'), rules, say);
  const [a, b] = [personIn('A岗', text, staff, say), personIn('B岗', text, staff, say)];
  const span = date === null ? null : spanIn(text, rules, date, say);
  if (date === null || counterId === null || span === null || 'wrong' in a || 'wrong' in b) return null;
  if (a.accountId === null)
    return b.accountId === null ? { date, post: null } : say('A岗', '填了 B 岗，没有填 A 岗');
  if (a.accountId === b.accountId) return say('B岗', 'A 岗和 B 岗是同一个人');
  return { date, post: { counterId, ...span, accountId: a.accountId, backupId: b.accountId } };
}

function dateIn(text: string, today: LocalDate, say: Say): LocalDate | null {
  if (text === '') return say('日期', '没有填日期');
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text) ?? [];
  const date = LocalDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (!date.success) return say('日期', `“${text}”不是日期，请写成 2026-11-30`);
  const latest = plusDays(today, FARTHEST_DAYS);
  return date.data > latest ? say('日期', `${date.data} 太远了，最晚到 ${latest}；请核对年份`) : date.data;
}

function counterIn(text: string, rules: Rules, say: Say): CounterId | null {
  if (text === '') return say('窗口', '没有填窗口');
  const number = Number(/^(\d{1,3})\s*(?:号|号窗口|窗口)?$/u.exec(text)?.[1] ?? Number.NaN);
  const found = rules.counters.find((counter) => counter.number === number);
  return found?.counterId ?? say('窗口', `大厅没有“${text}”这个窗口，请写窗口号数`);
}

function spanIn(
  text: (title: Head) => string,
  rules: Rules,
  date: LocalDate,
  say: Say,
): Pick<Post, 'from' | 'to'> | null {
  const periods = periodsOn(rules, date);
  if (periods.length === 0) return say('日期', `${date} 大厅不开门，请核对日期，或先在日历里改`);
  const from = timeIn('开始', text, say);
  const to = timeIn('结束', text, say);
  if (from === null || to === null) return null;
  if (from >= to) return say('结束', '结束要晚于开始');
  if (periods.some((period) => period.from <= from && to <= period.to)) return { from, to };
  const there = periods.map((period) => `${period.from}–${period.to}`).join('、');
  return say('开始', `${date} 没有 ${from}–${to} 这段；当天的时段是 ${there}`);
}

function timeIn(head: '开始' | '结束', text: (title: Head) => string, say: Say): LocalTime | null {
  const words = text(head).replaceAll('：', ':');
  if (words === '') return say(head, `没有填${head}`);
  const time = LocalTime.safeParse(words.replace(/^(\d):/u, '0$1:').slice(0, 'hh:mm'.length));
  return time.success ? time.data : say(head, `“${words}”不是时间，请写成 08:00`);
}

function personIn(
  head: 'A岗' | 'B岗',
  text: (title: Head) => string,
  staff: Staff,
  say: Say,
): { readonly accountId: Post['backupId'] } | { readonly wrong: string } {
  const words = text(head);
  if (words === '') return { accountId: null };
  const found = staff.named(words);
  if ('wrong' in found) say(head, found.wrong);
  return found;
}

/** Two rows about the same counter at the same time. */
function twins(lines: readonly Line[]): readonly RosterProblem[] {
  return lines.flatMap(({ row, date, post }, index) => {
    if (post === null) return [];
    const twin = lines
      .slice(0, index)
      .find(
        (other) =>
          other.date === date && other.post?.counterId === post.counterId && overlap(other.post, post),
      );
    return twin === undefined
      ? []
      : [{ row, column: '窗口', words: `和第 ${twin.row} 行是同一天、同一窗口、同一时间，请只留一行` }];
  });
}

function isSame(posts: readonly Post[], kept: readonly Post[]): boolean {
  const keyOf = ({ counterId, from, to, accountId, backupId }: Post): string =>
    [counterId, from, to, accountId, backupId ?? ''].join(' ');
  return JSON.stringify(posts.map(keyOf).toSorted()) === JSON.stringify(kept.map(keyOf).toSorted());
}

const whole = (words: string): RosterRead => ({ days: [], problems: [{ row: null, column: null, words }] });
