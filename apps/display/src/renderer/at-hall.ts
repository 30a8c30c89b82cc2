/** What every screen of a display is drawn from. */
import type { HallView } from '@yichuang/client/hall-client';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { Instant } from '@yichuang/domain/ids';
import type { LoudspeakerView } from './loudspeaker.ts';
import type { Door } from './station.ts';

export interface AtHall {
  readonly door: Door;
  readonly hall: Hall;
  readonly view: HallView;
  /** Null on a display that does not speak. */
  readonly voice: LoudspeakerView | null;
  /** The hub's time. */
  readonly now: Instant;
}
