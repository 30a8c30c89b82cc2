/** What happened to the day and its settings (厅与设置). */
import { adjust } from '../../ordered.ts';
import type { Appliers } from './applier.ts';

export const day = {
  HubStarted: (hall, _, { at }) => ({ ...hall, graceFrom: at }),
  ClockSuspected: (hall) => ({ ...hall, clockSuspect: true }),
  ClockTrusted: (hall, _, { at }) => ({ ...hall, clockSuspect: false, graceFrom: at }),
  DayOpened: (hall) => ({ ...hall, phase: 'open' }),
  DayClosed: (hall) => ({ ...hall, phase: 'closed', duty: null }),
  SettingsApplied: (hall, { rules }) => ({ ...hall, rules }),
  BackupRestored: (hall, restoration) => ({
    ...hall,
    restorations: [...hall.restorations, restoration],
    sequences: restoration.gaps.reduce(
      (sequences, { prefix, next }) => adjust(sequences, prefix, 0, (last) => Math.max(last, next - 1)),
      hall.sequences,
    ),
  }),
  DutyBegan: (hall, { modeId, counterIds }, { at }) => ({ ...hall, duty: { modeId, counterIds, since: at } }),
  DutyEnded: (hall) => ({ ...hall, duty: null }),
} satisfies Partial<Appliers>;
