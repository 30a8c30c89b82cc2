/** The virtual scanner as a program, see ../run-on-a-wire.ts. */

import { runOnAWire } from '../run-on-a-wire.ts';
import { openVirtualScanner } from './virtual-scanner.ts';

await runOnAWire(openVirtualScanner);
