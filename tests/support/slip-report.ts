/** A slip as a file is kept of it: what stands where on the paper, and the bytes in rows. */
import type { Slip } from '@yichuang/hardware/simulator/virtual-printer/slip';
import { expect } from 'vitest';

export function paperOf({ lines, qrCodes, rows, errors }: Slip): string[] {
  expect(errors).toEqual([]);
  const texts = lines.map(({ y, runs }) => ({
    y,
    words: runs.map(({ x, text, down, bold, inverse }) => {
      return `${x}:${text}|${down}x${bold ? ' bold' : ''}${inverse ? ' inverse' : ''}`;
    }),
  }));
  const codes = qrCodes.map(({ y, x, data, side, from }) => ({
    y,
    words: [`${x}:QR ${data}|${side} ${from}`],
  }));
  const marks = [...texts, ...codes].toSorted((one, two) => one.y - two.y);
  return [...marks.map(({ y, words }) => `${y} ${words.join('  ')}`), `${rows} rows`];
}

export function hexOf(bytes: Buffer): string[] {
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += 32) rows.push(bytes.subarray(at, at + 32).toString('hex'));
  return rows;
}
