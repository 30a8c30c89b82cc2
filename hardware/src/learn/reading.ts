/**
 * What one press of an unknown keypad or pad says (学习): the code of its key, and what the device seems to speak. A keyboard over
 * HID tells usages; on a serial line it is the FF 68 bus, or one byte a key.
 */

import { keyboardReportBytes, keyboardReports } from '../codec/hid-keys.ts';
import { keybusBytes, keybusParser } from '../codec/keybus/frame.ts';
import { ackOf, fromBus } from '../codec/keybus/messages.ts';

export interface Pressed {
  readonly model: 'ff68' | 'hid-keys' | 'bytes';
  /** As the settings name it: two hexadecimal digits. */
  readonly key: string;
  /** On the bus; null alone on a line. */
  readonly address: number | null;
  /** What the device wants to hear, or it says the same again. */
  readonly answer: Uint8Array | null;
}

/** What stood on the line between two silences; null: no key, or noise. */
export type ReadPress = (burst: Uint8Array) => Pressed | null;

export function readPress(via: 'line' | 'hid'): ReadPress {
  return via === 'hid' ? keyboardPress() : linePress;
}

function keyboardPress(): ReadPress {
  const reports = keyboardReports();
  return (burst) => {
    const usages: number[] = [];
    for (let from = 0; from < burst.length; from += keyboardReportBytes)
      usages.push(...reports.push(burst.subarray(from, from + keyboardReportBytes)));
    const [usage] = usages;
    return usage === undefined ? null : { model: 'hid-keys', key: hex(usage), address: null, answer: null };
  };
}

/** Ends of line and 00 stand beside a key, they are none. */
const NO_KEYS = new Set([0x00, 0x0a, 0x0d]);
const BUS_START = [0xff, 0x68] as const;

function linePress(burst: Uint8Array): Pressed | null {
  const parser = keybusParser();
  for (const event of [...parser.push(burst), ...parser.quiet()]) {
    const said = event.kind === 'frame' ? fromBus(event.frame) : null;
    if (said === null) continue;
    const { address, data } = said;
    return { model: 'ff68', key: hex(data.at(-1) ?? 0), address, answer: keybusBytes(ackOf(said)) };
  }
  // Half a frame of the bus is no key of another device.
  if (burst.some((byte, at) => byte === BUS_START[0] && burst[at + 1] === BUS_START[1])) return null;
  const key = burst.findLast((byte) => !NO_KEYS.has(byte));
  return key === undefined ? null : { model: 'bytes', key: hex(key), address: null, answer: null };
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
