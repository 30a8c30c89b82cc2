/** The columns of an appointment sheet (预约表的列), with the other titles under which they come from elsewhere. */

import type { SheetForm } from '../sheets/form.ts';

const COLUMNS = [
  '预约码',
  '日期',
  '开始时间',
  '结束时间',
  '事项',
  '证件类型',
  '证件号码',
  '来源',
  '状态',
] as const;
export type Column = (typeof COLUMNS)[number];

const OTHER_TITLES: Readonly<Record<string, Column>> = {
  预约号: '预约码',
  预约编号: '预约码',
  预约单号: '预约码',
  预约日期: '日期',
  办理日期: '日期',
  开始: '开始时间',
  预约时间: '开始时间',
  时段: '开始时间',
  预约时段: '开始时间',
  结束: '结束时间',
  办理事项: '事项',
  事项名称: '事项',
  预约事项: '事项',
  证件种类: '证件类型',
  证件号: '证件号码',
  身份证号: '证件号码',
  身份证号码: '证件号码',
  预约渠道: '来源',
  渠道: '来源',
  预约状态: '状态',
};

export const APPOINTMENT_SHEET: SheetForm<Column> = {
  columns: COLUMNS,
  needed: ['预约码', '日期', '开始时间', '事项'],
  otherTitles: OTHER_TITLES,
  rowIs: '预约',
};
