/** What a make of printer can do, as data: chosen by whoever installs it, never guessed from its answers. */

import type { Evidence } from '../../ports.ts';

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
}

const eighty = { dots: 576, rom: 'gbk', qr: 'native', autoStatus: true } as const;

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
};

/** 新北洋 BTP and BK kiosk mechanisms. */
export const snbc: PrinterProfile = { ...eighty, id: 'snbc', evidence: 'drained', clearsBuffer: false };

/** A clone that never answers: slips are drawn with the least it must know, and nothing is ever confirmed. */
export const mute: PrinterProfile = {
  id: 'mute',
  dots: 576,
  rom: 'gb2312',
  qr: 'raster',
  evidence: 'mute',
  autoStatus: false,
  clearsBuffer: false,
};

export const printerProfiles: readonly PrinterProfile[] = [epsonTm, gprinter, xprinter, snbc, mute];
