/** A visit (本次来访): one ticket, or somebody without one; applicant, agent and common papers are entered once for all its cases. */
import type { CaseId } from '@yichuang/domain/casework/ids';
import type { ServiceId, TicketId, TicketNumber } from '@yichuang/domain/ids';
import { itemDraft, isBegun, type Draft, type Hands } from './draft.ts';
import { newPerson, type PersonDraft } from './person-draft.ts';

export interface Party {
  readonly applicant: PersonDraft;
  readonly agent: PersonDraft | null;
  /** 可代领 */
  readonly mayCollect: boolean;
}

export interface Visit {
  /** The ticket's id, or one that this page gave: all cases of the visit carry it. */
  readonly visitKey: string;
  readonly ticketId: TicketId | null;
  readonly number: TicketNumber | null;
  /** What the ticket was taken for, and what was taken along at the desk (一件事). */
  readonly services: readonly ServiceId[];
  readonly party: Party;
  readonly draft: Draft;
  /** The ticket's own item was put before the clerk once. */
  readonly offered: boolean;
  /** What lies before the clerk: the draft, or a case that was opened. */
  readonly shown: 'draft' | CaseId;
  /** Opened in this visit by this page, the first one first. */
  readonly caseIds: readonly CaseId[];
  /** Papers of the visit's earlier cases, by whom they are about: one business licence serves six items. */
  readonly common: Readonly<Record<string, Hands>>;
}

/** Papers that this applicant has handed in with an earlier case of the visit. */
export function commonOf({ common, party }: Pick<Visit, 'common' | 'party'>): Hands {
  return common[keyOf(party.applicant)] ?? {};
}

/** 有代办人, 没有代办人 */
export function withAgentOrNot(party: Party): Party {
  const { agent } = party;
  return { ...party, agent: agent === null ? newPerson('natural') : null, mayCollect: agent === null };
}

export function beginVisit(
  visitKey: string,
  ticket: Pick<Visit, 'ticketId' | 'number' | 'services'>,
  itemId: ServiceId | null,
): Visit {
  return {
    visitKey,
    ...ticket,
    party: { applicant: newPerson('natural'), agent: null, mayCollect: false },
    draft: itemDraft(itemId),
    offered: itemId !== null,
    shown: 'draft',
    caseIds: [],
    common: {},
  };
}

/** 再办一件: the people stay, the papers are asked anew. */
export function oneMore(visit: Visit, itemId: ServiceId | null): Visit {
  return { ...visit, draft: itemDraft(itemId), shown: 'draft' };
}

/** A case was opened from the draft. */
export function opened(visit: Visit, caseId: CaseId): Visit {
  const hands = visit.draft.kind === 'item' ? visit.draft.hands : {};
  const given = Object.entries(hands).filter(([, hand]) => hand?.form !== 'deferred');
  return {
    ...visit,
    draft: itemDraft(null),
    shown: caseId,
    caseIds: [...visit.caseIds, caseId],
    common: {
      ...visit.common,
      [keyOf(visit.party.applicant)]: { ...commonOf(visit), ...Object.fromEntries(given) },
    },
  };
}

/** Whose papers they are: another company has a licence of its own. */
function keyOf({ identityKind, number, name }: PersonDraft): string {
  return identityKind === null ? name.trim() : `${identityKind} ${number.trim().toUpperCase()}`;
}

/** Begun and not sent: kept until the clerk says otherwise. */
export function hasDraft(visit: Visit): boolean {
  return isBegun(visit.draft);
}
