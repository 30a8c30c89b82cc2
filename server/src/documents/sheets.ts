/** Papers that windows want from their A4 printers (文书打印队列): in memory, for as long as somebody waits for them. */
import { randomUUID } from 'node:crypto';
import type { DocumentId } from '@yichuang/domain/casework/ids';
import type { AccountId, CounterId, DeviceId } from '@yichuang/domain/ids';
import type { SheetOrder, SheetOutcome, SheetState } from '@yichuang/protocol/sheets';

export interface PrinterState {
  readonly ready: boolean;
  readonly condition: string | null;
}

export interface Wanted {
  readonly paper: WantedPaper;
  readonly title: string;
  readonly copies: number;
  /** Null: the hub itself. */
  readonly by: AccountId | null;
}

export type WantedPaper =
  /** `copy`: which print of the document it is. */
  | { readonly kind: 'document'; readonly documentId: DocumentId; readonly copy: number }
  /** 应急包, as it is kept. */
  | { readonly kind: 'kit' };

export interface Sheets {
  /** How the printer of this window is; null: it has none, or its terminal is away. */
  printerAt(counterId: CounterId): PrinterState | null;
  order(counterId: CounterId, wanted: Wanted): string;
  /** What the printer of this window has to print; waits a while for the first. */
  next(counterId: CounterId, deviceId: DeviceId, printer: PrinterState): Promise<SheetOrder[]>;
  /** What this terminal has to print and has not reported yet. */
  heldBy(deviceId: DeviceId, sheetId: string): Wanted | null;
  report(deviceId: DeviceId, sheetId: string, outcome: SheetOutcome): boolean;
  /** Only for whoever asked; null: no such paper, or too long ago. */
  stateOf(by: Wanted['by'], sheetId: string): SheetState | null;
  close(): void;
}

interface Kept {
  readonly wanted: Wanted;
  readonly counterId: CounterId;
  readonly askedAt: number;
  deviceId: DeviceId | null;
  state: SheetState;
}

/** Longer than a printer may wait for new paper. */
const KEPT_MS = 10 * 60_000;
/** A paper that no terminal fetched within so long comes out for nobody. */
const FETCH_MS = 15_000;
/** A terminal that took it and says nothing for so long is gone. */
const PRINT_MS = 5 * 60_000;
/** Shorter than the terminals' patience with an answer. */
const HOLD_MS = 5_000;
/** A terminal asks again at once; one that has not for so long is away. */
const HEARD_MS = 15_000;
const MOST = 500;

export function openSheets(clock: () => number = () => performance.now()): Sheets {
  const kept = new Map<string, Kept>();
  const printers = new Map<CounterId, { state: PrinterState; heardAt: number }>();
  const listening = new Map<CounterId, () => void>();

  const tidy = (): void => {
    for (const [sheetId, sheet] of kept) {
      const age = clock() - sheet.askedAt;
      if (age > KEPT_MS || kept.size > MOST) kept.delete(sheetId);
      else if (sheet.state.outcome === 'waiting' && age > FETCH_MS)
        sheet.state = { outcome: 'failed', condition: null };
      else if (sheet.state.outcome === 'printing' && age > PRINT_MS)
        sheet.state = { outcome: 'unknown', condition: null };
    }
  };
  const take = (counterId: CounterId, deviceId: DeviceId): SheetOrder[] => {
    tidy();
    const mine = [...kept].filter(
      ([, sheet]) => sheet.counterId === counterId && sheet.state.outcome === 'waiting',
    );
    return mine.map(([sheetId, sheet]) => {
      sheet.state = { outcome: 'printing' };
      sheet.deviceId = deviceId;
      const { title, copies } = sheet.wanted;
      return { sheetId, title, copies };
    });
  };

  return {
    printerAt: (counterId) => {
      const printer = printers.get(counterId);
      return printer && clock() - printer.heardAt < HEARD_MS ? printer.state : null;
    },
    order: (counterId, wanted) => {
      tidy();
      const sheetId = randomUUID();
      kept.set(sheetId, {
        wanted,
        counterId,
        askedAt: clock(),
        deviceId: null,
        state: { outcome: 'waiting' },
      });
      listening.get(counterId)?.();
      return sheetId;
    },
    next: async (counterId, deviceId, state) => {
      printers.set(counterId, { state, heardAt: clock() });
      const at = take(counterId, deviceId);
      if (at.length > 0) return at;
      // A terminal that asks again has given up its first question.
      listening.get(counterId)?.();
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          if (listening.get(counterId) === done) listening.delete(counterId);
          resolve();
        };
        const timer = setTimeout(done, HOLD_MS);
        listening.set(counterId, done);
      });
      return take(counterId, deviceId);
    },
    heldBy: (deviceId, sheetId) => {
      const sheet = kept.get(sheetId);
      return sheet?.deviceId === deviceId && sheet.state.outcome === 'printing' ? sheet.wanted : null;
    },
    report: (deviceId, sheetId, outcome) => {
      const sheet = kept.get(sheetId);
      if (sheet?.deviceId !== deviceId) return false;
      sheet.state = outcome;
      return true;
    },
    stateOf: (by, sheetId) => {
      tidy();
      const sheet = kept.get(sheetId);
      return sheet?.wanted.by === by ? sheet.state : null;
    },
    close: () => {
      for (const done of listening.values()) done();
    },
  };
}
