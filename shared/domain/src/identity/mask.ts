/** What of a personal datum may stand on a screen of the staff or in a log (脱敏): enough to compare, too little to misuse. */

import type { ApplicantIdentityKind } from './identity-kind.ts';

/**
 * 18 digits keep the province's three and the last four; a travel document its first character and the last three. A
 * 统一社会信用代码 is published for everybody and stays whole.
 */
export const maskIdentity = (kind: ApplicantIdentityKind, normalised: string): string => {
  if (kind === 'creditCode') return normalised;
  return kind === 'hmtPermit' || kind === 'taiwanPermit' || kind === 'passport'
    ? keepEnds(normalised, 1, 3)
    : keepEnds(normalised, 3, 4);
};

/** 138****8000; a fixed line keeps its area code and the last two. */
export const maskPhone = (normalised: string): string =>
  normalised.includes('-')
    ? `${normalised.slice(0, 5)}${keepEnds(normalised.slice(5), 0, 2)}`
    : keepEnds(normalised, 3, 4);

/** The family name stays (张*, 欧阳*); a name in Latin letters keeps its first letter. Characters, not code units: 𬭸 is one. */
export const maskName = (name: string): string => {
  const characters = [...name.trim()];
  if (characters.length <= 1) return characters.length === 0 ? '' : '*';
  const familyLength =
    characters.length > 2 && COMPOUND_FAMILY_NAMES.has(characters.slice(0, 2).join('')) ? 2 : 1;
  return `${characters.slice(0, familyLength).join('')}${'*'.repeat(characters.length - familyLength)}`;
};

/**
 * By which the holder of a card knows that it is theirs, on a screen that others see too (符*花): a hall has many 符, so the
 * last character stays where there are three. Latin letters keep the first.
 */
export const maskOwnName = (name: string): string => {
  const characters = [...name.trim()];
  const [first, last] = [characters[0], characters.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (characters.length === 1) return '*';
  if (characters.length === 2 || /^[A-Za-z]/u.test(first)) return `${first}*`;
  return `${first}*${last}`;
};

/** The county and the township are enough to tell two people apart (保亭县保城镇****); a short address is hidden whole. */
export const maskAddress = (address: string): string => {
  const characters = [...address.trim()];
  const kept = characters.length > 8 ? 6 : 0;
  return `${characters.slice(0, kept).join('')}${characters.length === 0 ? '' : '****'}`;
};

const COMPOUND_FAMILY_NAMES = new Set(
  '欧阳 上官 司马 诸葛 司徒 夏侯 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 东方 端木 南宫 独孤 澹台 闻人 轩辕'.split(
    ' ',
  ),
);

/** Too short to hide anything between the ends: everything is hidden. */
const keepEnds = (text: string, first: number, last: number): string => {
  const hidden = text.length - first - last;
  return hidden < 2
    ? '*'.repeat(text.length)
    : `${text.slice(0, first)}${'*'.repeat(hidden)}${text.slice(text.length - last)}`;
};
