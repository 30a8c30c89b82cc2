/** What the hub's clock shows, from the times in its pushes: the least delayed of the latest samples is the truest. */

const KEPT = 12;
/** A jump beyond this is a clock that was set, not a slow line: older samples say nothing any more. */
const STEP_MS = 2_000;

export interface HubClock {
  /** The hub said it was `hubMs` when the local clock showed `localMs`. */
  heard(hubMs: number, localMs: number): void;
  /** Hub time minus local time, ms; 0 before the first word. */
  offsetMs(): number;
}

export function createHubClock(): HubClock {
  let samples: number[] = [];
  return {
    heard(hubMs, localMs) {
      const sample = hubMs - localMs;
      const latest = samples.at(-1);
      if (latest !== undefined && Math.abs(sample - latest) > STEP_MS) samples = [];
      samples = [...samples, sample].slice(-KEPT);
    },
    offsetMs: () => (samples.length === 0 ? 0 : Math.max(...samples)),
  };
}
