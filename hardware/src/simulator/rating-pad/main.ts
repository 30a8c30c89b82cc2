/** The rating pad alone on its line as a program, see ../run-on-a-wire.ts. */

import { runOnAWire } from '../run-on-a-wire.ts';
import { openVirtualRatingPad } from './virtual-rating-pad.ts';

await runOnAWire(openVirtualRatingPad);
