/** The HTTP side of the hub: what goes in (checked by these schemas) and what comes out, path by path. */
import {
  AccountId,
  ClassId,
  CommandId,
  DeviceId,
  HallId,
  Instant,
  ServiceId,
  VisitorId,
} from '@yichuang/domain/ids';
import { HeldNumber } from '@yichuang/domain/hall/views/held-numbers';
import { Actor, DeviceKind, Power, StaffRole } from '@yichuang/domain/actor';
import { DepartmentId } from '@yichuang/domain/catalogue/premises';
import { kinds } from '@yichuang/domain/kind';
import { identityKinds } from '@yichuang/domain/identity/identity-kind';
import { z } from 'zod';

/** Which cookies a page means when several pages of one browser are signed in apart: header `x-seat`, query `seat`. */
export const SEAT_HEADER = 'x-seat';
export const Seat = z.string().regex(/^[a-z0-9-]{1,32}$/);

/** demo = 演示: open at any hour, and every screen and slip says so. */
export const Mode = z.enum(['demo', 'production']);
export type Mode = z.infer<typeof Mode>;

// GET /api/health

export const Health = z.strictObject({
  status: z.enum(['starting', 'ok', 'diskFull', 'fenced', 'stopping']),
  hallId: HallId,
  seq: z.int().min(0),
  version: z.string(),
});
export type Health = z.infer<typeof Health>;

// GET /api/hub: what a page has to know before anybody signs in

export const About = z.strictObject({
  hallId: HallId,
  mode: Mode,
  /** The address in QR codes; null = slips carry none. */
  publicUrl: z.string().nullable(),
  /** `GET /api/catalogue/<revision>`, immutable. */
  catalogueRevision: z.string(),
  version: z.string(),
  now: Instant,
});
export type About = z.infer<typeof About>;

// GET /api/demo: the way in for whoever tries the system out; a production hub has none

export const DemoDoor = z.strictObject({
  accounts: z.array(
    z.strictObject({
      role: StaffRole,
      username: z.string(),
      displayName: z.string(),
      password: z.string(),
    }),
  ),
});
export type DemoDoor = z.infer<typeof DemoDoor>;

// POST /api/demo/clock: time goes by, at most a month at once

export const DemoTime = z.strictObject({ minutes: z.int().min(1).max(45_000) });
export type DemoTime = z.infer<typeof DemoTime>;

// POST /api/sessions, DELETE /api/sessions, GET /api/me, POST /api/password

const username = z.string().trim().min(1).max(64);
const existingPassword = z.string().min(1).max(256);
/** Eight at least, of two kinds at least: letters, digits, others (GB/T 22239—2019, 8.1.4.1: 身份鉴别信息应具有复杂度要求). */
export const NewPassword = z
  .string()
  .min(8)
  .max(256)
  .refine((typed) => [/[a-z]/iu, /\d/u, /[^a-z\d]/iu].filter((kind) => kind.test(typed)).length >= 2);

export const SignIn = z.strictObject({ username, password: existingPassword });
export type SignIn = z.infer<typeof SignIn>;

export const SignedIn = z.strictObject({
  token: z.string(),
  accountId: AccountId,
  role: StaffRole,
  displayName: z.string(),
  departmentId: DepartmentId.nullable(),
  powers: z.array(Power).readonly(),
});
export type SignedIn = z.infer<typeof SignedIn>;

export const Me = z.strictObject({
  account: z
    .strictObject({
      accountId: AccountId,
      username: z.string(),
      displayName: z.string(),
      role: StaffRole,
      departmentId: DepartmentId.nullable(),
      powers: z.array(Power).readonly(),
    })
    .nullable(),
  device: z.strictObject({ deviceId: DeviceId, kind: DeviceKind, name: z.string() }).nullable(),
});
export type Me = z.infer<typeof Me>;

export const PasswordChange = z.strictObject({ current: existingPassword, next: NewPassword });
export type PasswordChange = z.infer<typeof PasswordChange>;

// POST /api/commands/<name>

/** The body of every command; the payload is the command's own schema. */
export function commandBody<Payload extends z.ZodType>(
  payload: Payload,
): z.ZodObject<{ commandId: typeof CommandId; payload: Payload }, z.core.$strict> {
  return z.strictObject({ commandId: CommandId, payload });
}

/** An envelope as JSON; its payload is the event's own schema. */
export const WireEvent = z.strictObject({
  seq: z.int(),
  hallId: HallId,
  stream: z.string(),
  version: z.int(),
  type: z.string(),
  schema: z.int(),
  subject: z.string().nullable(),
  at: Instant,
  by: Actor,
  commandId: CommandId,
  cause: z.int().nullable(),
  payload: z.unknown(),
});

export const Accepted = z.strictObject({ outcome: z.literal('accepted'), events: z.array(WireEvent) });
export const Rejected = z.strictObject({
  outcome: z.literal('rejected'),
  /** `code` is one of domain/rejections.ts, which says what its details are. */
  rejection: z.strictObject({ code: z.string(), details: z.record(z.string(), z.unknown()) }),
});
export const ProblemBody = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
});

// GET /api/events?after=&kinds=hall

/** Kinds of streams, by commas: `kinds=hall,case`. */
export const EventsQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  kinds: z
    .string()
    .regex(new RegExp(`^(${kinds.join('|')})(,(${kinds.join('|')}))*$`))
    .default('hall'),
  limit: z.coerce.number().int().min(1).max(5_000).default(1_000),
});
export type EventsQuery = z.infer<typeof EventsQuery>;

/** `upTo` vouches for the whole range (after, upTo]; `more` = ask again after it. */
export const EventsPage = z.strictObject({
  logId: z.string(),
  after: z.int(),
  upTo: z.int(),
  more: z.boolean(),
  events: z.array(WireEvent).readonly(),
});

// POST /api/identities

export const IdentityRequest = z.strictObject({ kind: z.enum(identityKinds), number: z.string().max(64) });
export type IdentityRequest = z.infer<typeof IdentityRequest>;
/** `shown`: the document lies on a reader of the kiosk that asks; no other device and no account may say so. */
export const ShownIdentity = IdentityRequest.extend({ shown: z.literal('card').optional() });
export type ShownIdentity = z.infer<typeof ShownIdentity>;

/** 今天的预约, of whoever shows the card. */
export const CardAppointment = z.strictObject({
  slotFrom: Instant,
  slotTo: Instant,
  /** Checking in goes from then on. */
  opensAt: Instant,
  punctuality: z.enum(['early', 'inTime', 'late']),
  services: z.array(ServiceId).readonly(),
});
export type CardAppointment = z.infer<typeof CardAppointment>;

/** What its holder alone may be told; a number that anybody may have typed gets none of it. */
export const ShownCard = z.strictObject({
  /** The class that the card's age grants (刷证). */
  priority: ClassId.nullable(),
  held: z.array(HeldNumber).readonly(),
  /** The nearest first; that one is meant by checking in. */
  appointments: z.array(CardAppointment).readonly(),
});
export type ShownCard = z.infer<typeof ShownCard>;

export const IdentityAnswer = z.strictObject({ visitorId: VisitorId, card: ShownCard.nullable() });
export type IdentityAnswer = z.infer<typeof IdentityAnswer>;

// /api/pairings: a device asks, somebody at the console types its code, the device claims its credential

export const PairingRequest = z.strictObject({ kind: DeviceKind, name: z.string().trim().min(1).max(40) });
export type PairingRequest = z.infer<typeof PairingRequest>;

export const PairingOffer = z.strictObject({
  /** Shown on the device's screen, typed at the console. */
  code: z.string(),
  /** Kept by the device; proves that it is the one that asked. */
  pairingSecret: z.string(),
  expiresAt: Instant,
});
export type PairingOffer = z.infer<typeof PairingOffer>;

/** `cookie` for pages, `token` for programs. */
export const PairingClaim = z.strictObject({
  pairingSecret: z.string().min(1).max(128),
  as: z.enum(['cookie', 'token']),
});
export type PairingClaim = z.infer<typeof PairingClaim>;

export const PairingState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('waiting'), expiresAt: Instant }),
  z.strictObject({ state: z.literal('paired'), deviceId: DeviceId, token: z.string().optional() }),
]);
export type PairingState = z.infer<typeof PairingState>;

export const PairingApproval = z.strictObject({
  code: z.string().trim().min(1).max(16),
  name: z.string().trim().min(1).max(40).optional(),
  place: z.string().trim().max(40).optional(),
});
export type PairingApproval = z.infer<typeof PairingApproval>;

// /api/accounts

export const AccountCard = z.strictObject({
  accountId: AccountId,
  username: z.string(),
  displayName: z.string(),
  role: StaffRole,
  locked: z.boolean(),
  disabled: z.boolean(),
  /** An official's (部门审批人员); null for everybody else. */
  departmentId: DepartmentId.nullable(),
  powers: z.array(Power).readonly(),
});
export type AccountCard = z.infer<typeof AccountCard>;

export const NewAccount = z.strictObject({
  username: username.regex(/^[A-Za-z0-9._-]+$/),
  displayName: z.string().trim().min(1).max(40),
  role: StaffRole,
  password: NewPassword,
  departmentId: DepartmentId.optional(),
  powers: z.array(Power).optional(),
});
export type NewAccount = z.infer<typeof NewAccount>;

export const AccountChange = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('unlock') }),
  z.strictObject({ change: z.literal('disable') }),
  z.strictObject({ change: z.literal('enable') }),
  z.strictObject({ change: z.literal('resetPassword'), password: NewPassword }),
  z.strictObject({ change: z.literal('setPowers'), powers: z.array(Power) }),
]);
export type AccountChange = z.infer<typeof AccountChange>;
