/** What every book of records says alike: which days, what cuts it down, as a workbook. */
import type { English } from '../english.ts';
import type { records as chinese } from '../zh-CN/records.ts';

export const records: English<typeof chinese> = {
  from: 'From',
  to: 'To',
  wrongRange: 'Choose both dates, the first not after the last',
  xlsx: 'Export XLSX',
  state: 'State',
  everyState: 'All states',
  person: 'Responsible',
  everyPerson: 'Everybody',
  noneShown: 'Nothing that fits',
  noneShownAdvice: 'Try other choices',
};
