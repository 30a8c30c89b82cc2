/** Every indicator of domain.md 6 (效能指标): its name, its formula word for word, and what is divided by what. One list for screen and workbook. */
import { DEFINITIONS, type EvaluationFigure } from '../evaluation/figures.ts';
import { INDICATORS } from './indicators.ts';
import type { CaseCounts, PeriodFigures, VisitCounts } from './period-figures.ts';
import { REPORT_COLUMNS } from './report-columns.ts';

export const INDICATOR_GROUPS = ['cases', 'queue', 'staff', 'ratings', 'items'] as const;
export type IndicatorGroup = (typeof INDICATOR_GROUPS)[number];

/** `share` of a whole, `minutes` from seconds, `workdays`, or a plain number. */
export type IndicatorUnit = 'number' | 'share' | 'minutes' | 'workdays';

export interface PeriodIndicator {
  readonly id: string;
  readonly group: IndicatorGroup;
  readonly name: string;
  readonly formula: string;
  readonly unit: IndicatorUnit;
  /** Numerator and denominator; a denominator of null: the number itself. Seconds where the unit is minutes. */
  readonly of: (figures: PeriodFigures) => readonly [part: number | null, whole: number | null];
}

/** The same of one department or item. */
export interface VisitIndicator extends Omit<PeriodIndicator, 'group' | 'of'> {
  readonly of: (visits: VisitCounts) => ReturnType<PeriodIndicator['of']>;
}

export interface CaseIndicator {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly unit: IndicatorUnit;
  readonly of: (counts: CaseCounts) => readonly [part: number, whole: number | null];
}

const reported = (id: string): string => REPORT_COLUMNS.find((column) => column.id === id)?.formula ?? '';
const rating =
  (figure: EvaluationFigure) =>
  ({ ratings, satisfiedFrom }: PeriodFigures): readonly [number, number] =>
    DEFINITIONS[figure].of(ratings, satisfiedFrom);

export const CASE_INDICATORS: readonly CaseIndicator[] = [
  {
    id: 'accepted',
    name: '受理件数',
    formula: reported('accepted'),
    unit: 'number',
    of: ({ accepted }) => [accepted, null],
  },
  {
    id: 'finished',
    name: '办结件数',
    formula: reported('finished'),
    unit: 'number',
    of: ({ finished }) => [finished, null],
  },
  {
    id: 'onTime',
    name: '按时办结率',
    formula: reported('onTime'),
    unit: 'share',
    of: ({ onTime, finished }) => [onTime, finished],
  },
  {
    id: 'early',
    name: '提前办结率',
    formula: reported('early'),
    unit: 'share',
    of: ({ early, promised }) => [early, promised],
  },
  {
    id: 'late',
    name: '超时率',
    formula:
      '（期末已超承诺还没有办结的 + 期内超时办结的）÷ 应办结数。应办结数 = 期内办结的 + 期末已超承诺还没有办结的。',
    unit: 'share',
    of: ({ late, openLate, finished }) => [late + openLate, finished + openLate],
  },
  {
    id: 'sameDay',
    name: '即办率',
    formula: '收件当天就办结的 ÷ 期内办结数。',
    unit: 'share',
    of: ({ sameDay, finished }) => [sameDay, finished],
  },
  {
    id: 'oneVisit',
    name: '一次办结率',
    formula: '办结前到场不超过 1 次的办件 ÷ 期内办结数。到场：收件一次，补交材料每次算一次；领证不算。',
    unit: 'share',
    of: ({ oneVisit, finished }) => [oneVisit, finished],
  },
  {
    id: 'corrected',
    name: '补正率',
    formula: '期内收件中出过补正告知的 ÷ 期内收件。',
    unit: 'share',
    of: ({ corrected, received }) => [corrected, received],
  },
  {
    id: 'correctedTwice',
    name: '二次告知率',
    formula: '期内收件中出过 2 份以上补正告知的 ÷ 出过补正告知的。应当是 0：一次告知是法定义务。',
    unit: 'share',
    of: ({ correctedTwice, corrected }) => [correctedTwice, corrected],
  },
  {
    id: 'returned',
    name: '退件率',
    formula: '期内不予受理的 ÷ 期内受理件数。',
    unit: 'share',
    of: ({ returned, accepted }) => [returned, accepted],
  },
  {
    id: 'shared',
    name: '电子证照使用率',
    formula: '期内收件中，由电子证照代替或免交的材料 ÷ 可以用电子证照的材料。',
    unit: 'share',
    of: ({ shared, sharable }) => [shared, sharable],
  },
  {
    id: 'unvisited',
    name: '零跑动使用率',
    formula: '期内办结、事项承诺零跑动的办件中，实际没有到场的 ÷ 这些办件。没有取号的登记型算没有到场。',
    unit: 'share',
    of: ({ unvisited, reachable }) => [unvisited, reachable],
  },
];

/** Of numbers: of the hall, of those of a zone, or of those who came in one hour of the day. */
export const VISIT_INDICATORS: readonly VisitIndicator[] = [
  {
    id: 'served',
    name: '服务人次',
    formula: INDICATORS.finished.formula,
    unit: 'number',
    of: (visits) => [visits.finished, null],
  },
  {
    id: 'meanWait',
    name: '平均等候',
    formula: INDICATORS.meanWait.formula,
    unit: 'minutes',
    of: (visits) => [visits.waitSeconds, visits.called],
  },
  {
    id: 'longest',
    name: '最长等候',
    formula: INDICATORS.longestWait.formula,
    unit: 'minutes',
    of: (visits) => [visits.longest, null],
  },
  {
    id: 'p90',
    name: '九成人等候',
    formula: INDICATORS.p90Wait.formula,
    unit: 'minutes',
    of: (visits) => [visits.p90, null],
  },
  {
    id: 'over30',
    name: '超时等候率',
    formula: '等候超过 30 分钟的号数 ÷ 叫到的号数。',
    unit: 'share',
    of: (visits) => [visits.over30Minutes, visits.called],
  },
  {
    id: 'missed',
    name: '过号率',
    formula: INDICATORS.missedRate.formula,
    unit: 'share',
    of: (visits) => [visits.missed, visits.called],
  },
  {
    id: 'abandoned',
    name: '弃号率',
    formula: INDICATORS.abandonedRate.formula,
    unit: 'share',
    of: (visits) => [visits.abandoned, visits.taken - visits.cancelled],
  },
  {
    id: 'punctual',
    name: '预约准点率',
    formula: INDICATORS.onTime.formula,
    unit: 'share',
    of: (visits) => [visits.onTime, visits.checkedIn],
  },
];

const ofCases = (indicator: CaseIndicator): PeriodIndicator => ({
  ...indicator,
  group: 'cases',
  of: ({ cases }) => indicator.of(cases),
});

const ofVisits = (indicator: VisitIndicator): PeriodIndicator => ({
  ...indicator,
  group: 'queue',
  of: ({ visits }) => indicator.of(visits),
});

export const PERIOD_INDICATORS: readonly PeriodIndicator[] = [
  ...CASE_INDICATORS.map(ofCases),
  ...VISIT_INDICATORS.map(ofVisits),
  {
    id: 'meanService',
    group: 'queue',
    name: '平均办理',
    formula: INDICATORS.meanService.formula,
    unit: 'minutes',
    of: ({ visits }) => [visits.serviceSeconds, visits.parts],
  },
  {
    id: 'brokenAppointments',
    group: 'queue',
    name: '爽约率',
    formula: '没有签到的预约 ÷ 预约数（取消的不算）。预约到期清除后不再算得出。',
    unit: 'share',
    of: ({ visits, appointments }) => [
      appointments === null ? null : Math.max(0, appointments - visits.checkedIn),
      appointments ?? 0,
    ],
  },
  {
    id: 'vacant',
    group: 'staff',
    name: '空窗时长',
    formula: '排了班的时段里没有人签到或者暂停，每次超过 15 分钟以后的时间，累计。有人顶岗就停计。',
    unit: 'minutes',
    of: ({ staffing }) => [staffing.vacantSeconds, null],
  },
  {
    id: 'present',
    group: 'staff',
    name: '在岗率',
    formula: '排班时段里窗口有人在的时间 ÷ 排班时长。',
    unit: 'share',
    of: ({ staffing }) => [staffing.workedSeconds, staffing.postSeconds],
  },
  {
    id: 'cover',
    group: 'staff',
    name: '顶岗响应',
    formula: '从缺岗提醒到别人签到顶岗的时间，取中位数。目标 10 分钟以内。',
    unit: 'minutes',
    of: ({ staffing }) => [staffing.coverSeconds, null],
  },
  {
    id: 'adopted',
    group: 'staff',
    name: '知识库命中率',
    formula: '被采纳的答案 ÷ 检索次数，取号机、导办、窗口和手机都算。',
    unit: 'share',
    of: ({ knowledge }) => [knowledge.adopted, knowledge.searches],
  },
  {
    id: 'rated',
    group: 'ratings',
    name: '评价率',
    formula: '有效评价 ÷ 已提示评价的服务。匿名的计入。',
    unit: 'share',
    of: rating('rate'),
  },
  {
    id: 'satisfied',
    group: 'ratings',
    name: '满意率',
    formula: '满意和非常满意 ÷ 有效评价。基本满意算不算，在好差评的设置里定。',
    unit: 'share',
    of: rating('satisfaction'),
  },
  {
    id: 'bad',
    group: 'ratings',
    name: '差评率',
    formula: '不满意和非常不满意（1、2 级）÷ 有效评价。误评、恶意复核剔除的不算。',
    unit: 'share',
    of: rating('badRate'),
  },
  {
    id: 'rectified',
    group: 'ratings',
    name: '差评整改率',
    formula: '按期反馈整改的差评 ÷ 应反馈的差评。',
    unit: 'share',
    of: rating('rectifiedInTime'),
  },
  {
    id: 'calledBack',
    group: 'ratings',
    name: '差评回访率',
    formula: '回访时联系上的实名差评 ÷ 期内核实的实名差评。目标 100%。',
    unit: 'share',
    of: ({ callbacks }) => [callbacks.reached, callbacks.named],
  },
  {
    id: 'withoutVisit',
    group: 'items',
    name: '零跑动可办率',
    formula: '承诺零跑动的事项 ÷ 进驻本厅的事项。按现在的事项库。',
    unit: 'share',
    of: ({ items }) => [items.withoutVisit, items.here],
  },
  {
    id: 'moved',
    group: 'items',
    name: '进驻率',
    formula: '进驻本厅的事项 ÷ 事项库里本级的事项（含公安、税务等别处办理的）。',
    unit: 'share',
    of: ({ items }) => [items.here, items.everywhere],
  },
];

/** Null: there is nothing to divide by, or nothing is known. Seconds become minutes. */
export function valueOf(
  unit: IndicatorUnit,
  [part, whole]: readonly [number | null, number | null],
): number | null {
  if (part === null || whole === 0) return null;
  const value = whole === null ? part : part / whole;
  return unit === 'minutes' ? value / 60 : value;
}

/** `12`, `3.3 分`, `95.0%`, `—`: the same on the screen and in the workbook. */
export function valueWords(unit: IndicatorUnit, pair: readonly [number | null, number | null]): string {
  const value = valueOf(unit, pair);
  if (value === null) return '—';
  if (unit === 'share') return `${(value * 100).toFixed(1)}%`;
  return unit === 'number' ? String(value) : value.toFixed(1);
}
