/**
 * 统一社会信用代码 (GB 32100): department 1 + kind 1 + region 6 + organisation 9 (GB 11714) + check 1. Codes in force exist
 * that fail their check character, so a mismatch is a warning to record, never a reason to send somebody home.
 */

import { normaliseNumber } from './normalise.ts';

export type CreditCodeCheck =
  | { readonly ok: true; readonly normalised: string; readonly warning?: CreditCodeWarning }
  | { readonly ok: false; readonly code: 'Empty' | 'WrongLength' | 'WrongCharacters' };

export type CreditCodeWarning = 'WrongCheckCharacter' | 'WrongOrganisationCheckCharacter';

/** No I, O, S, V, Z; the place in this string is the character's value. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

export const checkCreditCode = (text: string): CreditCodeCheck => {
  const normalised = normaliseNumber(text);
  if (normalised === '') return { ok: false, code: 'Empty' };
  if ([...normalised].some((character) => !CHARACTERS.includes(character))) {
    return { ok: false, code: 'WrongCharacters' };
  }
  if (normalised.length !== 18) return { ok: false, code: 'WrongLength' };
  if (creditCheckCharacterOf(normalised) !== normalised.charAt(17)) {
    return { ok: true, normalised, warning: 'WrongCheckCharacter' };
  }
  if (organisationCheckCharacterOf(normalised.slice(8, 16)) !== normalised.charAt(16)) {
    return { ok: true, normalised, warning: 'WrongOrganisationCheckCharacter' };
  }
  return { ok: true, normalised };
};

/** The 18th character that belongs to the first 17 (GB 32100, modulo 31). */
export const creditCheckCharacterOf = (first17: string): string => {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * CHARACTERS.indexOf(first17.charAt(index)),
    0,
  );
  return CHARACTERS.charAt((31 - (sum % 31)) % 31);
};

/** GB 11714, modulo 11; there letters count from A = 10 without gaps. */
const organisationCheckCharacterOf = (first8: string): string => {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number.parseInt(first8.charAt(index), 36),
    0,
  );
  return '0123456789X0'.charAt(11 - (sum % 11));
};
