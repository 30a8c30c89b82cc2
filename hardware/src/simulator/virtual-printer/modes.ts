/** The settings that commands change and that ESC @ or a power cycle puts back. */

export interface VirtualPrinterModel {
  readonly dots: number;
  /** Whether it takes two bytes for a hanzi before anybody said FS &. Strict by default: many are sold so. */
  readonly hanziAtPowerUp: boolean;
  /** The hanzi its ROM holds. */
  readonly rom: 'gb2312' | 'gbk' | 'gb18030';
  /** Epson: ESC ! resizes letters only. Some clones resize hanzi too. */
  readonly strictHanziSize: boolean;
  readonly clearsBuffer: boolean;
  /** GS ( H: says the id, takes no notice of it, or does not know it and prints what comes after it as letters. */
  readonly processIds: 'says' | 'ignores' | 'prints';
  /** Whether it answers GS r. */
  readonly saysDrained: boolean;
  /** Holds a cut slip in its mouth until a hand takes it. */
  readonly presenter: boolean;
  /** Bytes it takes before it makes the sender wait. */
  readonly bufferBytes: number;
}

export const standardModel: VirtualPrinterModel = {
  dots: 576,
  hanziAtPowerUp: false,
  rom: 'gbk',
  strictHanziSize: true,
  clearsBuffer: true,
  processIds: 'says',
  saysDrained: true,
  presenter: false,
  bufferBytes: 65_536,
};

export interface Multiples {
  readonly across: number;
  readonly down: number;
}

export interface Modes {
  hanzi: boolean;
  align: 'left' | 'center' | 'right';
  spacing: number;
  letterSize: Multiples;
  hanziSize: Multiples;
  bold: boolean;
  underline: boolean;
  inverse: boolean;
  smallFont: boolean;
  marginLeft: number;
  areaWidth: number;
  /** Dots. */
  tabs: readonly number[];
  letterGap: number;
  hanziGap: Readonly<{ left: number; right: number }>;
  barcodeHeight: number;
  qrModuleDots: number;
  qrLevel: 'low' | 'medium' | 'quartile' | 'high';
}

const single = { across: 1, down: 1 };
export const defaultSpacing = 30;

export function powerUpModes(model: VirtualPrinterModel): Modes {
  return {
    hanzi: model.hanziAtPowerUp,
    align: 'left',
    spacing: defaultSpacing,
    letterSize: single,
    hanziSize: single,
    bold: false,
    underline: false,
    inverse: false,
    smallFont: false,
    marginLeft: 0,
    areaWidth: model.dots,
    tabs: Array.from({ length: 32 }, (_, index) => (index + 1) * 96),
    letterGap: 0,
    hanziGap: { left: 0, right: 0 },
    barcodeHeight: 162,
    qrModuleDots: 3,
    qrLevel: 'low',
  };
}
