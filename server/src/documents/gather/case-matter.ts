/** What an act adds to the case's own facts (文书事由), form by form. */
import type { Case } from '@yichuang/domain/casework/case';
import type { DocumentFormId } from '@yichuang/domain/casework/documents/forms';
import type { Limits } from '@yichuang/domain/casework/limits';
import type { LocalDate } from '@yichuang/domain/ids';
import type { LimitsFact, Matter } from '../content.ts';
import { wide } from '../punctuation.ts';
import { REFUSAL_GROUNDS, UNITS } from '../words.ts';
import type { Acts } from './act-of.ts';
import { dateOf, limitsFacts, materialFacts } from './case-facts.ts';
import { resultOf, servedBy } from './delivery-matter.ts';
import type { Sources } from './sources.ts';

export interface CaseAct {
  readonly current: Case;
  readonly acts: Acts;
  readonly sources: Sources;
  readonly today: LocalDate;
}

export function caseMatter(form: DocumentFormId, act: CaseAct): Matter {
  const { current, acts, sources, today } = act;
  const { terms, limits } = current;
  const item = sources.item(current.itemId);
  switch (form) {
    case 'receipt':
      return receipt(act);
    case 'acceptance':
      return { form, limits: limitsIn(act), pledged: current.pledge };
    case 'deemed':
      return { form, receiptDay: limitsIn(act).from, limits: limitsIn(act) };
    case 'correction':
      return correction(act);
    case 'refusal': {
      const refused = acts.last('AcceptanceRefused');
      const department = refused?.competentDepartmentId ?? null;
      return {
        form,
        ground: REFUSAL_GROUNDS[refused?.reasonId ?? ''] ?? 'other',
        reason: sources.note(refused?.noteId ?? null),
        competent: department && (sources.department(department)?.name ?? null),
      };
    }
    case 'deferral': {
      const deferred = current.materials.filter((line) => line.form === 'deferred');
      return { form, deferred: materialFacts(deferred, sources), limits: limits && limitsIn(act) };
    }
    case 'pledge':
      return { form, conditions: conditionsOf(item?.conditions ?? null, item?.legalBasis ?? []) };
    case 'special': {
      const started = acts.last('SpecialStarted');
      const code = started?.procedureCode ?? '';
      const procedure = item?.specialProcedures.find((known) => known.code === code);
      const unit = terms?.procedures.find((known) => known.code === code)?.unit ?? 'workingDay';
      const name = wide(procedure?.name ?? '');
      return {
        form,
        procedure: name,
        expected: started === null ? '' : `${started.expectedDays}${UNITS[unit]}`,
        from: today,
        reason: sources.note(started?.noteId ?? null) || `办理该事项依法需要${name}。`,
      };
    }
    case 'extension':
      return extension(act);
    case 'granted': {
      const decided = acts.last('CaseDecided');
      return {
        form,
        resultName: wide(item?.result.name ?? ''),
        resultNo: decided?.resultNo ?? null,
        validUntil: decided?.validUntil ?? null,
      };
    }
    case 'denied':
      return { form, reason: sources.note(acts.last('CaseDecided')?.noteId ?? null) };
    case 'withdrawal':
      return { form, reason: sources.note(acts.last('CaseWithdrawn')?.noteId ?? null) };
    case 'termination': {
      const ended = acts.last('DeferralEnded');
      const names = (ended?.materialIds ?? []).map((id) => `“${sources.materialName(id)}”`).join('、');
      return { form, reason: sources.note(ended?.noteId ?? null) || `容缺材料${names}逾期未补齐。` };
    }
    case 'delivery':
      return servedBy({ cases: [resultOf(current, sources)], ...handedOut(act) }, sources);
    case 'onceNotice':
      return {
        form,
        itemName: wide(item?.name ?? ''),
        scenario: sources.scenario(current),
        needed: (terms?.needed ?? []).map(({ materialId, originals, copies, ...need }) => ({
          name: sources.materialName(materialId),
          originals,
          copies,
          remark: [need.eCertShareable ? '有电子证照可免交' : '', need.deferrable ? '可容缺' : '']
            .filter((word) => word !== '')
            .join('，'),
        })),
        where: `${sources.hall.name}${sources.counterWords(current.counterId)}`,
        howLong: item === null ? '' : `承诺${item.promisedLimit.text}`,
        fee: item?.fee.charged === true ? wide(item.fee.note ?? '收费') : '不收费',
        version: terms?.tree ? `情形清单第${terms.tree.version}版` : '事项清单',
      };
    case 'bringList':
      return {
        form,
        items: toBring(act),
        until: current.silentUntil && dateOf(sources.minute(current.silentUntil)),
      };
    case 'lossStatement': {
      const notice = current.documents.findLast((one) => one.form === 'acceptance' || one.form === 'deemed');
      return { form, lostNo: notice?.documentNo ?? current.shortCode };
    }
    case 'handoverList':
      throw new Error('a handover list does not stand on a case');
  }
}

function receipt({ current, acts, sources }: CaseAct): Matter {
  const supplied = acts.last('CorrectionSupplied');
  const answered = current.corrections.find(({ correctionId }) => correctionId === supplied?.correctionId);
  return {
    form: 'receipt',
    purpose: supplied !== null ? 'supplement' : current.identityToVerify ? 'toVerify' : 'intake',
    answers: sources.documentNo(answered?.documentId ?? null),
    decideBy: current.silentUntil === null ? null : dateOf(sources.minute(current.silentUntil)),
  };
}

function correction({ current, acts, sources }: CaseAct): Matter {
  const requested = acts.last('CorrectionRequested');
  const note = sources.note(requested?.noteId ?? null);
  return {
    form: 'correction',
    count: requested?.count ?? 1,
    receiptDay: dateOf(sources.minute(current.completeAt)),
    missing: (requested?.missing ?? []).map(({ materialId, kind }) => ({
      name: sources.materialName(materialId),
      kind,
      requirement: requirementOf(kind, materialId, current),
    })),
    note: note === '' ? null : note,
  };
}

const REQUIREMENTS = {
  absent: '请提交',
  form: '请按规定的形式重新提交',
  content: '请按补充说明更正内容后提交',
} as const;

function requirementOf(kind: keyof typeof REQUIREMENTS, materialId: string | null, { terms }: Case): string {
  const need = terms?.needed.find((one) => one.materialId === materialId);
  const counts = [
    need && need.originals > 0 ? `原件${need.originals}份` : '',
    need && need.copies > 0 ? `复印件${need.copies}份` : '',
  ].filter((word) => word !== '');
  return `${REQUIREMENTS[kind]}${counts.length === 0 ? '' : `：${counts.join('、')}`}。`;
}

function extension({ acts, current, sources }: CaseAct): Matter {
  const extended = acts.last('LimitExtended');
  const limits = standing(extended?.limits ?? current.limits);
  const before = acts.limitsBefore() ?? limits;
  // 行政许可法 §42 is about the statutory limit; where no law sets one, about the promise.
  const due = (of: Limits): LocalDate => (of.statutory ?? of.promised).dueDate;
  return {
    form: 'extension',
    days: extended?.days ?? 1,
    oldDueDate: due(before),
    newDueDate: due(limits),
    approvedBy: sources.accountName(current.extension?.approvedBy ?? null),
    reason: sources.note(extended?.noteId ?? null),
  };
}

function limitsIn({ current, sources }: CaseAct): LimitsFact {
  return limitsFacts(standing(current.limits), current.terms, sources.item(current.itemId));
}

/** Whoever issues a paper on limits has counted them. */
function standing(limits: Limits | null): Limits {
  if (limits === null) throw new Error('a paper on limits stands on a case that has them');
  return limits;
}

function handedOut({ current, acts }: CaseAct) {
  const receipt = acts.last('ResultDelivered')?.receipt ?? current.delivery?.receipt ?? null;
  return { receipt, at: current.delivery?.at ?? current.receivedAt, by: current.receivedBy };
}

function toBring({ current, sources }: CaseAct): string[] {
  const owed = current.materials.filter((line) => line.form === 'deferred');
  return [
    ...(current.identityToVerify
      ? ['申请人的居民身份证原件（没有的，可以带临时身份证、户口簿或者社会保障卡）']
      : []),
    ...owed.map(({ materialId }) => sources.materialName(materialId)),
  ];
}

function conditionsOf(conditions: string | null, legalBasis: readonly string[]): string[] {
  if (conditions !== null) return conditions.split(/[;；]/u).map((text) => wide(text.trim()));
  const laws = legalBasis.map((law) => `《${wide(law)}》`).join('、');
  return laws === '' ? [] : [`符合${laws}规定的条件。`];
}
