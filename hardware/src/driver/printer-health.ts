/** What is known about a printer between two looks at it, told to whoever listens when it changes. */

import { conditionOf, type PrinterState } from '../codec/escpos/printer-state.ts';
import type { PrinterCondition } from '../conditions.ts';
import type { Evidence, PrinterStatus } from '../ports.ts';

export interface PrinterHealth {
  status(): PrinterStatus;
  /** The printer said how it is. */
  seen(state: PrinterState): void;
  /** Nothing can be asked or printed, for this reason; null when the line is good again. */
  line(fault: PrinterCondition | null): void;
  readonly lineFault: PrinterCondition | null;
  onStatus(listener: (status: PrinterStatus) => void): () => void;
}

export function printerHealth(evidence: Evidence): PrinterHealth {
  const listeners = new Set<(status: PrinterStatus) => void>();
  let state: PrinterState = {
    online: true,
    paper: 'ok',
    cover: 'closed',
    cutter: 'ok',
    broken: false,
    resting: false,
  };
  let lineFault: PrinterCondition | null = 'Unreachable';
  let told = '';

  function status(): PrinterStatus {
    const fault = lineFault ?? conditionOf(state);
    const { paper, cover, cutter } = state;
    return { online: fault === null, paper, cover, cutter, fault, evidence };
  }

  function tell(): void {
    const now = status();
    if (JSON.stringify(now) === told) return;
    told = JSON.stringify(now);
    for (const listener of listeners) listener(now);
  }

  return {
    status,
    seen(fresh) {
      state = fresh;
      lineFault = null;
      tell();
    },
    line(fault) {
      lineFault = fault;
      tell();
    },
    get lineFault() {
      return lineFault;
    },
    onStatus(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
