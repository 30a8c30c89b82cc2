/** A scanner (扫码枪) behind the ScannerPort: over HID as points of sale use it, or on a serial line. One event a reading. */

import { hidPosReports } from '../codec/hid-pos.ts';
import { serialScans } from '../codec/serial-scan.ts';
import type { Scan, ScannerPort } from '../ports/scanner.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';
import { lineHealth, type StormLimits } from './line-health.ts';
import { repeats } from './repeats.ts';

export interface ScannerTiming {
  /** A code ends after such a silence where no suffix was set up; a code in parts is not continued after it. */
  readonly idleMs: number;
  /** The same code again within this long: the same paper still lies under the scanner. */
  readonly repeatMs: number;
  readonly storm?: StormLimits;
}

const usualScannerTiming: ScannerTiming = { idleMs: 80, repeatMs: 1_500 };

interface Reading {
  readonly push: (bytes: Uint8Array) => readonly Scan[];
  readonly idle: () => readonly Scan[];
}

export function openSerialScanner(
  transport: ByteTransport,
  timing: Partial<ScannerTiming> = {},
): ScannerPort {
  return openScanner(transport, timing, () => {
    const scans = serialScans();
    const plain = (text: string): Scan => ({ text, symbology: null });
    return { push: (bytes) => scans.push(bytes).map(plain), idle: () => scans.idle().map(plain) };
  });
}

/** `transport`: reports, one a chunk. `lengthAt`: see hidPosReports. */
export function openHidScanner(
  transport: ByteTransport,
  lengthAt?: number,
  timing: Partial<ScannerTiming> = {},
): ScannerPort {
  return openScanner(transport, timing, () => {
    const reports = hidPosReports(lengthAt);
    return {
      push(report) {
        const scan = reports.push(report);
        return scan ? [scan] : [];
      },
      idle() {
        reports.forget();
        return [];
      },
    };
  });
}

function openScanner(
  transport: ByteTransport,
  differences: Partial<ScannerTiming>,
  startReading: () => Reading,
): ScannerPort {
  const timing = { ...usualScannerTiming, ...differences };
  const health = lineHealth(transport, timing.storm);
  const listeners = new Set<(scan: Scan) => void>();
  const seen = repeats(timing.repeatMs);
  let reading = startReading();
  let idle: NodeJS.Timeout | null = null;

  function tell(scans: readonly Scan[]): void {
    for (const scan of scans) {
      if (seen.isRepeat('', scan.text)) continue;
      for (const listener of listeners) listener(scan);
    }
  }

  const stopHearing = transport.onEvent((event) => {
    if (idle) clearTimeout(idle);
    idle = null;
    // Half a code from before the break is no code.
    if (event.kind === 'open') reading = startReading();
    if (event.kind !== 'data') return;
    idle = setTimeout(() => tell(reading.idle()), timing.idleMs);
    tell(reading.push(event.bytes));
  });

  transport.open();
  return {
    health: health.health,
    onHealth: health.onHealth,
    onScan(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      if (idle) clearTimeout(idle);
      stopHearing();
      listeners.clear();
      health.stop();
      await transport.close();
    },
  };
}
