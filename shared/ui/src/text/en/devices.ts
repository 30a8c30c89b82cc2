/** English of the printer conditions. */
import type { English } from '../english.ts';
import type { devices as chinese } from '../zh-CN/devices.ts';

export const devices: English<typeof chinese> = {
  slip: {
    none: { visitor: 'Your slip may not have come out', staff: 'Not confirmed: look at the paper exit' },
    paperOut: { visitor: 'The printer is out of paper', staff: 'Change the paper (P-02)' },
    coverOpen: { visitor: 'The printer’s cover is open', staff: 'Close the cover (P-03)' },
    cutterJam: { visitor: 'The slip is stuck', staff: 'Clear the cutter (P-04)' },
    unreachable: { visitor: 'The printer does not answer', staff: 'Check its power and cable (P-01)' },
    fault: { visitor: 'The printer is broken', staff: 'Call for repair (P-06)' },
    busy: { visitor: 'The printer is busy', staff: 'Another program holds the printer (P-09)' },
  },
  printer: {
    Unreachable: 'No connection: check power and cable (P-01)',
    PaperOut: 'Out of paper: change it (P-02)',
    CoverOpen: 'Close the cover (P-03)',
    CutterJam: 'Cutter jam: clear it (P-04)',
    Silent: 'Connected but silent: switch it off and on (P-05)',
    Faulted: 'Broken: call for repair (P-06)',
    Overheated: 'The head is hot; it goes on by itself (P-07)',
    Offline: 'Offline: is the feed key held? (P-08)',
    Busy: 'Another program holds it: close that (P-09)',
    ConnectionLost: 'The line broke while printing: did the slip come out? (P-10)',
    Unconfirmed: 'Not confirmed: look at the paper exit (P-11)',
    Interrupted: 'The program stopped while printing: did the slip come out? (P-12)',
    Closed: 'Closed before it was printed (P-13)',
  },
};
