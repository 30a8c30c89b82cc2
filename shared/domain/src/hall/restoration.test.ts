/** 恢复备份: numbers that may be on paper are not given again that day; who holds one is told what to do. */
import { describe, expect, it } from 'vitest';
import type { Instant, LocalDate } from '../ids.ts';
import { plusSeconds } from '../time.ts';
import { MORNING, RULES, stage, type Stage } from '../testing/stage.ts';
import { perhapsLost, restorationOf, type Restored } from './restoration.ts';
import { alarmsOf } from './views/alarms.ts';

const at = (minutes: number): Instant => plusSeconds(MORNING, minutes * 60);
/** Backup at 08:30, restored so many minutes later. */
const after = (minutes: number): Restored => ({ backupAt: at(0), restoredAt: at(minutes) });

function restored(hall: Stage, how: Restored): Stage {
  hall.wait(3_600);
  for (const event of restorationOf(hall.hall, hall.hall.rules, how)) hall.fold(event);
  return hall;
}

describe('恢复之后的号', () => {
  it('go on at the next hundred above what may have been given: two a minute, fifty at least', () => {
    const hall = stage().taken('a1', 'a1', 'b1');
    expect(restorationOf(hall.hall, RULES, after(10))).toMatchObject([
      {
        type: 'BackupRestored',
        payload: {
          gaps: [
            { prefix: 'A', after: 2, next: 101 },
            { prefix: 'B', after: 1, next: 101 },
          ],
        },
      },
    ]);
    expect(restorationOf(hall.hall, RULES, after(60))).toMatchObject([
      { payload: { gaps: [{ prefix: 'A', after: 2, next: 201 }, { prefix: 'B' }] } },
    ]);
    restored(hall, after(60)).taken('a1');
    expect(hall.ticket('A201').status).toBe('waiting');
  });

  it('are put on record once for each restore, and a second one goes on above the first', () => {
    const hall = restored(restored(stage().taken('a1'), after(10)), after(10));
    expect(hall.hall.restorations).toHaveLength(1);
    restored(hall, after(20)).taken('a1');
    expect(hall.ticket('A201').status).toBe('waiting');
    expect(perhapsLost(hall.hall, 'A050')?.restoredAt).toBe(at(10));
    expect(perhapsLost(hall.hall, 'A150')?.restoredAt).toBe(at(20));
  });

  it('of a backup of an earlier day count from when the first number could be taken', () => {
    const hall = stage({ open: false });
    const how = { backupAt: '2026-11-22T09:00:00.000Z' as Instant, restoredAt: at(0) };
    const outcome = hall.when('clock', 'openDay', { date: hall.hall.date }, { restored: how });
    // 07:30 to 08:30: a hundred and twenty.
    expect(outcome).toMatchObject([
      { type: 'DayOpened' },
      { type: 'SettingsApplied' },
      { type: 'BackupRestored', payload: { gaps: [{ prefix: 'A', after: 0, next: 201 }, { prefix: 'B' }] } },
    ]);
  });

  it('stay as they are when none can be missing: another day, or nothing given yet', () => {
    const { hall } = stage().taken('a1');
    expect(restorationOf(hall, RULES, null)).toEqual([]);
    expect(restorationOf(hall, RULES, after(-120))).toEqual([]);
    expect(restorationOf({ ...hall, date: '2026-11-24' as LocalDate }, RULES, after(10))).toEqual([]);
    const atDawn = { backupAt: at(-300), restoredAt: at(-90) };
    expect(restorationOf(hall, RULES, atDawn)).toEqual([]);
  });

  it('never go beyond the last number', () => {
    const hall = stage().taken('a1');
    expect(
      restorationOf(
        hall.hall,
        { ...RULES, alwaysOpen: true },
        {
          backupAt: at(-500),
          restoredAt: at(900),
        },
      ),
    ).toMatchObject([{ payload: { gaps: [{ next: 2901 }, { next: 2801 }] } }]);
    const full = { ...hall.hall, sequences: hall.hall.sequences.with('A', 9_990, true) };
    expect(restorationOf(full, RULES, after(60))).toMatchObject([
      { payload: { gaps: [{ next: 9999 }, {}] } },
    ]);
  });
});

describe('查号', () => {
  it('knows which numbers may be from before the restore', () => {
    const hall = restored(stage().taken('a1', 'a1'), after(10)).taken('a1');
    for (const known of ['A001', 'A002', 'A101', 'C007']) expect(perhapsLost(hall.hall, known)).toBeNull();
    for (const lost of ['A003', 'A100', 'B001'])
      expect(perhapsLost(hall.hall, lost)).toMatchObject(after(10));
  });

  it('the guides are told all day', () => {
    const hall = restored(stage(), after(10));
    expect(alarmsOf(hall.hall, hall.at)).toEqual([{ kind: 'restored', ...after(10) }]);
  });
});
