/** The paper hour entered later, the paper for the next one, and the way back from a lost database. */
import type { English } from '../english.ts';
import type { emergency as chinese } from '../zh-CN/emergency.ts';

export const emergency: English<typeof chinese> = {
  title: 'Emergency and paper',
  advice:
    'When the hub fails the hall calls from paper; enter it here afterwards. Keep the kit and backups ready.',
  tab: { paper: 'Paper numbers', kit: 'Emergency kit', restore: 'Backups' },
  paper: {
    day: 'Which day',
    title: 'Enter the queue register',
    advice:
      'Line by line as in the register; type times as digits (905 is 9:05), Enter goes to the next line. Saved numbers are marked and count by their true times.',
    number: 'Number',
    service: 'Zone and item',
    takenAt: 'Taken',
    how: 'Outcome',
    counter: 'Counter',
    calledAt: 'Called',
    finishedAt: 'Finished',
    check: 'Check',
    row: 'Line {{row}}',
    hows: { finished: 'Finished', noShow: 'No show', left: 'Left' },
    missing: {
      number: 'number',
      service: 'item',
      takenAt: 'time taken',
      counter: 'counter',
      calledAt: 'time called',
      finishedAt: 'time finished',
    },
    lacks: 'Missing: {{what}}',
    fresh: 'Empty',
    good: 'Ready',
    add: 'Add a line',
    remove: 'Remove line {{row}}',
    save: 'Save {{count}} lines',
    saveGood: 'Save the {{count}} good lines',
    savedSome: 'Saved {{count}} lines, marked as entered later',
    notSaved: '{{count}} lines were not saved; each says why',
    saving: 'Saving…',
    wrong_one: '{{count}} line to correct',
    wrong_other: '{{count}} lines to correct',
    ready_one: '{{count}} line ready',
    ready_other: '{{count}} lines ready',
    known: '{{count}} numbers entered for this day',
    knownNone: 'Nothing entered for this day yet',
    knownNoneAdvice: 'Saved numbers are listed here and can be looked up.',
    look: 'Look up',
    mark: 'Entered later',
    actions: 'Actions',
  },
};
