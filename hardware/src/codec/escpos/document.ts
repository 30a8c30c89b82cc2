/** A slip as data: lines from top to bottom, in words that know nothing of printer commands. */

/** Multiples of the normal character (12 × 24 dots for a Latin letter, 24 × 24 for a hanzi). */
export type SlipSize = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
export type SlipAlign = 'left' | 'center' | 'right';

export interface SlipStyle {
  readonly size?: SlipSize;
  readonly bold?: boolean;
  /** White on black, for a tag such as 优先. */
  readonly inverse?: boolean;
}

/** A stretch of text in one style; what it leaves out comes from its line. */
export interface SlipRun extends SlipStyle {
  readonly text: string;
}

export interface SlipTextLine extends SlipStyle {
  readonly kind: 'text';
  readonly text: string | readonly SlipRun[];
  readonly align?: SlipAlign;
}

/** One thing at the left edge and one at the right edge: 等候人数 … 12 人. */
export interface SlipPairLine extends SlipStyle {
  readonly kind: 'pair';
  readonly left: string;
  readonly right: string;
}

export interface SlipRuleLine {
  readonly kind: 'rule';
  readonly pattern?: 'solid' | 'dashed';
}

export interface SlipQrLine {
  readonly kind: 'qr';
  readonly data: string;
  /** Dots per module, 1–16; made smaller when the symbol would not fit the paper. */
  readonly size?: number;
  readonly align?: SlipAlign;
}

export interface SlipFeedLine {
  readonly kind: 'feed';
  /** Dots, 8 to a millimetre. */
  readonly dots: number;
}

export interface SlipCutLine {
  readonly kind: 'cut';
}

export type SlipLine = SlipTextLine | SlipPairLine | SlipRuleLine | SlipQrLine | SlipFeedLine | SlipCutLine;

export interface SlipDocument {
  readonly lines: readonly SlipLine[];
}
