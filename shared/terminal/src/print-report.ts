/** From what a printer said of a slip to what the hub is told of it (reportPrint), and to what a kiosk shows. */
import type { HallPayload } from '@yichuang/domain/hall/events';
import { conditionNumbers, type PrinterCondition } from '@yichuang/hardware/conditions';
import type { PrinterStatus, PrintResult } from '@yichuang/hardware/ports/slip-printer';
import type { KioskPrinter, SlipCondition, SlipProgress } from '@yichuang/protocol/bridge';

export type SlipReport = Pick<HallPayload<'SlipReported'>, 'outcome' | 'condition' | 'evidence'>;

/** What is said of a slip: to the hub, and to whoever stands before the kiosk. */
export interface SlipWord {
  readonly report: SlipReport;
  readonly conditionNumber: string | null;
}

const CONDITIONS: Readonly<Record<PrinterCondition, SlipCondition>> = {
  Unreachable: 'unreachable',
  PaperOut: 'paperOut',
  CoverOpen: 'coverOpen',
  CutterJam: 'cutterJam',
  Silent: 'unreachable',
  Faulted: 'fault',
  Overheated: 'fault',
  Offline: 'fault',
  Busy: 'busy',
  ConnectionLost: 'unreachable',
  Unconfirmed: 'none',
  Interrupted: 'none',
  Closed: 'none',
};

/** A slip that stopped in the middle is a torso at most: failed, another one cannot double it. */
export function wordOf(result: PrintResult): SlipWord {
  const { evidence } = result;
  if (result.outcome === 'printed') {
    return { report: { outcome: 'printed', condition: 'none', evidence }, conditionNumber: null };
  }
  const outcome = result.outcome === 'unknown' ? 'unknown' : 'failed';
  const condition = CONDITIONS[result.condition];
  return { report: { outcome, condition, evidence }, conditionNumber: conditionNumbers[result.condition] };
}

/** What a person is told of a condition: its word and its number. */
export function conditionWords(
  condition: PrinterCondition,
): Pick<SlipProgress, 'condition' | 'conditionNumber'> {
  return { condition: CONDITIONS[condition], conditionNumber: conditionNumbers[condition] };
}

/** The printer was never asked. */
export function neverAsked(condition: 'unreachable' | 'fault'): SlipWord {
  return { report: { outcome: 'failed', condition, evidence: 'none' }, conditionNumber: null };
}

export function kioskPrinterOf({ fault, paper }: PrinterStatus): KioskPrinter {
  return {
    ready: fault === null,
    condition: fault === null ? 'none' : CONDITIONS[fault],
    conditionNumber: fault === null ? null : conditionNumbers[fault],
    paperNear: paper === 'near',
  };
}
