/** An applicant or agent as typed (申请人草稿), with what is right and wrong about it while it is typed. */
import { checkApplicant, type CheckedApplicant } from '@yichuang/domain/identity/applicant';
import type { ApplicantIdentityKind, IdentityKind } from '@yichuang/domain/identity/identity-kind';
import type { IdentityProblem, IdentityProblemCode } from '@yichuang/domain/identity/problem';
import type { LocalDate } from '@yichuang/domain/ids';
import type { OpenPersonCard, PersonEntry } from '@yichuang/protocol/people';

export interface PersonDraft {
  readonly kind: 'natural' | 'organisation';
  /** null: 身份待核, nothing at hand that proves who it is */
  readonly identityKind: ApplicantIdentityKind | null;
  readonly number: string;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly representative: string;
  readonly contact: string;
  /** Whoever the hub knows by this number; typed words stand before it. */
  readonly known: OpenPersonCard | null;
}

export type PersonField = 'number' | 'name' | 'phone' | 'address' | 'representative' | 'contact';

export function newPerson(kind: PersonDraft['kind']): PersonDraft {
  return {
    kind,
    identityKind: kind === 'natural' ? 'residentId' : 'creditCode',
    number: '',
    name: '',
    phone: '',
    address: '',
    representative: '',
    contact: '',
    known: null,
  };
}

/** `typing`: too short to be judged yet; a number is not scolded while it is typed. */
export type NumberState =
  | { readonly state: 'none' }
  | { readonly state: 'typing' }
  | { readonly state: 'right'; readonly normalised: string; readonly warning: CheckedApplicant['warning'] }
  | { readonly state: 'wrong'; readonly code: IdentityProblemCode };

const LONG_ENOUGH: Readonly<Partial<Record<ApplicantIdentityKind, number>>> = {
  hmtPermit: 9,
  taiwanPermit: 8,
  passport: 7,
  foreignResident: 15,
};

export function numberState({ identityKind, number }: PersonDraft, today: LocalDate): NumberState {
  if (identityKind === null) return { state: 'none' };
  const typed = number.trim();
  if (typed === '') return { state: 'none' };
  const checked: CheckedApplicant | IdentityProblem = checkApplicant(identityKind, typed, today);
  if (checked.ok) return { state: 'right', normalised: checked.normalised, warning: checked.warning };
  const enough = LONG_ENOUGH[identityKind] ?? 18;
  const short = typed.replaceAll(/[\s-]/gu, '').length < enough;
  if (short && (checked.code === 'WrongLength' || checked.code === 'Empty')) return { state: 'typing' };
  return { state: 'wrong', code: checked.code };
}

export type PersonGap = 'number' | 'numberWrong' | 'name';

/** What is still missing before the person can be kept. */
export function gapsOf(draft: PersonDraft, today: LocalDate): readonly PersonGap[] {
  const { state } = numberState(draft, today);
  return [
    ...(draft.identityKind !== null && state !== 'right'
      ? [state === 'wrong' ? ('numberWrong' as const) : ('number' as const)]
      : []),
    ...(draft.name.trim() === '' ? (['name'] as const) : []),
  ];
}

/** 身份待核: the papers may be taken in, nothing more. */
export function isToVerify({ identityKind, known }: PersonDraft): boolean {
  return identityKind === null || known?.traits.identityChecked === 'toVerify';
}

/** Somebody can be reached: the notice of acceptance needs it. */
export function hasContact({ phone, address }: PersonDraft): boolean {
  return phone.trim() !== '' || address.trim() !== '';
}

/** Another kind of person or document: what was typed stays where it still has a place. */
export function ofKind(draft: PersonDraft, kind: PersonDraft['kind']): PersonDraft {
  if (draft.kind === kind) return draft;
  const { identityKind } = newPerson(kind);
  return { ...draft, kind, identityKind, number: '', known: null };
}

/** Another number is another person: what the hub said about the former one goes with it. */
export function withNumber(draft: PersonDraft, number: string): PersonDraft {
  if (draft.known === null) return { ...draft, number };
  return { ...newPerson(draft.kind), identityKind: draft.identityKind, number };
}

/** The hub knows the number: its words fill what is empty. */
export function knownAs(draft: PersonDraft, card: OpenPersonCard): PersonDraft {
  const filled = (typed: string, known: string | null): string =>
    typed.trim() === '' ? (known ?? '') : typed;
  return {
    ...draft,
    known: card,
    name: filled(draft.name, card.name),
    phone: filled(draft.phone, card.phone),
    address: filled(draft.address, card.address),
    representative: filled(draft.representative, card.representative),
    contact: filled(draft.contact, card.contact),
  };
}

/** Typed otherwise than known: it must be kept anew. */
export function differsFromKnown(draft: PersonDraft): boolean {
  const { known } = draft;
  if (known === null) return true;
  const same = (typed: string, kept: string | null): boolean => typed.trim() === (kept ?? '');
  return !(
    same(draft.name, known.name) &&
    same(draft.phone, known.phone) &&
    same(draft.address, known.address) &&
    same(draft.representative, known.representative) &&
    same(draft.contact, known.contact)
  );
}

export function entryOf(draft: PersonDraft): PersonEntry {
  const optional = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const { identityKind } = draft;
  const shared = { name: draft.name.trim(), phone: optional(draft.phone), address: optional(draft.address) };
  if (draft.kind === 'organisation') {
    return {
      kind: 'organisation',
      ...shared,
      identity: identityKind === null ? null : { kind: 'creditCode', number: draft.number.trim() },
      representative: optional(draft.representative),
      contact: optional(draft.contact),
    };
  }
  return {
    kind: 'natural',
    ...shared,
    identity: isPersonal(identityKind) ? { kind: identityKind, number: draft.number.trim() } : null,
  };
}

function isPersonal(kind: ApplicantIdentityKind | null): kind is IdentityKind {
  return kind !== null && kind !== 'creditCode';
}
