/**
 * Scanners over HID as points of sale use them (usage page 8Ch, usage 02; HID POS 1.02). A report of 64 bytes:
 *
 *   length ≤ 56 | AIM identifier, three bytes, `]Q1` | data … | byte 62 ≠ 0: more of the same code follows
 *
 * The report's id (02) stands before it where the system passes it on, and some models start one byte later still:
 * the identifier's bracket tells where.
 */

import { longestScan, scanText } from './scan-text.ts';

export const hidPosUsage = { usagePage: 0x8c, usage: 0x02 } as const;
export const hidPosReportSize = 64;

/** Honeywell scanners (0C2E, 23D0) stay keyboards until they are told otherwise: a feature report, id first. */
export const leaveKeyboardMode: Uint8Array = Uint8Array.of(0xfe, 0x01);
export const honeywellVendors: readonly number[] = [0x0c2e, 0x23d0];

const bracket = 0x5d;
const aimBytes = 3;
const longestPart = 56;
const wholeReport = 63;
/** Counted from the length byte; the last byte of a report that starts later. */
const moreAt = 62;
const longestCode = longestScan * 4;

export interface HidScan {
  readonly text: string;
  readonly symbology: string | null;
}

export interface HidPosReports {
  /** The code that this report ended, or null: more follows, or it is no code. */
  push(report: Uint8Array): HidScan | null;
  /** What was begun is forgotten: a code is not continued after a pause. */
  forget(): void;
}

/** `lengthAt`: where the length stands in a report without AIM identifier, 1 after the report's id. */
export function hidPosReports(lengthAt = 1): HidPosReports {
  let parts: Uint8Array[] = [];
  let symbology: string | null = null;

  return {
    push(report) {
      const at = placeOfLength(report) ?? lengthAt;
      const length = report[at] ?? 0;
      if (length > longestPart) return null;
      const aim = report.subarray(at + 1, at + 1 + aimBytes);
      const from = at + 1 + aimBytes;
      if (aim[0] === bracket) symbology ??= String.fromCharCode(...aim);
      parts.push(report.slice(from, from + length));
      if (report.length >= wholeReport && report[Math.min(at + moreAt, report.length - 1)] !== 0) {
        // A huge code is cut, but its parts are still read to the end.
        if (parts.length * longestPart > longestCode) parts = parts.slice(0, -1);
        return null;
      }
      const scan = { text: scanText(Buffer.concat(parts)), symbology };
      parts = [];
      symbology = null;
      return scan.text === '' ? null : scan;
    },
    forget() {
      parts = [];
      symbology = null;
    },
  };
}

function placeOfLength(report: Uint8Array): number | null {
  for (const at of [0, 1, 2]) {
    if (report[at + 1] === bracket && (report[at] ?? 0) <= longestPart) return at;
  }
  return null;
}
