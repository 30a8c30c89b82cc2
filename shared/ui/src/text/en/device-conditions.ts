/** English of what each part of a machine can be in. */
import type { English } from '../english.ts';
import type { condition as chinese } from '../zh-CN/device-conditions.ts';

export const condition: English<typeof chinese> = {
  'P-01': {
    word: 'No connection',
    first: 'See that its lamp is on and push both ends of the cable in',
    next: 'Still nothing: ask the operator to check its address',
  },
  'P-02': {
    word: 'Out of paper',
    first: 'Open the cover and put in a new roll, its end outwards',
    next: 'Close the cover and press “Paper changed”',
  },
  'P-03': {
    word: 'Cover open',
    first: 'Press the cover until it clicks',
    next: 'No click: see whether paper is caught in it',
  },
  'P-04': {
    word: 'Cutter jam',
    first: 'Open the cover and pull the stuck paper out gently',
    next: 'Close it and switch the printer off and on',
  },
  'P-05': {
    word: 'Does not answer',
    first: 'Switch the printer off, wait 10 seconds, switch it on',
    next: 'Still silent: call for repair',
  },
  'P-06': {
    word: 'Broken',
    first: 'Switch the printer off and on',
    next: 'Its lamp still blinks: call for repair',
  },
  'P-07': {
    word: 'Head too hot',
    first: 'Give it a few minutes, it goes on by itself',
    next: 'If it happens often, call for repair',
  },
  'P-08': {
    word: 'Offline',
    first: 'See whether something holds the feed key down',
    next: 'Press the feed or online key once',
  },
  'P-09': {
    word: 'Held by another program',
    first: 'Close the other program that uses it',
    next: 'Do not know which: restart this terminal',
  },
  'P-10': {
    word: 'Line broke while printing',
    first: 'See whether the slip came out',
    next: 'If not, reprint it, then push the cable in',
  },
  'P-11': {
    word: 'Not confirmed',
    first: 'Look at the paper exit',
    next: 'If nothing is there, reprint it',
  },
  'P-12': {
    word: 'Program stopped while printing',
    first: 'See whether the last slip came out',
    next: 'If not, reprint it',
  },
  'P-13': {
    word: 'Closed before printing',
    first: 'Wait until the terminal is up again',
    next: 'Then reprint that slip',
  },
  'C-01': {
    word: 'Not connected',
    first: 'See that the card reader is plugged in and its lamp is on',
    next: 'Try another socket',
  },
  'C-02': {
    word: 'Not allowed to open it',
    first: 'Ask the operator to install the device rule',
    next: 'Then unplug it and plug it in again',
  },
  'C-03': {
    word: 'Does not answer',
    first: 'Unplug the card reader, wait 10 seconds, plug it in',
    next: 'Still silent: call for repair',
  },
  'C-04': {
    word: 'Comes and goes',
    first: 'Push both ends of the card reader’s cable in',
    next: 'If it goes on, change the cable',
  },
  'C-05': {
    word: 'Its driver stopped',
    first: 'Wait half a minute, it starts again by itself',
    next: 'If not, restart this terminal',
  },
  'C-06': {
    word: 'Held by another program',
    first: 'Close the other program that uses it',
    next: 'Do not know which: restart this terminal',
  },
  'C-11': {
    word: 'Security module not authorised',
    first: 'Type the number of the document instead',
    next: 'Call for repair: the vendor must change the module',
  },
  'C-12': {
    word: 'Self-test failed',
    first: 'Unplug the reader, wait 10 seconds, plug it in',
    next: 'Still so: call for repair and type numbers meanwhile',
  },
  'S-01': {
    word: 'Not connected',
    first: 'See that the scanner is plugged in and its lamp is on',
    next: 'Try another socket',
  },
  'S-02': {
    word: 'Not allowed to open it',
    first: 'Ask the operator to install the device rule',
    next: 'Then unplug it and plug it in again',
  },
  'S-03': {
    word: 'Does not answer',
    first: 'Unplug the scanner, wait 10 seconds, plug it in',
    next: 'Still silent: call for repair',
  },
  'S-04': {
    word: 'Comes and goes',
    first: 'Push both ends of the scanner’s cable in',
    next: 'If it goes on, change the cable',
  },
  'S-05': {
    word: 'Its driver stopped',
    first: 'Wait half a minute, it starts again by itself',
    next: 'If not, restart this terminal',
  },
  'S-06': {
    word: 'Held by another program',
    first: 'Close the other program that uses it',
    next: 'Do not know which: restart this terminal',
  },
  'K-01': {
    word: 'Not connected',
    first: 'See that the keypad is plugged in and its lamp is on',
    next: 'Try another socket',
  },
  'K-02': {
    word: 'Not allowed to open it',
    first: 'Ask the operator to install the device rule',
    next: 'Then unplug it and plug it in again',
  },
  'K-03': {
    word: 'Does not answer',
    first: 'Unplug the keypad, wait 10 seconds, plug it in',
    next: 'Still silent: call for repair',
  },
  'K-04': {
    word: 'Comes and goes',
    first: 'Push both ends of the keypad’s cable in',
    next: 'If it goes on, change the cable',
  },
  'K-05': {
    word: 'Its driver stopped',
    first: 'Wait half a minute, it starts again by itself',
    next: 'If not, restart this terminal',
  },
  'K-06': {
    word: 'Held by another program',
    first: 'Close the other program that uses it',
    next: 'Do not know which: restart this terminal',
  },
  'K-11': {
    word: 'Two with the same address',
    first: 'Two keypads have the same address: call from the screen meanwhile',
    next: 'Ask the operator to change the address of one',
  },
  'V-01': {
    word: 'Not connected',
    first: 'See that the rating pad is plugged in and its lamp is on',
    next: 'Try another socket',
  },
  'V-02': {
    word: 'Not allowed to open it',
    first: 'Ask the operator to install the device rule',
    next: 'Then unplug it and plug it in again',
  },
  'V-03': {
    word: 'Does not answer',
    first: 'Unplug the rating pad, wait 10 seconds, plug it in',
    next: 'Still silent: call for repair',
  },
  'V-04': {
    word: 'Comes and goes',
    first: 'Push both ends of the rating pad’s cable in',
    next: 'If it goes on, change the cable',
  },
  'V-05': {
    word: 'Its driver stopped',
    first: 'Wait half a minute, it starts again by itself',
    next: 'If not, restart this terminal',
  },
  'V-06': {
    word: 'Held by another program',
    first: 'Close the other program that uses it',
    next: 'Do not know which: restart this terminal',
  },
  'L-01': {
    word: 'Not connected',
    first: 'See that the window strip is plugged in and its lamp is on',
    next: 'Try another socket',
  },
  'L-02': {
    word: 'Not allowed to open it',
    first: 'Ask the operator to install the device rule',
    next: 'Then unplug it and plug it in again',
  },
  'L-03': {
    word: 'Does not answer',
    first: 'Take the power off the window strip, wait 10 seconds',
    next: 'Still silent: call for repair',
  },
  'L-04': {
    word: 'Comes and goes',
    first: 'Push both ends of the window strip’s cable in',
    next: 'If it goes on, change the cable',
  },
  'L-05': {
    word: 'Its driver stopped',
    first: 'Wait half a minute, it starts again by itself',
    next: 'If not, restart this terminal',
  },
  'L-06': {
    word: 'Held by another program',
    first: 'Close the other program that uses it',
    next: 'Do not know which: restart this terminal',
  },
  'A-01': {
    word: 'Not connected',
    first: 'See that the A4 printer is plugged in and its lamp is on',
    next: 'See that it is connected to the PC',
  },
  'A-02': {
    word: 'Not allowed to open it',
    first: 'Ask the operator to install the device rule',
    next: 'Then restart this terminal',
  },
  'A-03': {
    word: 'Does not answer',
    first: 'Take the power off the A4 printer, wait 10 seconds',
    next: 'Still silent: call for repair',
  },
  'A-04': {
    word: 'Comes and goes',
    first: 'Push both ends of the A4 printer’s cable in',
    next: 'If it goes on, change the cable',
  },
  'A-05': {
    word: 'Its driver stopped',
    first: 'Wait half a minute, it starts again by itself',
    next: 'If not, restart this terminal',
  },
  'A-06': {
    word: 'Held by another program',
    first: 'Close the other program that uses it',
    next: 'Do not know which: restart this terminal',
  },
  'A-11': {
    word: 'Out of paper',
    first: 'Pull out the tray and put A4 paper in',
    next: 'Push it back, it goes on by itself',
  },
  'A-12': {
    word: 'Door open',
    first: 'See whether front and back are closed',
    next: 'Press until it clicks',
  },
  'A-13': {
    word: 'Paper jam',
    first: 'Open the front and pull the paper out the way it goes',
    next: 'Close it and print again',
  },
  'A-14': {
    word: 'Toner or ink is out',
    first: 'Change the cartridge',
    next: 'None in store: use another printer',
  },
  'A-15': {
    word: 'Queue stopped',
    first: 'Ask the operator to start the queue again',
    next: 'Then print again',
  },
  'A-16': {
    word: 'Broken',
    first: 'Switch the printer off and on',
    next: 'Still so: call for repair and use another one',
  },
  'A-17': {
    word: 'Not known whether it came out',
    first: 'Look at the paper exit',
    next: 'If nothing is there, print again',
  },
  unknown: {
    word: 'Cannot be used',
    first: 'Look at its power and cable',
    next: 'Still so: call for repair',
  },
};
