/** Documents of travellers, of which only the form can be checked: no published check digit stands on their number. */

import { problem, type IdentityProblem } from './problem.ts';
import { normaliseNumber } from './normalise.ts';

export type TravelDocumentKind = 'hmtPermit' | 'taiwanPermit' | 'passport';
export type TravelDocumentCheck = { readonly ok: true; readonly normalised: string } | IdentityProblem;

type Form = { readonly characters: RegExp; readonly lengths: readonly number[]; readonly whole: RegExp };

const FORMS: Readonly<Record<TravelDocumentKind, Form>> = {
  /** H or M, eight digits, and on older cards two more for the number of issues */
  hmtPermit: { characters: /^[HM\d]*$/u, lengths: [9, 11], whole: /^[HM]\d{8}(?:\d{2})?$/u },
  taiwanPermit: { characters: /^\d*$/u, lengths: [8], whole: /^\d{8}$/u },
  passport: { characters: /^[A-Z\d]*$/u, lengths: [5, 6, 7, 8, 9], whole: /^[A-Z\d]{5,9}$/u },
};

export const checkTravelDocument = (kind: TravelDocumentKind, text: string): TravelDocumentCheck => {
  const normalised = normaliseNumber(text);
  const form = FORMS[kind];
  if (normalised === '') return problem('Empty');
  if (!form.characters.test(normalised)) return problem('WrongCharacters');
  if (!form.lengths.includes(normalised.length)) return problem('WrongLength');
  return form.whole.test(normalised) ? { ok: true, normalised } : problem('WrongCharacters');
};
