/**
 * A newer build (新版本): the page loads itself again, but only when the hub can serve it. A reload in the second when
 * the hub restarts would leave the browser's own error page on the wall, and nobody to press a key.
 */

export interface RenewOptions {
  readonly isServed: () => Promise<boolean>;
  readonly reload: () => void;
  /** What must not be cut short. */
  readonly idle: () => Promise<void>;
  readonly after: (milliseconds: number, act: () => void) => () => void;
}

const AGAIN_MS = 5_000;
/** A hall that calls without a break gets the newer build between two calls at the latest after this. */
const IDLE_MS = 60_000;

export function createRenewal({ isServed, reload, idle, after }: RenewOptions): () => void {
  let asked = false;

  async function renew(): Promise<void> {
    await Promise.race([idle(), new Promise<void>((resolve) => void after(IDLE_MS, resolve))]);
    if (await isServed()) reload();
    else after(AGAIN_MS, () => void renew());
  }

  return () => {
    if (asked) return;
    asked = true;
    void renew();
  };
}
