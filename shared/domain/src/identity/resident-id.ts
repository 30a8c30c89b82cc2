/** 公民身份号码 (GB 11643) and 港澳台居民居住证, which has the same form under three address codes of its own. */

import { bodyProblem, shapeProblem } from './personal-number.ts';
import { problem, type IdentityProblem } from './problem.ts';
import { normaliseNumber } from './normalise.ts';

export type PersonalNumberCheck = { readonly ok: true; readonly normalised: string } | IdentityProblem;

/** GB/T 2260, first two digits: the provinces, regions and cities under the State Council. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(
    ' ',
  ),
);

/** 香港, 澳门, 台湾. */
const HMT_ADDRESS = /^8[123]0000/u;

/** Fifteen digits are refused as `OldNumber`: no new matter may be opened on one. */
export const checkResidentId = (text: string, today: string): PersonalNumberCheck => {
  const normalised = normaliseNumber(text);
  if (/^\d{15}$/u.test(normalised)) return problem('OldNumber');
  const wrongShape = shapeProblem(normalised);
  if (wrongShape) return wrongShape;
  if (HMT_ADDRESS.test(normalised)) return { ok: false, code: 'OtherKind', looksLike: 'hmtResidence' };
  if (normalised.startsWith('9')) return { ok: false, code: 'OtherKind', looksLike: 'foreignResident' };
  if (!PROVINCES.has(normalised.slice(0, 2))) return problem('UnknownRegion');
  return bodyProblem(normalised, today) ?? { ok: true, normalised };
};

export const checkHmtResidence = (text: string, today: string): PersonalNumberCheck => {
  const normalised = normaliseNumber(text);
  const wrongShape = shapeProblem(normalised);
  if (wrongShape) return wrongShape;
  if (!HMT_ADDRESS.test(normalised)) {
    return PROVINCES.has(normalised.slice(0, 2))
      ? { ok: false, code: 'OtherKind', looksLike: 'residentId' }
      : problem('UnknownRegion');
  }
  return bodyProblem(normalised, today) ?? { ok: true, normalised };
};
