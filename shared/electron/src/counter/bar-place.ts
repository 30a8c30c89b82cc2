/** Where the call bar stands: where the clerk left it, as long as that is on a screen; at first at the lower right. */
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export const BAR_SIZE = { width: 420, height: 72 };
const EDGE = 16;

export function barPlace(file: string): Rectangle {
  const kept = read(file);
  const visible = kept !== null && screen.getAllDisplays().some(({ workArea }) => contains(workArea, kept));
  if (visible) return { ...kept, ...BAR_SIZE };
  const { workArea } = screen.getPrimaryDisplay();
  return {
    x: workArea.x + workArea.width - BAR_SIZE.width - EDGE,
    y: workArea.y + workArea.height - BAR_SIZE.height - EDGE,
    ...BAR_SIZE,
  };
}

export function keepBarPlace(bar: BrowserWindow, file: string): void {
  bar.on('moved', () => {
    const { x, y } = bar.getBounds();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ x, y }));
  });
}

function contains(
  { x, y, width, height }: Rectangle,
  at: { readonly x: number; readonly y: number },
): boolean {
  return at.x >= x && at.y >= y && at.x + BAR_SIZE.width <= x + width && at.y + BAR_SIZE.height <= y + height;
}

function read(file: string): { readonly x: number; readonly y: number } | null {
  try {
    const { x, y } = JSON.parse(readFileSync(file, 'utf8')) as { readonly x: unknown; readonly y: unknown };
    return Number.isInteger(x) && Number.isInteger(y) ? { x: x as number, y: y as number } : null;
  } catch {
    return null;
  }
}
