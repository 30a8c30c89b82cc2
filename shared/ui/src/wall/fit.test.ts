import { expect, it } from 'vitest';
import { fit } from './fit.ts';

it.each([
  [1920, 1080, { scale: 1, left: 0, top: 0 }],
  [3840, 2160, { scale: 2, left: 0, top: 0 }],
  [1280, 1024, { scale: 2 / 3, left: 0, top: 152 }],
  [0, 0, { scale: 1, left: -960, top: -540 }],
])('on %i × %i', (width, height, expected) => expect(fit(width, height)).toEqual(expected));
