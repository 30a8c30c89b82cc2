/** 接替补报: numbers that the second PC had not copied yet are told of again by whoever gave them. */
import { describe, expect, it } from 'vitest';
import type { Restored } from '../restoration.ts';
import { DATE, gist, MORNING, stage, type Stage } from '../../testing/stage.ts';
import { plusSeconds } from '../../time.ts';

const restored: Restored = { backupAt: MORNING, restoredAt: plusSeconds(MORNING, 60) };
const told = (number: string, more: object = {}) => ({
  number,
  zoneId: 'A',
  services: ['a1'],
  takenAt: plusSeconds(MORNING, 30),
  promise: { ahead: 4, low: 5, high: 10, model: 'median-1' },
  ...more,
});
/** A hall that a copy was promoted to a minute ago, before its opening. */
const promoted = (): Stage => {
  const hall = stage({ open: false }).wait(60);
  return hall.given('clock', 'openDay', { date: DATE }, { restored });
};

describe('a number that was lost', () => {
  it('is on record again with its number, its time and its priority; the next number stays above the gap', () => {
    const hall = promoted().given('kiosk', 'recordLostTicket', told('A007', { groundId: 'age60' }));
    expect(hall.ticket('A007')).toMatchObject({
      takenAt: plusSeconds(MORNING, 30),
      channel: 'kiosk',
      priority: { classId: 'elderly' },
    });
    hall.taken('a1');
    expect(hall.ticket('A101').number).toBe('A101');
  });

  it('is told once, also when it has been served meanwhile', () => {
    const hall = promoted().given('kiosk', 'recordLostTicket', told('A007'));
    expect(gist(hall.when('kiosk', 'recordLostTicket', told('A007')))).toBe('NumberSpent');
    hall.given('guide', 'cancelTicket', { ticketId: hall.idOf('A007'), reasonId: 'unwanted' });
    expect(gist(hall.when('kiosk', 'recordLostTicket', told('A007')))).toBe('NumberSpent');
  });

  it('is one that the restore skipped, and of a zone of the hall', () => {
    const hall = promoted().taken('a1');
    expect(gist(hall.when('kiosk', 'recordLostTicket', told('A101')))).toBe('NothingLost');
    expect(gist(hall.when('kiosk', 'recordLostTicket', told('A205')))).toBe('NothingLost');
    expect(gist(hall.when('kiosk', 'recordLostTicket', told('A008', { zoneId: 'X' })))).toBe('ZoneUnknown');
  });
});
