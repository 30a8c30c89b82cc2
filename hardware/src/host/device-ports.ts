/** The port of each kind of device, and how its calls travel: what can be heard, what is told, what is asked. */
import type { CardReaderPort } from '../ports/card-reader.ts';
import type { KeypadPort } from '../ports/keypad.ts';
import type { RatingPadPort } from '../ports/rating-pad.ts';
import type { ScannerPort } from '../ports/scanner.ts';
import type { SheetPrinterPort } from '../ports/sheet-printer.ts';
import type { WindowStripPort } from '../ports/window-strip.ts';
import type { DeviceKind } from './device-settings.ts';

export interface DevicePorts {
  readonly sheetPrinter: SheetPrinterPort;
  readonly cardReader: CardReaderPort;
  readonly scanner: ScannerPort;
  readonly keypad: KeypadPort;
  readonly ratingPad: RatingPadPort;
  readonly windowStrip: WindowStripPort;
}

export type DevicePort = DevicePorts[DeviceKind];

interface Shape {
  /** The method that takes a listener of what the device says by itself; null: it says nothing. */
  readonly hears: string | null;
  /** Said and not waited for. */
  readonly tells: readonly string[];
  /** Answered by a promise. */
  readonly asks: readonly string[];
}

export const deviceShapes: Readonly<Record<DeviceKind, Shape>> = {
  sheetPrinter: { hears: null, tells: [], asks: ['print', 'trays'] },
  cardReader: { hears: 'onCard', tells: [], asks: [] },
  scanner: { hears: 'onScan', tells: [], asks: [] },
  keypad: { hears: 'onKey', tells: ['showWaiting', 'beep'], asks: [] },
  ratingPad: { hears: 'onRated', tells: ['arm', 'disarm'], asks: [] },
  windowStrip: { hears: null, tells: ['show', 'blank'], asks: [] },
};

/** A port as its methods by name: how a call that came over the channel finds its own. */
export type Methods = Readonly<Record<string, ((...args: readonly unknown[]) => unknown) | undefined>>;

export function methodsOf(port: DevicePort): Methods {
  return port as unknown as Methods;
}
