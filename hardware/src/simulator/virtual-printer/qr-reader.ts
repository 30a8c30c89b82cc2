/** Reads QR codes back out of printed pictures, as a visitor's phone would. */

import jsqr from 'jsqr';

import type { Dots, PictureMark, QrMark } from './slip.ts';

/** Version 1 has 21 modules; nothing smaller can be one. */
const smallestSide = 21;
/** White around the symbol, which the paper gives and the reader needs. */
const quiet = 16;

export function qrCodesIn(pictures: readonly PictureMark[]): QrMark[] {
  return joined(pictures).flatMap((picture) => {
    const { width, height } = picture.dots;
    if (width < smallestSide || height < smallestSide) return [];
    const data = read(picture.dots);
    return data === null
      ? []
      : [{ from: 'picture' as const, data, x: picture.x, y: picture.y, side: height }];
  });
}

/** Pictures arrive in bands; those that touch are one. */
function joined(pictures: readonly PictureMark[]): PictureMark[] {
  const groups: [PictureMark, ...PictureMark[]][] = [];
  for (const next of pictures) {
    const last = groups.at(-1);
    if (last && touches(last.at(-1) ?? last[0], next)) last.push(next);
    else groups.push([next]);
  }
  return groups.map((bands) => {
    const data = Buffer.concat(bands.map(({ dots }) => dots.data));
    const height = bands.reduce((sum, { dots }) => sum + dots.height, 0);
    return { ...bands[0], dots: { width: bands[0].dots.width, height, data } };
  });
}

function touches(above: PictureMark, below: PictureMark): boolean {
  return (
    above.x === below.x && above.dots.width === below.dots.width && above.y + above.dots.height === below.y
  );
}

function read(dots: Dots): string | null {
  const width = dots.width + 2 * quiet;
  const height = dots.height + 2 * quiet;
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  dots.data.forEach((black, at) => {
    if (!black) return;
    const pixel = (Math.floor(at / dots.width) + quiet) * width + (at % dots.width) + quiet;
    rgba.fill(0, pixel * 4, pixel * 4 + 3);
  });
  return jsqr.default(rgba, width, height, { inversionAttempts: 'dontInvert' })?.data ?? null;
}
