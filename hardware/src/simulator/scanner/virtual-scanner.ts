/**
 * A scanner on a serial line without hardware: what it is shown it sends, ended as it was set up. Its door (../door.ts): POST /act
 *
 *   {"scan": "https://…"}                  reads this code once
 *   {"suffix": "cr" | "lf" | "tab" | ""}   how it ends a code from now on
 *   {"encoding": "utf-8" | "gb18030"}      how it sends hanzi; only those of GB 2312 in the second
 *   {"plug": "out" | "in"} · {"garble": true | false}
 */

import iconv from 'iconv-lite';

import type { Played } from '../door.ts';
import { openWire, type LineState, type WireOptions } from '../wire.ts';

const suffixes = { cr: '\r', lf: '\n', tab: '\t', '': '' } as const;
type Suffix = keyof typeof suffixes;
const encodings = ['utf-8', 'gb18030'] as const;
type Encoding = (typeof encodings)[number];

export interface VirtualScannerState {
  readonly scanned: number;
  readonly suffix: Suffix;
  readonly encoding: Encoding;
  readonly connected: boolean;
  readonly line: LineState;
}

export interface VirtualScanner extends Played {
  readonly port: number;
  readonly path: string | null;
  state(): VirtualScannerState;
  scan(text: string): void;
  close(): Promise<void>;
}

/** What a scanner of today reads at most. */
const longestCode = 3_000;

export async function openVirtualScanner(options: WireOptions = {}): Promise<VirtualScanner> {
  const listeners = new Set<() => void>();
  const changed = (): void => listeners.forEach((listener) => listener());
  let scanned = 0;
  let suffix: Suffix = 'cr';
  let encoding: Encoding = 'utf-8';
  const wire = await openWire(options, () => undefined, changed);

  const scanner: VirtualScanner = {
    port: wire.port,
    path: wire.path,
    state: () => ({ scanned, suffix, encoding, connected: wire.connected, line: wire.line }),
    scan(text) {
      scanned += 1;
      wire.say(iconv.encode(text + suffixes[suffix], encoding));
      changed();
    },
    act(what) {
      if (typeof what !== 'object' || what === null) return false;
      const { scan, suffix: ending, encoding: words } = what as Record<string, unknown>;
      if (typeof scan === 'string') {
        if (scan === '' || scan.length > longestCode) return false;
        scanner.scan(scan);
      } else if (typeof ending === 'string' && isSuffix(ending)) suffix = ending;
      else if (encodings.some((one) => one === words)) encoding = words as Encoding;
      else return wire.act(what);
      changed();
      return true;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => wire.close(),
  };
  return scanner;
}

function isSuffix(word: string): word is Suffix {
  return Object.hasOwn(suffixes, word);
}
