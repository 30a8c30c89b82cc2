/**
 * When a press on a rating pad is a rating (评价): only while a service is asked about, only once, and never a press that
 * began before. No press says nothing: it is 未评价, never 满意.
 */

import type { Rated, RatingLevel } from '../ports/rating-pad.ts';
import { repeats } from './repeats.ts';

export interface RatingWindow {
  arm(address: number, serviceId: string, forMs: number): void;
  disarm(this: void, address: number): void;
  press(address: number, level: RatingLevel): void;
  onRated(this: void, listener: (rated: Rated) => void): () => void;
  /** Who is being asked now. */
  armed(): readonly number[];
  stop(): void;
}

/** `repeatMs`: the same key again within this long is the same press, held down or sent again. */
export function ratingWindow(repeatMs: number): RatingWindow {
  const listeners = new Set<(rated: Rated) => void>();
  const asked = new Map<number, { readonly serviceId: string; readonly untilMs: number }>();
  const pressed = repeats(repeatMs);

  return {
    arm(address, serviceId, forMs) {
      asked.set(address, { serviceId, untilMs: performance.now() + forMs });
    },
    disarm: (address) => void asked.delete(address),
    press(address, level) {
      // Asked even while nobody is: a key that was down before must not rate what comes after.
      const again = pressed.isRepeat(String(address), String(level));
      const service = asked.get(address);
      if (again || !service) return;
      asked.delete(address);
      if (performance.now() >= service.untilMs) return;
      for (const listener of listeners) listener({ address, serviceId: service.serviceId, level });
    },
    onRated(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    armed: () =>
      [...asked].filter(([, { untilMs }]) => performance.now() < untilMs).map(([address]) => address),
    stop: () => listeners.clear(),
  };
}
