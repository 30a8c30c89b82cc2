/** Every command of the system, one line each: socket, HTTP, OpenAPI, permissions and audit read this list. */
import type { CommandDefinition } from './command.ts';
import type { HallEvent } from './hall/events.ts';
import type { Hall } from './hall/hall.ts';
import { openDay } from './hall/commands/open-day.ts';

/** A command as the hub sees it: its payload is whatever passed its own schema. */
export type AnyCommand = CommandDefinition<string, Hall, unknown, HallEvent>;

export const hallCommands = {
  openDay,
} as const;

export type HallCommandName = keyof typeof hallCommands;

/** The command of that name, or undefined. */
export function commandNamed(name: string): AnyCommand | undefined {
  return Object.hasOwn(hallCommands, name) ? hallCommands[name as HallCommandName] : undefined;
}
