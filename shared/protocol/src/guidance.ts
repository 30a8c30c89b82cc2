/** 情形化梳理 over HTTP: what anybody may read of an item, and how a department changes its questions. */
import { Bundle } from '@yichuang/domain/catalogue/guidance';
import { Item, Material } from '@yichuang/domain/catalogue/matters';
import { KnowledgeBook } from '@yichuang/domain/knowledge/answer';
import { TreeBody, TreeId } from '@yichuang/domain/guidance/tree';
import { Instant, LocalDate, PrinterId, ServiceId } from '@yichuang/domain/ids';
import { z } from 'zod';
import { Channel } from './channel.ts';
import { PaperOutcome } from './paper-outcome.ts';

const name = z.string().min(1);

// GET /api/guidance/current (all of them), GET /api/guidance/items/<itemId> (one): for every screen, no sign-in

/** A version as the public may know it; `confirmedOn` null = 未经部门确认. */
export const PublishedTree = z.strictObject({
  treeId: TreeId,
  version: z.int().min(1),
  body: TreeBody,
  confirmedOn: LocalDate.nullable(),
  effectiveFrom: LocalDate,
});
export type PublishedTree = z.infer<typeof PublishedTree>;

/** Where it is done, seen from this hall. */
export const Where = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('here'), zone: name, counters: z.array(z.int()) }),
  z.strictObject({ kind: z.literal('elsewhere'), place: name, address: z.string(), phone: z.string() }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type Where = z.infer<typeof Where>;

export const ItemGuide = z.strictObject({
  item: Item,
  /** null: the item was taken out of use (停用) */
  tree: PublishedTree.nullable(),
  /** the papers that the item or any answer names */
  materials: z.array(Material),
  /** names of departments, items and bundles that the item or an answer speaks of, by id */
  names: z.record(z.string(), z.string()),
  where: Where,
});
export type ItemGuide = z.infer<typeof ItemGuide>;

export const GuideHall = z.strictObject({
  name,
  address: z.string(),
  phone: z.string(),
  /** origin of the address in QR codes; null = no QR code */
  publicUrl: z.string().nullable(),
});
export type GuideHall = z.infer<typeof GuideHall>;

/** The whole of it: what a kiosk holds so that it can answer without the hub. */
export const GuidanceBook = z.strictObject({
  /** changes when any question, paper, answer or date does; also the ETag */
  revision: name,
  hall: GuideHall,
  guides: z.array(ItemGuide),
  bundles: z.array(Bundle),
  /** 知识库, the answers for 群众 */
  knowledge: KnowledgeBook,
});
export type GuidanceBook = z.infer<typeof GuidanceBook>;

export const OneGuide = z.strictObject({ revision: name, hall: GuideHall, guide: ItemGuide });
export type OneGuide = z.infer<typeof OneGuide>;

// GET /api/guidance/bundles: 一件事, with the names of the items in them

export const BundleGuides = z.strictObject({
  hall: GuideHall,
  bundles: z.array(Bundle),
  names: z.record(z.string(), z.string()),
});
export type BundleGuides = z.infer<typeof BundleGuides>;

// POST /api/guidance/uses: somebody came to the end of the questions; counted by month, nothing about a person

export const GuidanceUse = z.strictObject({
  itemId: ServiceId,
  version: z.int().min(1),
  chosen: z.array(z.string().min(1).max(64)).max(64),
  channel: Channel,
});
export type GuidanceUse = z.infer<typeof GuidanceUse>;

// /api/guidance/prints: a 一次性告知单 on the printer of a terminal; no number is needed for it

export const ChecklistRequest = z.strictObject({
  printerId: PrinterId,
  itemId: ServiceId,
  version: z.int().min(1),
  chosen: z.array(z.string().min(1).max(64)).max(64),
  large: z.boolean(),
});
export type ChecklistRequest = z.infer<typeof ChecklistRequest>;

export const ChecklistOutcome = z.discriminatedUnion('outcome', [
  PaperOutcome,
  /** the questions were not answered to an end */
  z.strictObject({ outcome: z.literal('unfinished') }),
  z.strictObject({ outcome: z.literal('unknownItem') }),
]);
export type ChecklistOutcome = z.infer<typeof ChecklistOutcome>;

// /api/guidance/desk…: managers, and officials for the items of their department

export const TreeState = z.enum(['draft', 'confirmed', 'published', 'retired']);
export type TreeState = z.infer<typeof TreeState>;

export const VersionCard = z.strictObject({
  treeId: TreeId,
  version: z.int().min(1),
  state: TreeState,
  /** display names; null = came with the system */
  author: z.string().nullable(),
  savedAt: Instant,
  triedAt: Instant.nullable(),
  /** the department's reviewer; null = 未经部门确认 */
  reviewer: z.string().nullable(),
  confirmedAt: Instant.nullable(),
  effectiveFrom: LocalDate.nullable(),
  publishedAt: Instant.nullable(),
  retiredAt: Instant.nullable(),
  note: z.string().nullable(),
});
export type VersionCard = z.infer<typeof VersionCard>;

export const DeskRow = z.strictObject({
  itemId: ServiceId,
  name,
  code: z.string(),
  departmentId: name,
  department: name,
  treeId: TreeId,
  mayEdit: z.boolean(),
  inForce: VersionCard.nullable(),
  /** a draft, or one that is confirmed and waits */
  draft: VersionCard.nullable(),
  /** published with a day that is still to come */
  coming: VersionCard.nullable(),
  questions: z.int(),
  situations: z.int(),
  reviewPoints: z.int(),
});
export type DeskRow = z.infer<typeof DeskRow>;

/** What the editor picks from. */
export const Desk = z.strictObject({
  today: LocalDate,
  rows: z.array(DeskRow),
  materials: z.array(Material),
  items: z.array(z.strictObject({ id: ServiceId, name })),
  bundles: z.array(z.strictObject({ id: name, name })),
  /** special procedures (特别程序) of any item, by their codes */
  procedures: z.array(z.strictObject({ id: name, name })),
});
export type Desk = z.infer<typeof Desk>;

export const ReviewPoint = z.strictObject({
  /** which paper or condition is looked at */
  subject: z.string().trim().min(1).max(80),
  /** what makes it right */
  requirement: z.string().trim().min(1).max(400),
  basis: z.string().trim().max(200),
});
export type ReviewPoint = z.infer<typeof ReviewPoint>;
export const ReviewPoints = z.array(ReviewPoint).max(100);

export const TreeDesk = z.strictObject({
  row: DeskRow,
  item: Item,
  versions: z.array(VersionCard),
  /** what stands in the draft, else in force, else of the catalogue */
  body: TreeBody,
  /** in force now, to be compared with; null = nothing is */
  published: TreeBody.nullable(),
  reviewPoints: ReviewPoints,
});
export type TreeDesk = z.infer<typeof TreeDesk>;

export const DraftSave = z.strictObject({
  body: TreeBody,
  /** `savedAt` of the draft that was changed, null when there was none: two people do not overwrite each other */
  basedOn: Instant.nullable(),
  note: z.string().trim().max(200).nullable(),
});
export type DraftSave = z.infer<typeof DraftSave>;

/**
 * Null: the official who is signed in stands by it, and has not written it. Else who signed for the department on paper,
 * written down by the author or a manager.
 */
export const Confirmation = z.strictObject({ reviewer: z.string().trim().min(1).max(40).nullable() });
export type Confirmation = z.infer<typeof Confirmation>;
export const Publication = z.strictObject({ effectiveFrom: LocalDate });
export type Publication = z.infer<typeof Publication>;
export const Trial = z.strictObject({ chosen: z.array(z.string().min(1).max(64)).max(64) });
export type Trial = z.infer<typeof Trial>;

export const GuidanceRefusal = z.enum([
  'DraftChanged',
  'NothingChanged',
  'NoDraft',
  'TreeHasProblems',
  'NotTried',
  'TrialUnfinished',
  'ReviewerMissing',
  'ReviewerIsAuthor',
  'NotConfirmed',
  'DateInThePast',
  'NotInForce',
]);
export type GuidanceRefusal = z.infer<typeof GuidanceRefusal>;

export const DeskAnswer = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('done'), version: VersionCard }),
  z.strictObject({ outcome: z.literal('refused'), why: GuidanceRefusal }),
]);
export type DeskAnswer = z.infer<typeof DeskAnswer>;

// GET /api/guidance/coverage

export const Coverage = z.strictObject({
  /** items that are done in this county's halls */
  items: z.int(),
  withQuestions: z.int(),
  confirmed: z.int(),
  situations: z.int(),
  /** by month, newest first */
  months: z.array(
    z.strictObject({
      month: z.string().regex(/^\d{4}-\d{2}$/),
      uses: z.int(),
      byChannel: z.partialRecord(Channel, z.int()),
      papersSaved: z.int(),
    }),
  ),
  byItem: z.array(
    z.strictObject({
      itemId: ServiceId,
      name,
      department: name,
      questions: z.int(),
      situations: z.int(),
      confirmed: z.boolean(),
      uses: z.int(),
      papersSaved: z.int(),
    }),
  ),
});
export type Coverage = z.infer<typeof Coverage>;

// POST /api/guidance/desk/import: an XLSX; nothing is saved unless `?save=true`

export const SheetProblem = z.strictObject({
  sheet: z.string(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  /** in Chinese, for the person who filled in the sheet */
  words: name,
});
export type SheetProblem = z.infer<typeof SheetProblem>;

export const ImportAnswer = z.strictObject({
  problems: z.array(SheetProblem),
  /** one for each item in the file */
  items: z.array(
    z.strictObject({
      itemId: ServiceId,
      name,
      /** null: the item has no version in force yet */
      before: TreeBody.nullable(),
      after: TreeBody,
      changed: z.boolean(),
      reviewPointsChanged: z.boolean(),
      /** somebody's draft that keeping this one would write over; its author null = came with the system */
      draft: z.strictObject({ version: z.int().min(1), author: z.string().nullable() }).nullable(),
      saved: z.boolean(),
    }),
  ),
});
export type ImportAnswer = z.infer<typeof ImportAnswer>;
