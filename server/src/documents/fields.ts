/** What of a document's mandatory fields is filled in (必填项): the list is the domain's, the content says what there is. */
import { type FieldKey, missingIn } from '@yichuang/domain/casework/documents/fields';
import type { CaseFacts, DocumentContent, LimitsFact, Matter } from './content.ts';
import type { PaperWords } from './paper-words.ts';

type Filled = Partial<Record<FieldKey, string>>;

/** Places on the paper that are signed and sealed by hand: always there. */
const BY_HAND: Filled = {
  applicantSign: '签',
  seal: '章',
  witness: '签',
  giver: '签',
  taker: '签',
  remark: '',
};

export function missing(content: DocumentContent, words: PaperWords): readonly FieldKey[] {
  const filled = {
    ...BY_HAND,
    ...(content.case && ofCase(content.case)),
    docNo: content.documentNo ?? '',
    dept: content.authority,
    queryWay: content.hall.phone && words.complaints,
    ...ofMatter(content.matter, content, words),
  };
  return missingIn(content.matter.form, content.case?.itemType ?? 'other', filled);
}

function ofCase(facts: CaseFacts): Filled {
  const { applicant, agent, materials } = facts;
  return {
    // A case of another system (登记型) and one that no item describes have the short code alone.
    caseNo: facts.externalNo ?? facts.caseNo ?? facts.shortCode,
    applicant: applicant.name && applicant.identity,
    contact: applicant.phone || (agent?.phone ?? ''),
    agent: agent?.name ?? '',
    itemName: facts.itemName,
    materials: materials.every(({ name }) => name !== '') ? `${materials.length}` : '',
    receivedAt: facts.receivedAt,
    window: facts.counter && facts.clerk,
    clerk: facts.clerk,
    fee: facts.fee,
    pickup: facts.pickup,
    evalQr: facts.evaluationUrl ?? '',
    legalBasis: facts.legalBasis.join('、'),
  };
}

function ofLimits({ from, promised }: LimitsFact): Filled {
  return { acceptedAt: from, dueAt: promised.dueDate, excluded: '有' };
}

function ofMatter(matter: Matter, content: DocumentContent, words: PaperWords): Filled {
  const remedy = words.remedy('通知');
  switch (matter.form) {
    case 'receipt':
      return {};
    case 'acceptance':
      return ofLimits(matter.limits);
    case 'deemed':
      return { ...ofLimits(matter.limits), deemedBasis: words.basis.deemed };
    case 'correction':
      return {
        missing: everyWord(matter.missing.map(({ name, requirement }) => name && requirement)),
        deadlineNote: words.correctionNotice.licence,
        submitWay: content.hall.address,
      };
    case 'refusal':
      return { reason: matter.reason, referTo: matter.competent ?? '', remedy };
    case 'deferral':
      return {
        missing: everyWord(matter.deferred.map(({ name }) => name)),
        promiseDate: everyWord(matter.deferred.map(({ dueDate }) => dueDate ?? '')),
        consequence: words.deferralConsequence,
      };
    case 'pledge':
      return { pledgeText: everyWord(matter.conditions), consequence: words.basis.pledge };
    case 'special':
      return {
        procedure: matter.procedure,
        legalBasis: words.basis.special.licence,
        days: matter.expected,
        startAt: matter.from,
      };
    case 'extension':
      return {
        reason: matter.reason,
        days: `${matter.days}`,
        newDueAt: matter.newDueDate,
        approver: matter.approvedBy,
      };
    case 'granted':
      return { decision: matter.resultName, decidedAt: content.issuedOn, resultNo: matter.resultNo ?? '' };
    case 'denied':
      return { decision: '不予', reason: matter.reason, remedy, decidedAt: content.issuedOn };
    case 'withdrawal':
      return { reason: matter.reason, endedAt: content.issuedOn };
    case 'termination':
      return { reason: matter.reason, missing: matter.reason, endedAt: content.issuedOn, remedy };
    case 'delivery':
      return {
        caseNo: everyWord(matter.results.map(({ shortCode }) => shortCode)),
        docName: everyWord(matter.results.map(({ name }) => name)),
        serveTo: matter.to,
        serveWay: matter.how,
        servePlace: matter.place,
        serveAt: matter.at,
        receiver: matter.receiver.name && matter.receiver.relation,
        server: matter.server,
      };
    case 'handoverList':
      return {
        dept: matter.department,
        handoverList: everyWord(matter.cases.map(({ shortCode }) => shortCode)),
      };
    case 'onceNotice':
      return {
        itemName: matter.itemName,
        materials: `${matter.needed.length}`,
        where: matter.where,
        days: matter.howLong,
      };
    case 'bringList':
      return { bring: everyWord(matter.items) };
    case 'lossStatement':
      return { lossDetails: matter.lostNo };
  }
}

/** Empty when one of them is, or when there is none. */
function everyWord(list: readonly string[]): string {
  return list.every((word) => word !== '') ? list.join('、') : '';
}
