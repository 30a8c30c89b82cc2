/**
 * switchDuty 值班切换: chosen counters serve every zone from now on, or all go back to their own (`modeId: null`). One tap of
 * a guide or the manager; or the clock, at the hours of the settings. A clock changes nothing that a person chose: it
 * begins when no mode is on, and ends only the mode that it was to end (`ending`).
 */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId, DutyModeId } from '../../ids.ts';
import { reject } from '../../rejection.ts';
import { dutyModesOf } from '../duty.ts';
import { fact } from '../events.ts';
import { counterRules, type Hall } from '../hall.ts';

export const switchDuty = hallCommand({
  name: 'switchDuty',
  roles: ['guide', 'manager', 'clock'],
  payload: z.strictObject({
    /** Null = back to the usual zones. */
    modeId: DutyModeId.nullable(),
    /** Without them, all that are open and not paused. */
    counterIds: z.array(CounterId).min(1).max(99).optional(),
    ending: DutyModeId.optional(),
  }),
  patience: '8s',
  needs: [],
  rejections: [
    'DayNotOpen',
    'ClockNotTrusted',
    'DutyModeUnknown',
    'CounterUnknown',
    'NoCounterOpen',
    'DutyUnchanged',
  ],
  decide(hall, { modeId, counterIds = openCounters(hall), ending }, { by }) {
    if (hall.phase !== 'open') return reject('DayNotOpen', { date: hall.date });
    const byClock = by.role === 'clock';
    if (byClock && hall.clockSuspect) return reject('ClockNotTrusted', {});
    const now = hall.duty;
    const unchanged = reject('DutyUnchanged', { modeId: now?.modeId ?? null });
    if (modeId === null) {
      const isMeant = ending === undefined || ending === now?.modeId;
      return now !== null && isMeant ? [fact('DutyEnded', { modeId: now.modeId })] : unchanged;
    }
    if (!dutyModesOf(hall.rules).some((mode) => mode.modeId === modeId))
      return reject('DutyModeUnknown', { modeId });
    const unknown = counterIds.find((counterId) => !counterRules(hall, counterId));
    if (unknown !== undefined) return reject('CounterUnknown', { counterId: unknown });
    if (counterIds.length === 0) return reject('NoCounterOpen', {});
    const chosen = [...new Set(counterIds)].toSorted();
    if (now !== null && (byClock || (now.modeId === modeId && now.counterIds.join() === chosen.join())))
      return unchanged;
    return [fact('DutyBegan', { modeId, counterIds: chosen })];
  },
});

function openCounters(hall: Hall): readonly CounterId[] {
  return [...hall.counters.values()].flatMap(({ counterId, pause }) => (pause === null ? [counterId] : []));
}
