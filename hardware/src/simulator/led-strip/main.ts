/** The strips over the windows as a program, see ../run-on-a-wire.ts. */

import { runOnAWire } from '../run-on-a-wire.ts';
import { openLedStrips } from './led-strip.ts';

await runOnAWire(openLedStrips);
