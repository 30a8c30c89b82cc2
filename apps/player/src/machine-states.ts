/** What the simulators say of themselves through their doors (机器的样子), as far as this page shows it. */

export type LineState = 'good' | 'garbled' | 'silent' | 'out';

export interface SlipPrinterState {
  readonly state: {
    readonly online: boolean;
    readonly paper: 'ok' | 'near' | 'out';
    /** 8 a millimetre. */
    readonly rowsLeft: number;
    readonly cover: 'open' | 'closed';
    readonly cutter: 'ok' | 'jam';
    readonly head: 'ok' | 'hot';
    readonly power: 'on' | 'off';
    readonly connected: boolean;
    readonly mute: boolean;
    readonly msPerRow: number;
    readonly guest: boolean;
    readonly buffered: number;
  };
  readonly slips: readonly Slip[];
}

export interface Slip {
  readonly number: number;
  readonly ending: 'cut' | 'paperOut' | 'powerOff';
  readonly lines: readonly { readonly text: string }[];
  readonly qrCodes: readonly { readonly data: string }[];
}

export interface CardReaderState {
  readonly plug: 'in' | 'out';
  readonly sam: 'ok' | 'notAuthorised' | 'selfTestFailed';
  readonly lying: readonly string[];
  readonly cards: readonly { readonly id: string; readonly label: string }[];
}

export interface ScannerState {
  readonly scanned: number;
  readonly line: LineState;
}

export interface CableState {
  readonly line: LineState;
  readonly connections: number;
}

export interface KeypadsState {
  /** By address: the number of the window. */
  readonly waiting: Readonly<Record<string, string>>;
  readonly beeps: Readonly<Record<string, number>>;
  readonly asking: readonly number[];
  readonly unanswered: number;
  readonly deaf: boolean;
  readonly line: LineState;
}

export interface RatingPadState {
  readonly pressed: number;
  readonly line: LineState;
}

export interface StripsState {
  readonly shown: Readonly<Record<string, string>>;
  readonly taken: number;
  readonly dead: boolean;
  readonly line: LineState;
}

export interface SheetPrinterState {
  readonly says: 'fine' | 'paperOut' | 'doorOpen' | 'jam' | 'tonerOut';
  readonly queue: 'running' | 'stopped';
  readonly server: 'on' | 'off';
  readonly paper: readonly { readonly title: string; readonly pages: number }[];
}

/** By the kind that the supervisor gives a machine. */
export interface MachineStates {
  readonly slipPrinter: SlipPrinterState;
  readonly cardReader: CardReaderState;
  readonly scanner: ScannerState;
  readonly cable: CableState;
  readonly keypads: KeypadsState;
  readonly ratingPad: RatingPadState;
  readonly strips: StripsState;
  readonly sheetPrinter: SheetPrinterState;
}
export type MachineKind = keyof MachineStates;
