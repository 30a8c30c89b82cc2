/** Whether a command comes too late to be carried out for the first time (过期指令). */
import type { CommandId } from '@yichuang/domain/ids';

/** When the id was made, for UUIDs of version 7, which say so; null for others, whose age nobody knows. */
export function madeAtMs(commandId: CommandId): number | null {
  if (commandId.charAt(14) !== '7') return null;
  return Number.parseInt(commandId.slice(0, 8) + commandId.slice(9, 13), 16);
}

/** Late by each of the clocks that the sender may have gone by: the hub's own time, and the wall. */
export function comesTooLate(commandId: CommandId, patienceMs: number, clocksMs: readonly number[]): boolean {
  const madeAt = madeAtMs(commandId);
  return madeAt !== null && clocksMs.every((now) => now - madeAt > patienceMs);
}
