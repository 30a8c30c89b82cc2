/** MOD 11-2 of ISO 7064 as GB 11643 uses it for every 18-digit personal number (身份证, 居住证, 永居证). */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/** The 18th character that belongs to the first 17 digits. */
export const checkCharacterOf = (first17: string): string => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
};

export const hasRightCheckCharacter = (number18: string): boolean =>
  checkCharacterOf(number18.slice(0, 17)) === number18.charAt(17);
