/**
 * What a number that was taken at a cut-off kiosk keeps (断网取号): which day's lease it is of, when the kiosk had last heard
 * of the hub, and what a person should look at. Somebody holds the paper: nothing of this refuses it.
 */
import { z } from 'zod';
import { Instant, LocalDate, type TicketId } from '../ids.ts';

/**
 * `dayClosed`: the day was over or never began when the paper was told of · `otherDay`: the kiosk's date was another one ·
 * `outsideHours`, `quota`, `holdsTicket`, `serviceUnknown`, `visitorUnknown`: what would have been refused online ·
 * `zoneGone`: its zone is not the hall's any more · `noCounter`: no open counter serves it · `clockWrong`: the kiosk's
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

/** A leased number that is spent on this day. */
export interface SpentNumber {
  readonly ticketId: TicketId;
  readonly flags: readonly OfflineFlag[];
}
