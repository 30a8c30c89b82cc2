/** What all 18-digit personal numbers share: a birth date that was, a sequence number, a check character. */

import { hasRightCheckCharacter } from './check-digit.ts';
import { ageOn, civilDateOfDigits } from './civil-date.ts';
import { problem, type IdentityProblem } from './problem.ts';

export type Sex = 'male' | 'female';

/** The oldest person on record reached 122; beyond this the year was mistyped. */
const OLDEST_PLAUSIBLE_AGE = 130;

const SHAPE = /^\d{17}[\dX]$/u;

/** `null` when the shape is right, the problem otherwise. */
export const shapeProblem = (normalised: string): IdentityProblem | null => {
  if (normalised === '') return problem('Empty');
  if (!/^[\dX]*$/u.test(normalised)) return problem('WrongCharacters');
  if (normalised.length !== 18) return problem('WrongLength');
  return SHAPE.test(normalised) ? null : problem('WrongCharacters');
};

/** Judges birth date and check character of a number whose shape is right; `today` is the hall's date. */
export const bodyProblem = (number18: string, today: string): IdentityProblem | null => {
  if (!hasRightCheckCharacter(number18)) return problem('WrongCheckCharacter');
  const birthDate = civilDateOfDigits(number18.slice(6, 14));
  if (birthDate === null) return problem('NoSuchDate');
  if (birthDate > today) return problem('BornInFuture');
  return ageOn(birthDate, today) > OLDEST_PLAUSIBLE_AGE ? problem('ImplausibleAge') : null;
};

/** Digits 7–14 of a number that passed its check. */
export const birthDateOf = (number18: string): string => {
  const birthDate = civilDateOfDigits(number18.slice(6, 14));
  if (birthDate === null) throw new RangeError('not a checked personal number');
  return birthDate;
};

/** The 17th digit: odd for men, even for women. */
export const sexOf = (number18: string): Sex => (Number(number18.charAt(16)) % 2 === 1 ? 'male' : 'female');
