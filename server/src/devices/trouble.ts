/**
 * When a fault of a part is an alarm (设备提醒的判断): one that lasts is, one that is gone for a while is not any more, and
 * one that comes and goes, a loose cable, is one alarm until it has been quiet for longer. Pure.
 *
 *   well ──fault──► ailing ──lasts raise──► alarm ──well for clear──► well
 *                     │                       ▲
 *                     └─often within a while──┘   (unstable: well for quiet)
 */
import type { Instant } from '@yichuang/domain/ids';
import { plusSeconds } from '@yichuang/domain/time';
import type { WatchSettings } from '@yichuang/protocol/devices';

export interface Trouble {
  readonly ailing: boolean;
  /** Since when it is ailing, or well. */
  readonly since: Instant;
  /** The latest beginnings of faults. */
  readonly faults: readonly Instant[];
  /** Since when there is an alarm; null = there is none. */
  readonly raisedAt: Instant | null;
  readonly unstable: boolean;
}

type Patience = Pick<
  WatchSettings,
  'raiseSeconds' | 'clearSeconds' | 'unstableFaults' | 'unstableSeconds' | 'quietSeconds'
>;

export function noTrouble(now: Instant): Trouble {
  return { ailing: false, since: now, faults: [], raisedAt: null, unstable: false };
}

/**
 * What the part says now; saying the same again changes nothing. `byHand`: somebody opens the cover or takes the paper out, as
 * often as a roll needs; that is no loose cable.
 */
export function hear(
  before: Trouble,
  ailing: boolean,
  now: Instant,
  patience: Patience,
  byHand = false,
): Trouble {
  const trouble = settle(before, now, patience);
  if (trouble.ailing === ailing) return trouble;
  if (!ailing) return { ...trouble, ailing, since: now };
  const recent = plusSeconds(now, -patience.unstableSeconds);
  const counted = byHand ? [] : [now];
  const faults = [...trouble.faults.filter((at) => at > recent), ...counted].slice(-patience.unstableFaults);
  const unstable = trouble.unstable || faults.length >= patience.unstableFaults;
  return {
    ailing,
    since: now,
    faults,
    unstable,
    raisedAt: trouble.raisedAt ?? (unstable ? (faults[0] ?? now) : null),
  };
}

/** What time alone has changed. */
export function settle(trouble: Trouble, now: Instant, patience: Patience): Trouble {
  const { ailing, since, raisedAt, unstable } = trouble;
  if (ailing) {
    const lasted = plusSeconds(since, patience.raiseSeconds) <= now;
    return raisedAt === null && lasted ? { ...trouble, raisedAt: since } : trouble;
  }
  const calm = unstable ? patience.quietSeconds : patience.clearSeconds;
  const over = raisedAt !== null && plusSeconds(since, calm) <= now;
  return over ? { ...trouble, raisedAt: null, unstable: false, faults: [] } : trouble;
}
