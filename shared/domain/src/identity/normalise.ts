/** How a number typed, pasted or read from a card is brought to one form before it is judged. */

/** Full-width forms become ASCII, blanks and hyphens go, letters become capitals. */
export const normaliseNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\-‐-―−]/gu, '')
    .toUpperCase();
