/** What an address of the handbook means: `/handbook/T06#2,mar_1,hj_1` = item, version, answers. Nothing about a person is in it. */
import { handbookPath } from '@yichuang/domain/guidance/link';
import { AnswerId } from '@yichuang/domain/knowledge/answer';
import { ServiceId } from '@yichuang/domain/ids';

export type Place =
  | { readonly at: 'search' }
  | { readonly at: 'answer'; readonly answerId: AnswerId }
  | { readonly at: 'bundle'; readonly bundleId: string; readonly chosen: readonly string[] }
  | {
      readonly at: 'item';
      readonly itemId: ServiceId;
      /** null: the one in force */
      readonly version: number | null;
      readonly chosen: readonly string[];
    }
  /** 办事指南 as one page, to be read or printed */
  | { readonly at: 'sheet'; readonly itemId: ServiceId };

const WHOLE = '#whole';
const BUNDLE = 'bundle-';
const ANSWER = 'answer-';

export function placeAt({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): Place {
  const name = decoded(pathname.replace(/^\/handbook\/?/, ''));
  if (name.startsWith(BUNDLE))
    return { at: 'bundle', bundleId: name.slice(BUNDLE.length), chosen: partsOf(hash) };
  if (name.startsWith(ANSWER)) {
    const answerId = AnswerId.safeParse(name.slice(ANSWER.length));
    return answerId.success ? { at: 'answer', answerId: answerId.data } : { at: 'search' };
  }
  const itemId = ServiceId.safeParse(name);
  if (!itemId.success) return { at: 'search' };
  if (hash === WHOLE) return { at: 'sheet', itemId: itemId.data };
  const [first = '', ...chosen] = partsOf(hash);
  const version = /^[1-9]\d{0,5}$/.test(first) ? Number(first) : null;
  return { at: 'item', itemId: itemId.data, version, chosen: version === null ? [] : chosen };
}

export function addressOf(place: Place): string {
  switch (place.at) {
    case 'search':
      return '/handbook/';
    case 'sheet':
      return `/handbook/${place.itemId}${WHOLE}`;
    case 'bundle':
      return `/handbook/${BUNDLE}${encodeURIComponent(place.bundleId)}${hashOf(place.chosen)}`;
    case 'answer':
      return `/handbook/${ANSWER}${place.answerId}`;
    case 'item':
      return handbookPath(place.itemId, place.version, place.chosen);
  }
}

function hashOf(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `#${parts.map(encodeURIComponent).join(',')}`;
}

function partsOf(hash: string): readonly string[] {
  return hash.length < 2 ? [] : hash.slice(1).split(',').map(decoded);
}

/** Somebody may have cut a link in the middle of a letter. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
