/** One search for everything (一个框): a number finds the ticket, words find what the hall does and what it answers. Pure. */
import { searchServices } from '@yichuang/domain/catalogue/search';
import type { Service } from '@yichuang/domain/catalogue/service';
import { type Hall, ticketNumbered } from '@yichuang/domain/hall/hall';
import { numberOf } from '@yichuang/domain/hall/numbering';
import { perhapsLost } from '@yichuang/domain/hall/restoration';
import type { Answer, KnowledgeBook } from '@yichuang/domain/knowledge/answer';
import { findAnswers } from '@yichuang/domain/knowledge/find-answers';
import type { Ticket } from '@yichuang/domain/hall/ticket';
import type { TicketNumber } from '@yichuang/domain/ids';
import { typedCode } from '@yichuang/ui/casework/short-code';
import type { GuideCatalogue } from '../hub.ts';

export interface FoundService {
  readonly service: Service;
  /** The words that matched, when they are not the service's own. */
  readonly also: string | null;
}

export interface Finds {
  /** By their numbers: in the hall now. */
  readonly living: readonly Ticket[];
  /** Given today, no longer in the hall. */
  readonly ended: readonly TicketNumber[];
  /** May have been given before a backup was restored: the hub does not know. */
  readonly lost: readonly TicketNumber[];
  readonly services: readonly FoundService[];
  /** 知识库 */
  readonly answers: readonly Answer[];
  /** 领证: the short code of a case, or what is wrong with it. */
  readonly code: FoundCode | null;
}

export type FoundCode =
  | { readonly kind: 'shortCode' | 'mistyped'; readonly text: string }
  /** More digits than a number has: a short code under way. */
  | { readonly kind: 'unfinished'; readonly left: number };

/** `12` and `a12` and `A 012` are numbers; full-width digits too. */
const NUMBER = /^([a-z]{0,2})\s*0*(\d{1,4})$/i;
const SERVICES = 12;
const ANSWERS = 5;
const CODE_DIGITS = 9;
const UNFINISHED = /^\d{5,8}$/;
const NOTHING: Finds = { living: [], ended: [], lost: [], services: [], answers: [], code: null };

export function find(
  hall: Hall,
  catalogue: GuideCatalogue,
  typed: string,
  knowledge: KnowledgeBook | null = null,
): Finds {
  const text = typed.normalize('NFKC').trim();
  const code = codeIn(text);
  if (code !== null) return { ...NOTHING, code };
  const asNumber = NUMBER.exec(text);
  if (asNumber) {
    const [, letters = '', digits = ''] = asNumber;
    return { ...NOTHING, ...byNumber(hall, letters.toUpperCase(), Number(digits)) };
  }
  const answers = knowledge === null ? [] : findAnswers(knowledge, text, ANSWERS);
  return { ...NOTHING, services: byWords(catalogue, text), answers };
}

function codeIn(text: string): FoundCode | null {
  const code = typedCode(text);
  if (code.kind !== 'other') return code;
  const digits = text.replaceAll(/\s/g, '');
  return UNFINISHED.test(digits) ? { kind: 'unfinished', left: CODE_DIGITS - digits.length } : null;
}

/** Without a letter it may be anybody's: every zone is looked at, in the hall's order. */
function byNumber(hall: Hall, letters: string, sequence: number): Pick<Finds, 'living' | 'ended' | 'lost'> {
  const prefixes = new Set(
    hall.rules.zones.map(({ prefix }) => prefix).filter((prefix) => prefix.startsWith(letters)),
  );
  const living: Ticket[] = [];
  const ended: TicketNumber[] = [];
  const lost: TicketNumber[] = [];
  for (const prefix of prefixes) {
    const number = numberOf(prefix, sequence);
    const ticket = ticketNumbered(hall, number);
    if (ticket) living.push(ticket);
    else if (perhapsLost(hall, number)) lost.push(number);
    else if (sequence >= 1 && sequence <= (hall.sequences.get(prefix) ?? 0)) ended.push(number);
  }
  return { living, ended, lost };
}

function byWords({ services, searchIndex }: GuideCatalogue, text: string): readonly FoundService[] {
  const known = new Map(services.map((service) => [service.serviceId, service]));
  return searchServices(searchIndex, text, SERVICES).flatMap(({ serviceId, text: matched }) => {
    const service = known.get(serviceId);
    if (!service) return [];
    return [{ service, also: matched === service.zh || matched === service.en ? null : matched }];
  });
}

/** What is asked for most, before anything is typed: the kiosk's tiles, in citizens' words. */
export function oftenAsked({ services, tiles }: GuideCatalogue): readonly FoundService[] {
  return tiles.flatMap(({ directServiceId, zh, en }) =>
    services
      .filter(({ serviceId }) => serviceId === directServiceId)
      .map((service) => ({ service: { ...service, zh, en }, also: null })),
  );
}
