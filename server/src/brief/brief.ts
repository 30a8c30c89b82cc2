/** 今日简报 in words: what stands on the page and in the workbook, the same lines in both. */
import type { CounterId, ServiceId, ZoneId } from '@yichuang/domain/ids';
import {
  abandonedRateOf,
  missedRateOf,
  type DayFigures,
  type Group,
} from '@yichuang/domain/oversight/day-figures';
import { INDICATORS, type IndicatorId } from '@yichuang/domain/oversight/indicators';
import { clockAt, weekdayOf } from '@yichuang/domain/time';

export interface Brief {
  readonly hall: string;
  /** 2026-11-23 星期一 截至 15:20 */
  readonly asOf: string;
  readonly demo: boolean;
  readonly facts: readonly BriefFact[];
  readonly tables: readonly BriefTable[];
  /** 口径: a line each. */
  readonly notes: readonly string[];
}

export interface BriefFact {
  readonly name: string;
  /** A number, or words such as `12 分钟`; `—` where there is nothing to count. */
  readonly value: string | number;
}

export interface BriefTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What ids are called; words of the catalogue and of the hall. */
export interface BriefNames {
  readonly hall: string;
  readonly demo: boolean;
  readonly offsetMinutes: number;
  readonly zone: (zoneId: ZoneId) => string;
  readonly item: (serviceId: ServiceId) => string;
  readonly counter: (counterId: CounterId) => number;
}

const NOTHING = '—';
const WEEKDAYS = '一二三四五六日';
const NOTED: readonly IndicatorId[] = [
  'finished',
  'abandoned',
  'meanWait',
  'p90Wait',
  'meanService',
  'missedRate',
  'abandonedRate',
];
const MOST_ITEMS = 8;
/** As many as stand beside each other on the page. */
const MOST_HOURS = 12;

export function briefOf(figures: DayFigures, names: BriefNames): Brief {
  const { date, until, counts, waits, services, zones, items, counters, hours, direct } = figures;
  const clock = until === null ? '全天' : `截至 ${clockAt(until, names.offsetMinutes)}`;
  const open = counters.filter(({ state }) => state === 'open').length;
  return {
    hall: names.hall,
    asOf: `${date} 星期${WEEKDAYS.charAt(weekdayOf(date) - 1)} ${clock}`,
    demo: names.demo,
    facts: [
      fact('taken', counts.taken),
      fact('finished', counts.finished),
      fact('waiting', counts.waiting),
      fact('atCounter', counts.calling + counts.serving),
      fact('meanWait', minutes(waits.mean)),
      fact('longestWait', minutes(waits.longest)),
      fact('p90Wait', minutes(waits.p90)),
      fact('over30', waits.over30Minutes),
      fact('missedRate', percent(missedRateOf(counts, waits))),
      fact('abandonedRate', percent(abandonedRateOf(counts))),
      fact('meanService', minutes(services.meanService)),
      fact('open', `${String(open)} 个`),
      fact('onTime', onTimeWords(figures)),
      fact(
        'direct',
        direct.reduce((sum, { count }) => sum + count, 0),
      ),
    ],
    tables: [
      {
        title: '各区',
        columns: ['区', ...GROUP_COLUMNS],
        rows: zones.map((zone) => [names.zone(zone.zoneId), ...groupCells(zone)]),
      },
      {
        title: '各窗口',
        columns: ['窗口', '状态', '办完', '用时', '现场'],
        rows: counters.map(({ counterId, state, finished, meanService, direct: without }) => [
          `${String(names.counter(counterId))} 号`,
          STATES[state],
          finished,
          minutes(meanService),
          without,
        ]),
      },
      hoursTable(hours),
      {
        title: '取号最多的事项',
        columns: ['事项', ...GROUP_COLUMNS],
        rows: items
          .toSorted((one, other) => other.taken - one.taken)
          .slice(0, MOST_ITEMS)
          .map((item) => [names.item(item.serviceId), ...groupCells(item)]),
      },
    ].filter(({ rows }) => rows.length > 0),
    notes: NOTED.map((id) => `${INDICATORS[id].name}：${INDICATORS[id].formula}`),
  };
}

/** Hours stand beside each other; those in which nothing happened are left out. */
function hoursTable(hours: DayFigures['hours']): BriefTable {
  const busy = hours.filter(({ taken, finished }) => taken + finished > 0).slice(-MOST_HOURS);
  return {
    title: '分时段',
    columns: ['', ...busy.map(({ hour }) => `${String(hour)} 时`)],
    rows:
      busy.length === 0
        ? []
        : [
            ['取号', ...busy.map(({ taken }) => taken)],
            ['办完', ...busy.map(({ finished }) => finished)],
            [
              '平均等候（分）',
              ...busy.map(({ meanWait }) => (meanWait === null ? NOTHING : Math.round(meanWait / 60))),
            ],
          ],
  };
}

const STATES = { open: '开着', paused: '暂停', closed: '未开' } as const;
const GROUP_COLUMNS = ['取号', '办完', '等候中', '平均等候', '最长等候', '超 30 分'];

function groupCells(group: Group): readonly (string | number)[] {
  const { taken, finished, waiting, mean, longest, over30Minutes } = group;
  return [taken, finished, waiting, minutes(mean), minutes(longest), over30Minutes];
}

function fact(id: IndicatorId, value: string | number): BriefFact {
  return { name: INDICATORS[id].name, value };
}

function onTimeWords({ appointments: { checkedIn, onTime } }: DayFigures): string {
  return checkedIn === 0 ? NOTHING : `${percent(onTime / checkedIn)}(${String(onTime)}/${String(checkedIn)})`;
}

/** Whole minutes as they are read; less than one says so. */
function minutes(seconds: number | null): string {
  if (seconds === null) return NOTHING;
  return seconds < 60 ? '不到 1 分钟' : `${String(Math.round(seconds / 60))} 分钟`;
}

function percent(share: number | null): string {
  return share === null ? NOTHING : `${(share * 100).toFixed(1)}%`;
}
