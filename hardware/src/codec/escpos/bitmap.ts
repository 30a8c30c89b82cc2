/** Black and white pictures for a print head: one bit a dot, 1 is black, rows padded to whole bytes, left dot first. */

export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** `height` rows of `ceil(width / 8)` bytes. */
  readonly data: Uint8Array;
}

/** How a piece of text is to be drawn; the result is exactly `columns × 12 × size` dots wide and `24 × size` high. */
export interface RasterStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly inverse: boolean;
}

/** Draws text that the printer's own ROM cannot: fonts belong to the terminal, so it is passed in. */
export type Rasterise = (text: string, style: RasterStyle) => Bitmap;

export function blankBitmap(width: number, height: number): Bitmap {
  return { width, height, data: new Uint8Array(rowBytes(width) * height) };
}

export function rowBytes(width: number): number {
  return Math.ceil(width / 8);
}

export function isBlack(bitmap: Bitmap, x: number, y: number): boolean {
  const byte = bitmap.data[y * rowBytes(bitmap.width) + (x >> 3)] ?? 0;
  return (byte & (0x80 >> (x & 7))) !== 0;
}

/** Writes into the picture it is given: only for a picture that the caller has just made. */
export function blacken(bitmap: Bitmap, x: number, y: number): void {
  const at = y * rowBytes(bitmap.width) + (x >> 3);
  bitmap.data[at] = (bitmap.data[at] ?? 0) | (0x80 >> (x & 7));
}

/** Copies the black dots of `from` into `onto`, its top left corner at x, y. */
export function stamp(onto: Bitmap, from: Bitmap, x: number, y: number): void {
  for (let row = 0; row < from.height; row++) {
    for (let column = 0; column < from.width; column++) {
      if (isBlack(from, column, row)) blacken(onto, x + column, y + row);
    }
  }
}

/** The rows from `top`, at most `height` of them. */
export function rowsOf(bitmap: Bitmap, top: number, height: number): Bitmap {
  const stride = rowBytes(bitmap.width);
  const rows = Math.min(height, bitmap.height - top);
  return {
    width: bitmap.width,
    height: rows,
    data: bitmap.data.subarray(top * stride, (top + rows) * stride),
  };
}
