/** How one kind of fact changes the hall. */
import type { Envelope } from '../../event.ts';
import type { HallEventType, HallPayload } from '../events.ts';
import type { Hall } from '../hall.ts';

export type Applier<T extends HallEventType> = (
  hall: Hall,
  payload: HallPayload<T>,
  envelope: Envelope,
) => Hall;

export type Appliers = { readonly [T in HallEventType]: Applier<T> };
