/** Sheets that are filled in and handed in, whatever they are about. */
import type { English } from '../english.ts';
import type { sheets as chinese } from '../zh-CN/sheets.ts';

export const sheets: English<typeof chinese> = {
  template: 'Template',
  reading: 'Reading, please wait',
  failed: 'It could not be read. Choose it again; if that fails, ask the operator.',
  offline: 'No connection to the hub: nothing was changed. Try again later.',
  tooLarge: 'The file exceeds 2 MB: import it by dates.',
  notASheet: 'Only .xlsx and .csv files. Save an old .xls as .xlsx first.',
  notAWorkbook: 'Only .xlsx files. Save an old .xls as .xlsx first.',
  problems_one: '{{count}} thing to mend before importing',
  problems_other: '{{count}} things to mend before importing',
  row: 'Row {{row}}',
  column: 'Row {{row}} · {{column}}',
};
