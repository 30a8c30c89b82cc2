/** What a hand-out needs (发证): who may stand for the receiver, which papers must lie there, whether it is complete. */
import type { AccountId, PersonId } from '@yichuang/domain/ids';
import type { Case } from '@yichuang/domain/casework/case';
import type { OfficeRules } from '@yichuang/domain/casework/office';
import type { Paper, Pickup, Proof, Relation } from '@yichuang/domain/casework/words';

export interface HandOutDraft {
  readonly relation: Relation | null;
  readonly proof: Proof;
  readonly papers: readonly Paper[];
  readonly how: Pickup;
  readonly trackingNo: string;
  /** 按手印, before this colleague; `null` = not chosen yet, undefined = signed by hand. */
  readonly witness: AccountId | null | undefined;
}

export const NEW_HAND_OUT: HandOutDraft = {
  relation: null,
  proof: 'notice',
  papers: [],
  how: 'counter',
  trackingNo: '',
  witness: undefined,
};

export interface Parties {
  /** null: the cases are of several applicants */
  readonly applicantId: PersonId | null;
  readonly organisation: boolean;
  /** The same agent with 可代领 on all of them. */
  readonly agentId: PersonId | null;
}

export function partiesOf(
  cases: readonly Pick<Case, 'applicantId' | 'agent'>[],
  isOrganisation: (personId: PersonId) => boolean,
): Parties {
  const [first] = cases;
  if (!first) return { applicantId: null, organisation: false, agentId: null };
  const sameApplicant = cases.every(({ applicantId }) => applicantId === first.applicantId);
  const agentId = first.agent?.personId ?? null;
  const sameAgent = cases.every(({ agent }) => agent?.mayCollect === true && agent.personId === agentId);
  return {
    applicantId: sameApplicant ? first.applicantId : null,
    organisation: isOrganisation(first.applicantId),
    agentId: sameAgent ? agentId : null,
  };
}

/** Who may come for these results, the likeliest first. */
export function relationsFor({ applicantId, organisation, agentId }: Parties): readonly Relation[] {
  const own: readonly Relation[] =
    applicantId === null ? [] : organisation ? ['legalRepresentative'] : ['self'];
  return [...(agentId === null ? [] : (['agent'] as const)), ...own, 'entrusted'];
}

/** Papers that must lie on the desk; of a company its seal may stand for the authorisation. */
export function papersFor(
  { receivers }: Pick<OfficeRules, 'receivers'>,
  relation: Relation,
  proof: Proof,
  organisation: boolean,
): readonly Paper[] {
  const needs = receivers.find((rule) => rule.relation === relation)?.needs ?? [];
  const mine = organisation ? needs.filter((paper) => paper !== 'applicantId') : needs;
  return [
    ...mine,
    ...(organisation && mine.includes('authorisation') ? (['companySeal'] as const) : []),
    ...(proof === 'lossStatement' ? (['lossStatement'] as const) : []),
  ];
}

/** Papers that are wanted and not ticked yet; seal or authorisation of a company is one of the two. */
export function papersLacking(wanted: readonly Paper[], there: readonly Paper[]): readonly Paper[] {
  const sealed = wanted.includes('companySeal') && there.includes('companySeal');
  return wanted.filter((paper) => {
    if (paper === 'companySeal') return false;
    if (paper === 'authorisation' && sealed) return false;
    return !there.includes(paper);
  });
}
