/** Pictures and films of the board (大屏素材): what stands in the hub's own storage, and which of it is played when. */
import { z } from 'zod';
import { LocalTime } from '../ids.ts';

/** Its content's digest with its kind; played from `/media/<id>`. */
export const MediaId = z.string().regex(/^[0-9a-f]{32}\.(?:jpg|png|webp|mp4|webm)$/);

export const BoardMedia = z.strictObject({
  mediaId: MediaId,
  kind: z.enum(['picture', 'video']),
  /** what the picture is, for who cannot see it and for the list */
  title: z.string().min(1),
  /** how long a picture stands; a film plays to its end */
  seconds: z.int().min(3).max(120),
  /** ISO numbers */
  weekdays: z.array(z.int().min(1).max(7)).min(1),
  /** of the hall's clock */
  from: LocalTime,
  to: LocalTime,
});
export type BoardMedia = z.infer<typeof BoardMedia>;

/** What is played at a time of the hall's clock, in its order. */
export function playedAt(
  list: readonly BoardMedia[],
  { weekday, time }: { readonly weekday: number; readonly time: string },
): readonly BoardMedia[] {
  return list.filter(({ weekdays, from, to }) => weekdays.includes(weekday) && from <= time && time < to);
}
