/**
 * Owns what a clip pack is (语音包): a folder with pack.json and one sound file per clip. A hall swaps its voice by
 * swapping the folder; sentence, pauses and way of counting are the pack's, not the program's.
 */
import { z } from 'zod';
import { counterTokens, DIGITS, LETTERS, NUMERALS } from './numerals.ts';

const pause = z.number().min(0).max(5);

const Pack = z.strictObject({
  id: z.string().min(1),
  /** BCP 47. */
  lang: z.string().min(2),
  /** What the files hold, in hertz; for the reader only, decoding follows the files. */
  sampleRate: z.int().positive(),
  /** Who or what speaks, and on what terms; for the reader only. */
  engine: z.string().min(1),
  license: z.string().min(1),
  /** Clips in the order spoken; a number is silence in seconds; `{number}` and `{counter}` are read out. */
  sentence: z.array(z.union([z.string().min(1), pause])).min(1),
  /** How a counter is counted. */
  numerals: z.enum(NUMERALS),
  /** Silence in seconds: after the chime, between read-out characters, before the sentence is said again. */
  pauses: z.strictObject({ chime: pause, characters: pause, again: pause }),
  /** By token: what the clip says, as `sentence` and the numerals name it. */
  clips: z.record(
    z.string(),
    z.strictObject({ file: z.string().regex(/^[\w.-]+$/), seconds: z.number().positive().max(30) }),
  ),
});

export type VoicePack = Readonly<z.infer<typeof Pack>>;

export const CHIME = 'chime';

/** pack.json's content → a pack that can say every ticket and counter. Throws with what is wrong or missing. */
export function readPack(json: unknown): VoicePack {
  const pack = Pack.parse(json);
  const words = pack.sentence.filter((piece) => typeof piece === 'string' && !SLOTS.has(piece));
  const wanted = [CHIME, ...words, ...LETTERS, ...DIGITS, ...counterTokens(pack.numerals)];
  const missing = wanted.filter((token) => !Object.hasOwn(pack.clips, token));
  if (missing.length > 0) throw new Error(`voice pack ${pack.id}: no clip for ${missing.join(', ')}`);
  return pack;
}

const SLOTS: ReadonlySet<string | number> = new Set(['{number}', '{counter}']);
