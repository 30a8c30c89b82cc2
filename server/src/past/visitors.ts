/** The people of a played day (来的人): when each comes, what for, and how it goes with them. Seeded. */
import type { GroundId, ServiceId, ZoneId } from '@yichuang/domain/ids';
import { seeded } from './seeded.ts';

export interface Visitor {
  /** Minutes after midnight, on the hall's clock. */
  readonly minute: number;
  readonly service: ServiceId;
  /** A guide gives the number, else the kiosk. */
  readonly byGuide: boolean;
  readonly ground: GroundId | null;
  /** Seconds from the call to the window; null = does not hear it. */
  readonly walk: number | null;
  /** Missed the call and comes back so many minutes later; null = has gone. */
  readonly backAfter: number | null;
  /** Seconds at the window. */
  readonly seconds: number;
  /** Has to go on to this zone afterwards. */
  readonly movesTo: ZoneId | null;
  /** Copies something in the middle for so many seconds. */
  readonly fetches: number | null;
  /** Gives up, when still waiting after so many minutes. */
  readonly patience: number | null;
}

/** When people come: from, to (minutes after midnight), share. */
const WAVES = [
  [450, 485, 0.09],
  [485, 570, 0.22],
  [570, 690, 0.18],
  [690, 720, 0.03],
  [720, 870, 0.03],
  [840, 930, 0.19],
  [930, 1_018, 0.26],
] as const;
/** One counter in twelve hands out certificates, two do A, two B, five C, two D. */
const ZONES = ['A', 'A', 'B', 'B', 'C', 'C', 'C', 'C', 'C', 'D', 'D', 'Z'] as const;
const EVERY_ZONE = ['A', 'B', 'C', 'D', 'Z'] as const;
const GROUNDS = ['elder-seen', 'elder-seen', 'elder-card', 'mobility', 'veteran', 'pregnant'] as const;

export interface Crowd {
  readonly people: number;
  readonly seed: number;
  /** What they come for: as often as each stands here. */
  readonly zones?: readonly string[];
  /** Times the short errands of a full day, whose mean is 170 seconds. */
  readonly pace?: number;
}

export function visitorsOf({ people, seed, zones = ZONES, pace = 1 }: Crowd): readonly Visitor[] {
  const luck = seeded(seed);
  const maybe = <T>(probability: number, value: () => T): T | null =>
    luck.chance(probability) ? value() : null;
  return Array.from({ length: people }, (): Visitor => {
    const zone = luck.pick(zones) ?? 'C';
    return {
      minute: arrival(luck.next(), luck.next()),
      service: `general-${zone}` as ServiceId,
      byGuide: luck.chance(0.2),
      ground: maybe(0.16, () => (luck.chance(0.02) ? 'sudden-illness' : luck.pick(GROUNDS)) as GroundId),
      walk: luck.chance(0.05) ? null : 10 + luck.below(45),
      backAfter: maybe(0.6, () => 4 + luck.below(36)),
      // Mostly short, now and then long.
      seconds: 40 + Math.round(-Math.log(1 - luck.next() * 0.98) * 135 * pace),
      movesTo: maybe(0.03, () => (luck.pick(EVERY_ZONE) ?? 'C') as ZoneId),
      fetches: maybe(0.03, () => 120 + luck.below(400)),
      patience: maybe(0.02, () => 10 + luck.below(30)),
    };
  }).toSorted((one, other) => one.minute - other.minute);
}

/** `share` says which wave, `within` where in it. */
function arrival(share: number, within: number): number {
  let left = share;
  for (const [from, to, part] of WAVES) {
    if (left < part) return from + (to - from) * within;
    left -= part;
  }
  return WAVES[4][0];
}
