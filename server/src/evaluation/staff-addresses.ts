/**
 * From where staff and the hall's machines ask (工作网络): a rating from such an address is flagged, for a visitor's phone is
 * on its own network. Kept in memory for a day; whoever works asks the hub every few seconds and is known again at once.
 */
import { isLoopback } from '../config.ts';

export interface StaffAddresses {
  seen(address: string): void;
  has(address: string): boolean;
}

const DAY_MS = 24 * 3_600_000;
/** A hall has some dozens. */
const MOST = 2_000;

/** `ownMachine`: in a demo everybody sits at the hub's own machine, the visitor too. */
export function openStaffAddresses(ownMachine: boolean, now: () => number = Date.now): StaffAddresses {
  const known = new Map<string, number>();
  const counts = (address: string): boolean => ownMachine || !isLoopback(address);
  return {
    seen: (address) => {
      known.delete(address);
      known.set(address, now());
      const oldest = known.keys().next();
      if (known.size > MOST && !oldest.done) known.delete(oldest.value);
    },
    has: (address) => counts(address) && now() - (known.get(address) ?? -Infinity) < DAY_MS,
  };
}
