/** Every command of the system, one line each: socket, HTTP, OpenAPI, permissions and audit read this list. */
import type { z } from 'zod';
import { changeCalendar } from './calendar/commands/change-calendar.ts';
import { undoCalendarChange } from './calendar/commands/undo-calendar-change.ts';
import { decideObjection } from './objection/commands/decide-objection.ts';
import { lodgeObjection } from './objection/commands/lodge-objection.ts';
import { withdrawObjection } from './objection/commands/withdraw-objection.ts';
import { assignDifficulty } from './desk/commands/assign-difficulty.ts';
import { closeDifficulty } from './desk/commands/close-difficulty.ts';
import { openDifficulty } from './desk/commands/open-difficulty.ts';
import { stepDifficulty } from './desk/commands/step-difficulty.ts';
import { assignFinding } from './rounds/commands/assign-finding.ts';
import { checkRoundItem } from './rounds/commands/check-item.ts';
import { closeFinding } from './rounds/commands/close-finding.ts';
import { finishRound } from './rounds/commands/finish-round.ts';
import { openFinding } from './rounds/commands/open-finding.ts';
import { rectifyFinding } from './rounds/commands/rectify-finding.ts';
import { sendBackFinding } from './rounds/commands/send-back-finding.ts';
import { startRound } from './rounds/commands/start-round.ts';
import { answerAlert } from './oversight/alerts/commands/answer-alert.ts';
import { countAlert } from './oversight/alerts/commands/count-alert.ts';
import { escalateAlert } from './oversight/alerts/commands/escalate-alert.ts';
import { handleAlert } from './oversight/alerts/commands/handle-alert.ts';
import { raiseAlert } from './oversight/alerts/commands/raise-alert.ts';
import { recoverAlert } from './oversight/alerts/commands/recover-alert.ts';
import { seeAlert } from './oversight/alerts/commands/see-alert.ts';
import type { CommandDefinition } from './command.ts';
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
import { acceptCase } from './casework/commands/accept-case.ts';
import { adoptUnlisted } from './casework/commands/adopt-unlisted.ts';
import { assignHelper } from './casework/commands/assign-helper.ts';
import { endHelp } from './casework/commands/end-help.ts';
import { tellHelped } from './casework/commands/tell-helped.ts';
import { arriveResult } from './casework/commands/arrive-result.ts';
import { attachResult } from './casework/commands/attach-result.ts';
import { closeCase } from './casework/commands/close-case.ts';
import { completeAtOnce } from './casework/commands/complete-at-once.ts';
import { decideCase } from './casework/commands/decide-case.ts';
import { deemAccepted } from './casework/commands/deem-accepted.ts';
import { deliverResults } from './casework/commands/deliver-results.ts';
import { endDeferral } from './casework/commands/end-deferral.ts';
import { endSpecial } from './casework/commands/end-special.ts';
import { extendLimit } from './casework/commands/extend-limit.ts';
import { issueDocument } from './casework/commands/issue-document.ts';
import { makeHandover } from './casework/commands/make-handover.ts';
import { correctReceipt } from './casework/commands/correct-receipt.ts';
import { moveDeadline } from './casework/commands/move-deadline.ts';
import { notifyApplicant } from './casework/commands/notify-applicant.ts';
import { passCase } from './casework/commands/pass-case.ts';
import { printDelivery } from './casework/commands/print-delivery.ts';
import { printDocument } from './casework/commands/print-document.ts';
import { printHandover } from './casework/commands/print-handover.ts';
import { recallDelivery } from './casework/commands/recall-delivery.ts';
import { receiveCase } from './casework/commands/receive-case.ts';
import { recordDelivery } from './casework/commands/record-delivery.ts';
import { recordHandover } from './casework/commands/record-handover.ts';
import { recordStep } from './casework/commands/record-step.ts';
import { recordUnlistedCase } from './casework/commands/record-unlisted-case.ts';
import { refuseAcceptance } from './casework/commands/refuse-acceptance.ts';
import { registerCase } from './casework/commands/register-case.ts';
import { remindCollect } from './casework/commands/remind-collect.ts';
import { reportNotice } from './casework/commands/report-notice.ts';
import { requestCorrection } from './casework/commands/request-correction.ts';
import { sendResult } from './casework/commands/send-result.ts';
import { serveDocument } from './casework/commands/serve-document.ts';
import { signFor } from './casework/commands/sign-for.ts';
import { signOver } from './casework/commands/sign-over.ts';
import { stampDocument } from './casework/commands/stamp-document.ts';
import { startSpecial } from './casework/commands/start-special.ts';
import { supplyCorrection } from './casework/commands/supply-correction.ts';
import { supplyDeferred } from './casework/commands/supply-deferred.ts';
import { takeCase } from './casework/commands/take-case.ts';
import { verifyApplicant } from './casework/commands/verify-applicant.ts';
import { voidDocument } from './casework/commands/void-document.ts';
import { warnUndecided } from './casework/commands/warn-undecided.ts';
import { withdrawCase } from './casework/commands/withdraw-case.ts';
import { answerCover } from './hall/commands/answer-cover.ts';
import { applyRoster } from './hall/commands/apply-roster.ts';
import { applySettings } from './hall/commands/apply-settings.ts';
import { requestRelief } from './hall/commands/request-relief.ts';
import { askCover } from './hall/commands/ask-cover.ts';
import { callNext } from './hall/commands/call-next.ts';
import { callTicket } from './hall/commands/call-ticket.ts';
import { cancelTicket } from './hall/commands/cancel-ticket.ts';
import { checkIn } from './hall/commands/check-in.ts';
import { closeCounter } from './hall/commands/close-counter.ts';
import { closeDay } from './hall/commands/close-day.ts';
import { correctPaperTicket } from './hall/commands/correct-paper-ticket.ts';
import { confirmClock } from './hall/commands/confirm-clock.ts';
import { finishService } from './hall/commands/finish-service.ts';
import { grantPriority } from './hall/commands/grant-priority.ts';
import { holdTicket } from './hall/commands/hold-ticket.ts';
import { markNoShow } from './hall/commands/mark-no-show.ts';
import { openCounter } from './hall/commands/open-counter.ts';
import { openDay } from './hall/commands/open-day.ts';
import { pauseCounter } from './hall/commands/pause-counter.ts';
import { recordEmergencyCall } from './hall/commands/record-emergency-call.ts';
import { recordOfflineTicket } from './hall/commands/record-offline-ticket.ts';
import { recordLostTicket } from './hall/commands/record-lost-ticket.ts';
import { recordPaperSheet } from './hall/commands/record-paper-sheet.ts';
import { recordPaperTicket } from './hall/commands/record-paper-ticket.ts';
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
import { settleOfflineFlag } from './hall/commands/settle-offline-flag.ts';
import { startService } from './hall/commands/start-service.ts';
import { strikePaperTicket } from './hall/commands/strike-paper-ticket.ts';
import { switchDuty } from './hall/commands/switch-duty.ts';
import { takeTicket } from './hall/commands/take-ticket.ts';
import { transferTicket } from './hall/commands/transfer-ticket.ts';

/** A command as the hub sees it: its payload is whatever passed its own schema, its state that of its stream. */
export type AnyCommand = CommandDefinition<string, unknown, unknown, Fact>;

export const hallCommands = {
  openDay,
  closeDay,
  applySettings,
  confirmClock,
  takeTicket,
  checkIn,
  recordOfflineTicket,
  recordEmergencyCall,
  settleOfflineFlag,
  recordPaperTicket,
  recordPaperSheet,
  correctPaperTicket,
  strikePaperTicket,
  recordLostTicket,
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
  applyRoster,
  requestRelief,
  askCover,
  answerCover,
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

export const caseCommands = {
  receiveCase,
  registerCase,
  recordUnlistedCase,
  completeAtOnce,
  acceptCase,
  requestCorrection,
  supplyCorrection,
  refuseAcceptance,
  verifyApplicant,
  withdrawCase,
  deemAccepted,
  warnUndecided,
  supplyDeferred,
  endDeferral,
  takeCase,
  passCase,
  recordStep,
  startSpecial,
  endSpecial,
  extendLimit,
  moveDeadline,
  correctReceipt,
  decideCase,
  attachResult,
  sendResult,
  arriveResult,
  notifyApplicant,
  reportNotice,
  remindCollect,
  recordDelivery,
  recallDelivery,
  closeCase,
  adoptUnlisted,
  recordHandover,
  assignHelper,
  tellHelped,
  endHelp,
  printDocument,
  stampDocument,
  serveDocument,
  voidDocument,
  issueDocument,
} as const;

export const handoverCommands = { makeHandover, signOver, signFor, printHandover } as const;

export const deliveryCommands = { deliverResults, printDelivery } as const;

export const alertCommands = {
  raiseAlert,
  seeAlert,
  handleAlert,
  answerAlert,
  escalateAlert,
  recoverAlert,
  countAlert,
} as const;

export const difficultyCommands = {
  openDifficulty,
  assignDifficulty,
  stepDifficulty,
  closeDifficulty,
} as const;

export const roundCommands = {
  startRound,
  checkRoundItem,
  openFinding,
  finishRound,
  assignFinding,
  rectifyFinding,
  sendBackFinding,
  closeFinding,
} as const;
export const objectionCommands = { lodgeObjection, withdrawObjection, decideObjection } as const;

/** All of them, by name. */
export const commands = {
  ...hallCommands,
  ...caseCommands,
  ...handoverCommands,
  ...deliveryCommands,
  ...calendarCommands,
  ...evaluationCommands,
  ...alertCommands,
  ...difficultyCommands,
  ...roundCommands,
  ...objectionCommands,
} as const;

export type CommandName = keyof typeof commands;

/** What a command of this name carries. */
export type PayloadOf<Name extends CommandName> =
  (typeof commands)[Name]['payload'] extends z.ZodType<infer Payload> ? Payload : never;

export const commandNames = Object.keys(commands) as readonly CommandName[];

/** The command of that name, or undefined. */
export function commandNamed(name: string): AnyCommand | undefined {
  return Object.hasOwn(commands, name) ? commands[name as CommandName] : undefined;
}
