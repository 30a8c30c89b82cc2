/** How the 1920×1080 canvas lies on a screen of another size: as large as fits, in the middle. */

export interface Fit {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

const WIDTH = 1920;
const HEIGHT = 1080;

export function fit(width: number, height: number): Fit {
  const scale = Math.min(width / WIDTH, height / HEIGHT) || 1;
  return { scale, left: (width - WIDTH * scale) / 2, top: (height - HEIGHT * scale) / 2 };
}
