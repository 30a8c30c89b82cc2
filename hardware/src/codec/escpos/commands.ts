/** The ESC/POS commands that the house uses, each as the bytes that carry it. Numbers as in Epson's command reference. */

import { rowBytes, type Bitmap } from './bitmap.ts';

const DLE = 0x10;
const CAN = 0x18;
const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;

export const lineFeed = Buffer.of(0x0a);

/** FS &: hanzi from here on. Some printers power up without it, and other programs switch it off. */
export const hanziOn = Buffer.of(FS, 0x26);

/** ESC R 0: ASCII as it is; the Chinese set prints ¥ for $. */
export const plainAscii = Buffer.of(ESC, 0x52, 0);

/** GS L 0 and GS W: the whole width of the paper. */
export function printArea(dots: number): Buffer {
  return Buffer.of(GS, 0x4c, 0, 0, GS, 0x57, dots & 0xff, dots >> 8);
}

/** GS a: report changes of online, error and paper state. */
export const autoStatus = Buffer.of(GS, 0x61, 0x0e);

/** ESC 3: dots from one line to the next. */
export function lineSpacing(dots: number): Buffer {
  return Buffer.of(ESC, 0x33, dots);
}

/** ESC J: feed paper, at most 255 dots a command. */
export function feedDots(dots: number): Buffer {
  const whole = Array.from({ length: Math.floor(dots / 255) }, () => [ESC, 0x4a, 255]);
  return Buffer.from([...whole.flat(), ...(dots % 255 > 0 ? [ESC, 0x4a, dots % 255] : [])]);
}

/** GS !: width and height multiples for letters and hanzi alike (ESC ! does not reach hanzi). */
export function characterSize(size: number): Buffer {
  return Buffer.of(GS, 0x21, ((size - 1) << 4) | (size - 1));
}

export function bold(on: boolean): Buffer {
  return Buffer.of(ESC, 0x45, on ? 1 : 0);
}

/** GS B: white on black. */
export function inverse(on: boolean): Buffer {
  return Buffer.of(GS, 0x42, on ? 1 : 0);
}

/** ESC $: dots from the left edge of the print area. */
export function absolutePosition(dots: number): Buffer {
  return Buffer.of(ESC, 0x24, dots & 0xff, dots >> 8);
}

/** GS ( k: QR model 2, module size, level M, the data (its length in bytes, not in characters), print. */
export function qrCode(data: Buffer, moduleDots: number): Buffer {
  const store = data.length + 3;
  return Buffer.concat([
    Buffer.of(GS, 0x28, 0x6b, 4, 0, 0x31, 0x41, 0x32, 0),
    Buffer.of(GS, 0x28, 0x6b, 3, 0, 0x31, 0x43, moduleDots),
    Buffer.of(GS, 0x28, 0x6b, 3, 0, 0x31, 0x45, 0x31),
    Buffer.of(GS, 0x28, 0x6b, store & 0xff, store >> 8, 0x31, 0x50, 0x30),
    data,
    Buffer.of(GS, 0x28, 0x6b, 3, 0, 0x31, 0x51, 0x30),
  ]);
}

/** GS v 0: one band of a picture. */
export function rasterBand(band: Bitmap): Buffer {
  const across = rowBytes(band.width);
  return Buffer.concat([
    Buffer.of(GS, 0x76, 0x30, 0, across & 0xff, across >> 8, band.height & 0xff, band.height >> 8),
    band.data,
  ]);
}

/** GS V 66 0: feed to the cutter and cut, leaving one point. */
export const cutPaper = Buffer.of(GS, 0x56, 66, 0);

/** GS ( H: say this id (four characters 20h–7Eh) when everything before it is on paper. */
export function processIdRequest(id: string): Buffer {
  return Buffer.concat([Buffer.of(GS, 0x28, 0x48, 6, 0, 0x30, 0x30), Buffer.from(id, 'ascii')]);
}

/** GS r 1: say the paper state when this place in the buffer is reached. */
export const paperWhenReached = Buffer.of(GS, 0x72, 1);

/** GS e 2 and 5: takes the slip in the presenter back, or throws it out. */
export const retractSlip = Buffer.of(GS, 0x65, 2);
export const ejectSlip = Buffer.of(GS, 0x65, 5);

/** ESC @: forgets a line that is not printed yet, and every setting. */
export const initialise = Buffer.of(ESC, 0x40);

/** DLE EOT n: 1 printer, 2 cause of offline, 3 cause of error, 4 paper, 5 some presenters. Answered at once, even offline. */
export function statusRequest(question: number): Buffer {
  return Buffer.of(DLE, 0x04, question);
}

/** DLE ENQ 2: leave a recoverable error (a freed cutter) and drop what is in the buffers. */
export const recoverAndClear = Buffer.of(DLE, 0x05, 2);

/** DLE DC4 8: drop what is in the buffers; the printer says when it has. */
export const clearBuffers = Buffer.of(DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8);

/**
 * Leaves a picture or QR code that broke off in the middle, which would otherwise swallow the next slip's bytes: zeros
 * for the largest thing that can be missing, then CAN and ESC @. Zeros are nothing to a printer that waits for nothing.
 */
export function leaveBrokenCommand(missingBytes: number): Buffer {
  return Buffer.concat([Buffer.alloc(missingBytes), Buffer.of(CAN), initialise]);
}
