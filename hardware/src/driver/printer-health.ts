/** What is known about a printer between two looks at it, told to whoever listens when it changes. */

import { conditionOf, type PrinterState } from '../codec/escpos/printer-state.ts';
import type { PrinterCondition } from '../conditions.ts';
import type { PrinterStatus } from '../ports/slip-printer.ts';

export interface PrinterHealth {
  status(): PrinterStatus;
  /** The printer said how it is. */
  seen(state: PrinterState): void;
  /** Nothing can be asked or printed, for this reason; null when the line is good again. */
  line(fault: PrinterCondition | null): void;
  readonly lineFault: PrinterCondition | null;
  /** What is known from elsewhere may have changed. */
  changed(): void;
  onStatus(listener: (status: PrinterStatus) => void): () => void;
}

/** Known from elsewhere: what the printer proved, how much paper is left by count. */
export type KnownElsewhere = Pick<PrinterStatus, 'evidence' | 'probed' | 'slipsLeft'> & {
  readonly isLow: boolean;
};

export function printerHealth(elsewhere: () => KnownElsewhere): PrinterHealth {
  const listeners = new Set<(status: PrinterStatus) => void>();
  let state: PrinterState = {
    online: true,
    paper: 'ok',
    cover: 'closed',
    cutter: 'ok',
    broken: false,
    resting: false,
    slipWaits: null,
  };
  let lineFault: PrinterCondition | null = 'Unreachable';
  let told = '';

  function status(): PrinterStatus {
    const { isLow, ...known } = elsewhere();
    const fault = lineFault ?? conditionOf(state);
    const { cover, cutter } = state;
    const paper = state.paper === 'ok' && isLow ? 'near' : state.paper;
    return {
      online: fault === null,
      paper,
      cover,
      cutter,
      fault,
      slipWaits: state.slipWaits ?? false,
      ...known,
    };
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
      state = { ...fresh, slipWaits: fresh.slipWaits ?? state.slipWaits };
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
    changed: tell,
    onStatus(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
