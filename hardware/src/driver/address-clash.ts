/**
 * Two keypads with the same address (地址冲突): nobody presses two keys within a twentieth of a second, so two presses that
 * close are two keypads. Once is a slip of the hand; seen again and again, no press of that address is believed, because it
 * would call for the wrong window.
 */

export interface ClashLimits {
  /** Two different presses closer than this come from two hands. */
  readonly clashMs: number;
  /** So many sightings make it certain … */
  readonly clashSightings: number;
  /** … until none was seen for this long. */
  readonly clashForgetMs: number;
}

export interface AddressClash {
  /** The addresses that are certain to be two keypads'. */
  readonly seen: readonly number[];
  /** To be asked once for every press, in order; not for repeats. */
  mayBelieve(address: number): boolean;
  stop(): void;
}

export function addressClash(limits: ClashLimits, onChange: () => void): AddressClash {
  interface Seen {
    readonly lastPress: number;
    readonly sightings: number;
    readonly forget: NodeJS.Timeout | null;
  }
  const byAddress = new Map<number, Seen>();
  const isCertain = ({ sightings }: Seen): boolean => sightings >= limits.clashSightings;

  function forgetLater(address: number): NodeJS.Timeout {
    const timer = setTimeout(() => {
      byAddress.delete(address);
      onChange();
    }, limits.clashForgetMs);
    timer.unref();
    return timer;
  }

  return {
    get seen() {
      return [...byAddress].filter(([, seen]) => isCertain(seen)).map(([address]) => address);
    },
    mayBelieve(address) {
      const now = performance.now();
      const before = byAddress.get(address) ?? { lastPress: -Infinity, sightings: 0, forget: null };
      const clashes = now - before.lastPress < limits.clashMs;
      if (clashes && before.forget) clearTimeout(before.forget);
      const seen = {
        lastPress: now,
        sightings: before.sightings + (clashes ? 1 : 0),
        forget: clashes ? forgetLater(address) : before.forget,
      };
      byAddress.set(address, seen);
      if (isCertain(seen) !== isCertain(before)) onChange();
      return !clashes && !isCertain(seen);
    },
    stop() {
      for (const { forget } of byAddress.values()) if (forget) clearTimeout(forget);
    },
  };
}
