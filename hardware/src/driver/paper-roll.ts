/** Counts the paper of one roll since 已换纸: how many slips it still gives, for printers that do not feel its end coming. */

import type { RollJournal, RollUse } from '../ports/slip-printer.ts';

export interface RollOptions {
  readonly journal: RollJournal;
  /** Of a full roll: about 80 m for a diameter of 80 mm, 50 m for 60 mm. */
  readonly metres: number;
  /** So many slips before the end staff are told. */
  readonly alarmAt?: number;
}

export interface PaperRoll {
  /** Null where nobody counts. */
  readonly slipsLeft: number | null;
  /** Whether the alarm is due. */
  readonly isLow: boolean;
  used(rows: number): void;
  changed(): void;
}

const usualAlarm = 60;
const rowsInMetre = 8_000;
/** 110 mm, and how many slips of this roll weigh as much as that guess. */
const usualSlipRows = 880;
const guessWeight = 20;

export function paperRoll(options: RollOptions | undefined): PaperRoll {
  if (!options) return { slipsLeft: null, isLow: false, used: () => undefined, changed: () => undefined };
  const { journal, metres, alarmAt = usualAlarm } = options;
  let use: RollUse = journal.load() ?? { rows: 0, slips: 0 };

  function keep(next: RollUse): void {
    use = next;
    try {
      journal.save(next);
    } catch {
      // A full disk stops slips by itself (PrintJournal); the count alone is no reason to.
    }
  }

  function left(): number {
    const perSlip = (use.rows + guessWeight * usualSlipRows) / (use.slips + guessWeight);
    return Math.max(0, Math.floor((metres * rowsInMetre - use.rows) / perSlip));
  }

  return {
    get slipsLeft() {
      return left();
    },
    get isLow() {
      return left() <= alarmAt;
    },
    used: (rows) => keep({ rows: use.rows + rows, slips: use.slips + 1 }),
    changed: () => keep({ rows: 0, slips: 0 }),
  };
}
