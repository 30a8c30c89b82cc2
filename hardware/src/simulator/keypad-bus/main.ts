/** The keypad bus as a program, see ../run-on-a-wire.ts. */

import { runOnAWire } from '../run-on-a-wire.ts';
import { openKeypadBus } from './keypad-bus.ts';

await runOnAWire(openKeypadBus);
