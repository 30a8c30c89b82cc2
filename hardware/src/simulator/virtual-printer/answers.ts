/** The status bytes a printer sends, bit by bit as in Epson's command reference. */

import { inError, isOnline, paperNearEnd, paperOut, type Mechanism } from './mechanism.ts';

function bits(base: number, set: Readonly<Record<number, boolean>>): number {
  return Object.entries(set).reduce((byte, [bit, on]) => (on ? byte | (1 << Number(bit)) : byte), base);
}

/** DLE EOT n. Null for a number that has no answer. */
export function realTimeAnswer(question: number, mechanism: Mechanism): number | null {
  const out = paperOut(mechanism);
  const near = paperNearEnd(mechanism);
  switch (question) {
    case 1:
      return bits(0x12, { 3: !isOnline(mechanism) });
    case 2:
      return bits(0x12, { 2: mechanism.cover === 'open', 5: out, 6: inError(mechanism) });
    case 3:
      return bits(0x12, { 3: mechanism.cutterError, 5: mechanism.broken, 6: mechanism.headHot });
    case 4:
      return bits(0x12, { 2: near, 3: near, 5: out, 6: out });
    case 5:
      return bits(0x12, { 5: mechanism.presented !== null, 6: mechanism.presented !== null });
    default:
      return null;
  }
}

/** The four bytes of automatic status back. */
export function statusReport(mechanism: Mechanism): number[] {
  const near = paperNearEnd(mechanism);
  const out = paperOut(mechanism);
  return [
    bits(0x10, { 3: !isOnline(mechanism), 5: mechanism.cover === 'open' }),
    bits(0x00, { 3: mechanism.cutterError, 5: mechanism.broken, 6: mechanism.headHot }),
    bits(0x00, { 0: near, 1: near, 2: out, 3: out }),
    0x0f,
  ];
}

/** GS r 1. */
export function paperAnswer(mechanism: Mechanism): number {
  return (paperNearEnd(mechanism) ? 0x03 : 0) | (paperOut(mechanism) ? 0x0c : 0);
}
