/** 大屏素材, as a hall sets it: the playlist of the board; the files stand in the hub's own storage. */
import { z } from 'zod';
import type { BoardMedia } from './board-media.ts';
import { isTime, range, type Known, type Say } from './own-finding.ts';
import { id, number, text } from './own-shapes.ts';

export const OwnMedia = z
  .array(
    z.strictObject({
      mediaId: id,
      kind: z.enum(['picture', 'video']),
      title: text,
      seconds: number,
      weekdays: z.array(number).max(7),
      from: id,
      to: id,
      off: z.boolean(),
    }),
  )
  .max(60);
export type OwnMedia = z.infer<typeof OwnMedia>;

const LONGEST_TITLE = 24;

export function checkMedia(own: OwnMedia, say: Say, { mediaIds }: Known): void {
  for (const [index, { mediaId, title, seconds, weekdays, from, to }] of own.entries()) {
    const field = `media.${String(index)}`;
    if (title.trim() === '') say(field, 'titleEmpty');
    else if (title.length > LONGEST_TITLE) say(field, 'tooLong', { most: LONGEST_TITLE });
    range(seconds, 3, 120, field, say);
    if (weekdays.length === 0 || weekdays.some((day) => !Number.isInteger(day) || day < 1 || day > 7))
      say(field, 'noWeekday');
    const wrong = [from, to].find((time) => !isTime(time));
    if (wrong !== undefined) say(field, 'timeShape', { time: wrong });
    else if (from >= to) say(field, 'endsBeforeStart', { from, to });
    if (mediaIds?.has(mediaId) === false) say(field, 'mediaUnknown', { title });
  }
}

/** Only those that are on, as the catalogue writes them. */
export function boardMedia(own: OwnMedia): readonly BoardMedia[] {
  return own.flatMap(({ off, ...media }) => (off ? [] : [media as BoardMedia]));
}
