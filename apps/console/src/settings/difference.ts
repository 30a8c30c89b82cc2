/** What a newer revision of the settings changes (设置的不同): group by group, with old and new where one value says it. */
import type { Rules } from '@yichuang/domain/hall/settings';

/** Groups as the hall speaks of them. */
export const GROUPS = [
  'hours',
  'zones',
  'services',
  'counters',
  'priority',
  'noShow',
  'reinstatement',
  'calling',
  'reasons',
  'alarms',
] as const;
export type Group = (typeof GROUPS)[number];

export interface Change {
  readonly group: Group;
  /** Things that came, went or became different, when the group is a list of things. */
  readonly things: { readonly added: number; readonly removed: number; readonly changed: number } | null;
}

const KEYS: Readonly<Record<Group, readonly (keyof Rules)[]>> = {
  hours: [
    'week',
    'specialDays',
    'issueBeforeMinutes',
    'lastTicketMinutes',
    'settleAt',
    'alwaysOpen',
    'zoneOffsetMinutes',
  ],
  zones: ['zones'],
  services: ['services'],
  counters: ['counters'],
  priority: ['priority'],
  noShow: ['noShow'],
  reinstatement: ['reinstatement'],
  calling: ['inferStartSeconds', 'speechGraceSeconds', 'undoSeconds', 'livingPerVisitorAndService'],
  reasons: ['reasons'],
  alarms: ['alarms'],
};

export function differences(inForce: Rules, newest: Rules): readonly Change[] {
  return GROUPS.filter((group) => KEYS[group].some((key) => differs(inForce[key], newest[key]))).map(
    (group) => ({
      group,
      things: thingsOf(group, inForce, newest),
    }),
  );
}

function thingsOf(group: Group, before: Rules, after: Rules): Change['things'] {
  if (group === 'zones') return compared(before.zones, after.zones, ({ zoneId }) => zoneId);
  if (group === 'services') return compared(before.services, after.services, ({ serviceId }) => serviceId);
  if (group === 'counters') return compared(before.counters, after.counters, ({ counterId }) => counterId);
  return null;
}

function compared<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  idOf: (thing: Thing) => string,
): NonNullable<Change['things']> {
  const old = new Map(before.map((thing) => [idOf(thing), thing]));
  const kept = after.filter((thing) => old.has(idOf(thing)));
  return {
    added: after.length - kept.length,
    removed: before.length - kept.length,
    changed: kept.filter((thing) => differs(old.get(idOf(thing)), thing)).length,
  };
}

/** Both come out of the same schema, so that their keys stand in the same order. */
function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
