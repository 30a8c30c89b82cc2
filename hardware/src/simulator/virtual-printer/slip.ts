/** What came out of the virtual printer, piece of paper by piece of paper, as somebody would read it. */

/** A picture as one byte a dot, 1 black. */
export interface Dots {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export interface TextStyle {
  /** Multiples of the ROM's character. */
  readonly across: number;
  readonly down: number;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly inverse: boolean;
}

/** Neighbouring characters of one style. Positions are dots from the paper's printable top left corner. */
export interface TextRun extends TextStyle {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextLine {
  readonly y: number;
  /** As read from left to right, one space where there is a gap. */
  readonly text: string;
  readonly runs: readonly TextRun[];
  /** The printer broke the line by itself because it was too long. */
  readonly wrapped: boolean;
}

export interface QrMark {
  /** `command`: the printer drew it from its text; `picture`: it was read back out of the dots. */
  readonly from: 'command' | 'picture';
  readonly data: string;
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

export interface PictureMark {
  readonly x: number;
  readonly y: number;
  readonly dots: Dots;
}

export interface BarcodeMark {
  readonly x: number;
  readonly y: number;
  readonly data: string;
  readonly height: number;
}

/** Something the printer was sent and does not know, or could not print. */
export interface StreamError {
  readonly what: string;
  /** Bytes received since power-up, up to the start of the command. */
  readonly offset: number;
  readonly hex: string;
}

export interface Slip {
  readonly number: number;
  /** What ended this piece of paper. */
  readonly ending: 'cut' | 'paperOut' | 'powerOff';
  readonly width: number;
  readonly rows: number;
  readonly lines: readonly TextLine[];
  readonly qrCodes: readonly QrMark[];
  readonly pictures: readonly PictureMark[];
  readonly barcodes: readonly BarcodeMark[];
  readonly errors: readonly StreamError[];
}
