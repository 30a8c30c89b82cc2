/** What happens around a fuzzed office while nobody does anything: time, the calendar, people who bring a proof. */
import { RULES } from '@yichuang/domain/testing/stage';
import { dateAt, plusSeconds } from '@yichuang/domain/time';
import type { Seeded } from '@yichuang/server/past/seeded';
import { FUZZ_PEOPLE, PROVEN } from './case-people.ts';
import type { CaseworkUnderFuzz } from './casework-under-fuzz.ts';

/** Mostly minutes, sometimes hours, now and then a night or a week-end; the calendar changes, somebody proves who they are. */
export function timePasses(world: CaseworkUnderFuzz, luck: Seeded): void {
  if (luck.chance(0.04)) world.pass(luck.below(30 * 3_600_000));
  else if (!luck.chance(0.15)) world.pass(luck.below(900_000));
  if (luck.chance(0.008)) {
    const date = dateAt(plusSeconds(world.now(), (luck.below(12) + 1) * 86_400), RULES.zoneOffsetMinutes);
    const change = luck.chance(0.2) ? MAKEUP : TYPHOON;
    world.changeDay({ date, ...change });
  }
  // Whose identity was 身份待核 proves it, and after a while somebody else comes with none.
  if (luck.chance(0.01)) world.people = luck.chance(0.5) ? { ...FUZZ_PEOPLE } : { ...FUZZ_PEOPLE, ...PROVEN };
}

const TYPHOON = { working: false, reasonId: 'typhoon' } as const;
const MAKEUP = { working: true, reasonId: 'makeup' } as const;
