/** The identities of the hall: branded strings, so that a counter's id can never stand where a ticket's is meant. */
import { z } from 'zod';

const name = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Made by the sender of a command (a UUID, version 7 preferred: random ids make the receipts' index grow slow). */
export const CommandId = z.string().regex(uuid).brand<'CommandId'>();
export type CommandId = z.infer<typeof CommandId>;

/** Derived from the command that took the ticket; never shown to a person. */
export const TicketId = z.string().regex(uuid).brand<'TicketId'>();
export type TicketId = z.infer<typeof TicketId>;

/** One print of one slip. */
export const JobId = z.string().regex(uuid).brand<'JobId'>();
export type JobId = z.infer<typeof JobId>;

/** A row of the `note` table: free text stays out of events. */
export const NoteId = z.string().regex(uuid).brand<'NoteId'>();
export type NoteId = z.infer<typeof NoteId>;

/** A person for one day, by the digest of an identity document; random, forgotten when the day closes. */
export const VisitorId = z.string().regex(uuid).brand<'VisitorId'>();
export type VisitorId = z.infer<typeof VisitorId>;

/** An appointment that was imported (预约); made by the hub, says nothing about whom it is for. */
export const AppointmentId = z.string().regex(uuid).brand<'AppointmentId'>();
export type AppointmentId = z.infer<typeof AppointmentId>;

/** What a visitor types or shows to check in (预约码): large letters and digits, never a person's own number. */
export const AppointmentCode = z
  .string()
  .regex(/^(?!1[3-9]\d{9}$|\d{17}[\dX]$)[0-9A-Z]{4,32}$/)
  .brand<'AppointmentCode'>();
export type AppointmentCode = z.infer<typeof AppointmentCode>;

/** An applicant, agent or organisation whose data lie sealed on the hub (人员资料); random, says nothing about them. */
export const PersonId = z.string().regex(uuid).brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

/** The unguessable key of a ticket's page on the visitor's phone (二维码); not the ticket id. */
export const ProgressKey = z
  .string()
  .regex(/^[0-9a-z]{20,32}$/)
  .brand<'ProgressKey'>();
export type ProgressKey = z.infer<typeof ProgressKey>;

export const HallId = z.string().regex(name).brand<'HallId'>();
export type HallId = z.infer<typeof HallId>;
export const ZoneId = z.string().regex(name).brand<'ZoneId'>();
export type ZoneId = z.infer<typeof ZoneId>;
export const ServiceId = z.string().regex(name).brand<'ServiceId'>();
export type ServiceId = z.infer<typeof ServiceId>;
export const CounterId = z.string().regex(name).brand<'CounterId'>();
export type CounterId = z.infer<typeof CounterId>;
export const AccountId = z.string().regex(name).brand<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;
export const DeviceId = z.string().regex(name).brand<'DeviceId'>();
export type DeviceId = z.infer<typeof DeviceId>;
/** A printer as the hub knows it: the device that owns it (one printer a terminal). */
export const PrinterId = z.string().regex(name).brand<'PrinterId'>();
export type PrinterId = z.infer<typeof PrinterId>;
/** A priority class (优先类别), a ground (优先依据), a reason (原因): rows of the settings. */
export const ClassId = z.string().regex(name).brand<'ClassId'>();
export type ClassId = z.infer<typeof ClassId>;
export const GroundId = z.string().regex(name).brand<'GroundId'>();
export type GroundId = z.infer<typeof GroundId>;
export const ReasonId = z.string().regex(name).brand<'ReasonId'>();
export type ReasonId = z.infer<typeof ReasonId>;

/** A way of keeping the hall served by few (值班方式): 午间值班, 延时, 单人. */
export const DutyModeId = z.string().regex(name).brand<'DutyModeId'>();
export type DutyModeId = z.infer<typeof DutyModeId>;

/** What a person reads and hears: prefix and daily sequence, `A012`; four digits after 999. */
export const TicketNumber = z
  .string()
  .regex(/^[A-Z]{1,2}\d{3,4}$/)
  .brand<'TicketNumber'>();
export type TicketNumber = z.infer<typeof TicketNumber>;

/** UTC instant with milliseconds, fixed width: the order of the strings is the order of time. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A day of the hall's own calendar. */
export const LocalDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .brand<'LocalDate'>();
export type LocalDate = z.infer<typeof LocalDate>;

/** A time of the hall's own clock, 24 h. */
export const LocalTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<'LocalTime'>();
export type LocalTime = z.infer<typeof LocalTime>;
