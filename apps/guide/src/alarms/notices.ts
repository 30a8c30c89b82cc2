/** Alarms as a guide can act on them (提醒): machines, the slips of one printer together, a queue with who could help it. */
import { serves, type Hall } from '@yichuang/domain/hall/hall';
import { alarmsOf, type Alarm } from '@yichuang/domain/hall/views/alarms';
import { vacanciesOf, type Vacancy } from '@yichuang/domain/oversight/vacancy';
import type { DeviceAlarm, DeviceCard } from '@yichuang/protocol/devices';
import type { Instant, PrinterId, TicketId, TicketNumber, ZoneId } from '@yichuang/domain/ids';

/** A counter that may serve the zone and does not just now. */
export interface Helper {
  readonly number: number;
  readonly state: 'paused' | 'closed';
}

export interface LostSlip {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
}

export type Notice =
  | (Extract<Alarm, { kind: 'orphanQueue' }> & { readonly helpers: readonly Helper[] })
  | (Extract<Alarm, { kind: 'reliefWanted' }> & { readonly helpers: readonly Helper[] })
  | {
      readonly kind: 'slips';
      readonly printerId: PrinterId;
      /** Did not come out; or nobody knows whether they did. */
      readonly certain: boolean;
      readonly slips: readonly LostSlip[];
    }
  | { readonly kind: 'device'; readonly alarm: DeviceAlarm }
  | ({ readonly kind: 'vacancy' } & Vacancy)
  | Extract<Alarm, { kind: 'counterUnseen' | 'longWait' | 'offlineTicket' | 'emergencyCall' | 'restored' }>;

/** What cannot wait comes first, within a kind who waits longest. */
export function noticesOf(hall: Hall, devices: readonly DeviceCard[], now: Instant): readonly Notice[] {
  const alarms = alarmsOf(hall, now);
  const orphans = alarms.flatMap((alarm) =>
    alarm.kind === 'orphanQueue' ? [{ ...alarm, helpers: helpersOf(hall, alarm.zoneId) }] : [],
  );
  const long = alarms.flatMap((alarm) => (alarm.kind === 'longWait' ? [alarm] : []));
  const machines = deviceNotices(devices);
  return [
    ...machines.filter(({ alarm }) => alarm.urgent),
    ...alarms.filter((alarm) => alarm.kind === 'counterUnseen'),
    ...alarms.flatMap((alarm) =>
      alarm.kind === 'reliefWanted' ? [{ ...alarm, helpers: reliefFor(hall, alarm) }] : [],
    ),
    ...orphans.toSorted((one, other) => other.minutes - one.minutes),
    ...vacanciesOf(hall, now).flatMap((vacancy) =>
      vacancy.stage === 'fresh' ? [] : [{ kind: 'vacancy' as const, ...vacancy }],
    ),
    ...slipNotices(alarms),
    ...machines.filter(({ alarm }) => !alarm.urgent),
    ...long.toSorted((one, other) => other.minutes - one.minutes),
    ...alarms.flatMap((alarm) =>
      alarm.kind === 'offlineTicket' || alarm.kind === 'emergencyCall' || alarm.kind === 'restored'
        ? [alarm]
        : [],
    ),
  ];
}

/** Stays the same while it is the same trouble: who has seen it is not called again. */
export function noticeKey(notice: Notice): string {
  switch (notice.kind) {
    case 'orphanQueue':
      return `orphan ${notice.zoneId}`;
    case 'reliefWanted':
      return `relief ${notice.counterId}`;
    case 'counterUnseen':
      return `unseen ${notice.counterId}`;
    case 'longWait':
      return `long ${notice.ticketId}`;
    case 'offlineTicket':
      return `offline ${notice.ticketId}`;
    case 'emergencyCall':
      return `emergency ${notice.number} ${notice.calledAt}`;
    case 'restored':
      return `restored ${notice.restoredAt}`;
    case 'vacancy':
      return `vacancy ${notice.post.counterId} ${notice.since}`;
    case 'device':
      return `device ${notice.alarm.key}`;
    case 'slips':
      return `slips ${notice.printerId} ${String(notice.certain)}`;
  }
}

/** A display or a window's PC that is switched off is the operator's to look after, not the guide's. */
function deviceNotices(devices: readonly DeviceCard[]): readonly Extract<Notice, { kind: 'device' }>[] {
  return devices
    .flatMap(({ alarms }) => alarms)
    .filter(({ kind, urgent }) => kind !== 'silent' || urgent)
    .toSorted((one, other) => (one.since < other.since ? -1 : 1))
    .map((alarm) => ({ kind: 'device', alarm }));
}

function slipNotices(alarms: readonly Alarm[]): readonly Notice[] {
  const groups = new Map<string, Extract<Notice, { kind: 'slips' }>>();
  for (const alarm of alarms) {
    if (alarm.kind !== 'slipFailed') continue;
    const { printerId, ticketId, number } = alarm;
    const certain = alarm.state === 'failed';
    const key = `${printerId} ${String(certain)}`;
    const slips = [...(groups.get(key)?.slips ?? []), { ticketId, number }];
    groups.set(key, { kind: 'slips', printerId, certain, slips });
  }
  return [...groups.values()].map((notice) => ({
    ...notice,
    slips: notice.slips.toSorted((one, other) => (one.number < other.number ? -1 : 1)),
  }));
}

/** The other counters that could serve any of its zones. */
function reliefFor(
  hall: Hall,
  { counterId, zones }: Extract<Alarm, { kind: 'reliefWanted' }>,
): readonly Helper[] {
  const own = hall.rules.counters.find((counter) => counter.counterId === counterId)?.number;
  const all = zones.flatMap(({ zoneId }) => helpersOf(hall, zoneId));
  return [...new Map(all.map((helper) => [helper.number, helper])).values()].filter(
    ({ number }) => number !== own,
  );
}

function helpersOf(hall: Hall, zoneId: ZoneId): readonly Helper[] {
  return hall.rules.counters
    .filter(({ counterId }) => serves(hall, counterId, zoneId))
    .map(({ counterId, number }): Helper => {
      const counter = hall.counters.get(counterId);
      return { number, state: counter?.pause ? 'paused' : 'closed' };
    })
    .toSorted((one, other) => Number(one.state === 'closed') - Number(other.state === 'closed'));
}
