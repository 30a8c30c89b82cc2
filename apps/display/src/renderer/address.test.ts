import { expect, it } from 'vitest';
import { readAddress } from './address.ts';

it('is the silent main board unless told otherwise', () =>
  expect(readAddress('')).toEqual({ screen: 'board', counter: null, voice: false, seat: 'display' }));

it('reads the window, the voice and the seat', () =>
  expect(readAddress('?screen=window&counter=H00-03&voice=1&seat=hall-2')).toEqual({
    screen: 'window',
    counter: 'H00-03',
    voice: true,
    seat: 'hall-2',
  }));

it('falls back on what cannot be wrong', () =>
  expect(readAddress('?screen=tv&counter=%20&voice=0&seat=%3Cx%3E')).toEqual({
    screen: 'board',
    counter: null,
    voice: false,
    seat: 'display',
  }));
