/** The printer's current style, so that a command is sent only when something changes (ESC @ puts all of it back). */

import type { SlipBuilder } from './builder.ts';
import { bold, characterSize, inverse, lineSpacing } from './commands.ts';
import type { SlipAlign } from './document.ts';
import type { FullStyle } from './wrap.ts';

export interface Pen {
  align(align: SlipAlign): void;
  style(style: FullStyle): void;
  /** Dots from this line to the next. */
  spacing(dots: number): void;
}

export const plain: FullStyle = { size: 1, bold: false, inverse: false };

export function penOn(out: SlipBuilder): Pen {
  let now: FullStyle & { align: SlipAlign; spacing: number } = { ...plain, align: 'left', spacing: 0 };
  return {
    align(align) {
      if (align !== now.align) out.align(align);
      now = { ...now, align };
    },
    style(style) {
      if (style.size !== now.size) out.raw(characterSize(style.size));
      if (style.bold !== now.bold) out.raw(bold(style.bold));
      if (style.inverse !== now.inverse) out.raw(inverse(style.inverse));
      now = { ...now, ...style };
    },
    spacing(spacing) {
      if (spacing !== now.spacing) out.raw(lineSpacing(spacing));
      now = { ...now, spacing };
    },
  };
}
