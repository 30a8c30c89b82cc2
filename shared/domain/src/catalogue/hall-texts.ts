/** The hall's own sentences (大厅用语): slip, announcement, board. `{…}` is filled in where the sentence is used. */
import { z } from 'zod';
import { LocalDate, LocalTime } from '../ids.ts';
import { BoardMedia } from './board-media.ts';
import { marked, Words } from './marked.ts';

/** Shown on these days only, both included; without an end it goes on. */
export const Notice = Words.extend({ from: LocalDate.optional(), to: LocalDate.optional() });
export type Notice = z.infer<typeof Notice>;

export function isShown({ from, to }: Notice, today: LocalDate): boolean {
  return (from === undefined || from <= today) && (to === undefined || today <= to);
}

export const HallTexts = z.strictObject({
  slip: z.strictObject({
    /** {counters} */
    seats: marked(Words),
    listen: marked(Words),
    /** {behind} {lateMinutes} {lateBehind}: the reinstatement rule in force */
    missed: marked(Words),
    /** {from} */
    beforeOpening: marked(Words),
    /** {phone} */
    footer: marked(Words),
  }),
  announcement: z.strictObject({
    /** {number} {counter} */
    call: marked(Words),
    repeats: marked(z.int().min(1).max(3)),
    recallRepeats: marked(z.int().min(1).max(3)),
    /** how the digit 1 is read: 一 or 幺 */
    digitOne: marked(z.enum(['yi', 'yao'])),
    charactersPerSecond: marked(z.number().positive().max(4)),
    /** from this time of the hall's clock on, in rising order, the first at 00:00 */
    volume: marked(z.array(z.strictObject({ from: LocalTime, percent: z.int().min(0).max(100) })).min(1)),
    /** a clip pack's language, spoken after the first; null = none */
    secondLanguage: marked(z.string().min(1).nullable()),
  }),
  board: z.strictObject({
    /** the running footer */
    notices: marked(z.array(Notice)),
    /** shown when nobody is called */
    idle: marked(z.array(Words)),
    /** played where nothing is called */
    media: marked(z.array(BoardMedia)).optional(),
  }),
  /** what a hall without kiosk and guides says instead */
  township: z
    .strictObject({
      slip: z.strictObject({ missed: marked(Words), footer: marked(Words) }),
      board: z.strictObject({ notices: marked(z.array(Notice)), idle: marked(z.array(Words)) }),
    })
    .optional(),
});
export type HallTexts = z.infer<typeof HallTexts>;

/** The sentences of a hall of this level. */
export function hallTextsAt({ township, ...texts }: HallTexts, level: 'county' | 'township'): HallTexts {
  if (level === 'county' || township === undefined) return texts;
  return { ...texts, slip: { ...texts.slip, ...township.slip }, board: township.board };
}
