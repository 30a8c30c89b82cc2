/** How letters may stand for syllables: in full (yingye), by initials (yy, or z and zh alike), or mixed (yingyzz). */

export interface SyllableMatch {
  /** the first syllable that was matched */
  readonly from: number;
  readonly by: 'syllables' | 'initials' | 'mixed';
}

/** The earliest run of syllables that uses up all letters, or `null`; the last syllable may be begun only. */
export function lettersInSyllables(syllables: readonly string[], letters: string): SyllableMatch | null {
  for (let from = 0; from < syllables.length; from += 1) {
    const by = consume(syllables, from, letters);
    // One letter in the middle of a word says nothing.
    if (by !== null && (from === 0 || letters.length > 1)) return { from, by };
  }
  return null;
}

function consume(syllables: readonly string[], place: number, letters: string): SyllableMatch['by'] | null {
  const syllable = syllables[place];
  if (syllable === undefined) return null;
  if (letters.startsWith(syllable)) {
    if (letters.length === syllable.length) return 'syllables';
    const rest = consume(syllables, place + 1, letters.slice(syllable.length));
    if (rest !== null) return rest === 'syllables' ? 'syllables' : 'mixed';
  } else if (syllable.startsWith(letters) && letters.length > initialOf(syllable).length) {
    return 'syllables';
  }
  for (const initial of new Set([initialOf(syllable), syllable.charAt(0)])) {
    if (!letters.startsWith(initial)) continue;
    if (letters.length === initial.length) return 'initials';
    const rest = consume(syllables, place + 1, letters.slice(initial.length));
    if (rest !== null) return rest === 'initials' ? 'initials' : 'mixed';
  }
  return null;
}

function initialOf(syllable: string): string {
  return /^[zcs]h/u.test(syllable) ? syllable.slice(0, 2) : syllable.charAt(0);
}

/** Folds what speakers of the south do not tell apart: zh/z, ch/c, sh/s, ang/an, eng/en, ing/in, initial n/l. */
export function withSouthernSounds(spelling: string): string {
  return spelling
    .replaceAll(/([zcs])h/gu, '$1')
    .replaceAll(/([aei])ng/gu, '$1n')
    .replaceAll(/(^|\s)n(?=[aeiouv])/gu, '$1l');
}
