/** POST /api/leases: numbers that a kiosk may give while it is cut off, today's and tomorrow's, each with its key's secret. */
import { LocalDate, TicketNumber } from '@yichuang/domain/ids';
import { LEASED_HUNDREDS } from '@yichuang/domain/hall/leases';
import { z } from 'zod';

/** What the kiosk holds already; the hub, which may come from an older backup, leaves it those. */
export const LeaseRequest = z.strictObject({
  hundreds: z.array(z.int().min(1).max(99)).max(LEASED_HUNDREDS.length),
});
export type LeaseRequest = z.infer<typeof LeaseRequest>;

export const LeasedNumber = z.strictObject({
  number: TicketNumber,
  prefix: z.string().regex(/^[A-Z]{1,2}$/),
  /** The unguessable letters of its progress key; the command that spends it puts the time before them. */
  secret: z.string().regex(/^[0-9a-z]{16}$/),
});
export type LeasedNumber = z.infer<typeof LeasedNumber>;

/** In the order in which they are given. */
export const DayLease = z.strictObject({ date: LocalDate, numbers: z.array(LeasedNumber) });
export type DayLease = z.infer<typeof DayLease>;

export const LeaseAnswer = z.strictObject({
  hundreds: LeaseRequest.shape.hundreds,
  days: z.array(DayLease),
});
export type LeaseAnswer = z.infer<typeof LeaseAnswer>;
