/** Sizes of the sheet in points (版式): A4 with the margins of an official letter; Chinese type sizes by their names. */

const POINTS_IN_MM = 72 / 25.4;

export function mm(millimetres: number): number {
  return millimetres * POINTS_IN_MM;
}

/** 小二 · 三号 · 小五 */
export const SIZE = { title: 18, authority: 16, small: 9 } as const;

/** How the words stand: sheets with long lists in 小四 and 五号, letters and forms to be filled in by hand in larger type. */
export interface Setting {
  readonly body: number;
  readonly cell: number;
  readonly note: number;
  /** of the face's own line, which is 1.44 of its size */
  readonly bodyLeading: number;
  readonly cellLeading: number;
  /** above and below the words of a cell */
  readonly cellPadding: readonly [number, number];
  /** above the line that is signed on */
  readonly signRoom: number;
  readonly below: number;
}

export const DENSE: Setting = {
  body: 12,
  cell: 10.5,
  note: 9,
  bodyLeading: 1.2,
  cellLeading: 0.95,
  cellPadding: [1, 2.5],
  signRoom: 5,
  below: mm(2),
};
export const AIRY: Setting = {
  body: 14,
  cell: 12,
  note: 10.5,
  bodyLeading: 1.25,
  cellLeading: 1,
  cellPadding: [4, 6],
  signRoom: 20,
  below: mm(4.5),
};

export const MARGIN = { left: mm(25), top: mm(18), right: mm(22), bottom: mm(16) } as const;
export const TEXT_WIDTH = mm(210) - MARGIN.left - MARGIN.right;

export const HAIRLINE = 0.5;
export const INK = '#000000';
export const GREY = '#555555';
export const RED = '#C2372B';
