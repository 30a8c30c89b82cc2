/** Assembles what a document says (组内容) at the instant in which it is issued, from the state of its stream and the sources. */
import type { Case } from '@yichuang/domain/casework/case';
import type { Delivery } from '@yichuang/domain/casework/delivery';
import type { DocumentEvent } from '@yichuang/domain/casework/documents/forms';
import type { Handover } from '@yichuang/domain/casework/handover';
import type { DocumentContent, MatterOf } from '../content.ts';
import { wide } from '../punctuation.ts';
import { actOf } from './act-of.ts';
import { caseFacts, dateOf, party } from './case-facts.ts';
import { caseMatter } from './case-matter.ts';
import { deliveryMatter } from './delivery-matter.ts';
import type { Sources } from './sources.ts';
import type { Instant } from '@yichuang/domain/ids';

export type Issued = Extract<DocumentEvent, { readonly type: 'DocumentIssued' }>['payload'];

/** The stream that a document was issued in, as it stands after the act. */
export type Holder =
  | { readonly kind: 'case'; readonly state: Case }
  | { readonly kind: 'delivery'; readonly state: Delivery }
  | { readonly kind: 'handover'; readonly state: Handover };

export interface Issue {
  readonly issued: Issued;
  readonly at: Instant;
  readonly stream: string;
  readonly holder: Holder;
}

export function contentOf({ issued, at, stream, holder }: Issue, sources: Sources): DocumentContent {
  const { hall } = sources;
  const office = sources.office();
  const issuedOn = dateOf(sources.minute(at));
  const common = {
    documentNo: issued.documentNo,
    replaces: sources.documentNo(issued.replaces),
    issuedOn,
    copies: issued.copies,
    hall: { name: hall.name, address: wide(hall.address.value), phone: office.phones.office },
    sealName: office.seals.names.find(({ sealId }) => sealId === issued.sealId)?.name ?? null,
  };
  switch (holder.kind) {
    case 'case': {
      const { state: current } = holder;
      const acts = actOf(issued.documentId, sources.life(stream));
      return {
        ...common,
        authority: wide(sources.department(current.approvalDepartmentId)?.name ?? hall.name),
        case: caseFacts(current, sources),
        matter: caseMatter(issued.form, { current, acts, sources, today: issuedOn }),
      };
    }
    case 'delivery':
      return {
        ...common,
        authority: hall.name,
        case: null,
        matter: deliveryMatter(holder.state, sources),
      };
    case 'handover':
      return {
        ...common,
        authority: hall.name,
        case: null,
        matter: handoverMatter(holder.state, sources),
      };
  }
}

function handoverMatter(handover: Handover, sources: Sources): MatterOf<'handoverList'> {
  const { departmentId, run, cases } = handover;
  return {
    form: 'handoverList',
    department: wide(sources.department(departmentId)?.name ?? departmentId),
    run: run === null ? '随时移交' : `${run}班次`,
    cases: cases.map(({ caseId, shortCode }) => {
      const current = sources.caseOf(caseId);
      const papers = (current?.materials ?? []).filter(({ form }) => form === 'paper');
      const sum = (count: 'originals' | 'copies'): number =>
        papers.reduce((all, line) => all + line[count], 0);
      return {
        shortCode,
        externalNo: current?.externalNo ?? null,
        itemName: wide(sources.item(current?.itemId ?? null)?.name ?? ''),
        applicant: current === null ? '' : party(current.applicantId, sources).name,
        originals: sum('originals'),
        copies: sum('copies'),
        dueDate: current?.limits?.promised.dueDate ?? null,
      };
    }),
  };
}
