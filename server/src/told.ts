/** A stored fact with those who may hear of it (知情范围). */
import type { Envelope } from '@yichuang/domain/event';

export interface Told {
  readonly envelope: Envelope;
  /** Departments whose officials may see it; null = the kind's audience is not divided by department. */
  readonly departments: readonly string[] | null;
}
