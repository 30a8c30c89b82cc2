/** What the kiosk can offer for some services right now: a number, a number after a warning, or a reason why not. */
import { takesNumber, type Service } from '@yichuang/domain/catalogue/service';
import type { KioskMenu, KioskZone } from '@yichuang/domain/hall/views/kiosk-menu';
import type { Instant, ServiceId, ZoneId } from '@yichuang/domain/ids';
import type { KioskState } from '@yichuang/protocol/bridge';
import type { Refusal } from './step.ts';

export type Offer =
  | { readonly may: 'take' }
  /** Nobody serves it now; `resumesAt` when somebody will, if known. */
  | { readonly may: 'ask'; readonly resumesAt: Instant | null }
  | { readonly may: 'no'; readonly refusal: Refusal };

export function offerFor(
  state: KioskState,
  services: readonly Service[],
  wanted: readonly ServiceId[],
): Offer {
  const { menu, alone } = state;
  if ((state.hub !== 'live' && !alone) || menu === null) return { may: 'no', refusal: { kind: 'offline' } };
  if (!givesNumbers(menu)) return { may: 'no', refusal: { kind: 'hours', hours: menu.hours } };
  const zone = zoneFor(menu, zoneOf(services, wanted[0]));
  if (zone?.left === 0) return { may: 'no', refusal: { kind: 'quota' } };
  // Before the first session nobody serves anything, and everybody knows.
  // Cut off, nobody knows here which windows are open.
  if (zone?.warning && !alone && menu.hours.state !== 'early')
    return { may: 'ask', resumesAt: zone.warning.resumesAt };
  return { may: 'take' };
}

export function givesNumbers({ hours }: KioskMenu): boolean {
  return hours.state === 'open' || hours.state === 'early';
}

/** The zone in which a number for the service waits; null for what takes none here. */
export function zoneOf(services: readonly Service[], serviceId: ServiceId | undefined): ZoneId | null {
  const service = services.find((candidate) => candidate.serviceId === serviceId);
  return service && takesNumber(service) ? service.zoneIds[0] : null;
}

export function zoneFor(menu: KioskMenu, zoneId: ZoneId | null): KioskZone | null {
  return menu.zones.find((zone) => zone.zoneId === zoneId) ?? null;
}
