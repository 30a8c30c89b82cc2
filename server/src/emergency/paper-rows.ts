/** The rows of a register judged one by one (逐行核对), by the same rules as a line that is typed. */
import {
  isSamePaper,
  paperFault,
  type PaperDay,
  type PaperEnd,
  type PaperLine,
} from '@yichuang/domain/hall/paper';
import { paperNumberTyped, timeTyped } from '@yichuang/domain/hall/paper-typed';
import type { CounterId, Instant } from '@yichuang/domain/ids';
import type { Rejection } from '@yichuang/domain/rejection';
import { instantAt } from '@yichuang/domain/time';
import type { PaperRefused, PaperSheet } from '@yichuang/protocol/paper-sheet';
import type { SheetProblem } from '@yichuang/protocol/sheet-problem';
import type { SheetRow } from '../sheets/read-sheet.ts';
import { serviceNames, servicesIn, type ServiceKnowledge } from '../sheets/service-names.ts';
import { HOWS, type PaperColumn } from './paper-sheet.ts';

export interface PaperKnowledge extends ServiceKnowledge, Omit<PaperDay, 'known'> {
  /** On record for that day. */
  readonly onRecord: readonly PaperLine[];
}

export function checkPaperRows(rows: readonly SheetRow<PaperColumn>[], known: PaperKnowledge): PaperSheet {
  const { date, rules, now, onRecord } = known;
  const named = serviceNames(known);
  const problems: SheetProblem[] = [];
  const refused: PaperRefused[] = [];
  const lines: PaperLine[] = [];
  let same = 0;
  for (const { row, cells } of rows) {
    const line = lineIn(cells, { ...known, named }, (column, words) => {
      problems.push({ row, column, words });
      return null;
    });
    if (line === null) continue;
    if (onRecord.some((one) => isSamePaper(one, line))) {
      same += 1;
      continue;
    }
    const fault = paperFault(line, { date, rules, now, known: [...onRecord, ...lines] });
    if (fault) refused.push({ row, column: columnOfFault(fault, line), rejection: wire(fault) });
    else lines.push(line);
  }
  return { lines, same, problems, refused };
}

type Say = (column: PaperColumn, words: string) => null;

interface LineKnowledge extends PaperKnowledge {
  readonly named: ReturnType<typeof serviceNames>;
}

/** Every cell is looked at, so that all that is wrong with a row is said at once. */
function lineIn(cells: SheetRow<PaperColumn>['cells'], known: LineKnowledge, say: Say): PaperLine | null {
  const { date, rules, named } = known;
  const text = (column: PaperColumn): string => cells[column] ?? '';
  const number = paperNumberTyped(text('号码'));
  if (number === null) say('号码', text('号码') === '' ? '没有填号码' : '纸质号是 E001 到 E200，请核对');
  const services = servicesIn(text('事项'), named, (words) => say('事项', words));
  const zoneId = services && rules.services.find((one) => one.serviceId === services[0])?.zoneIds[0];
  if (services && zoneId === undefined) say('事项', '大厅现在不办这个事项，请核对，或写区名');
  const takenAt = timeIn('取号时间', text('取号时间'), known, say);
  const end = endIn(text, known, say);
  if (!isDate(text('日期'), date)) say('日期', `这一行不是 ${date} 的；请先在页面上选那一天，再导入`);
  else if (number !== null && services && zoneId && takenAt && end)
    return { number, zoneId, services, takenAt, end };
  return null;
}

function endIn(text: (column: PaperColumn) => string, known: LineKnowledge, say: Say): PaperEnd | null {
  const how = howIn(text('结果'));
  if (how === null) return say('结果', '结果写：办完、未到 或 离开');
  if (how === 'left') return { how };
  const counterId = counterIn(text('窗口'), known, say);
  const calledAt = timeIn('叫号时间', text('叫号时间'), known, say);
  const finishedAt = how === 'finished' ? timeIn('办完时间', text('办完时间'), known, say) : null;
  if (counterId === null || calledAt === null) return null;
  if (how === 'noShow') return { how, counterId, calledAt };
  return finishedAt && { how, counterId, calledAt, finishedAt };
}

function howIn(text: string): PaperEnd['how'] | null {
  const word = Object.keys(HOWS).find((one) => one === text.trim());
  return word === undefined ? null : HOWS[word as keyof typeof HOWS];
}

/** 3, 3号, 3 号窗口. */
function counterIn(text: string, { rules }: LineKnowledge, say: Say): CounterId | null {
  if (text === '') return say('窗口', '没有填窗口');
  const number = Number(/^0*(\d{1,3})\s*(?:号|号窗口|窗口)?$/u.exec(text)?.[1]);
  const counter = rules.counters.find((one) => one.number === number);
  return counter?.counterId ?? say('窗口', '大厅没有这个窗口；写窗口号，例如 3');
}

function timeIn(column: PaperColumn, text: string, { date, rules }: LineKnowledge, say: Say): Instant | null {
  if (text === '') return say(column, `没有填${column}`);
  // Programs add the seconds.
  const time = timeTyped(text.replace(/^(\d{1,2}:\d{2}):\d{2}$/u, '$1'));
  return time === null
    ? say(column, '时间要写成 09:05 或 905')
    : instantAt(date, time, rules.zoneOffsetMinutes);
}

function isDate(text: string, date: PaperKnowledge['date']): boolean {
  if (text === '') return true;
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/u.exec(text) ?? [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` === date;
}

function wire({ code, details }: Rejection): PaperRefused['rejection'] {
  return { code, details: { ...details } };
}

const COLUMN_OF: Readonly<Partial<Record<Rejection['code'], PaperColumn>>> = {
  CalledBeforeTaken: '叫号时间',
  FinishedBeforeCalled: '办完时间',
  CounterOverlap: '窗口',
  CounterUnknown: '窗口',
  ZoneUnknown: '事项',
  ServiceUnknown: '事项',
};

/** Which cell to look at first. */
function columnOfFault({ code, details }: Rejection, { takenAt, end }: PaperLine): PaperColumn {
  if ('time' in details) {
    if (details.time === takenAt) return '取号时间';
    return end.how !== 'left' && details.time === end.calledAt ? '叫号时间' : '办完时间';
  }
  return COLUMN_OF[code] ?? '号码';
}
