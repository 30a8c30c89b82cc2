/** A text cut where the face changes (分段): pdfmake takes one face a run and breaks lines across runs. */
import { type Face, type Faces, SONG } from './faces.ts';

export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly face: Face }
  /** No face has it: its code point is printed in a box, so that somebody can write it in. */
  | { readonly kind: 'unknown'; readonly character: string };

/** A selector chooses between shapes of the character before it: it has no glyph of its own. */
const SELECTOR = /^[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]$/u;
/** Set by the typesetter, not by a glyph. */
const BLANK = /^[\s\u200B\u2060]$/u;

export function runsOf(text: string, { faceOf }: Faces): readonly Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    if (SELECTOR.test(character)) continue;
    const face = BLANK.test(character) ? (lastFace(runs) ?? SONG) : faceOf(character.codePointAt(0) ?? 0);
    const last = runs.at(-1);
    if (face === null) runs.push({ kind: 'unknown', character });
    else if (last?.kind === 'text' && last.face === face)
      runs[runs.length - 1] = { ...last, text: last.text + character };
    else runs.push({ kind: 'text', text: character, face });
  }
  return runs;
}

export function codePointWords(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function lastFace(runs: readonly Run[]): Face | null {
  const last = runs.at(-1);
  return last?.kind === 'text' ? last.face : null;
}
