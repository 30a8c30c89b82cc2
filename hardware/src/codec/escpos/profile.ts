/**
 * What a make of printer can do, as data: chosen by whoever installs it. A printer is asked at the start what it really
 * does (printer-probe.ts), and is never believed beyond its profile; `auto` is for one that nobody knows.
 */

import type { Evidence } from '../../ports/slip-printer.ts';

/** A mouth that holds the slip until somebody takes it (出票口). */
export interface Presenter {
  /** The DLE EOT question for it, and the bits of the answer that say that a slip hangs there. */
  readonly question: number;
  readonly slipBits: number;
  /** What becomes of a slip that nobody took: back into the machine, or out. */
  readonly untaken: 'retract' | 'eject';
  readonly afterMs: number;
}

export interface PrinterProfile {
  readonly id: string;
  /** Dots across the printable width: 576 on 80 mm paper, 384 on 58 mm. 8 dots to a millimetre. */
  readonly dots: number;
  /** Which hanzi its ROM can be trusted to draw; every other character is sent as a picture. */
  readonly rom: 'gb2312' | 'gbk';
  /** Whether it draws QR codes itself (GS ( k) or is sent a picture of them. */
  readonly qr: 'native' | 'raster';
  /** How it says that a slip came out. All but `mute` answer DLE EOT. */
  readonly evidence: Evidence;
  /** Whether it reports changes by itself (GS a, automatic status back). */
  readonly autoStatus: boolean;
  /** Whether it can be told to drop what it still holds, and says that it did (DLE DC4 8). */
  readonly clearsBuffer: boolean;
  /** Whether it feels the end of the roll coming; where it does not, only counting tells. */
  readonly nearEndSensor: boolean;
  /** Whether its silence at the start means a clone that never answers, and not a fault. */
  readonly mayBeMute: boolean;
  readonly presenter: Presenter | null;
}

const eighty = {
  dots: 576,
  rom: 'gbk',
  qr: 'native',
  autoStatus: true,
  nearEndSensor: true,
  mayBeMute: false,
  presenter: null,
} as const;

/** Epson TM-T20/T70/T81/T82/T83/T88IV and later. */
export const epsonTm: PrinterProfile = {
  ...eighty,
  id: 'epson-tm',
  evidence: 'processId',
  clearsBuffer: true,
};

/** 佳博 GP-80 series. */
export const gprinter: PrinterProfile = {
  ...eighty,
  id: 'gprinter',
  evidence: 'drained',
  clearsBuffer: false,
};

/** 芯烨 XP-80 series: its boards are too different for more than GB2312. */
export const xprinter: PrinterProfile = {
  ...eighty,
  id: 'xprinter',
  rom: 'gb2312',
  evidence: 'drained',
  autoStatus: false,
  clearsBuffer: false,
  nearEndSensor: false,
};

/** 新北洋 BTP. */
export const snbc: PrinterProfile = { ...eighty, id: 'snbc', evidence: 'drained', clearsBuffer: false };

/** 新北洋 BK kiosk mechanisms: a presenter holds the slip; the number of an untaken one is nobody else's to read. */
export const snbcPresenter: PrinterProfile = {
  ...snbc,
  id: 'snbc-presenter',
  presenter: { question: 5, slipBits: 0x60, untaken: 'retract', afterMs: 30_000 },
};

/** A clone that never answers: slips are drawn with the least it must know, and nothing is ever confirmed. */
export const mute: PrinterProfile = {
  ...eighty,
  id: 'mute',
  rom: 'gb2312',
  qr: 'raster',
  evidence: 'mute',
  autoStatus: false,
  clearsBuffer: false,
  nearEndSensor: false,
};

/** A printer nobody knows: drawn for like the least of them, believed as far as it proves. */
export const auto: PrinterProfile = {
  ...mute,
  id: 'auto',
  evidence: 'processId',
  clearsBuffer: true,
  mayBeMute: true,
};

export const printerProfiles: readonly PrinterProfile[] = [
  epsonTm,
  gprinter,
  xprinter,
  snbc,
  snbcPresenter,
  mute,
  auto,
];
