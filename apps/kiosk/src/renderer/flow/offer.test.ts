// What the kiosk offers when a counter, the hours, the quota or the hub say otherwise.
import type { Service } from '@yichuang/domain/catalogue/service';
import type { KioskMenu, KioskZone } from '@yichuang/domain/hall/views/kiosk-menu';
import type { Instant, ServiceId, ZoneId } from '@yichuang/domain/ids';
import type { KioskState } from '@yichuang/protocol/bridge';
import { describe, expect, test } from 'vitest';
import { offerFor } from './offer.ts';

const general = 'general-C' as ServiceId;
const at = '2026-11-23T06:30:00.000Z' as Instant;
const services = [
  { kind: 'general', serviceId: general, zoneIds: ['C' as ZoneId] },
] as unknown as readonly Service[];

function stateWith(
  zone: Partial<KioskZone>,
  hours: KioskMenu['hours'] = { state: 'open', until: null },
): KioskState {
  const full = { zoneId: 'C' as ZoneId, warning: null, left: null, ...zone } as KioskZone;
  return { hub: 'live', menu: { hours, zones: [full], duty: null } } as unknown as KioskState;
}

const offered = (state: KioskState) => offerFor(state, services, [general]);

describe('offerFor', () => {
  test('a number', () => {
    expect(offered(stateWith({}))).toEqual({ may: 'take' });
  });

  test('nobody serves the zone: asks, with the time if it is known', () => {
    expect(offered(stateWith({ warning: { code: 'noCounter', resumesAt: at } }))).toEqual({
      may: 'ask',
      resumesAt: at,
    });
    expect(offered(stateWith({ warning: { code: 'noCounter', resumesAt: null } }))).toEqual({
      may: 'ask',
      resumesAt: null,
    });
  });

  test('before the first session nobody serves, and that is no warning', () => {
    const state = stateWith(
      { warning: { code: 'noCounter', resumesAt: at } },
      { state: 'early', callingFrom: at },
    );
    expect(offered(state)).toEqual({ may: 'take' });
  });

  test('the quota is used up', () => {
    expect(offered(stateWith({ left: 0 }))).toEqual({ may: 'no', refusal: { kind: 'quota' } });
  });

  test.each([
    { state: 'notYet', from: at },
    { state: 'lastTicketPassed' },
    { state: 'ended' },
    { state: 'closed' },
  ] as const)('outside the hours: $state', (hours) => {
    expect(offered(stateWith({}, hours))).toEqual({ may: 'no', refusal: { kind: 'hours', hours } });
  });

  test.each(['connecting', 'stale', 'signedOut'] as const)('hub %s: the guide desk instead', (hub) => {
    expect(offered({ ...stateWith({}), hub })).toEqual({ may: 'no', refusal: { kind: 'offline' } });
  });
});
