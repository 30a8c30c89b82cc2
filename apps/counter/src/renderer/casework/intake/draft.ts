/** What a clerk has typed and ticked of one case (草稿): nothing but an act or the clerk's own word takes it away. */
import type { HandedIn } from '@yichuang/domain/casework/terms';
import type { Pickup } from '@yichuang/domain/casework/words';
import type { MaterialId, MaterialNeed } from '@yichuang/domain/catalogue/matters';
import type { DepartmentId } from '@yichuang/domain/catalogue/premises';
import { LocalDate, LocalTime, type ServiceId } from '@yichuang/domain/ids';
import { PaperReceipt } from '@yichuang/domain/casework/paper-intake';
import { instantAt } from '@yichuang/domain/time';
import { CHINA_OFFSET_MINUTES } from '@yichuang/ui/clock-words';

/** One paper as it lies on the desk; `deferred` 容缺: promised for later. */
export interface Hand {
  readonly form: 'paper' | 'eCert' | 'deferred';
  readonly originals: number;
  readonly copies: number;
}

export type Hands = Readonly<Partial<Record<MaterialId, Hand>>>;

/** A line of the 收件登记表 as typed: the day, the time and its number. */
export interface PaperDraft {
  readonly date: string;
  readonly time: string;
  readonly serial: string;
}

export interface ItemDraft {
  readonly kind: 'item';
  readonly itemId: ServiceId | null;
  /** Options that were chosen, in order. */
  readonly answers: readonly string[];
  readonly hands: Hands;
  readonly pledge: boolean;
  readonly pickup: Pickup;
  /** 补录: it was taken in on paper; null: now. */
  readonly paper: PaperDraft | null;
  /** 登记型 */
  readonly externalNo: string;
  readonly dueDate: string;
}

/** 其他事项(未入库) */
export interface UnlistedDraft {
  readonly kind: 'unlisted';
  readonly name: string;
  readonly departmentId: DepartmentId | null;
  readonly promisedDate: string;
  readonly basis: 'law' | 'department' | 'usual';
}

export type Draft = ItemDraft | UnlistedDraft;

export function itemDraft(itemId: ServiceId | null): ItemDraft {
  return {
    kind: 'item',
    itemId,
    answers: [],
    hands: {},
    pledge: false,
    pickup: 'counter',
    paper: null,
    externalNo: '',
    dueDate: '',
  };
}

/** What is sent of the line; null: something of it is missing or cannot be. The hub checks the rest. */
export function paperReceiptOf({ date, time, serial }: PaperDraft): PaperReceipt | null {
  const [day, clock] = [LocalDate.safeParse(date), LocalTime.safeParse(time)];
  if (!day.success || !clock.success) return null;
  const receivedAt = instantAt(day.data, clock.data, CHINA_OFFSET_MINUTES);
  return PaperReceipt.safeParse({ receivedAt, serial: Number(serial) }).data ?? null;
}

export function unlistedDraft(name: string): UnlistedDraft {
  return { kind: 'unlisted', name, departmentId: null, promisedDate: '', basis: 'department' };
}

/** Something was done to it: leaving it asks for nothing, but it is listed. */
export function isBegun(draft: Draft): boolean {
  return draft.kind === 'unlisted'
    ? draft.name.trim() !== '' || draft.departmentId !== null
    : draft.itemId !== null;
}

/** As many as are asked for; a paper that is only shown is one original. */
export function asAsked({ originals, copies }: Pick<MaterialNeed, 'originals' | 'copies'>): Hand {
  return { form: 'paper', originals: originals + copies === 0 ? 1 : originals, copies };
}

/** 全部收齐: what is not in hand yet, as it was handed in before or as asked; what somebody has ticked otherwise stays. */
export function allIn(hands: Hands, needs: readonly MaterialNeed[], common: Hands): Hands {
  const added = needs
    .filter(({ materialId, necessity }) => hands[materialId] === undefined && necessity !== 'optional')
    .map((need) => [need.materialId, common[need.materialId] ?? asAsked(need)] as const);
  return { ...hands, ...Object.fromEntries(added) };
}

export function withHand(hands: Hands, materialId: MaterialId, hand: Hand | null): Hands {
  const { [materialId]: _former, ...others } = hands;
  return hand === null ? others : { ...others, [materialId]: hand };
}

/** What is handed in of the papers that the answers ask for. */
export function handedIn(hands: Hands, needs: readonly MaterialNeed[]): HandedIn[] {
  return needs.flatMap(({ materialId }) => {
    const hand = hands[materialId];
    if (hand === undefined || hand.form === 'deferred') return [];
    const { form, originals, copies } = hand;
    return [
      form === 'eCert'
        ? { materialId, form, originals: 0, copies: 0 }
        : { materialId, form, originals, copies },
    ];
  });
}

export function deferredIn(hands: Hands, needs: readonly MaterialNeed[]): MaterialId[] {
  return needs.map(({ materialId }) => materialId).filter((id) => hands[id]?.form === 'deferred');
}
