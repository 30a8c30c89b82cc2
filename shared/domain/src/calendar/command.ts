/** Declares the commands of a hall's calendar (日历命令). */
import type { CommandDefinition } from '../command.ts';
import type { CalendarChanges, CalendarEvent } from './events.ts';

type CalendarCommand<Name extends string, Payload> = CommandDefinition<
  Name,
  CalendarChanges,
  Payload,
  CalendarEvent
>;

export function calendarCommand<Name extends string, Payload>(
  definition: Omit<CalendarCommand<Name, Payload>, 'kind'>,
): CalendarCommand<Name, Payload> {
  return { ...definition, kind: 'calendar' };
}
