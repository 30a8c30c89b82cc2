/** 值班: chosen counters serve every zone; who may switch it, and what the clock may not undo. */
import { describe, expect, it } from 'vitest';
import type { CounterId, LocalDate, ZoneId } from '../ids.ts';
import { calledNumber, DATE, gist, RULES, stage, staffed } from '../testing/stage.ts';
import { shiftsOn } from './duty.ts';
import { openCountersFor } from './hall.ts';
import { alarmsOf } from './views/alarms.ts';
import { boardOf, windowOf } from './views/board.ts';
import { deskOf } from './views/desk.ts';
import { kioskMenuOf } from './views/kiosk-menu.ts';

const B = 'B' as ZoneId;
const c1 = 'c1' as CounterId;
const onDuty = (counterIds?: readonly string[]) => ({
  modeId: 'noon',
  ...(counterIds ? { counterIds } : {}),
});

describe('值班时谁来叫', () => {
  it('a counter on duty calls every zone in one plain order, its own people are not first', () => {
    const hall = stage().given('ann', 'openCounter', { counterId: 'c1' }).taken('b1', 'a1', 'b1');
    hall.given('guide', 'switchDuty', onDuty(['c1']));
    const numbers = [1, 2, 3].map(() =>
      calledNumber(hall, hall.when('ann', 'callNext', { counterId: 'c1', current: 'finish' })),
    );
    expect(numbers).toEqual(['B001', 'A001', 'B002']);
  });

  it('the others keep to their own zones, and everybody does when it ends', () => {
    const hall = staffed()
      .taken('b1', 'b1')
      .given('guide', 'switchDuty', onDuty(['c1']));
    expect(gist(hall.when('bo', 'callNext', { counterId: 'c2' }))).toEqual(['TicketCalled']);
    hall.given('guide', 'switchDuty', { modeId: null });
    expect(gist(hall.when('ann', 'callNext', { counterId: 'c1' }))).toBe('QueueEmpty');
  });

  it('a priority ticket of another zone overtakes as it would in its own', () => {
    const hall = stage().given('ann', 'openCounter', { counterId: 'c1' }).taken('a1', 'a1');
    hall.given('guide', 'takeTicket', { services: ['b1'], groundId: 'age60' });
    hall.given('manager', 'switchDuty', onDuty());
    const outcome = hall.when('ann', 'callNext', { counterId: 'c1' });
    expect(outcome).toMatchObject([
      { payload: { because: { rule: 'overtaking', tier: 'own', charged: ['A', 'B'] } } },
    ]);
  });

  it('ends with the day', () => {
    const hall = staffed().given('guide', 'switchDuty', onDuty());
    hall.given('manager', 'closeDay', { decisions: [] });
    expect(hall.hall.duty).toBeNull();
  });
});

describe('没有窗口的队', () => {
  it('is none while somebody on duty serves it, and is one again when that counter pauses', () => {
    const hall = stage().given('ann', 'openCounter', { counterId: 'c1' }).taken('b1').wait(360);
    const orphans = () => alarmsOf(hall.hall, hall.at).map(({ kind }) => kind);
    expect(orphans()).toEqual(['orphanQueue']);
    hall.given('guide', 'switchDuty', onDuty(['c1']));
    expect(orphans()).toEqual([]);
    expect(hall.when('ann', 'pauseCounter', { counterId: 'c1', reasonId: 'toilet' })).toMatchObject({
      code: 'QueueLeftAlone',
      details: { zones: [{ zoneId: 'B', waiting: 1 }] },
    });
    hall.given('ann', 'pauseCounter', { counterId: 'c1', reasonId: 'toilet', confirmed: true });
    expect(orphans()).toEqual(['orphanQueue']);
    expect(openCountersFor(hall.hall, B)).toEqual([]);
  });
});

describe('屏幕', () => {
  it('board and kiosk say which windows, the window and the desk what they serve', () => {
    const hall = staffed().given('guide', 'switchDuty', onDuty(['c3', 'c1', 'c4']));
    expect(boardOf(hall.hall).duty).toEqual({ modeId: 'noon', counterNumbers: [1, 3] });
    expect(kioskMenuOf(hall.hall, hall.at).duty).toEqual({ modeId: 'noon', counterNumbers: [1, 3] });
    expect(windowOf(hall.hall, c1)).toMatchObject({ onDuty: true, zoneIds: ['A', 'B'] });
    expect(windowOf(hall.hall, 'c2' as CounterId)).toMatchObject({ onDuty: false, zoneIds: ['A'] });
    expect(deskOf(hall.hall, c1, hall.at)?.queues).toMatchObject([
      { zoneId: 'A', tier: 'own' },
      { zoneId: 'B', tier: 'own' },
    ]);
    expect(boardOf(staffed().hall).duty).toBeNull();
  });
});

describe('切换 switchDuty', () => {
  it('takes the open counters when none are named, and says so when there are none', () => {
    const hall = staffed().given('bo', 'pauseCounter', { counterId: 'c2', reasonId: 'toilet' });
    expect(hall.when('guide', 'switchDuty', onDuty())).toMatchObject([
      { type: 'DutyBegan', payload: { modeId: 'noon', counterIds: ['c1', 'c3'] } },
    ]);
    expect(gist(stage().when('guide', 'switchDuty', onDuty()))).toBe('NoCounterOpen');
  });

  it('refuses what is not there and what is so already', () => {
    const hall = staffed();
    expect(gist(hall.when('guide', 'switchDuty', { modeId: null }))).toBe('DutyUnchanged');
    expect(gist(hall.when('guide', 'switchDuty', { modeId: 'night' }))).toBe('DutyModeUnknown');
    expect(gist(hall.when('guide', 'switchDuty', onDuty(['c9'])))).toBe('CounterUnknown');
    hall.given('guide', 'switchDuty', onDuty(['c2', 'c1']));
    expect(gist(hall.when('manager', 'switchDuty', onDuty(['c1', 'c2', 'c1'])))).toBe('DutyUnchanged');
    expect(gist(hall.when('manager', 'switchDuty', onDuty(['c1'])))).toEqual(['DutyBegan']);
  });

  it('the clock begins and ends a shift, and leaves alone what a person chose', () => {
    const hall = staffed();
    const end = { modeId: null, ending: 'noon' };
    hall.given('clock', 'switchDuty', onDuty(['c1'])).given('clock', 'switchDuty', end);
    hall.given('guide', 'switchDuty', { modeId: 'single', counterIds: ['c3'] });
    expect(hall.when('clock', 'switchDuty', onDuty(['c1']))).toMatchObject({
      code: 'DutyUnchanged',
      details: { modeId: 'single' },
    });
    expect(gist(hall.when('clock', 'switchDuty', end))).toBe('DutyUnchanged');
    expect(hall.hall.duty).toMatchObject({ modeId: 'single', counterIds: ['c3'] });
    hall.fold({ type: 'ClockSuspected', payload: { jumpMs: 9_000 } });
    expect(gist(hall.when('clock', 'switchDuty', end))).toBe('ClockNotTrusted');
  });
});

describe('值班时段', () => {
  it('are those of the weekday; rules of an earlier version have none', () => {
    expect(shiftsOn(RULES, DATE)).toMatchObject([{ modeId: 'noon', from: '12:00', counterIds: ['c1'] }]);
    expect(shiftsOn(RULES, '2026-11-28' as LocalDate)).toEqual([]);
    const { dutyModes: _, ...before } = RULES;
    expect(shiftsOn(before, DATE)).toEqual([]);
  });
});
