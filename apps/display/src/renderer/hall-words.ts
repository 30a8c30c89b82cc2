/**
 * What a display reads of the catalogue (大厅用语): names, notices, how to announce. Every part that is missing or
 * damaged is replaced by itself: numbers and windows must go on showing whatever a catalogue says.
 */
import { BoardMedia } from '@yichuang/domain/catalogue/board-media';
import { Notice } from '@yichuang/domain/catalogue/hall-texts';
import { Words } from '@yichuang/domain/catalogue/marked';
import { z } from 'zod';

/** The `value` of a marked setting. */
function settled<S extends z.ZodType>(value: S) {
  return z.object({ value }).transform((marked) => (marked as { readonly value: z.output<S> }).value);
}

const Announcement = z.object({
  repeats: settled(z.int().min(1).max(3)).catch(2),
  recallRepeats: settled(z.int().min(1).max(3)).catch(1),
  digitOne: settled(z.enum(['yi', 'yao'])).catch('yi'),
  volume: settled(z.array(z.object({ from: z.string(), percent: z.number().min(0).max(100) }))).catch([]),
  secondLanguage: settled(z.string().min(1).nullable()).catch(null),
});
export type AnnouncementWords = z.infer<typeof Announcement>;

const HallWords = z.object({
  hall: z
    .object({
      name: z.string().min(1),
      nameEn: z.string().min(1),
      level: z.enum(['county', 'township']).catch('county'),
      guidePhone: settled(z.string()).nullable().catch(null),
    })
    .nullable()
    .catch(null),
  zones: z.array(z.object({ id: z.string(), shortName: z.string(), shortNameEn: z.string() })).catch([]),
  dutyModes: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string() })).catch([]),
  notices: z.array(Notice).catch([]),
  idle: z.array(Words).catch([]),
  media: z.array(BoardMedia).catch([]),
  announcement: Announcement,
});
export type HallWords = z.infer<typeof HallWords>;

/** Works with anything, also with no catalogue at all. */
export function hallWordsOf(catalogue: unknown): HallWords {
  const { hall, zones, dutyModes, texts } = asRecord(catalogue);
  const { board, announcement } = asRecord(texts);
  const { notices, idle, media } = asRecord(board);
  return HallWords.parse({
    hall,
    zones,
    dutyModes,
    notices: asRecord(notices)['value'],
    idle: asRecord(idle)['value'],
    media: asRecord(media)['value'],
    announcement: asRecord(announcement),
  });
}

/** 午间值班; a mode that the catalogue does not know has no name, what it means is said without one. */
export function dutyName(
  { dutyModes }: HallWords,
  modeId: string,
): { readonly zh: string; readonly en: string } {
  const known = dutyModes.find(({ id }) => id === modeId);
  return { zh: known?.name ?? '值班', en: known?.nameEn ?? 'On duty' };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
