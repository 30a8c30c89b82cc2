/** Every command of the system, one line each: socket, HTTP, OpenAPI, permissions and audit read this list. */
import type { z } from 'zod';
import { changeCalendar } from './calendar/commands/change-calendar.ts';
import { undoCalendarChange } from './calendar/commands/undo-calendar-change.ts';
import type { CommandDefinition, Context } from './command.ts';
import type { Fact } from './event.ts';
import { answerRectification } from './evaluation/commands/answer-rectification.ts';
import { appealRating } from './evaluation/commands/appeal-rating.ts';
import { decideAppeal } from './evaluation/commands/decide-appeal.ts';
import { decideSuspicion } from './evaluation/commands/decide-suspicion.ts';
import { extendRectification } from './evaluation/commands/extend-rectification.ts';
import { lapseEvaluation } from './evaluation/commands/lapse-evaluation.ts';
import { promptEvaluation } from './evaluation/commands/prompt-evaluation.ts';
import { rate } from './evaluation/commands/rate.ts';
import { verifyBadRating } from './evaluation/commands/verify-bad-rating.ts';
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
import { switchDuty } from './hall/commands/switch-duty.ts';
import { takeTicket } from './hall/commands/take-ticket.ts';
import { transferTicket } from './hall/commands/transfer-ticket.ts';

/** A command as the hub sees it: its payload is whatever passed its own schema, its state that of its stream. */
export type AnyCommand = CommandDefinition<string, unknown, unknown, Fact, Context>;

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
  switchDuty,
  reprintSlip,
  reportPrint,
  reportAnnouncement,
} as const;

export type HallCommandName = keyof typeof hallCommands;

/** A command of the hall's day, by name. */
export function hallCommandNamed(name: HallCommandName): CommandDefinition<string, Hall, unknown, HallEvent> {
  return hallCommands[name];
}

export const evaluationCommands = {
  promptEvaluation,
  rate,
  lapseEvaluation,
  decideSuspicion,
  verifyBadRating,
  extendRectification,
  answerRectification,
  appealRating,
  decideAppeal,
} as const;

export const calendarCommands = { changeCalendar, undoCalendarChange } as const;

/** All of them, by name. */
export const commands = { ...hallCommands, ...calendarCommands, ...evaluationCommands } as const;

export type CommandName = keyof typeof commands;

/** What a command of this name carries. */
export type PayloadOf<Name extends CommandName> =
  (typeof commands)[Name]['payload'] extends z.ZodType<infer Payload> ? Payload : never;

export const commandNames = Object.keys(commands) as readonly CommandName[];

/** The command of that name, or undefined. */
export function commandNamed(name: string): AnyCommand | undefined {
  return Object.hasOwn(commands, name) ? (commands[name as CommandName] as AnyCommand) : undefined;
}
