/** Why an outcome cannot be pressed yet (还差什么): each in words beside the key, so that a resting key explains itself. */
import { missingPapers } from '@yichuang/domain/casework/commands/papers';
import type { MaterialLine } from '@yichuang/domain/casework/terms';
import type { MaterialId, MaterialNeed } from '@yichuang/domain/catalogue/matters';
import type { Checklist } from '@yichuang/domain/guidance/checklist';
import type { LocalDate } from '@yichuang/domain/ids';
import {
  deferredIn,
  handedIn,
  paperReceiptOf,
  type Hands,
  type ItemDraft,
  type UnlistedDraft,
} from './draft.ts';
import { gapsOf, hasContact, isToVerify, type PersonDraft } from './person-draft.ts';
import type { Party } from './visit.ts';

export type Obstacle =
  | 'item'
  | 'questions'
  /** The answers end with no: only 不予受理 is left. */
  | 'stopped'
  | 'applicant'
  | 'agent'
  | 'contact'
  | 'toVerify'
  | 'papers'
  | 'onPaper'
  | 'externalNo'
  | 'dueDate'
  | 'department'
  | 'matterName'
  | 'promisedDate';

export type OutcomeKey = 'accept' | 'keep' | 'correct' | 'refuse' | 'atOnce';

/** Papers that must be there and are neither in hand nor promised for later. */
export function lacking(hands: Hands, needs: readonly MaterialNeed[]): readonly MaterialId[] {
  const lines = handedIn(hands, needs).map((hand, index): MaterialLine => ({
    ...hand,
    lineNo: index + 1,
    verifyOriginal: false,
    dueAt: null,
  }));
  const deferred = deferredIn(hands, needs);
  return missingPapers({ needed: [...needs] }, lines).filter((id) => !deferred.includes(id));
}

export function partyObstacles({ applicant, agent }: Party, today: LocalDate): readonly Obstacle[] {
  return [
    ...(gapsOf(applicant, today).length > 0 ? (['applicant'] as const) : []),
    ...(agent !== null && gapsOf(agent, today).length > 0 ? (['agent'] as const) : []),
  ];
}

/** What stands in the way of each outcome of a 全流程 item; an empty list: it may be pressed. */
export function obstaclesOf(
  draft: ItemDraft,
  list: Checklist | null,
  party: Party,
  today: LocalDate,
): Readonly<Record<OutcomeKey, readonly Obstacle[]>> {
  if (draft.itemId === null || list === null) {
    return { accept: ['item'], keep: ['item'], correct: ['item'], refuse: ['item'], atOnce: ['item'] };
  }
  const { kind } = list.outcome;
  const people = partyObstacles(party, today);
  if (kind === 'stopped') {
    const none: readonly Obstacle[] = ['stopped'];
    return { accept: none, keep: none, correct: none, refuse: people, atOnce: none };
  }
  const onPaper = draft.paper !== null && paperReceiptOf(draft.paper) === null;
  const shared: readonly Obstacle[] = [
    ...(kind === 'complete' ? [] : (['questions'] as const)),
    ...people,
    ...(onPaper ? (['onPaper'] as const) : []),
  ];
  const accept: readonly Obstacle[] = [
    ...shared,
    ...(lacking(draft.hands, list.materials).length > 0 ? (['papers'] as const) : []),
    ...(isToVerify(party.applicant) ? (['toVerify'] as const) : []),
    ...(hasContact(party.applicant) ? [] : (['contact'] as const)),
  ];
  // 即办 is done at this minute, never by the register.
  const atOnce: readonly Obstacle[] = draft.paper === null ? accept : [...accept, 'onPaper'];
  return { accept, keep: shared, correct: shared, refuse: shared, atOnce };
}

export function registerObstacles(
  { itemId, externalNo, dueDate }: ItemDraft,
  applicant: PersonDraft,
  today: LocalDate,
): readonly Obstacle[] {
  return [
    ...(itemId === null ? (['item'] as const) : []),
    ...(externalNo.trim() === '' ? (['externalNo'] as const) : []),
    ...(gapsOf(applicant, today).length > 0 ? (['applicant'] as const) : []),
    ...(isToVerify(applicant) ? (['toVerify'] as const) : []),
    ...(dueDate !== '' && dueDate < today ? (['dueDate'] as const) : []),
  ];
}

export function unlistedObstacles(
  { name, departmentId, promisedDate }: UnlistedDraft,
  applicant: PersonDraft,
  today: LocalDate,
): readonly Obstacle[] {
  return [
    ...(name.trim() === '' ? (['matterName'] as const) : []),
    ...(departmentId === null ? (['department'] as const) : []),
    ...(gapsOf(applicant, today).length > 0 ? (['applicant'] as const) : []),
    ...(isToVerify(applicant) ? (['toVerify'] as const) : []),
    ...(promisedDate === '' || promisedDate < today ? (['promisedDate'] as const) : []),
  ];
}
