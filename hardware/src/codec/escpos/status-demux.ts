/**
 * Sorts what a printer sends back into its kinds, from a stream that may be cut or joined anywhere. The kinds are told
 * apart by bits that never change (Epson: "transmission status identification"):
 *
 *   0xx1xx10  DLE EOT answer      0xx1xx00  first of four bytes of automatic status (ASB)
 *   0xx0xxxx  GS r answer         37h … 00  block (process id 37 22, buffers cleared 37 25)
 *   13h / 11h  XOFF / XON, only on serial lines
 */

export type PrinterAnswer =
  | { readonly kind: 'realTime'; readonly byte: number }
  | { readonly kind: 'report'; readonly bytes: readonly [number, number, number, number] }
  | { readonly kind: 'reached'; readonly byte: number }
  | { readonly kind: 'processId'; readonly id: string }
  | { readonly kind: 'cleared' };

export interface StatusDemux {
  /** The answers that this chunk completed, in order. What fits no kind is line noise and left out. */
  push(chunk: Uint8Array): PrinterAnswer[];
}

const blockStart = 0x37;
const processIdBlock = 0x22;
const clearedBlock = 0x25;
/** No block of ours is longer; a stream that lost its end must not swallow answers for ever. */
const longestBlock = 80;

const isRealTime = (byte: number): boolean => (byte & 0x93) === 0x12;
const isReportStart = (byte: number): boolean => (byte & 0x93) === 0x10;
const isPlain = (byte: number): boolean => (byte & 0x90) === 0x00;

export function statusDemux(): StatusDemux {
  let open: 'none' | 'report' | 'block' = 'none';
  let held: number[] = [];

  function begin(byte: number): PrinterAnswer | null {
    if (byte === blockStart) [open, held] = ['block', []];
    else if (isRealTime(byte)) return { kind: 'realTime', byte };
    else if (isReportStart(byte)) [open, held] = ['report', [byte]];
    else if (isPlain(byte)) return { kind: 'reached', byte };
    return null;
  }

  /** A DLE EOT answer may stand between the bytes of a report: it is sent at once, the report when there is time. */
  function inReport(byte: number): PrinterAnswer | null {
    if (isRealTime(byte)) return { kind: 'realTime', byte };
    if (!isPlain(byte)) {
      open = 'none';
      return begin(byte);
    }
    held.push(byte);
    const [one, two, three, four] = held;
    if (one === undefined || two === undefined || three === undefined || four === undefined) return null;
    open = 'none';
    return { kind: 'report', bytes: [one, two, three, four] };
  }

  /** Our process ids hold no byte that looks like a DLE EOT answer (process-id.ts), so one in between is an answer. */
  function inBlock(byte: number): PrinterAnswer | null {
    if (isRealTime(byte)) return { kind: 'realTime', byte };
    if (byte !== 0) {
      held.push(byte);
      if (held.length > longestBlock) open = 'none';
      return null;
    }
    open = 'none';
    const [name, ...rest] = held;
    if (name === clearedBlock) return { kind: 'cleared' };
    return name === processIdBlock ? { kind: 'processId', id: String.fromCharCode(...rest) } : null;
  }

  return {
    push(chunk) {
      const take = (byte: number): PrinterAnswer | null =>
        open === 'none' ? begin(byte) : open === 'report' ? inReport(byte) : inBlock(byte);
      return Array.from(chunk, take).filter((answer) => answer !== null);
    },
  };
}
