/**
 * What an applicant's number is worth (申请人证件): one door for people and organisations. A wrong citizen number is
 * refused; a 统一社会信用代码 that fails its check character warns and is recorded, because such codes are in force.
 */

import { checkCreditCode, type CreditCodeWarning } from './credit-code.ts';
import type { ApplicantIdentityKind } from './identity-kind.ts';
import { checkIdentity, type IdentityWarning } from './identity.ts';
import { problem, type IdentityProblem } from './problem.ts';

/** `unchecked`: the document's number has no check character, only its form could be looked at. */
export type NumberTrust = 'valid' | 'warned' | 'unchecked';

export type CheckedApplicant = {
  readonly ok: true;
  /** whose number it is; see `CheckedIdentity.kind` */
  readonly kind: ApplicantIdentityKind;
  readonly normalised: string;
  readonly trust: NumberTrust;
  readonly warning: IdentityWarning | CreditCodeWarning | null;
};

const WITHOUT_CHECK_CHARACTER: readonly ApplicantIdentityKind[] = ['hmtPermit', 'taiwanPermit', 'passport'];

/** `today` is the hall's date. */
export const checkApplicant = (
  document: ApplicantIdentityKind,
  number: string,
  today: string,
): CheckedApplicant | IdentityProblem => {
  if (document === 'creditCode') {
    const checked = checkCreditCode(number);
    if (!checked.ok) return problem(checked.code);
    return accepted(document, checked.normalised, checked.warning ?? null);
  }
  const checked = checkIdentity(document, number, today);
  return checked.ok ? accepted(checked.kind, checked.normalised, checked.warning ?? null) : checked;
};

const accepted = (
  kind: ApplicantIdentityKind,
  normalised: string,
  warning: CheckedApplicant['warning'],
): CheckedApplicant => ({ ok: true, kind, normalised, trust: trustIn(kind, warning), warning });

const trustIn = (kind: ApplicantIdentityKind, warning: CheckedApplicant['warning']): NumberTrust => {
  if (warning !== null) return 'warned';
  return WITHOUT_CHECK_CHARACTER.includes(kind) ? 'unchecked' : 'valid';
};
