/** English of what devices are in. */
import { condition } from './device-conditions.ts';
import type { English } from '../english.ts';
import type { devices as chinese } from '../zh-CN/devices.ts';

export const devices: English<typeof chinese> = {
  condition,
  visitor: {
    none: 'Your slip may not have come out',
    paperOut: 'The printer is out of paper',
    coverOpen: 'The printer’s cover is open',
    cutterJam: 'The slip is stuck',
    unreachable: 'The printer does not answer',
    fault: 'The printer is broken',
    busy: 'The printer is busy',
  },
  part: {
    slipPrinter: 'Slip printer',
    sheetPrinter: 'A4 printer',
    cardReader: 'Card reader',
    scanner: 'Scanner',
    keypad: 'Call keypad',
    ratingPad: 'Rating pad',
    windowStrip: 'Window strip',
  },
  numbered: '{{word}} ({{number}})',
  standing: '{{name}} ({{place}})',
  steps: '① {{first}} ② {{next}}',
  alarm: {
    broken: '{{part}}: {{condition}}',
    unstable: 'comes and goes: {{condition}}',
    unstableWell: 'comes and goes, well at the moment',
    unstableFirst: 'See that its cables are in at both ends',
    unstableNext: 'If it goes on, have it repaired',
    mended: 'well again',
    mendedFirst: 'Nothing to do: this goes away by itself in a moment',
    mendedNext: 'If it fails again, you are told again',
    low: 'slip paper is nearly out',
    lowLeft: 'slip paper is nearly out, about {{left}} left',
    lowFirst: 'Have a new roll at hand, change it when nobody waits',
    lowNext: 'Then press “Paper changed”',
    silent: 'is not heard',
    silentFirst: 'See that it is on and its network cable is in',
    silentNext: 'Switch it off and on, wait two minutes',
  },
};
