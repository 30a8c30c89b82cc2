/** What a 送达回证 says: who took which results, in which relation, on what proof. */
import type { Case } from '@yichuang/domain/casework/case';
import type { Delivery } from '@yichuang/domain/casework/delivery';
import type { Receipt } from '@yichuang/domain/casework/words';
import type { Instant } from '@yichuang/domain/ids';
import type { MatterOf } from '../content.ts';
import { wide } from '../punctuation.ts';
import { DELIVERY_WAYS, PAPERS, PROOFS, RELATIONS } from '../words.ts';
import { party } from './case-facts.ts';
import type { Sources } from './sources.ts';

type Result = MatterOf<'delivery'>['results'][number];

export interface HandedOut {
  readonly cases: readonly (Result & { readonly to: string })[];
  /** null: a paper made before anybody took anything */
  readonly receipt: Receipt | null;
  readonly at: Instant;
  readonly by: string | null;
}

export function deliveryMatter(delivery: Delivery, sources: Sources): MatterOf<'delivery'> {
  const cases = delivery.caseIds.flatMap((caseId) => {
    const current = sources.caseOf(caseId);
    return current === null ? [] : [resultOf(current, sources)];
  });
  return servedBy({ cases, receipt: delivery.receipt, at: delivery.at, by: delivery.by }, sources);
}

export function resultOf(current: Case, sources: Sources): HandedOut['cases'][number] {
  const item = sources.item(current.itemId);
  const { decision, shortCode } = current;
  const refused = decision?.outcome === 'refused';
  return {
    shortCode,
    itemName: wide(item?.name ?? sources.note(current.unlisted?.noteId ?? null)),
    name: refused ? '不予决定书' : wide(item?.result.name ?? '办理结果'),
    number: refused ? sources.documentNo(decision.documentId) : (decision?.resultNo ?? null),
    to: party(current.applicantId, sources).name,
  };
}

export function servedBy({ cases, receipt, at, by }: HandedOut, sources: Sources): MatterOf<'delivery'> {
  const receiver = receipt && party(receipt.receiver.personId, sources);
  return {
    form: 'delivery',
    results: cases.map(({ to: _to, ...result }) => result),
    to: [...new Set(cases.map(({ to }) => to))].join('、'),
    receiver: {
      name: receiver?.name ?? '',
      identity: receiver?.identity ?? '',
      relation: receipt === null ? '' : RELATIONS[receipt.receiver.relation],
    },
    how: receipt === null ? '' : DELIVERY_WAYS[receipt.how],
    place: receipt?.how === 'counter' ? sources.office().collectAt : sources.hall.name,
    at: sources.minute(at),
    server: sources.accountName(by),
    proof: receipt === null ? '' : PROOFS[receipt.proof],
    papers: (receipt?.papers ?? []).map((paper) => PAPERS[paper]),
    trackingNo: receipt?.trackingNo ?? null,
    witness: receipt?.fingerprint ? sources.accountName(receipt.fingerprint.witness) : null,
  };
}
