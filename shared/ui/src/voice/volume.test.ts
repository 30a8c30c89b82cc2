import { expect, it } from 'vitest';
import { volumeAt } from './volume.ts';

const bands = [
  { from: '14:00', volume: 1 },
  { from: '08:00', volume: 0.9 },
  { from: '12:00', volume: 0.5 },
];

it.each([
  ['07:59', 1],
  ['08:00', 0.9],
  ['12:30', 0.5],
  ['23:00', 1],
])('at %s the volume is %f', (time, volume) => expect(volumeAt(bands, time)).toBe(volume));

it('is full without bands', () => expect(volumeAt([], '09:00')).toBe(1));
