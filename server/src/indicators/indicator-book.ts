/** 效能指标 as a workbook (指标台账): each with its formula, numerator, denominator and value; then zones, hours, departments and items. */
import type { PeriodFigures } from '@yichuang/domain/oversight/period-figures';
import {
  CASE_INDICATORS,
  INDICATOR_GROUPS,
  PERIOD_INDICATORS,
  VISIT_INDICATORS,
  valueWords,
  type IndicatorGroup,
  type IndicatorUnit,
} from '@yichuang/domain/oversight/period-indicators';
import type { DepartmentId } from '@yichuang/domain/catalogue/premises';
import type { ServiceId, ZoneId } from '@yichuang/domain/ids';
import type { Book } from '../http/send-book.ts';

const GROUPS: Readonly<Record<IndicatorGroup, string>> = {
  cases: '办件',
  queue: '取号和等候',
  staff: '人员',
  ratings: '评价',
  items: '事项',
};
const UNITS: Readonly<Record<IndicatorUnit, string>> = {
  number: '',
  share: '',
  minutes: '分钟',
  workdays: '工作日',
};

const COLUMNS = [
  ['about', '范围'],
  ['group', '类别'],
  ['name', '指标'],
  ['value', '数值'],
  ['unit', '单位'],
  ['part', '分子'],
  ['whole', '分母'],
  ['formula', '口径'],
] as const;

export interface IndicatorNames {
  readonly department: (departmentId: DepartmentId) => string;
  readonly zone: (zoneId: ZoneId) => string;
  readonly item: (itemId: ServiceId) => string;
}

export function indicatorBook(figures: PeriodFigures, names: IndicatorNames): Book {
  const line = (
    about: string,
    group: IndicatorGroup,
    {
      name,
      unit,
      formula,
    }: { readonly name: string; readonly unit: IndicatorUnit; readonly formula: string },
    pair: readonly [number | null, number | null],
  ) => ({
    voided: false,
    cells: {
      about,
      group: GROUPS[group],
      name,
      value: valueWords(unit, pair),
      unit: UNITS[unit],
      part: numberWords(unit, pair[0]),
      whole: pair[1] === null ? '' : numberWords('number', pair[1]),
      formula,
    },
  });
  const parts = [
    ...figures.departments.map((row) => [names.department(row.departmentId), row] as const),
    ...figures.services.map((row) => [names.item(row.itemId), row] as const),
  ];
  const seen = [
    ...figures.zones.map((row) => [names.zone(row.zoneId), row] as const),
    ...figures.hours.map((row) => [`${String(row.hour)} 点来的`, row] as const),
  ];
  return {
    title: '效能指标',
    columns: COLUMNS.map(([key, title]) => ({ key, title })),
    entries: [
      ...INDICATOR_GROUPS.flatMap((group) =>
        PERIOD_INDICATORS.filter((indicator) => indicator.group === group).map((indicator) =>
          line('全厅', group, indicator, indicator.of(figures)),
        ),
      ),
      ...seen.flatMap(([about, row]) =>
        VISIT_INDICATORS.map((indicator) => line(about, 'queue', indicator, indicator.of(row))),
      ),
      ...parts.flatMap(([about, row]) =>
        CASE_INDICATORS.map((indicator) => line(about, 'cases', indicator, indicator.of(row))),
      ),
    ],
  };
}

/** Minutes, where the value is in minutes. */
function numberWords(unit: IndicatorUnit, number: number | null): string {
  if (number === null) return '';
  return unit === 'minutes' ? (number / 60).toFixed(1) : String(number);
}
