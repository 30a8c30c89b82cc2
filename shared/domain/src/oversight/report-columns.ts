/**
 * The columns of 日报, 周报 and 月通报 (通报表头), in the words and the order in which a hall of Hainan publishes them each month;
 * each with its formula. Source: domain.md 6 【S75】.
 */
import type { CaseFigures } from './case-figures.ts';

export interface ReportColumn {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly unit: 'cases' | 'workdays' | 'share';
  /** Null where there is nothing to divide by. */
  readonly value: (figures: CaseFigures) => number | null;
}

export const REPORT_COLUMNS: readonly ReportColumn[] = [
  {
    id: 'accepted',
    name: '受理件数',
    formula: '期内受理的办件，登记型和其他事项以登记的时间算。不予受理、还在补正的不算。',
    unit: 'cases',
    value: ({ accepted }) => accepted,
  },
  {
    id: 'finished',
    name: '办结件数',
    formula:
      '期内作出决定的办件，加上受理后撤回、终止和直接办结的。以前受理、这一期办结的也算，所以可以比受理多。',
    unit: 'cases',
    value: ({ finished }) => finished,
  },
  {
    id: 'immediate',
    name: '即办件办结',
    formula: '办结件数里的即办件。',
    unit: 'cases',
    value: ({ immediate }) => immediate,
  },
  {
    id: 'promised',
    name: '承诺件办结',
    formula: '办结件数里的承诺件，其他事项也算在内。',
    unit: 'cases',
    value: ({ promised }) => promised,
  },
  {
    id: 'elsewhere',
    name: '审批系统办结',
    formula: '办结件数里的登记型：在上级或部门的审批系统里办，本厅只登记。前两列已经包含，不要再加。',
    unit: 'cases',
    value: ({ elsewhere }) => elsewhere,
  },
  {
    id: 'meanDays',
    name: '承诺件平均办结用时（工作日）',
    formula:
      '承诺件从受理的次日数到办结那天的工作日，扣除停表的日子，加起来 ÷ 承诺件办结数。当天办结算 0 天。',
    unit: 'workdays',
    value: ({ promisedDays, promised }) => ratio(promisedDays, promised),
  },
  {
    id: 'early',
    name: '承诺件提前办结率',
    formula: '比承诺到期日提前 1 个工作日以上办结的承诺件 ÷ 承诺件办结数。',
    unit: 'share',
    value: ({ early, promised }) => ratio(early, promised),
  },
  {
    id: 'onTime',
    name: '总按时办结率',
    formula: '没有超过承诺时限的办结数 ÷ 办结件数。停表、延长和日历变动都已算进承诺时限。',
    unit: 'share',
    value: ({ onTime, finished }) => ratio(onTime, finished),
  },
  {
    id: 'extended',
    name: '延时服务办件量',
    formula: '期内在规定服务时间以外（下班后、午间、休息日）由窗口收下的办件。',
    unit: 'cases',
    value: ({ extended }) => extended,
  },
];

/** `12`, `3.3`, `95.0%`, `—`: the same on the screen and on paper. */
export function cellWords({ unit, value }: ReportColumn, figures: CaseFigures): string {
  const number = value(figures);
  if (number === null) return '—';
  if (unit === 'share') return `${(number * 100).toFixed(1)}%`;
  return unit === 'workdays' ? number.toFixed(1) : String(number);
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
