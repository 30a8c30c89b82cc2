/** Reports of cases by day, week and month. */
import type { English } from '../english.ts';
import type { reports as chinese } from '../zh-CN/reports.ts';

export const reports: English<typeof chinese> = {
  title: 'Reports',
  advice:
    'Made by the system: each evening (the time is set under settings) and once more for the whole day at night; each Monday for the week; on the first for the month. They never change.',
  kind: 'Which kind',
  kinds: { daily: 'Daily', weekly: 'Weekly', monthly: 'Monthly' },
  upTo: 'Until which day',
  latest: 'Back to the latest',
  pdf: 'Print',
  xlsx: 'Export XLSX',
  how: 'How it is counted',
  howTitle: 'How each column is counted',
  close: 'Close',
  list: 'Made so far',
  when: 'Period',
  month: '{{year}}-{{month}}',
  week: '{{from}} to {{to}}',
  counted: 'Counted until',
  wholeDay: 'Whole day',
  complete: 'Whole period',
  clock: '{{time}}',
  accepted: 'Accepted',
  finished: 'Finished',
  made: 'Made at',
  chosen: 'shown above',
  look: 'Show',
  department: 'Department',
  total: 'Total',
  setAsideSince:
    'Since then {{n}} were set aside by an objection (left out of mean service; the cases here stay as counted)',
  toObjections: 'See objections',
  nothing: 'No case was accepted or finished in this period',
  empty: 'None was made yet',
  emptyAdvice: {
    daily: 'The first is made this evening by itself.',
    weekly: 'The first is made next Monday by itself.',
    monthly: 'The first is made on the first of next month by itself.',
  },
  earlierNone: 'None was made before this day',
  earlierAdvice: 'Choose a later day, or go back to the latest.',
};
