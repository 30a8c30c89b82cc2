/** A rating pad (评价器): a level between 非常满意 and 非常不满意 for the service that was armed last. */
import type { Watched } from './health.ts';

/** 5 非常满意 … 1 非常不满意. */
export type RatingLevel = 1 | 2 | 3 | 4 | 5;

export interface Rated {
  readonly address: number;
  /** As given to `arm`. */
  readonly serviceId: string;
  readonly level: RatingLevel;
}

export interface RatingPadPort extends Watched {
  /** Asks for a rating of this service for `forMs`; pressing before, later or twice says nothing. */
  arm(address: number, serviceId: string, forMs: number): void;
  /** Ends the asking. */
  disarm(address: number): void;
  onRated(listener: (rated: Rated) => void): () => void;
}
