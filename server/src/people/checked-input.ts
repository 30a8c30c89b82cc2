/** What a clerk entered, judged (domain.md 5): a wrong number is refused, a doubtful one warned about and recorded. */
import { checkApplicant, type CheckedApplicant } from '@yichuang/domain/identity/applicant';
import { checkPhone } from '@yichuang/domain/identity/phone';
import type { IdentityProblem } from '@yichuang/domain/identity/problem';
import type { LocalDate } from '@yichuang/domain/ids';
import type { PersonInput, PersonTraits, PersonWarning } from '@yichuang/protocol/people';
import type { PersonDetails } from './person.ts';

export interface CheckedInput {
  readonly ok: true;
  readonly kind: PersonInput['kind'];
  readonly details: PersonDetails;
  /** Null: 身份待核. */
  readonly identity: CheckedApplicant | null;
  readonly warnings: readonly PersonWarning[];
}

export function checkInput(input: PersonInput, today: LocalDate): CheckedInput | IdentityProblem {
  const checked = input.identity && checkApplicant(input.identity.kind, input.identity.number, today);
  if (checked?.ok === false) return checked;
  const phone = input.phone === null ? null : normalisePhone(input.phone);
  const isOrganisation = input.kind === 'organisation';
  return {
    ok: true,
    kind: input.kind,
    details: {
      name: input.name,
      identity: input.identity && checked && { kind: input.identity.kind, number: checked.normalised },
      phone,
      address: input.address,
      representative: isOrganisation ? input.representative : null,
      contact: isOrganisation ? input.contact : null,
    },
    identity: checked,
    warnings: [
      ...(checked?.warning ? [checked.warning] : []),
      ...(phone === null || checkPhone(phone).ok ? [] : (['PhoneUnusual'] as const)),
    ],
  };
}

/** A phone of another country or another province's line is kept as it was typed. */
export function normalisePhone(text: string): string {
  const checked = checkPhone(text);
  return checked.ok ? checked.normalised : text;
}

export function traitsOf(
  kind: PersonTraits['kind'],
  { identity, phone, address }: PersonDetails,
  trust: CheckedApplicant['trust'] | null,
): PersonTraits {
  const checked = phone === null ? null : checkPhone(phone);
  return {
    kind,
    identityKind: identity?.kind ?? null,
    identityChecked: trust ?? 'toVerify',
    hasPhone: phone !== null,
    hasMobile: checked?.ok === true && checked.kind === 'mobile',
    hasAddress: address !== null,
  };
}
