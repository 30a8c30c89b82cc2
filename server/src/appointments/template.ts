/** The empty appointment sheet (预约表模板). */
import type { SheetTemplate } from '../sheets/write-template.ts';
import { APPOINTMENT_SHEET, type Column } from './columns.ts';

const EXAMPLES: Readonly<Record<Column, readonly [string, string]>> = {
  预约码: ['20260001', '20260002'],
  日期: ['2026-11-30', '2026-11-30'],
  开始时间: ['09:00', '14:30'],
  结束时间: ['09:30', '15:00'],
  事项: ['高龄补贴', '社会事务'],
  证件类型: ['居民身份证', ''],
  证件号码: ['', ''],
  来源: ['海易办', '电话'],
  状态: ['', '已取消'],
};

const NOTES = [
  '每行一个预约；示例两行请删去。',
  '预约码：4–32 位字母或数字，群众在取号机上输入或扫码用；不能用证件号、手机号。',
  '结束时间不填，按半小时算。事项可写名称或编码，几件事用顿号隔开。',
  '证件号码可不填；填了就能刷证签到。系统只留当天用的校验值，不保存号码；姓名、电话等列不读。',
  '同一个预约码、同一天再导入，就是修改。状态写“已取消”就是取消。',
];

export const APPOINTMENT_TEMPLATE: SheetTemplate = {
  name: '预约',
  columns: APPOINTMENT_SHEET.columns.map((column) => ({
    title: column,
    needed: APPOINTMENT_SHEET.needed.includes(column),
    examples: EXAMPLES[column],
    choices: [],
  })),
  notes: NOTES,
};
