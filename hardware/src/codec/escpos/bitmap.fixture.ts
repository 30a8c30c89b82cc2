/** A stand-in for fonts: every piece of text is drawn as a frame of its exact size. */

import { blacken, blankBitmap, type Rasterise } from './bitmap.ts';
import { columnDots, columnsOf, glyphRows } from './text.ts';

export const blackFrame: Rasterise = (text, style) => {
  const picture = blankBitmap(columnsOf(text) * columnDots * style.size, glyphRows * style.size);
  for (let x = 0; x < picture.width; x++) {
    blacken(picture, x, 0);
    blacken(picture, x, picture.height - 1);
  }
  return picture;
};
