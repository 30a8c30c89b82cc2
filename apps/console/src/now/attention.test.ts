import type { ShortCode } from '@yichuang/domain/casework/ids';
import type { AccountCard } from '@yichuang/protocol/api';
import type { DeviceAlarm, DeviceCard } from '@yichuang/protocol/devices';
import type { Upkeep } from '@yichuang/protocol/upkeep';
import { RULES, stage, staffed } from '@yichuang/domain/testing/stage';
import type { Instant, LocalDate } from '@yichuang/domain/ids';
import { plusSeconds } from '@yichuang/domain/time';
import { describe, expect, test } from 'vitest';
import { attentionOf, type Known } from './attention.ts';

const MORNING = '2026-11-23T00:30:00.000Z' as Instant;

const UPKEEP: Upkeep = {
  state: 'ok',
  now: MORNING,
  clockSuspect: false,
  backup: { at: null, ok: null },
  standby: null,
  kit: { madeAt: null, print: null },
  people: { lostKeys: [], lastPurge: null, purgeUnsettled: false, copiesExpireDays: 14 },
  settings: RULES,
  slips: [],
};

function known(change: Partial<Known> = {}): Known {
  const { hall, at } = stage();
  return {
    hall,
    now: at,
    upkeep: UPKEEP,
    devices: [],
    accounts: [],
    leftovers: null,
    danger: [],
    undecided: [],
    handovers: [],
    notices: null,
    ratings: null,
    ...change,
  };
}

function kinds(change: Partial<Known>): readonly string[] {
  return attentionOf(known(change)).map(({ urgency, matter }) => `${urgency} ${matter.kind}`);
}

function device(change: Partial<DeviceCard>): DeviceCard {
  return {
    deviceId: 'display-1' as DeviceCard['deviceId'],
    kind: 'display',
    name: '大屏',
    place: '',
    pairedAt: '2026-11-01T00:00:00.000Z' as Instant,
    lastSeenAt: MORNING,
    connected: false,
    away: false,
    revokedAt: null,
    parts: [],
    alarms: [],
    ...change,
  };
}

function alarm(change: Partial<DeviceAlarm>): DeviceAlarm {
  return {
    key: 'kiosk-1 slip-printer',
    kind: 'fault',
    deviceId: 'kiosk-1' as DeviceAlarm['deviceId'],
    name: '1号取号机',
    place: '大厅入口',
    part: { partId: 'slip-printer', kind: 'slipPrinter' },
    urgent: true,
    condition: null,
    unstable: false,
    paperLeft: null,
    since: MORNING,
    ...change,
  };
}

test('an open hall in order needs nobody', () => {
  expect(attentionOf(known())).toEqual([]);
});

test('nothing is said of what was not told yet', () => {
  expect(kinds({ upkeep: null, devices: null, accounts: null })).toEqual([]);
});

describe('the hub', () => {
  test('a full disk, a doubtful clock and a failed backup are urgent', () => {
    const upkeep: Upkeep = {
      ...UPKEEP,
      state: 'diskFull',
      clockSuspect: true,
      backup: { at: MORNING, ok: false },
    };
    expect(kinds({ upkeep })).toEqual(['urgent diskFull', 'urgent clockSuspect', 'urgent backupFailed']);
  });

  test('a backup is old after two hours', () => {
    const upkeep: Upkeep = { ...UPKEEP, backup: { at: MORNING, ok: true } };
    expect(kinds({ upkeep, now: plusSeconds(MORNING, 7200) })).toEqual([]);
    expect(kinds({ upkeep, now: plusSeconds(MORNING, 7201) })).toEqual(['soon backupOld']);
  });
});

describe('the day', () => {
  const { hall } = stage({ open: false });

  test('is missed in opening hours only', () => {
    expect(kinds({ hall, now: MORNING })).toEqual(['urgent dayNotOpen']);
    expect(kinds({ hall, now: '2026-11-23T12:00:00.000Z' as Instant })).toEqual([]);
  });

  test('left open overnight is urgent', () => {
    expect(kinds({ now: '2026-11-24T00:30:00.000Z' as Instant })).toEqual(['urgent dayLeftOpen']);
  });

  test('a newer revision waits', () => {
    expect(kinds({ upkeep: { ...UPKEEP, settings: { ...RULES, revision: 2 } } })).toEqual([
      'note settingsWaiting',
    ]);
  });

  test('whom the system closed is told the next morning', () => {
    const date = '2026-11-22' as LocalDate;
    expect(kinds({ leftovers: { date, undecided: 2 } })).toEqual(['note leftovers']);
    expect(kinds({ leftovers: { date, undecided: 0 } })).toEqual([]);
  });

  test('papers that nobody fetched and messages that did not get through', () => {
    const fetched = { departmentName: '市监局', late: false };
    const left = { departmentName: '审批局', late: true };
    expect(kinds({ handovers: [fetched] })).toEqual([]);
    expect(kinds({ handovers: [fetched, left, left] })).toEqual(['soon handoversLate']);
    expect(kinds({ notices: { failed: [] } })).toEqual([]);
    expect(kinds({ notices: { failed: [{ shortCode: '026000018' as ShortCode }] } })).toEqual([
      'soon noticesFailed',
    ]);
  });

  test('cases over their promised date before those of which nobody said whether they are accepted', () => {
    const line = (shortCode: string, light: 'green' | 'yellow' | 'orange' | 'red') => ({
      shortCode: shortCode as ShortCode,
      light,
    });
    expect(kinds({ danger: [line('026000018', 'yellow')], undecided: [line('026000018', 'green')] })).toEqual(
      [],
    );
    const matters = attentionOf(
      known({
        danger: [line('026000018', 'red'), line('026000029', 'orange')],
        undecided: [line('026000030', 'yellow')],
      }),
    );
    expect(matters).toMatchObject([
      { urgency: 'urgent', matter: { kind: 'casesLate', shortCodes: ['026000018'] } },
      { urgency: 'soon', matter: { kind: 'casesSilent', shortCodes: ['026000030'] } },
    ]);
  });
});

describe('the hall', () => {
  test('a queue without a counter comes before a long wait elsewhere', () => {
    const { hall, at } = stage()
      .given('ann', 'openCounter', { counterId: 'c1' })
      .taken('a1', 'b1')
      .wait(31 * 60);
    expect(kinds({ hall, now: at })).toEqual(['urgent orphanQueue', 'soon longWaits']);
  });

  test('slips that failed are one matter a printer', () => {
    const staged = staffed();
    for (let i = 0; i < 2; i += 1)
      staged.given('kiosk', 'takeTicket', { services: ['a1'], printerId: 'kiosk-1' });
    const { hall, at } = staged.wait(20);
    expect(attentionOf(known({ hall, now: at }))).toMatchObject([
      { urgency: 'urgent', matter: { printerId: 'kiosk-1', numbers: ['A001', 'A002'] } },
    ]);
  });
});

describe('devices and accounts', () => {
  const now = plusSeconds(MORNING, 301);

  test('one broken part is one matter, urgent where it stops somebody; paper that ends is soon', () => {
    const devices = [
      device({
        deviceId: 'kiosk-1' as DeviceCard['deviceId'],
        alarms: [
          alarm({ key: 'kiosk-1 slip-printer', condition: 'P-02' }),
          alarm({ key: 'kiosk-1 card-reader', urgent: false, condition: 'C-04', unstable: true }),
        ],
      }),
      device({ alarms: [alarm({ key: 'desk', kind: 'paperLow', urgent: false, paperLeft: 41 })] }),
    ];
    expect(kinds({ devices, now })).toEqual(['urgent deviceFault', 'soon deviceFault', 'soon paperLow']);
    const keys = attentionOf(known({ devices, now })).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });

  test('terminals that are not heard are one matter, urgent when a kiosk is among them', () => {
    const silent = (deviceId: string, urgent: boolean): DeviceCard =>
      device({
        deviceId: deviceId as DeviceCard['deviceId'],
        away: true,
        alarms: [
          alarm({ key: deviceId, kind: 'silent', deviceId: deviceId as DeviceCard['deviceId'], urgent }),
        ],
      });
    expect(kinds({ devices: [silent('display-1', false)], now })).toEqual(['soon devicesLost']);
    const both = [silent('display-1', false), silent('kiosk-1', true)];
    expect(attentionOf(known({ devices: both, now }))).toMatchObject([
      { urgency: 'urgent', matter: { devices: both } },
    ]);
  });

  test('one that never came is only noted, and only while somebody is expected', () => {
    const devices = [device({ lastSeenAt: null, away: true }), device({ lastSeenAt: null })];
    expect(attentionOf(known({ devices, now }))).toMatchObject([
      { urgency: 'note', matter: { kind: 'devicesNeverSeen', devices: [devices[0]] } },
    ]);
    const { hall } = stage().given('manager', 'closeDay', { decisions: [] });
    expect(kinds({ hall, devices, now })).toEqual([]);
  });

  test('a locked account waits for its one tap, a disabled one for nobody', () => {
    const locked = { locked: true, disabled: false } as AccountCard;
    expect(kinds({ accounts: [locked] })).toEqual(['soon accountsLocked']);
    expect(kinds({ accounts: [{ ...locked, disabled: true }] })).toEqual([]);
  });

  test('差评过期是急事，今天到期要办，没到的不说', () => {
    const lit = (...lights: readonly ('green' | 'yellow' | 'orange' | 'red')[]) => ({
      ratings: lights.map((light) => ({ light })),
    });
    expect(kinds(lit('green', 'yellow'))).toEqual([]);
    expect(kinds(lit('orange', 'red', 'red'))).toEqual(['urgent ratingsLate', 'soon ratingsDue']);
  });
});
