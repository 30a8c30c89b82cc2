/** The facts of a hall's calendar (日历事件): what a manager changed and took back, and when a year's holidays became known. */
import { z } from 'zod';
import type { Envelope, Fact } from '../event.ts';
import { LocalDate, NoteId } from '../ids.ts';
import { CalendarDay } from './plan.ts';

export const calendarEvents = {
  /** 放假、停办、调休: one day of this hall that differs from now on; who ordered it (文号) stands in the note. */
  CalendarChanged: z.strictObject({ day: CalendarDay, noteId: NoteId.nullable() }),
  /** The day is again what it was before it was changed. */
  CalendarChangeUndone: z.strictObject({ date: LocalDate, revision: z.int().min(1) }),
} as const;

export type CalendarEventType = keyof typeof calendarEvents;
export type CalendarPayload<T extends CalendarEventType> = z.infer<(typeof calendarEvents)[T]>;
export type CalendarEvent = { [T in CalendarEventType]: Fact<T, CalendarPayload<T>> }[CalendarEventType];

/** The changes in force, by date. Revision 1 is the catalogue's calendar without any. */
export interface CalendarChanges {
  readonly revision: number;
  readonly days: ReadonlyMap<LocalDate, CalendarDay>;
}

export const NO_CHANGES: CalendarChanges = { revision: 1, days: new Map() };

export function calendarFact<T extends CalendarEventType>(
  type: T,
  payload: CalendarPayload<T>,
): Fact<T, CalendarPayload<T>> {
  return { type, payload };
}

export function evolveChanges(changes: CalendarChanges, envelope: Envelope<CalendarEvent>): CalendarChanges {
  const event = { type: envelope.type, payload: envelope.payload } as CalendarEvent;
  const days = new Map(changes.days);
  switch (event.type) {
    case 'CalendarChanged':
      days.set(event.payload.day.date, event.payload.day);
      return { revision: event.payload.day.revision, days };
    case 'CalendarChangeUndone':
      days.delete(event.payload.date);
      return { revision: event.payload.revision, days };
  }
}
