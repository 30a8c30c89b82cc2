/** The rules a hall begins with, taken from the catalogue: the payload of its first `SettingsApplied`. */
import { Rules, type Session } from '../hall/settings.ts';
import type { HallId } from '../ids.ts';
import type { Catalogue } from './catalogue.ts';
import { servicesOf, takesNumber } from './service.ts';
import { specialDaysOf } from './special-days.ts';

export interface RulesOptions {
  /** counts up with every change of the settings; 1 for the first */
  readonly revision?: number;
  /** a demo hall is open at any hour */
  readonly alwaysOpen?: boolean;
}

/** Throws a `RangeError` when the catalogue has no such hall. */
export function rulesFor(
  catalogue: Catalogue,
  hallId: HallId,
  { revision = 1, alwaysOpen = false }: RulesOptions = {},
): Rules {
  const hall = catalogue.halls.find(({ id }) => id === hallId);
  if (!hall) throw new RangeError(`the catalogue has no hall "${hallId}"`);
  const defaults = catalogue.queueDefaults;
  const week = defaults.week.value.map((sessions) => sessions.map(([from, to]): Session => ({ from, to })));
  const byCard = defaults.grounds.value.find((ground) => ground.byCard === true);

  return Rules.parse({
    hallId,
    revision,
    zoneOffsetMinutes: defaults.zoneOffsetMinutes.value,
    alwaysOpen,
    week,
    specialDays: specialDaysOf(catalogue.holidays, week),
    issueBeforeMinutes: defaults.issueBeforeMinutes.value,
    lastTicketMinutes: defaults.lastTicketMinutes.value,
    settleAt: defaults.settleAt.value,
    zones: hall.zoneIds.flatMap((zoneId) =>
      catalogue.zones
        .filter(({ id }) => id === zoneId)
        .map(({ prefix }) => ({ zoneId, prefix, quota: defaults.quotas.value[zoneId] ?? null })),
    ),
    services: servicesOf(catalogue, hallId)
      .filter(takesNumber)
      .map(({ serviceId, zoneIds, minutes }) => ({ serviceId, zoneIds, minutes })),
    counters: catalogue.counters
      .filter((counter) => counter.hallId === hallId)
      .map(({ id, number, zoneId, fallbackZoneIds }) => ({
        counterId: id,
        number,
        zoneIds: [zoneId],
        fallbackZoneIds,
      })),
    priority: {
      classes: defaults.priorityClasses.value.map(({ id, bypass, unhurried }) => ({
        classId: id,
        bypass,
        unhurried,
      })),
      grounds: defaults.grounds.value.map(({ id, classId }) => ({ groundId: id, classId })),
      ...(byCard && { byCard: { age: defaults.elderlyAge.value, groundId: byCard.id } }),
      ratio: defaults.overtakingRatio.value,
    },
    noShow: defaults.noShow.value,
    reinstatement: defaults.reinstatement.value,
    inferStartSeconds: defaults.inferStartSeconds.value,
    speechGraceSeconds: defaults.speechGraceSeconds.value,
    undoSeconds: defaults.undoSeconds.value,
    livingPerVisitorAndService: defaults.livingPerVisitorAndService.value,
    reasons: {
      pause: defaults.pauseReasons.value.map(({ id }) => id),
      direct: defaults.directReasons.value.map(({ id }) => id),
      cancel: defaults.cancelReasons.value.map(({ id }) => id),
      outOfOrder: defaults.outOfOrderReasons.value.map(({ id }) => id),
    },
    alarms: defaults.alarms.value,
    appointments: defaults.appointments.value,
    dutyModes: defaults.dutyModes.value.map(({ id, shifts = [] }) => ({
      modeId: id,
      shifts: shifts.flatMap(({ hallId: of, ...shift }) => (of === hallId ? [shift] : [])),
    })),
  });
}
