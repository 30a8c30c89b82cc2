/**
 * Makes of ID card readers as data (读卡器型号): how each is plugged in, how SDT frames travel on its line, and how sure that is.
 * A make over HID that is in no list is learned on site.
 */

import { restLength, sdtHeadBytes } from '../codec/sdt/frame.ts';
import { countedReports, plainReports, type HidFraming } from '../transport/hid-framing.ts';
import type { UsbPipes } from '../transport/usb-bulk.ts';

/** `published`: in public documents or programs, several that agree. `single`: in one of them. `guessed`: never seen in writing. */
export type Certainty = 'published' | 'single' | 'guessed';

export type ReaderLine =
  | { readonly kind: 'serial'; readonly baudRate: number }
  | { readonly kind: 'usb'; readonly pipes: UsbPipes }
  | { readonly kind: 'hid'; readonly framing: HidFraming };

export interface ReaderModel {
  readonly line: ReaderLine;
  readonly certainty: Certainty;
}

export const readerModels = {
  /** Any reader on RS-232, USB-COM or a converter in the network. */
  sdt: { line: { kind: 'serial', baudRate: 115_200 }, certainty: 'published' },
  /** The security module's own USB, 0400:C35A: of its own class, not HID. */
  'sdt-usb': { line: { kind: 'usb', pipes: { kind: 'single' } }, certainty: 'published' },
  /** The same with head and rest on pipes of their own, as the module's document has it. */
  'sdt-usb-split': {
    line: {
      kind: 'usb',
      pipes: {
        kind: 'split',
        head: { out: 0x02, in: 0x81 },
        rest: { out: 0x06, in: 0x85 },
        headBytes: sdtHeadBytes,
        restLength,
      },
    },
    certainty: 'single',
  },
  /** Frames as they are in reports of 64 bytes. */
  'sdt-hid': { line: { kind: 'hid', framing: plainReports(64) }, certainty: 'guessed' },
  /** 德科, 0483:572B: a count before the bytes of each report. */
  'sdt-hid-counted': { line: { kind: 'hid', framing: countedReports(64) }, certainty: 'single' },
  /** 华视 CVR-100AU_NJ: orders of two bytes; nobody wrote down what stands around them. */
  'cvr-100au': { line: { kind: 'hid', framing: shortOrders(64) }, certainty: 'guessed' },
} as const satisfies Readonly<Record<string, ReaderModel>>;

/** Find, select and read as two bytes at the head of a report; answers taken for frames as they are. */
function shortOrders(reportSize: number): HidFraming {
  const plain = plainReports(reportSize);
  const orders: Readonly<Record<string, readonly number[]>> = {
    '17,255': [0x00, 0x01],
    '32,1': [0x00, 0x81],
    '32,2': [0x00, 0x82],
    '48,1': [0x00, 0x83],
  };
  return {
    ...plain,
    wrap(frame) {
      const order = orders[`${frame[sdtHeadBytes]},${frame[sdtHeadBytes + 1]}`];
      return order ? [Uint8Array.from(order)] : plain.wrap(frame);
    },
  };
}
