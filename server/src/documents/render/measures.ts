/** Sizes of the sheet in points (版式): A4 with the margins of an official letter; Chinese type sizes by their names. */

const POINTS_IN_MM = 72 / 25.4;

export function mm(millimetres: number): number {
  return millimetres * POINTS_IN_MM;
}

/** 小二 · 三号 · 小四 · 五号 · 小五 */
export const SIZE = { title: 18, authority: 16, body: 12, table: 10.5, small: 9 } as const;

export const MARGIN = { left: mm(25), top: mm(20), right: mm(22), bottom: mm(20) } as const;
export const PAGE = { width: 595.28, height: 841.89 } as const;
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

/** Of the face's own line, which is 1.44 of its size. */
export const LEADING = { body: 1.2, table: 0.95, small: 1 } as const;

export const HAIRLINE = 0.5;
export const INK = '#000000';
export const GREY = '#555555';
export const RED = '#C2372B';
