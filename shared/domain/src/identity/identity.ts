/**
 * One door for every kind of document: `checkIdentity` says whether a number can be what it claims to be and brings it to
 * the one form under which the same person is recognised again. The number itself is never stored; see the hub's identities.
 */

import { checkForeignResident } from './foreign-pr.ts';
import type { IdentityKind } from './identity-kind.ts';
import type { IdentityProblem } from './problem.ts';
import { checkHmtResidence, checkResidentId } from './resident-id.ts';
import { birthDateOf } from './personal-number.ts';
import { checkTravelDocument } from './travel-document.ts';

export type CheckedIdentity = {
  readonly ok: true;
  /** the document shown */
  readonly document: IdentityKind;
  /** whose number it is: 户口簿, 社保卡 and 临时身份证 carry the citizen's own, so the same person stays one person */
  readonly kind: IdentityKind;
  readonly normalised: string;
  /** known from 18-digit numbers only */
  readonly birthDate?: string;
  /** to be shown to the clerk, never to stop anybody */
  readonly warning?: IdentityWarning;
};

/** An old card that is still valid beside its successor: the same person may also be known under the new number. */
export type IdentityWarning = 'FormerForm';

/** `today` is the hall's date, `2026-11-23`: a birth date after it is refused. */
export const checkIdentity = (
  document: IdentityKind,
  number: string,
  today: string,
): CheckedIdentity | IdentityProblem => {
  switch (document) {
    case 'residentId':
    case 'householdBook':
    case 'socialCard':
    case 'temporaryId': {
      const checked = checkResidentId(number, today);
      return checked.ok ? personal(document, 'residentId', checked.normalised) : checked;
    }
    case 'hmtResidence': {
      const checked = checkHmtResidence(number, today);
      return checked.ok ? personal(document, document, checked.normalised) : checked;
    }
    case 'foreignResident': {
      const checked = checkForeignResident(number, today);
      if (!checked.ok) return checked;
      return checked.form === 'number18'
        ? personal(document, document, checked.normalised)
        : { ok: true, document, kind: document, normalised: checked.normalised, warning: 'FormerForm' };
    }
    case 'hmtPermit':
    case 'taiwanPermit':
    case 'passport': {
      const checked = checkTravelDocument(document, number);
      return checked.ok ? { ok: true, document, kind: document, normalised: checked.normalised } : checked;
    }
  }
};

const personal = (document: IdentityKind, kind: IdentityKind, normalised: string): CheckedIdentity => ({
  ok: true,
  document,
  kind,
  normalised,
  birthDate: birthDateOf(normalised),
});
