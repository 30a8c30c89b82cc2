/** Finding a service, or anything else with names, by what somebody types: 汉字, 拼音, 首字母 or English, over an index that the hub prepared. */
import type { ServiceId } from '../ids.ts';
import { lettersInSyllables, withSouthernSounds } from './syllables.ts';

/** A name with its sounds. */
export interface Spelled {
  /** as it is written, 营业执照 */
  readonly text: string;
  /** `ying ye zhi zhao`; empty for a text without hanzi */
  readonly pinyin: string;
  /** `yyzz` */
  readonly initials: string;
}

/** One way to call a service; a service has several. The order of the index breaks ties. */
export interface SearchEntry extends Spelled {
  readonly serviceId: ServiceId;
}

export interface SearchHit {
  readonly serviceId: ServiceId;
  /** the words that matched best, to be shown when they are not the service's own */
  readonly text: string;
  readonly score: number;
}

/** Best first; an empty query finds nothing. */
export function searchServices(
  index: readonly SearchEntry[],
  typed: string,
  limit = 12,
): readonly SearchHit[] {
  return searchSpelled(index, ({ serviceId }) => serviceId, typed, limit).map(({ id, text, score }) => ({
    serviceId: id,
    text,
    score,
  }));
}

export interface Hit<Id> {
  readonly id: Id;
  /** the name that matched best */
  readonly text: string;
  readonly score: number;
}

/** What several names may stand for, by `idOf`; best first, an empty query finds nothing. */
export function searchSpelled<Entry extends Spelled, Id extends string>(
  index: readonly Entry[],
  idOf: (entry: Entry) => Id,
  typed: string,
  limit: number,
): readonly Hit<Id>[] {
  const query = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s'’,,。??!!、]/gu, '');
  if (query === '') return [];
  const exact = ranked(index, idOf, (entry) => scoreOf(entry, query));
  // Only where nothing fits: z for zh, n for ng, as the south speaks.
  const hits =
    exact.length > 0 || !/^[a-z]+$/u.test(query)
      ? exact
      : ranked(index, idOf, (entry) => southernScore(entry, query));
  return hits.slice(0, limit);
}

function ranked<Entry extends Spelled, Id extends string>(
  index: readonly Entry[],
  idOf: (entry: Entry) => Id,
  score: (entry: Entry) => number,
): readonly Hit<Id>[] {
  const best = new Map<Id, Hit<Id>>();
  for (const entry of index) {
    const hit = { id: idOf(entry), text: entry.text, score: score(entry) };
    if (hit.score > (best.get(hit.id)?.score ?? 0)) best.set(hit.id, hit);
  }
  const order = new Map([...new Set(index.map(idOf))].map((id, place) => [id, place]));
  return [...best.values()].toSorted(
    (one, other) => other.score - one.score || (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0),
  );
}

function scoreOf(entry: Spelled, query: string): number {
  const written = writtenScore(entry.text.toLowerCase(), query);
  if (/^[a-z]+$/u.test(query)) return Math.max(written, spelledScore(entry, query));
  // "我要给老人办高龄补贴": what stands before the matter is not part of it.
  const matter = query.replace(SMALL_TALK, '');
  return matter === query || matter === ''
    ? written
    : Math.max(written, writtenScore(entry.text.toLowerCase(), matter) - 1);
}

const SMALL_TALK =
  /^(?:你好|请问|我们|我|想要|想|要|去|来|怎么|如何|在哪里|在哪|办理|办|申请|领取|给|帮|一下|个)+/u;

/** 100 the very words · 90 begins so · 80 holds it (the index’s order decides among equals) · 60–79 it is inside a longer sentence · below 50 resembles it. */
function writtenScore(text: string, query: string): number {
  if (text === query) return 100;
  if (text.startsWith(query)) return 90;
  if (text.includes(query)) return isLatin(query) && !startsAWord(text, query) ? 0 : 80;
  if (isLatin(text) || isLatin(query)) return 0;
  if (text.length >= 2 && query.includes(text)) return 60 + Math.min(19, 2 * text.length);
  return 50 * likeness(text, query);
}

const isLatin = (text: string): boolean => /^[\da-z\s\-'’“”(),.:&]+$/iu.test(text);

function startsAWord(text: string, query: string): boolean {
  return text.split(/[^\da-z]+/u).some((word) => word.startsWith(query));
}

/** The share of the query's pairs of neighbours that the text has too; one shared pair of many is chance, not a match. */
function likeness(text: string, query: string): number {
  const pairs = pairsOf(query);
  const shared = [...pairs].filter((pair) => text.includes(pair)).length;
  const share = pairs.size === 0 ? 0 : shared / pairs.size;
  return share >= 0.34 ? share : 0;
}

function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, place) => `${characters[place] ?? ''}${character}`));
}

/** As `writtenScore`, for letters: whole syllables rank before initials, the beginning before the middle. */
function spelledScore(entry: Spelled, query: string): number {
  if (entry.pinyin === '') return 0;
  const syllables = entry.pinyin.split(' ');
  const whole = syllables.join('');
  if (whole === query) return 100;
  if (entry.initials === query) return 95;
  const match = lettersInSyllables(syllables, query);
  if (match === null) return 0;
  const kind = { syllables: 86, initials: 82, mixed: 76 }[match.by];
  return match.from === 0 ? kind : kind - 20;
}

function southernScore(entry: Spelled, query: string): number {
  const pinyin = withSouthernSounds(entry.pinyin);
  return 0.5 * spelledScore({ ...entry, pinyin }, withSouthernSounds(query));
}
