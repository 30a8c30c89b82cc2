/**
 * What a hand does to the virtual card reader, through the control door:
 * {"lay": "child"} (one of `cards` in its state) · {"takeAway": true}, or {"takeAway": "phone"} of two things · {"faults": {"plug": "out"}}.
 */

import type { Played } from '../door.ts';
import { otherThings } from './cards.ts';
import { readerFaultsFrom } from './faults.ts';
import type { VirtualCardReader, VirtualCardReaderState } from './virtual-card-reader.ts';

const otherLabels = { phone: '手机', bankCard: '银行卡' };

export interface PlayedReaderState extends VirtualCardReaderState {
  /** What can be laid down. */
  readonly cards: readonly { readonly id: string; readonly label: string }[];
}

export function playedReader(reader: VirtualCardReader): Played {
  const cards = [
    ...reader.cards.map(({ id, label }) => ({ id, label })),
    ...otherThings.map((id) => ({ id, label: otherLabels[id] })),
  ];
  return {
    state: (): PlayedReaderState => ({ ...reader.state(), cards }),
    act(what) {
      if (typeof what !== 'object' || what === null) return false;
      if ('lay' in what) return typeof what.lay === 'string' && reader.lay(what.lay);
      if ('takeAway' in what) {
        reader.takeAway(typeof what.takeAway === 'string' ? what.takeAway : undefined);
        return true;
      }
      const faults = 'faults' in what ? readerFaultsFrom(what.faults) : null;
      return faults !== null && reader.apply(faults).then(() => true);
    },
    onChange: (listener) => reader.onChange(listener),
  };
}
