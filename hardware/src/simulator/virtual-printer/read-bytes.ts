/** What a printer would make of these bytes, without any network: for tests and golden slips. */

import { createEngine } from './engine.ts';
import { standardModel, type VirtualPrinterModel } from './modes.ts';
import type { Slip } from './slip.ts';

export interface ReadBytes {
  readonly slips: readonly Slip[];
  /** What the printer answered on the way. */
  readonly answers: readonly number[];
  /** Rows fed, also those that are not cut off yet. */
  readonly paperUsed: number;
}

export function readBytes(bytes: Uint8Array, differences: Partial<VirtualPrinterModel> = {}): ReadBytes {
  const answers: number[] = [];
  const engine = createEngine(
    { ...standardModel, ...differences },
    { answer: (sent) => void answers.push(...sent), changed: () => undefined },
  );
  const before = engine.state().rowsLeft;
  engine.receive(bytes);
  return { slips: engine.slips(), answers, paperUsed: before - engine.state().rowsLeft };
}
