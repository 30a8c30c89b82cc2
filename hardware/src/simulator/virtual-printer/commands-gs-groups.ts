/** The command groups GS ( k (QR codes), GS ( L and GS 8 L (stored pictures) and GS ( H (process ids). */

import { encodeQR } from 'qr';

import type { Command } from './command.ts';
import { fromRows } from './pictures.ts';
import type { Press } from './press.ts';
import { byte, bytes, word } from './reading.ts';

const levels = ['low', 'medium', 'quartile', 'high'] as const;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** GS ( k cn 49: 65 model, 67 module size, 69 level, 80 store, 81 print. A wrong length is what a printer chokes on. */
export function qrCode(press: Press, body: Uint8Array): void {
  const [symbology, task, n = 0] = body;
  if (symbology !== 0x31) return press.object('GS ( k symbology');
  switch (task) {
    case 65:
      if (body.length !== 4 || (n !== 0x31 && n !== 0x32)) press.object('GS ( k model');
      return;
    case 67:
      if (body.length !== 3 || n < 1 || n > 16) press.object('GS ( k module size');
      else press.modes.qrModuleDots = n;
      return;
    case 69: {
      const level = levels[n - 48];
      if (body.length !== 3 || level === undefined) press.object('GS ( k level');
      else press.modes.qrLevel = level;
      return;
    }
    case 80:
      if (n !== 0x30) press.object('GS ( k store');
      else press.storedQr = body.slice(3);
      return;
    case 81:
      if (body.length !== 3 || n !== 0x30) press.object('GS ( k print');
      else printQr(press);
      return;
    case undefined:
    default:
      press.object('GS ( k function');
  }
}

function printQr(press: Press): void {
  let data: string;
  try {
    data = utf8.decode(press.storedQr);
  } catch {
    return press.object('GS ( k: not UTF-8');
  }
  if (data === '') return press.object('GS ( k: nothing stored');
  const bordered = encodeQR(data, 'raw', { ecc: press.modes.qrLevel, encoding: 'byte', border: 1 });
  const modules = bordered.slice(1, -1).map((row) => row.slice(1, -1));
  if (modules.length * press.modes.qrModuleDots > press.modes.areaWidth)
    return press.object('GS ( k: too wide');
  press.sheet.qr(data, modules);
}

/** GS ( L: 112 stores a picture, 50 prints it. */
export function graphics(press: Press, body: Uint8Array): void {
  const [, task, tone, across = 0, down = 0, , xLow = 0, xHigh = 0] = body;
  if (task === 112 && tone === 48) {
    const width = xLow + xHigh * 256;
    press.storedPicture = fromRows(body.subarray(10), Math.ceil(width / 8), across, down);
  } else if ((task === 50 || task === 2) && press.storedPicture) {
    press.sheet.picture(press.storedPicture);
  } else {
    press.object('GS ( L function');
  }
}

/** GS 8 L: as GS ( L, its length in four bytes. */
export const longGraphics: Command = function* (press) {
  const name = yield* byte();
  const length = (yield* word()) + (yield* word()) * 65_536;
  const body = yield* bytes(length);
  if (name === 0x4c) graphics(press, body);
  else press.object('GS 8');
};

/** GS ( H fn 48: answer with this id once everything before it is on paper; fn 49 switches the answer on or off. */
export function processId(press: Press, body: Uint8Array): void {
  const [task, m] = body;
  if (press.model.processIds === 'ignores') return;
  if (press.model.processIds === 'prints') {
    for (const code of body) press.sheet.put(String.fromCharCode(code), 'letter');
    return;
  }
  if (task === 48 && m === 48 && body.length === 6) press.reply(0x37, 0x22, ...body.subarray(2), 0);
  else if (!(task === 49 && body.length === 3)) press.object('GS ( H');
}
