/**
 * Frames of 仰邦 Onbon BX cards (serial, or TCP port 5005):
 *
 *   A5 × 8 | header, data, CRC16 — stuffed | 5A
 *
 * Inside, A5 → A6 02, A6 → A6 01, 5A → 5B 02, 5B → 5B 01. All numbers little endian; CRC16 with polynomial A001 from 0
 * over header and data. Header: screen, source, version F0, reserved, card type, reserved × 4, length of the data.
 */

const first = 0xa5;
const last = 0x5a;
const preamble = 8;
const stuffing: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0xa5, [0xa6, 0x02]],
  [0xa6, [0xa6, 0x01]],
  [0x5a, [0x5b, 0x02]],
  [0x5b, [0x5b, 0x01]],
]);
const headerBytes = 16;
const version = 0xf0;
/** Whoever sends: a computer. */
const source = 0x8000;
const longestFrame = 65_536;

export interface OnbonFrame {
  readonly screen: number;
  readonly cardType: number;
  readonly data: Uint8Array;
}

export function onbonBytes({ screen, cardType, data }: OnbonFrame): Uint8Array {
  const content = Buffer.alloc(headerBytes + data.length + 2);
  content.writeUInt16LE(screen, 0);
  content.writeUInt16LE(source, 2);
  content.writeUInt8(version, 4);
  content.writeUInt16LE(cardType, 6);
  content.writeUInt32LE(data.length, 12);
  content.set(data, headerBytes);
  content.writeUInt16LE(crc16(content.subarray(0, -2)), content.length - 2);
  const stuffed = [...content].flatMap((byte) => stuffing.get(byte) ?? [byte]);
  return Uint8Array.from([...Array<number>(preamble).fill(first), ...stuffed, last]);
}

export interface OnbonParser {
  /** The data of each frame that this piece of the stream ended and whose CRC is right. */
  push(bytes: Uint8Array): Uint8Array[];
}

export function onbonParser(): OnbonParser {
  let held: number[] | null = null;
  let escape = 0;

  function take(byte: number): Uint8Array | null {
    if (byte === first) {
      [held, escape] = [[], 0];
    } else if (byte === last) {
      const whole = held;
      held = null;
      return whole && dataOf(Uint8Array.from(whole));
    } else if (held !== null) {
      if (escape > 0) {
        // 02: the byte below the escape; 01: the escape itself.
        held.push(byte === 0x02 ? escape - 1 : escape);
        escape = 0;
      } else if (byte === 0xa6 || byte === 0x5b) escape = byte;
      else held.push(byte);
      if (held.length > longestFrame) held = null;
    }
    return null;
  }

  return { push: (bytes) => Array.from(bytes, take).filter((data) => data !== null) };
}

function dataOf(content: Uint8Array): Uint8Array | null {
  if (content.length < headerBytes + 2) return null;
  const view = Buffer.from(content);
  if (view.readUInt16LE(content.length - 2) !== crc16(content.subarray(0, -2))) return null;
  return content.slice(headerBytes, -2);
}

export function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  }
  return crc;
}
