/**
 * What stays of the time without the hub: of a number that was taken at a cut-off kiosk (断网取号) which day's lease it is of
 * and when the kiosk had last heard of the hub; of a call that a window made by itself (应急叫号) what did not fit. Somebody
 * holds the paper: nothing of this refuses it, a person looks at it.
 */
import { z } from 'zod';
import { Instant, LocalDate, type CounterId, type TicketId } from '../ids.ts';

/**
 * `dayClosed`: the day was over or never began when the paper was told of · `otherDay`: the kiosk's date was another one ·
 * `outsideHours`, `quota`, `holdsTicket`, `serviceUnknown`, `visitorUnknown`: what would have been refused online ·
 * `priorityDiffers`: the paper says 优先, and the hub would not have given it · `zoneGone`: its zone is not the hall's any more · `noCounter`: no open counter serves it · `clockWrong`: the kiosk's
 * time lay before its last word with the hub or after now.
 */
export const OfflineFlag = z.enum([
  'dayClosed',
  'otherDay',
  'outsideHours',
  'quota',
  'holdsTicket',
  'serviceUnknown',
  'visitorUnknown',
  'priorityDiffers',
  'zoneGone',
  'noCounter',
  'clockWrong',
]);
export type OfflineFlag = z.infer<typeof OfflineFlag>;

export const OfflineTaking = z.strictObject({
  date: LocalDate,
  lastContactAt: Instant,
  /** By the kiosk's clock, as it stands on the paper; `takenAt` is what the order goes by. */
  saidAt: Instant,
  flags: z.array(OfflineFlag),
});
export type OfflineTaking = z.infer<typeof OfflineTaking>;

/** A number out of turn, leased or told of again after a restore, that is spent on this day. */
export interface SpentNumber {
  readonly ticketId: TicketId;
  readonly flags: readonly OfflineFlag[];
}

/**
 * `numberUnknown`: nobody was given this number, as far as the hub knows (paper of the 应急包, a slip of a kiosk that has not
 * told yet) · `ended`: it was finished or given back · `elsewhere`: it was at another window or on hold · `counterClosed`:
 * nobody is signed in at the window · `dayClosed`, `otherDay`: it was not a call of this day.
 */
export const EmergencyFlag = z.enum([
  'numberUnknown',
  'ended',
  'elsewhere',
  'counterClosed',
  'dayClosed',
  'otherDay',
]);
export type EmergencyFlag = z.infer<typeof EmergencyFlag>;

/** A call that a person should look at. */
export interface FlaggedCall {
  readonly counterId: CounterId;
  readonly calledAt: Instant;
  readonly flag: EmergencyFlag;
}
