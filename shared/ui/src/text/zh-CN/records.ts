/** What every book of records (台账) says alike: which days, what cuts it down, as a workbook. */
export const records = {
  from: '从',
  to: '到',
  wrongRange: '请选对日期，起日不能晚于止日',
  xlsx: '导出 XLSX',
  state: '状态',
  everyState: '全部状态',
  person: '责任人',
  everyPerson: '全部人员',
  noneShown: '没有符合条件的',
  noneShownAdvice: '换一个条件看看',
};
