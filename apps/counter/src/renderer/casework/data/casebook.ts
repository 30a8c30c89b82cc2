/** What a clerk's intake reads (受理资料): items with their questions and papers, the office's settings, the hall's calendar. */
import { calendarOf, doubtOn, type Doubt } from '@yichuang/domain/calendar/calendar';
import type { DeadlineBasis } from '@yichuang/domain/calendar/deadline-rules';
import { officeHoursOf } from '@yichuang/domain/calendar/office-hours';
import type { CalendarPlan } from '@yichuang/domain/calendar/plan';
import { limitsFrom, type Limits } from '@yichuang/domain/casework/limits';
import type { OfficeRules } from '@yichuang/domain/casework/office';
import { searchServices, type SearchEntry } from '@yichuang/domain/catalogue/search';
import { checklistOf, type Checklist } from '@yichuang/domain/guidance/checklist';
import type { Rules } from '@yichuang/domain/hall/settings';
import type { Instant, ServiceId } from '@yichuang/domain/ids';
import type { GuidanceBook, ItemGuide } from '@yichuang/protocol/guidance';

export interface Casebook {
  readonly book: GuidanceBook;
  readonly office: OfficeRules;
  /** null: not known yet, no date is said */
  readonly plan: CalendarPlan | null;
}

export function guideFor({ book }: Pick<Casebook, 'book'>, itemId: ServiceId | null): ItemGuide | null {
  return book.guides.find(({ item }) => item.id === itemId) ?? null;
}

export function isRegistered({ office }: Pick<Casebook, 'office'>, { item }: ItemGuide): boolean {
  return office.registeredItems.includes(item.id);
}

/** Taken in at this hall; others are looked up to send somebody on. */
export function isHere({ where, item }: ItemGuide): boolean {
  return where.kind === 'here' && !item.external;
}

export function listFor({ item, tree }: ItemGuide, answers: readonly string[]): Checklist {
  return checklistOf(item, tree, answers);
}

export interface FoundItem {
  readonly guide: ItemGuide;
  readonly here: boolean;
  /** The words that matched, when they are not the item's own. */
  readonly also: string | null;
}

const MOST = 9;

/** Hanzi, pinyin, initials, alias or the item's code; items of this hall first. */
export function findItems(
  { book }: Pick<Casebook, 'book'>,
  index: readonly SearchEntry[],
  typed: string,
): readonly FoundItem[] {
  const text = typed.trim();
  const hits = searchServices(index, text, 40).flatMap(({ serviceId, text: matched }): FoundItem[] => {
    const guide = guideFor({ book }, serviceId);
    if (guide === null) return [];
    const own = matched === guide.item.name || matched === guide.item.plainName;
    return [{ guide, here: isHere(guide), also: own ? null : matched }];
  });
  const byCode = /^[0-9a-z]{3,33}$/i.test(text)
    ? book.guides
        .filter(({ item }) =>
          [item.id, item.code.implementation, item.code.handling].includes(text.toUpperCase()),
        )
        .map((guide) => ({ guide, here: isHere(guide), also: null }))
    : [];
  const all = [...byCode, ...hits.filter((hit) => !byCode.some(({ guide }) => guide === hit.guide))];
  return [...all.filter(({ here }) => here), ...all.filter(({ here }) => !here)].slice(0, MOST);
}

/** The departments that the book speaks of, for a matter that is not in it. */
export function departmentsOf({
  book,
}: Pick<Casebook, 'book'>): readonly { readonly id: string; readonly name: string }[] {
  const names = new Map<string, string>();
  for (const { item, names: known } of book.guides)
    for (const id of [item.departmentId, item.approvalDepartmentId]) names.set(id, known[id] ?? id);
  return [...names].map(([id, name]) => ({ id, name }));
}

export interface LimitsShown {
  readonly limits: Limits;
  /** Why a date is provisional; null when it is certain. */
  readonly doubt: Doubt | null;
}

/** The dates that an acceptance now would print. */
export function limitsNow(
  { office, plan }: Pick<Casebook, 'office' | 'plan'>,
  rules: Rules,
  { promised, statutory }: Pick<Checklist, 'promised' | 'statutory'>,
  now: Instant,
): LimitsShown | null {
  if (plan === null) return null;
  const basis: DeadlineBasis = {
    calendar: calendarOf(plan),
    hours: officeHoursOf(rules),
    rules: office.deadlines,
  };
  const limits = limitsFrom({ kind: 'accepted', at: now }, { promised, statutory }, basis);
  const uncertain = [limits.promised, limits.statutory].find((due) => due?.certain === false);
  return { limits, doubt: uncertain ? doubtOn(basis.calendar, uncertain.dueDate) : null };
}
