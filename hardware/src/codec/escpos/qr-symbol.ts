/** How large a QR symbol will be, and its picture for printers that cannot draw one. Level M, as the command asks for. */

import { encodeQR } from 'qr';

import { blacken, blankBitmap, type Bitmap } from './bitmap.ts';

/** More than an address on paper ever needs, and short enough that a printer's symbol memory holds it. */
const mostBytes = 500;

/** Control characters in a code could spell an order to the printer; a caller that has them has a bug. */
export function checkedQrData(data: string): string {
  if (data === '' || /\p{Cc}|\p{Cs}/u.test(data))
    throw new RangeError('QR data: empty, or with control characters');
  if (Buffer.byteLength(data) > mostBytes) throw new RangeError(`QR data: more than ${mostBytes} bytes`);
  return data;
}

/** Modules along one side. */
export function qrSide(data: string): number {
  return modulesOf(data).length;
}

export function qrPicture(data: string, moduleDots: number): Bitmap {
  const modules = modulesOf(data);
  const picture = blankBitmap(modules.length * moduleDots, modules.length * moduleDots);
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      if (modules[Math.floor(y / moduleDots)]?.[Math.floor(x / moduleDots)]) blacken(picture, x, y);
    }
  }
  return picture;
}

/** Without the quiet zone: the paper around it is white. */
function modulesOf(data: string): boolean[][] {
  const bordered = encodeQR(data, 'raw', { ecc: 'medium', encoding: 'byte', border: 1 });
  return bordered.slice(1, -1).map((row) => row.slice(1, -1));
}
