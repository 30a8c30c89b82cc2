/** A roster as a sheet (排班表): every counter in every stretch of the days, with whoever is planned there, and how it is filled in. */
import type { CounterId, LocalDate } from '@yichuang/domain/ids';
import type { Rules } from '@yichuang/domain/hall/settings';
import { overlap, periodsOn, type Post } from '@yichuang/domain/staffing/roster';
import type { RosterDay } from '@yichuang/protocol/roster';
import type { Grid } from '../settings/sheets/grid.ts';
import type { Staff } from './staff-names.ts';

export const SHEET = '排班';
export const HEADS = ['日期', '窗口', '开始', '结束', 'A岗', 'B岗'] as const;
export type Head = (typeof HEADS)[number];

const NOTES = [
  '一行是一个窗口的一段时间；A 岗、B 岗都不填，就是这段没有人。',
  '表里写到的日期，整天照表里的来；没写到的日期不变。过去的日期不能改。',
  '日期写成 2026-11-30；窗口写号数；开始、结束要在当天的时段之内。',
  'A 岗、B 岗写姓名；有同名的写用户名。名单：',
];

interface GridAbout {
  readonly rules: Rules;
  readonly staff: Staff;
  /** The empty sheet to fill in: nobody is named in it. */
  readonly empty: boolean;
}

export function rosterGrids(days: readonly RosterDay[], { rules, staff, empty }: GridAbout): readonly Grid[] {
  const numbers = new Map(rules.counters.map(({ counterId, number }) => [counterId, number]));
  const line = (date: LocalDate, { counterId, from, to }: Slot, post: Post | null): readonly string[] => [
    date,
    String(numbers.get(counterId) ?? counterId),
    from,
    to,
    post === null ? '' : staff.nameOf(post.accountId),
    post?.backupId ? staff.nameOf(post.backupId) : '',
  ];
  const rows = days.flatMap(({ date, posts }) => {
    const planned = empty ? [] : posts;
    const slots = slotsOn(rules, date).filter((slot) => !planned.some((post) => isAt(post, slot)));
    return [
      ...planned.map((post) => ({ slot: post as Slot, post })),
      ...slots.map((slot) => ({ slot, post: null })),
    ]
      .toSorted((one, other) => orderOf(numbers, one.slot) - orderOf(numbers, other.slot))
      .map(({ slot, post }) => line(date, slot, post));
  });
  return [
    { sheet: SHEET, rows: [[...HEADS], ...rows] },
    { sheet: '怎么填', rows: [['说明'], ...[...NOTES, ...staff.names].map((note) => [note])] },
  ];
}

type Slot = Pick<Post, 'counterId' | 'from' | 'to'>;

function slotsOn(rules: Rules, date: LocalDate): readonly Slot[] {
  return periodsOn(rules, date).flatMap(({ from, to }) =>
    rules.counters.map(({ counterId }) => ({ counterId, from, to })),
  );
}

function isAt(post: Post, slot: Slot): boolean {
  return post.counterId === slot.counterId && overlap(post, slot);
}

/** By time of day, then by counter. */
function orderOf(numbers: ReadonlyMap<CounterId, number>, { counterId, from }: Slot): number {
  const [hours = 0, minutes = 0] = from.split(':').map(Number);
  return (hours * 60 + minutes) * 1_000 + (numbers.get(counterId) ?? 999);
}
