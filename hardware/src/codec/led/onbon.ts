/**
 * 仰邦 Onbon BX cards of the sixth generation: the text goes as a picture into the card's dynamic area (command A7 00),
 * drawn with this computer's fonts, so that no ROM can lack a sign. The dynamic area is lost at a power dip.
 */

import { blankBitmap, stamp, type Bitmap } from '../escpos/bitmap.ts';
import { columnsOf } from '../escpos/text.ts';
import { fitted } from './fit.ts';
import { onbonBytes, onbonParser } from './onbon-frame.ts';
import type { StripProtocol } from './strip-protocol.ts';

/** Draws text with hanzi as high and as wide as `rows`; fonts belong to the terminal, so it is passed in. */
export type RasteriseGrid = (text: string, rows: number) => Bitmap;

export interface OnbonStrip {
  /** Dots. */
  readonly width: number;
  readonly height: number;
  /** As the card's label says: 0x0266 for BX-6E. */
  readonly cardType: number;
  /** Whether a lit dot is a 1 or, on some cards, a 0. */
  readonly lit: 0 | 1;
  readonly rasterise: RasteriseGrid;
}

const dynamicArea = [0xa7, 0x00] as const;
const answerWanted = 0x01;
const acknowledged = { group: 0xa0, yes: 0x00, no: 0x01 } as const;

export function onbonStrip(strip: OnbonStrip): StripProtocol {
  return {
    id: 'onbon-bx6',
    encode: (screen, text) =>
      onbonBytes({ screen, cardType: strip.cardType, data: areaCommand(strip, pictureOf(strip, text)) }),
    answers() {
      const parser = onbonParser();
      return {
        push: (bytes) =>
          parser.push(bytes).flatMap(([, group, answer]) => {
            if (group !== acknowledged.group) return [];
            return answer === acknowledged.yes ? [true] : answer === acknowledged.no ? [false] : [];
          }),
      };
    },
  };
}

/** The text in the middle of the strip. */
export function pictureOf({ width, height, rasterise }: OnbonStrip, text: string): Bitmap {
  const picture = blankBitmap(width, height);
  const shown = fitted(text, Math.floor(width / (height / 2)));
  if (columnsOf(shown) === 0) return picture;
  const drawn = rasterise(shown, height);
  stamp(picture, drawn, Math.max(0, Math.floor((width - drawn.width) / 2)), 0);
  return picture;
}

/** One area with one page that stays; shown at once and with every programme. */
function areaCommand(strip: OnbonStrip, picture: Bitmap): Uint8Array {
  const pixels = strip.lit === 1 ? picture.data : picture.data.map((byte) => ~byte & 0xff);
  const area = Buffer.concat([
    // Number of the area, how it runs (for ever), time-out, with every programme, programmes named, at once, reserved.
    Buffer.of(0, 0, ...le16(0), 1, ...le16(0), 1, 0, 0, 0, 0),
    // Kind, place and size; no frame, background, transparency, other background, voice; reserved.
    Buffer.of(0x10, ...le16(0), ...le16(0), ...le16(strip.width), ...le16(strip.height)),
    Buffer.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    page(strip.width, pixels.length),
  ]);
  return Buffer.concat([
    Buffer.of(answerWanted, ...dynamicArea, 0, 0, ...le16(1), ...le32(area.length)),
    area,
    pixels,
  ]);
}

function page(width: number, bytes: number): Buffer {
  // Picture, shown at once, nothing cleared, speed, 100 × 10 ms, once, width in use, reserved; then offset and length.
  const settings = [0, 0, 0, 0, ...le16(100), 1, ...le16(width), 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const rest = [...settings, ...le32(0), ...le32(bytes)];
  return Buffer.of(...le16(1), ...le32(rest.length), ...rest);
}

function le16(value: number): [number, number] {
  return [value & 0xff, (value >> 8) & 0xff];
}

function le32(value: number): number[] {
  return [...le16(value & 0xffff), ...le16(value >>> 16)];
}
