/** Every command of the system, one line each: socket, HTTP, OpenAPI, permissions and audit read this list. */
import type { CommandDefinition } from './command.ts';
import type { HallEvent } from './hall/events.ts';
import type { Hall } from './hall/hall.ts';
import { applySettings } from './hall/commands/apply-settings.ts';
import { callNext } from './hall/commands/call-next.ts';
import { callTicket } from './hall/commands/call-ticket.ts';
import { cancelTicket } from './hall/commands/cancel-ticket.ts';
import { closeCounter } from './hall/commands/close-counter.ts';
import { closeDay } from './hall/commands/close-day.ts';
import { confirmClock } from './hall/commands/confirm-clock.ts';
import { finishService } from './hall/commands/finish-service.ts';
import { grantPriority } from './hall/commands/grant-priority.ts';
import { holdTicket } from './hall/commands/hold-ticket.ts';
import { markNoShow } from './hall/commands/mark-no-show.ts';
import { openCounter } from './hall/commands/open-counter.ts';
import { openDay } from './hall/commands/open-day.ts';
import { pauseCounter } from './hall/commands/pause-counter.ts';
import { recallTicket } from './hall/commands/recall-ticket.ts';
import { reinstateTicket } from './hall/commands/reinstate-ticket.ts';
import { releaseTicket } from './hall/commands/release-ticket.ts';
import { reportAnnouncement } from './hall/commands/report-announcement.ts';
import { reportPrint } from './hall/commands/report-print.ts';
import { reprintSlip } from './hall/commands/reprint-slip.ts';
import { resumeCounter } from './hall/commands/resume-counter.ts';
import { resumeTicket } from './hall/commands/resume-ticket.ts';
import { returnToQueue } from './hall/commands/return-to-queue.ts';
import { serveDirectly } from './hall/commands/serve-directly.ts';
import { startService } from './hall/commands/start-service.ts';
import { takeTicket } from './hall/commands/take-ticket.ts';
import { transferTicket } from './hall/commands/transfer-ticket.ts';

/** A command as the hub sees it: its payload is whatever passed its own schema. */
export type AnyCommand = CommandDefinition<string, Hall, unknown, HallEvent>;

export const hallCommands = {
  openDay,
  closeDay,
  applySettings,
  confirmClock,
  takeTicket,
  callNext,
  callTicket,
  recallTicket,
  startService,
  holdTicket,
  resumeTicket,
  transferTicket,
  returnToQueue,
  markNoShow,
  reinstateTicket,
  cancelTicket,
  grantPriority,
  finishService,
  serveDirectly,
  releaseTicket,
  openCounter,
  pauseCounter,
  resumeCounter,
  closeCounter,
  reprintSlip,
  reportPrint,
  reportAnnouncement,
} as const;

export type HallCommandName = keyof typeof hallCommands;

/** The command of that name, or undefined. */
export function commandNamed(name: string): AnyCommand | undefined {
  return Object.hasOwn(hallCommands, name) ? hallCommands[name as HallCommandName] : undefined;
}
