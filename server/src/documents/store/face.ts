/** What a register shows of a document (登记要素): the few words that are looked through, sealed apart from the paper. */
import { z } from 'zod';
import type { DocumentContent, LimitsFact } from '../content.ts';
import { totalWords } from '../words.ts';

const words = z.string();

export const Face = z.strictObject({
  title: words,
  externalNo: words.nullable(),
  caseNo: words.nullable(),
  itemName: words,
  applicant: words,
  phone: words,
  agent: words,
  materials: words,
  counter: words,
  clerk: words,
  department: words,
  promisedDue: words.nullable(),
  statutoryDue: words.nullable(),
  /** 送达: who took it and in which relation, what, how, with which parcel */
  receiver: words,
  relation: words,
  results: z.array(words),
  how: words,
  trackingNo: words.nullable(),
});
export type Face = z.infer<typeof Face>;

export function faceOf({ case: facts, matter, authority }: DocumentContent, title: string): Face {
  const limits = 'limits' in matter ? matter.limits : null;
  return {
    title,
    externalNo: facts?.externalNo ?? null,
    caseNo: facts?.caseNo ?? null,
    itemName: facts?.itemName ?? '',
    applicant: facts?.applicant.name ?? '',
    phone: facts?.applicant.phone ?? '',
    agent: facts?.agent?.name ?? '',
    materials: facts === null ? '' : totalWords(facts.materials),
    counter: facts?.counter ?? '',
    clerk: facts?.clerk ?? '',
    department: authority,
    ...duesOf(limits),
    receiver: '',
    relation: '',
    results: [],
    how: '',
    trackingNo: null,
    ...(matter.form === 'delivery' && {
      itemName: matter.results.map(({ itemName }) => itemName).join('、'),
      applicant: matter.to,
      clerk: matter.server,
      receiver: matter.receiver.name,
      relation: matter.receiver.relation,
      results: matter.results.map(({ name, number }) => [name, number].filter(Boolean).join(' ')),
      how: matter.how,
      trackingNo: matter.trackingNo,
    }),
    ...(matter.form === 'handoverList' && {
      itemName: `${matter.cases.length}件`,
      applicant: matter.department,
      department: matter.department,
    }),
  };
}

function duesOf(limits: LimitsFact | null): Pick<Face, 'promisedDue' | 'statutoryDue'> {
  return {
    promisedDue: limits?.promised.dueDate ?? null,
    statutoryDue: limits?.statutory?.dueDate ?? null,
  };
}
