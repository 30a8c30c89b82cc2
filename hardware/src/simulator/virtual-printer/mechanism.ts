/** The parts that move and fail: paper roll, cover, cutter, head, power. */

export interface Mechanism {
  /** Rows of 1/8 mm left on the roll. */
  rowsLeft: number;
  cover: 'closed' | 'open';
  blade: 'free' | 'stuck';
  /** The blade did not come back; stays until the host says DLE ENQ or the cover was opened and closed. */
  cutterError: boolean;
  headHot: boolean;
  broken: boolean;
  /** The number of the slip that hangs in the presenter. */
  presented: number | null;
}

/** 80 m of paper. */
export const fullRoll = 640_000;
/** About six metres: 40 slips. */
const nearEndRows = 48_000;

export function newMechanism(): Mechanism {
  return {
    rowsLeft: fullRoll,
    cover: 'closed',
    blade: 'free',
    cutterError: false,
    headHot: false,
    broken: false,
    presented: null,
  };
}

export function paperOut(mechanism: Mechanism): boolean {
  return mechanism.rowsLeft <= 0;
}

export function paperNearEnd(mechanism: Mechanism): boolean {
  return mechanism.rowsLeft <= nearEndRows;
}

export function inError(mechanism: Mechanism): boolean {
  return mechanism.cutterError || mechanism.headHot || mechanism.broken;
}

/** Whether it takes print data; offline, only real-time commands are answered. */
export function isOnline(mechanism: Mechanism): boolean {
  return mechanism.cover === 'closed' && !paperOut(mechanism) && !inError(mechanism);
}
