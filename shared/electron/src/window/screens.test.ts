import { expect, it } from 'vitest';
import { chooseScreen } from './screens.ts';

const screenAt = (id: number, x: number, label: string) => ({
  id,
  label,
  bounds: { x, y: 0, width: 1920, height: 1080 },
});
const main = screenAt(1, 0, 'DELL P2422');
const left = screenAt(2, -1920, 'HDMI wall');
const both = [main, left];

it('finds a screen by its place or name, and takes the primary one when there is none', () => {
  const ids = (['primary', 1, 2, 3, 'wall', 'nowhere'] as const).map(
    (wanted) => chooseScreen(both, main, wanted).id,
  );
  expect(ids).toEqual([1, 2, 1, 1, 2, 1]);
});
