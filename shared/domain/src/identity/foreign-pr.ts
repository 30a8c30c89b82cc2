/**
 * 外国人永久居留身份证. Since 2023-12-01: 18 characters, 9 + place of issue (2) + nationality (3, GB/T 2659) + birth
 * date (8) + sequence (3) + check character of GB 11643. The card before it stays valid: 3 letters + 12 digits.
 */

import { bodyProblem, shapeProblem } from './personal-number.ts';
import { problem, type IdentityProblem } from './problem.ts';
import { normaliseNumber } from './normalise.ts';

export type ForeignResidentCheck =
  | { readonly ok: true; readonly normalised: string; readonly form: 'number18' | 'number15' }
  | IdentityProblem;

const OLD_FORM = /^[A-Z]{3}\d{12}$/u;

export const checkForeignResident = (text: string, today: string): ForeignResidentCheck => {
  const normalised = normaliseNumber(text);
  if (OLD_FORM.test(normalised)) return { ok: true, normalised, form: 'number15' };
  if (/^[A-Z]{3}/u.test(normalised)) return problem('WrongLength');
  const wrongShape = shapeProblem(normalised);
  if (wrongShape) return wrongShape;
  if (!normalised.startsWith('9')) return { ok: false, code: 'OtherKind', looksLike: 'residentId' };
  return bodyProblem(normalised, today) ?? { ok: true, normalised, form: 'number18' };
};
