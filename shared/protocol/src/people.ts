/** People on the wire (人员资料): what a clerk enters, the masked card, the whole card, and who looked at it. */
import { AccountId, Instant, PersonId } from '@yichuang/domain/ids';
import { applicantIdentityKinds, identityKinds } from '@yichuang/domain/identity/identity-kind';
import { z } from 'zod';

const name = z.string().trim().min(1).max(120);
const optional = (longest: number): z.ZodDefault<z.ZodNullable<z.ZodString>> =>
  z.string().trim().min(1).max(longest).nullable().default(null);
const number = z.string().max(64);

/** Null: 身份待核, no document at hand; the papers may be taken in, nothing more. */
const PersonIdentity = z.strictObject({ kind: z.enum(identityKinds), number }).nullable();
const OrganisationIdentity = z.strictObject({ kind: z.literal('creditCode'), number }).nullable();

// POST /api/people, PUT /api/people/:personId

export const PersonInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('natural'),
    name,
    identity: PersonIdentity,
    phone: optional(32),
    address: optional(200),
  }),
  z.strictObject({
    kind: z.literal('organisation'),
    name,
    identity: OrganisationIdentity,
    /** 法定代表人（负责人） */
    representative: optional(120),
    /** 联系人 */
    contact: optional(120),
    phone: optional(32),
    address: optional(200),
  }),
]);
export type PersonInput = z.infer<typeof PersonInput>;
/** As a page builds it: what may be left out is left out. */
export type PersonEntry = z.input<typeof PersonInput>;

/** To be shown to the clerk; none of them stops anybody. */
export const PersonWarning = z.enum([
  /** 统一社会信用代码 fails its check character; recorded. */
  'WrongCheckCharacter',
  'WrongOrganisationCheckCharacter',
  /** The former card of a foreign resident: the same person may be known under a new number, too. */
  'FormerForm',
  /** No phone of the mainland's or of Hainan's lines: no message will reach it. */
  'PhoneUnusual',
  /** The number was known under another name: look at the document once more. */
  'NameChanged',
]);
export type PersonWarning = z.infer<typeof PersonWarning>;

/** In clear, and nothing personal: what rules and screens ask without opening anything. */
export const PersonTraits = z.strictObject({
  kind: z.enum(['natural', 'organisation']),
  /** The document that was shown; null with `toVerify`. */
  identityKind: z.enum(applicantIdentityKinds).nullable(),
  /**
   * valid: its check character is right; warned: taken with a warning; unchecked: such numbers have none;
   * toVerify: 身份待核.
   */
  identityChecked: z.enum(['valid', 'warned', 'unchecked', 'toVerify']),
  hasPhone: z.boolean(),
  /** A message can reach the phone. */
  hasMobile: z.boolean(),
  hasAddress: z.boolean(),
});
export type PersonTraits = z.infer<typeof PersonTraits>;

/** `masked`: 张*, 469***********0033, 138****8000, 保亭县保城镇**** */
const OpenCard = z.strictObject({
  state: z.literal('open'),
  personId: PersonId,
  masked: z.boolean(),
  traits: PersonTraits,
  name: z.string(),
  identity: z.strictObject({ kind: z.enum(applicantIdentityKinds), number: z.string() }).nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  representative: z.string().nullable(),
  contact: z.string().nullable(),
});

export const PersonCard = z.discriminatedUnion('state', [
  OpenCard,
  /** 资料无法解密（密钥缺失） */
  z.strictObject({ state: z.literal('keyLost'), personId: PersonId, traits: PersonTraits }),
  /** 资料已损坏 */
  z.strictObject({ state: z.literal('damaged'), personId: PersonId, traits: PersonTraits }),
  /** 资料已按规定清除 */
  z.strictObject({ state: z.literal('purged'), personId: PersonId, traits: PersonTraits }),
]);
export type PersonCard = z.infer<typeof PersonCard>;
export type OpenPersonCard = z.infer<typeof OpenCard>;

export const PersonKept = z.strictObject({
  /** Of a changed person: another one's, when the number that was entered is theirs. */
  personId: PersonId,
  card: PersonCard,
  warnings: z.array(PersonWarning),
});
export type PersonKept = z.infer<typeof PersonKept>;

// POST /api/people/lookup: only a whole, right number finds, and finds that person only

export const PersonLookup = z.strictObject({ identityKind: z.enum(applicantIdentityKinds), number });
export type PersonLookup = z.infer<typeof PersonLookup>;
export const PersonLookedUp = z.strictObject({ card: PersonCard.nullable() });
export type PersonLookedUp = z.infer<typeof PersonLookedUp>;

// POST /api/people/:personId/reveal, GET /api/reveals

export const RevealRequest = z.strictObject({ reason: z.string().trim().min(2).max(200) });
export type RevealRequest = z.infer<typeof RevealRequest>;

export const Reveal = z.strictObject({
  revealId: z.int(),
  at: Instant,
  personId: PersonId,
  accountId: AccountId,
  /** lookup: by whoever typed the whole number. */
  how: z.enum(['lookup', 'reveal']),
  /** Null: none was needed, it was purged, or it cannot be opened. */
  reason: z.string().nullable(),
});
export type Reveal = z.infer<typeof Reveal>;

export const RevealsQuery = z.strictObject({
  personId: PersonId.optional(),
  /** Older than this one. */
  before: z.coerce.number().int().min(1).optional(),
});
export const Reveals = z.strictObject({ reveals: z.array(Reveal).readonly() });

// GET /api/upkeep

export const PeopleUpkeep = z.strictObject({
  /** Numbers of key files that are missing: what they sealed cannot be opened (密钥缺失). */
  lostKeys: z.array(z.int()),
  lastPurge: z.strictObject({ at: Instant, count: z.int() }).nullable(),
  /** What was purged may still stand in a gap of the database's file: a large one is compacted when the day is closed. */
  purgeUnsettled: z.boolean(),
  /** What was purged stands in old copies for so long at most. */
  copiesExpireDays: z.int(),
});
export type PeopleUpkeep = z.infer<typeof PeopleUpkeep>;

// POST /api/people/purge

export const PurgeRequest = z.strictObject({ dryRun: z.boolean() });
export type PurgeRequest = z.infer<typeof PurgeRequest>;

/** How many are due by each rule, counted to 10,000; with `dryRun: false` how many are gone. */
export const PurgeAnswer = z.strictObject({
  counts: z.strictObject({
    /** Never used by a case. */
    unused: z.int(),
    /** Their last case ended long enough ago. */
    afterCase: z.int(),
    notes: z.int(),
  }),
  dryRun: z.boolean(),
  /** False: what was purged may stand in gaps of the file until the hall's day is closed. */
  settled: z.boolean(),
  /** Old copies hold what was purged until then at the latest. */
  copiesExpireDays: z.int(),
});
export type PurgeAnswer = z.infer<typeof PurgeAnswer>;
