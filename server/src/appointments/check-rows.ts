/** The rows of a sheet judged one by one (逐行核对): what they mean, or in Chinese what is wrong with which cell. */
import type { Service } from '@yichuang/domain/catalogue/service';
import type { Zone } from '@yichuang/domain/catalogue/premises';
import { sessionsOn, type Rules } from '@yichuang/domain/hall/settings';
import { AppointmentCode, LocalDate, LocalTime, type ServiceId } from '@yichuang/domain/ids';
import { checkIdentity } from '@yichuang/domain/identity/identity';
import type { IdentityKind } from '@yichuang/domain/identity/identity-kind';
import type { IdentityProblemCode } from '@yichuang/domain/identity/problem';
import { weekdayOf } from '@yichuang/domain/time';
import type { SheetProblem } from '@yichuang/protocol/sheet-problem';
import type { Column } from './columns.ts';
import type { SheetRow } from '../sheets/read-sheet.ts';
import { serviceNames, servicesIn } from '../sheets/service-names.ts';

/** An appointment as it is asked for; `identity` goes no further than the digest. */
export interface WantedAppointment {
  readonly row: number;
  readonly code: AppointmentCode;
  readonly date: LocalDate;
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly services: readonly ServiceId[];
  readonly source: string;
  readonly identity: { readonly kind: IdentityKind; readonly number: string } | null;
  readonly cancelled: boolean;
}

/** What rows are judged by. */
export interface RowKnowledge {
  readonly services: readonly Service[];
  readonly zones: readonly Zone[];
  readonly rules: Rules;
  /** The first day that can still be changed. */
  readonly earliest: LocalDate;
  /** The last day that anybody books for. */
  readonly latest: LocalDate;
}

const SLOT_MINUTES = 30;
const MOST_SOURCE = 20;

const KINDS: Readonly<Record<string, IdentityKind>> = {
  身份证: 'residentId',
  居民身份证: 'residentId',
  临时身份证: 'temporaryId',
  户口簿: 'householdBook',
  社保卡: 'socialCard',
  港澳台居民居住证: 'hmtResidence',
  港澳居民来往内地通行证: 'hmtPermit',
  台湾居民来往大陆通行证: 'taiwanPermit',
  外国人永久居留身份证: 'foreignResident',
  护照: 'passport',
};

const CANCELLED = new Set(['已取消', '取消', '作废', '已作废']);
const STANDING = new Set(['', '有效', '已预约', '预约成功', '正常', '未签到']);

export function checkRows(
  rows: readonly SheetRow<Column>[],
  known: RowKnowledge,
): { readonly wanted: readonly WantedAppointment[]; readonly problems: readonly SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const wanted: WantedAppointment[] = [];
  const servicesNamed = serviceNames(known);
  for (const { row, cells } of rows) {
    const before = problems.length;
    const say = (column: Column, words: string): null => {
      problems.push({ row, column, words });
      return null;
    };
    const text = (column: Column): string => cells[column] ?? '';
    const code = codeIn(text('预约码'), say);
    const date = dateIn(text('日期'), say);
    const slot = slotIn(text('开始时间'), text('结束时间'), say);
    const services = servicesIn(text('事项'), servicesNamed, (words) => say('事项', words));
    const identity = identityIn(text('证件类型'), text('证件号码'), say);
    const state = text('状态');
    if (!CANCELLED.has(state) && !STANDING.has(state)) say('状态', '状态只认“已取消”；有效的预约这一格留空');
    if (text('来源').length > MOST_SOURCE) say('来源', `来源最多 ${MOST_SOURCE} 个字`);
    if (problems.length > before || code === null || date === null || slot === null || services === null)
      continue;
    const cancelled = CANCELLED.has(state);
    wanted.push({ row, code, date, ...slot, services, source: text('来源'), identity, cancelled });
  }
  return {
    wanted,
    problems: [...problems, ...judge(wanted, known)].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  };
}

/** What can be wrong with an appointment, wherever it comes from. */
export function judge(
  wanted: readonly WantedAppointment[],
  { rules, earliest, latest }: RowKnowledge,
): readonly SheetProblem[] {
  const first = new Map<string, number>();
  return wanted.flatMap(({ row, code, date, from, to, services, identity }) => {
    const found: SheetProblem[] = [];
    const say = (column: Column, words: string): void => void found.push({ row, column, words });
    const twin = first.get(`${code}/${date}`);
    if (twin !== undefined) say('预约码', `和第 ${twin} 行是同一个预约码、同一天，请只留一行`);
    else first.set(`${code}/${date}`, row);
    if (date < earliest) say('日期', `${date} 已经过去，不能再导入；只能导入 ${earliest} 起的预约`);
    else if (date > latest) say('日期', `${date} 太远了，最晚到 ${latest}；请核对年份`);
    else if (!rules.alwaysOpen && sessionsOn(rules, date, weekdayOf(date)).length === 0)
      say('日期', `${date} 大厅不开门，请核对日期，或先在日历里改`);
    if (from >= to) say('结束时间', '结束时间要晚于开始时间');
    const stranger = services.find((id) => !rules.services.some(({ serviceId }) => serviceId === id));
    if (stranger !== undefined) say('事项', `大厅没有“${stranger}”这个事项`);
    const checked = identity && checkIdentity(identity.kind, identity.number, date);
    if (checked?.ok === false) say('证件号码', identityWords(checked.code));
    return found;
  });
}

type Say = (column: Column, words: string) => null;

function codeIn(text: string, say: Say): AppointmentCode | null {
  if (text === '') return say('预约码', '没有填预约码');
  const code = AppointmentCode.safeParse(text.replaceAll(/[\s-]/gu, '').toUpperCase());
  return code.success ? code.data : say('预约码', '预约码要 4–32 位字母或数字，不能用证件号、手机号');
}

function dateIn(text: string, say: Say): LocalDate | null {
  if (text === '') return say('日期', '没有填日期');
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:\s.*)?$/u.exec(text);
  const [, year = '', longMonth, longDay, shortMonth, shortDay] = parts ?? [];
  const date = [year, longMonth ?? shortMonth ?? '', longDay ?? shortDay ?? '']
    .map((part) => part.padStart(2, '0'))
    .join('-');
  const real = parts !== null && new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date);
  return real ? LocalDate.parse(date) : say('日期', '日期要写成 2026-11-30 这样，并且有这一天');
}

/** 09:00, or a whole slot 09:00-09:30 in the first cell. */
function slotIn(first: string, second: string, say: Say): Pick<WantedAppointment, 'from' | 'to'> | null {
  const clock = first.replace(/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[ T]/u, '');
  const [start = '', end = ''] = clock.split(/[-–—~至到]/u).map((part) => part.trim());
  const from = timeIn(start);
  if (from === null) return say('开始时间', '时间要写成 09:00 这样');
  const written = second === '' ? end : second;
  const to = written === '' ? slotEnd(from) : timeIn(written);
  return to === null ? say('结束时间', '时间要写成 09:30 这样') : { from, to };
}

function timeIn(text: string): LocalTime | null {
  const [, hour = '', minute = ''] = /^(\d{1,2})[::](\d{2})(?::\d{2})?$/u.exec(text) ?? [];
  const time = LocalTime.safeParse(`${hour.padStart(2, '0')}:${minute}`);
  return time.success ? time.data : null;
}

/** Half an hour later, on the same day. */
export function slotEnd(from: LocalTime): LocalTime {
  const minutes = Math.min(Number(from.slice(0, 2)) * 60 + Number(from.slice(3)) + SLOT_MINUTES, 1_439);
  return LocalTime.parse(
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
  );
}

function identityIn(kindText: string, number: string, say: Say): WantedAppointment['identity'] {
  if (number === '') return null;
  const kind = kindText === '' ? 'residentId' : KINDS[kindText.replaceAll(/\s/gu, '')];
  if (kind === undefined) {
    say('证件类型', `不认识这种证件；可写：${Object.keys(KINDS).join('、')}`);
    return null;
  }
  // A number whose last digits became zeros, or 4.69E+17.
  if (/^\d(\.\d+)?[eE]\+?\d+$/u.test(number)) {
    say('证件号码', '号码被表格改成了科学计数，已经不准；请把这一列设为“文本”，重新填');
    return null;
  }
  return { kind, number };
}

function identityWords(code: IdentityProblemCode): string {
  switch (code) {
    case 'WrongLength':
      return '证件号码的位数不对，请对照证件改';
    case 'OldNumber':
      return '这是 15 位老号码，请填 18 位的';
    case 'OtherKind':
      return '号码和证件类型对不上，请核对证件类型';
    case 'WrongCheckCharacter':
      return '证件号码有一位不对（校验位不符），请对照证件改';
    case 'Empty':
    case 'WrongCharacters':
    case 'UnknownRegion':
    case 'NoSuchDate':
    case 'BornInFuture':
    case 'ImplausibleAge':
      return '证件号码不对，请对照证件改';
  }
}
