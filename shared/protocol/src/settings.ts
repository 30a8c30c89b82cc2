/** A hall's own settings on the wire (大厅自设): looked at, checked, kept from today or tomorrow, taken back. */
import { MediaId } from '@yichuang/domain/catalogue/board-media';
import { FINDINGS } from '@yichuang/domain/catalogue/own-finding';
import { OwnPart, OwnSettings } from '@yichuang/domain/catalogue/own-settings';
import { Instant, LocalDate } from '@yichuang/domain/ids';
import { z } from 'zod';

/** A change as the history lists it. */
export const OwnChange = z.strictObject({
  revision: z.int().min(1),
  part: OwnPart,
  fromDate: LocalDate,
  /** Its day has not come. */
  waiting: z.boolean(),
  /** The name of who made it; null: an account that is gone. */
  by: z.string().nullable(),
  at: Instant,
  undoes: z.int().nullable(),
  /** The part before and with this change: what differs is said from these. */
  before: z.unknown(),
  after: z.unknown(),
  /** The newest of its part: it can be taken back. */
  mayUndo: z.boolean(),
});
export type OwnChange = z.infer<typeof OwnChange>;

// GET /api/settings

export const OwnAnswer = z.strictObject({
  today: LocalDate,
  /** What the parts will be when everything that was kept holds; what an editor begins with. */
  newest: OwnSettings,
  /** What holds now. */
  inForce: OwnSettings,
  /** Every item and counter service as the catalogue has it. */
  items: OwnSettings.shape.items,
  /** Every tile that this hall could show. */
  tiles: OwnSettings.shape.kiosk.shape.tiles,
  /** The newest revision of each part, 0 = as the catalogue has it. */
  revisions: z.record(OwnPart, z.int().min(0)),
  history: z.array(OwnChange).readonly(),
});
export type OwnAnswer = z.infer<typeof OwnAnswer>;

// PUT /api/settings/<part>: `base` is the part's revision that the change was made from

export const OwnEdit = z.strictObject({
  base: z.int().min(0),
  from: z.enum(['now', 'tomorrow']),
  content: z.unknown(),
});
export type OwnEdit = z.infer<typeof OwnEdit>;

export const OwnFinding = z.strictObject({
  level: z.enum(['error', 'warning']),
  field: z.string(),
  code: z.enum(FINDINGS),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const OwnOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('kept'), answer: OwnAnswer }),
  /** Something is wrong in it; nothing was stored. */
  z.strictObject({ outcome: z.literal('wrong'), findings: z.array(OwnFinding).readonly() }),
  /** Somebody else changed the same part since; nothing was stored. */
  z.strictObject({ outcome: z.literal('changedSince'), change: OwnChange }),
]);
export type OwnOutcome = z.infer<typeof OwnOutcome>;

// POST /api/settings/xlsx: a workbook, read and checked; nothing is kept

export const OwnSheets = z.strictObject({
  /** The parts that it changes. */
  changed: OwnSettings.partial(),
  /** With what is wrong nothing of it can be kept. `cell`: 分区 B7, '' = the whole file. */
  problems: z
    .array(
      z.strictObject({
        level: z.enum(['error', 'warning']),
        cell: z.string(),
        code: z.enum(FINDINGS),
        values: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    )
    .readonly(),
});
export type OwnSheets = z.infer<typeof OwnSheets>;

// PUT /api/settings: several parts together, as a workbook brings them; all of them or none

export const OwnEdits = z.strictObject({
  /** The newest revision of each part that it was made from. */
  base: z.record(OwnPart, z.int().min(0)),
  from: z.enum(['now', 'tomorrow']),
  contents: OwnSettings.partial(),
});
export type OwnEdits = z.infer<typeof OwnEdits>;

// POST /api/settings/media: one file as it is (application/octet-stream)

/** Bytes of one file at most. */
export const MEDIA_BYTES = { picture: 5 * 1024 * 1024, video: 100 * 1024 * 1024 } as const;

export const MediaKept = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('kept'),
    mediaId: MediaId,
    kind: z.enum(['picture', 'video']),
    bytes: z.int(),
  }),
  /** No picture or film; too large; no room for more. */
  z.strictObject({ outcome: z.literal('refused'), why: z.enum(['kind', 'tooLarge', 'full']) }),
]);
export type MediaKept = z.infer<typeof MediaKept>;

// POST /api/settings/undo: the part's revision before comes back, as a new one

export const OwnUndo = z.strictObject({ revision: z.int().min(1) });
