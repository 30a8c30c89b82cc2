/** Telephone numbers of visitors: mobile phones of any operator and Hainan's fixed lines. */

export type PhoneCheck =
  | { readonly ok: true; readonly kind: 'mobile' | 'landline'; readonly normalised: string }
  | { readonly ok: false; readonly code: 'Empty' | 'WrongCharacters' | 'WrongLength' | 'NotAPhone' };

/** No list of number ranges: operators get new ones faster than halls get updates. */
const MOBILE = /^1[3-9]\d{9}$/u;
/** 0898 is the one area code of the whole island, eight digits follow. */
const LANDLINE = /^0898[2-9]\d{7}$/u;

export const checkPhone = (text: string): PhoneCheck => {
  const bare = text
    .normalize('NFKC')
    .replaceAll(/[\s\-‐-―−()]/gu, '')
    .replace(/^(?:\+86|0086)/u, '');
  if (bare === '') return { ok: false, code: 'Empty' };
  if (!/^\d+$/u.test(bare)) return { ok: false, code: 'WrongCharacters' };
  if (MOBILE.test(bare)) return { ok: true, kind: 'mobile', normalised: bare };
  if (LANDLINE.test(bare)) {
    return { ok: true, kind: 'landline', normalised: `${bare.slice(0, 4)}-${bare.slice(4)}` };
  }
  const expected = bare.startsWith('0') ? 12 : 11;
  return { ok: false, code: bare.length === expected ? 'NotAPhone' : 'WrongLength' };
};
