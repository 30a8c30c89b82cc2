// The contrasts that the look promises, computed from the file that the screens use.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../shared/ui/src/theme.css', import.meta.url), 'utf8');
const colours = new Map(
  [...css.matchAll(/--color-([a-z]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]),
);

/** WCAG 2.2: text needs 4.5, large text and shapes 3. */
const promised: readonly (readonly [text: string, ground: string, atLeast: number])[] = [
  ['ink', 'paper', 15],
  ['ink', 'mist', 14],
  ['muted', 'paper', 6.3],
  ['muted', 'mist', 5.5],
  ['paper', 'harbour', 8.3],
  ['harbour', 'paper', 8.3],
  ['harbour', 'mist', 7.6],
  ['harbour', 'sky', 6.5],
  ['paper', 'deep', 13.9],
  ['ice', 'deep', 9.2],
  ['amber', 'deep', 8.7],
  ['ink', 'amber', 10],
  ['paper', 'leaf', 5],
  ['leaf', 'mint', 4.5],
  ['leaf', 'mist', 4.5],
  ['paper', 'coral', 5.3],
  ['coral', 'rose', 4.5],
  ['coral', 'mist', 4.5],
  ['paper', 'violet', 7.6],
  ['violet', 'mist', 6.5],
  ['paper', 'orange', 6.1],
  ['orange', 'sand', 5.5],
  ['orange', 'mist', 5.5],
  ['ink', 'sand', 12],
  ['ink', 'rose', 12],
  ['paper', 'ink', 15],
];

describe('theme.css', () => {
  test.each(promised)('%s on %s reads at %d : 1 or better', (text, ground, atLeast) => {
    expect(ratio(luminance(text), luminance(ground))).toBeGreaterThanOrEqual(atLeast);
  });

  test('no colour stands outside the tokens', () => {
    const body = css.slice(css.indexOf('@layer base'));
    expect(body.match(/#[0-9a-f]{3,8}\b/gi)?.filter((hex) => hex !== '#root') ?? []).toEqual([]);
  });
});

function ratio(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(name: string): number {
  const hex = colours.get(name);
  if (hex === undefined) throw new Error(`theme.css has no colour ${name}`);
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
