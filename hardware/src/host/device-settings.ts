/** What a terminal is told of its devices (设备设置), as data: which part it is, what kind and model, and where it is plugged in. */
import type { KeypadAction } from '../ports/keypad.ts';
import type { RatingLevel } from '../ports/rating-pad.ts';

export type DeviceKind = 'sheetPrinter' | 'cardReader' | 'scanner' | 'keypad' | 'ratingPad' | 'windowStrip';

export type DeviceConnection =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  /** `path`: /dev/serial/by-path/… or COM3. */
  | {
      readonly kind: 'serial';
      readonly path: string;
      readonly baudRate?: number | undefined;
      readonly dataBits?: 7 | 8 | undefined;
      readonly parity?: 'none' | 'even' | 'odd' | undefined;
      readonly stopBits?: 1 | 2 | undefined;
      readonly flow?: 'none' | 'xonXoff' | 'rtsCts' | undefined;
    }
  /** The first of its kind, unless `serialNumber` or `path` tells several apart. */
  | {
      readonly kind: 'hid';
      readonly vendorId: number;
      readonly productId: number;
      readonly serialNumber?: string | undefined;
      readonly path?: string | undefined;
    }
  | {
      readonly kind: 'usb';
      readonly vendorId: number;
      readonly productId: number;
      readonly serialNumber?: string | undefined;
    }
  /** A character device: /dev/usb/lp0. */
  | { readonly kind: 'lp'; readonly path: string }
  /** A printer queue of the computer, or of a print server in the hall. */
  | {
      readonly kind: 'queue';
      readonly name: string;
      readonly server?: { readonly host: string; readonly port: number } | undefined;
    };

export interface DeviceSettings {
  /** As reports name it: `keypads`. One of its kind in a terminal. */
  readonly partId: string;
  readonly kind: DeviceKind;
  /** What it speaks: `ff68`, `sdt`, `aa-strip`. */
  readonly model: string;
  readonly connection: DeviceConnection;
  readonly options?: DeviceOptions | undefined;
}

/** What may differ between two of one model; absent = as its maker delivers it. */
export interface DeviceOptions {
  /** Keypads: which key means what, see codec/keybus/key-map.ts. */
  readonly keys?: Readonly<Record<string, KeypadAction>> | undefined;
  readonly afterDigit?: Readonly<Record<string, Readonly<Record<string, KeypadAction>>>> | undefined;
  readonly afterDigits?: Readonly<Record<string, KeypadAction>> | undefined;
  /** Keypads: the same key again within so many ms is the same press, repeated because nobody answered. */
  readonly repeatMs?: number | undefined;
  /** Card readers: how long between two looks at what lies there, ms. */
  readonly pollMs?: number | undefined;
  /** Rating pads: what they send for each level, in hexadecimal. */
  readonly levels?: Readonly<Record<string, RatingLevel>> | undefined;
  /** Strips: half-width columns, the hanzi of the ROM, a strip of its own or the hall's main board. */
  readonly columns?: number | undefined;
  readonly rom?: 'gb2312' | 'gbk' | undefined;
  readonly board?: 'strip' | 'main' | undefined;
  /** Sheet printers of Windows: where SumatraPDF.exe is. */
  readonly sumatra?: string | undefined;
  /** Strips that are sent pictures: their dots, their card's type as its label says, and what a lit dot is. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly cardType?: number | undefined;
  readonly lit?: 0 | 1 | undefined;
}

/** One line for people: `serial /dev/ttyS1`. */
export function connectionWords(connection: DeviceConnection): string {
  switch (connection.kind) {
    case 'tcp':
      return `tcp ${connection.host}:${connection.port}`;
    case 'serial':
    case 'lp':
      return `${connection.kind} ${connection.path}`;
    case 'queue':
      return `queue ${connection.name}`;
    case 'hid':
    case 'usb':
      return `${connection.kind} ${hex(connection.vendorId)}:${hex(connection.productId)}`;
  }
}

function hex(id: number): string {
  return id.toString(16).padStart(4, '0');
}
