/** Folds one fact into a case: total, pure, no rule in it. The hub, every screen and every replay use this. */
import type { Envelope } from '../event.ts';
import { begin, isOpening } from './begin.ts';
import { withReceipt } from './corrected-receipt.ts';
import { helpOn, type Case, type CaseBase, type Special } from './case.ts';
import { withDocument } from './documents/evolve.ts';
import type { DocumentEvent } from './documents/forms.ts';
import type { CaseEvent, CaseEventType, CasePayload } from './events.ts';
import type { DocumentId, SpecialId } from './ids.ts';
import type { Limits } from './limits.ts';
import type { MaterialLine } from './terms.ts';

type Applier<T extends CaseEventType> = (current: Case, payload: CasePayload<T>, envelope: Envelope) => Case;

/** The case after the fact; null before its first one. A fact about a case that never began changes nothing. */
export function evolveCase(current: Case | null, envelope: Envelope<CaseEvent>): Case | null {
  const event = { type: envelope.type, payload: envelope.payload } as CaseEvent;
  const begun = isOpening(event) ? begin(event, envelope) : current;
  if (begun === null) return null;
  const apply = appliers[event.type] as Applier<CaseEventType>;
  return { ...apply(begun, event.payload, envelope), version: envelope.version };
}

const appliers: { readonly [T in CaseEventType]: Applier<T> } = {
  CaseReceived: (current) => current,
  CaseRegistered: (current) => current,
  UnlistedCaseRecorded: (current) => current,
  UnlistedAdopted: (current, { itemId }) => ({
    ...current,
    itemId,
    unlisted: current.unlisted && { ...current.unlisted, adopted: true },
  }),

  CaseAccepted: (current, { how, acceptedAt, limits, pledge }) => ({
    ...current,
    status: 'accepted',
    acceptedAt,
    limits,
    pledge,
    deemed: how === 'deemed',
    identityToVerify: false,
    silentUntil: null,
    corrections: current.corrections,
    decision: null,
  }),
  MaterialsDeferred: (current, { materialIds, dueAt }) => ({
    ...current,
    materials: [
      ...current.materials,
      ...materialIds.map((materialId, index) => ({
        lineNo: current.materials.length + index + 1,
        materialId,
        form: 'deferred' as const,
        originals: 0,
        copies: 0,
        verifyOriginal: false,
        dueAt,
      })),
    ],
  }),
  DeferredSupplied: (current, { materials }) => ({
    ...current,
    materials: withLines(current.materials, materials),
  }),
  DeferralEnded: (current, _, { at }) => ({ ...current, status: 'terminated', endedAt: at }),
  CorrectionRequested: (current, { reasonId: _reason, ...requested }, { at }) => ({
    ...current,
    status: 'correcting',
    corrections: [...current.corrections, { ...requested, at, supplied: [], suppliedAt: null }],
    silentUntil: null,
    acceptedAt: null,
    limits: null,
    decision: null,
  }),
  CorrectionSupplied: (current, { correctionId, materials, complete, silentUntil }, { at }) => {
    const supplied = materials.flatMap(({ materialId }) => (materialId === null ? [] : [materialId]));
    const next = {
      ...current,
      materials: withLines(current.materials, materials),
      corrections: current.corrections.map((correction) =>
        correction.correctionId === correctionId
          ? {
              ...correction,
              supplied: [...new Set([...correction.supplied, ...supplied])],
              suppliedAt: complete ? at : null,
            }
          : correction,
      ),
    };
    if (!complete) return next;
    const undecided = { acceptedAt: null, limits: null, decision: null, warnedDays: [] };
    return { ...next, ...undecided, status: 'received', completeAt: at, silentUntil };
  },
  AcceptanceRefused: (current, _, { at }) => ({ ...current, status: 'notAccepted', endedAt: at }),
  ApplicantVerified: (current, { applicantId }) => ({ ...current, applicantId, identityToVerify: false }),
  CaseWithdrawn: (current, _, { at }) => ({ ...current, status: 'withdrawn', endedAt: at }),
  UndecidedWarned: (current, { day }) => ({ ...current, warnedDays: [...current.warnedDays, day] }),
  SilenceMoved: (current, { silentUntil }) => ({ ...current, silentUntil }),

  ReceiptCorrected: withReceipt,

  CaseTaken: (current, { accountId }) => ({ ...current, takenBy: accountId }),
  CasePassed: (current, { toAccountId }) => ({ ...current, takenBy: toAccountId }),
  StepRecorded: (current, recorded, { at, by }) => ({
    ...current,
    steps: [...current.steps, { ...recorded, at, by: by.account }],
  }),
  SpecialStarted: (current, { noteId: _note, ...started }, { at }) => ({
    ...current,
    specials: [...current.specials, { ...started, startedAt: at, from: null, to: null, outcome: null }],
  }),
  ClockStopped: (current, { specialId, from }) => withSpecial(current, specialId, { from }),
  SpecialEnded: (current, { specialId, outcome, on, limits }) =>
    withLimits(withSpecial(current, specialId, { to: on, outcome }), limits),
  LimitExtended: (current, { days, documentId, limits }, { by }) =>
    withLimits({ ...current, extension: { days, approvedBy: by.account, documentId } }, limits),
  DeadlineMoved: (current, { from, limits }) => {
    const to = { promised: limits.promised.dueDate, statutory: limits.statutory?.dueDate ?? null };
    const moved = { from, to, calendarRevision: limits.promised.calendarRevision };
    return withLimits({ ...current, moved: [...current.moved, moved] }, limits);
  },
  CaseDecided: (current, decided, { at, by }) => {
    const { acceptedAt, limits } = current;
    if (acceptedAt === null || limits === null) return current;
    const decision = { ...decided, decidedAt: at, by: by.account };
    return { ...current, status: 'decided', acceptedAt, limits, decision };
  },
  ResultAttached: (current, { fileId }) => ({ ...current, result: { ...current.result, fileId } }),
  ResultSent: (current) => ({ ...current, result: { ...current.result, place: 'onTheWay' } }),
  ResultArrived: (current, _, { at }) =>
    atIssue(current, { result: { ...current.result, place: 'issueCounter', arrivedAt: at } }),
  CaseClosed: (current, _, { at }) => ({ ...current, status: 'closed', endedAt: at }),

  ApplicantNotified: (current, { noticeId, channel }, { at }) => ({
    ...current,
    notices: [...current.notices, { noticeId, about: 'result', channel, at, outcome: null, day: null }],
  }),
  CollectReminded: (current, { noticeId, channel, day }, { at }) => ({
    ...current,
    notices: [...current.notices, { noticeId, about: 'reminder', channel, at, outcome: null, day }],
  }),
  NoticeReported: (current, { noticeId, outcome }) => ({
    ...current,
    notices: current.notices.map((notice) =>
      notice.noticeId === noticeId ? { ...notice, outcome } : notice,
    ),
  }),
  ResultDelivered: (current, { deliveryId, receipt }, { at }) => ({
    ...current,
    status: 'handedOut',
    endedAt: at,
    delivery: { deliveryId, receipt, at },
    result: { ...current.result, place: 'handedOut' },
  }),
  DeliveryRecalled: (current, { noteId }, { at, by }) => {
    const incidents = [...current.incidents, { at, by: by.account, noteId }];
    const result = { ...current.result, place: 'issueCounter' as const };
    return atIssue(current, { incidents, delivery: null, endedAt: null, result });
  },
  HelperAssigned: (current, { helperId, way, why }, { at }) => {
    const before = helpOn(current);
    const help = { helperId, way, why, since: before?.since ?? at, told: before?.told ?? [], endedAt: null };
    return { ...current, help };
  },
  HelpTold: (current, { channel }, { at }) =>
    current.help === undefined
      ? current
      : { ...current, help: { ...current.help, told: [...current.help.told, { at, channel }] } },
  HelpEnded: (current, _, { at }) =>
    current.help === undefined ? current : { ...current, help: { ...current.help, endedAt: at } },
  HandoverRecorded: (current, { handoverId, stage }, { at }) => ({
    ...current,
    handover: { handoverId, stage, at },
  }),

  DocumentIssued: (current, payload, envelope) =>
    documented(current, { type: 'DocumentIssued', payload }, envelope),
  DocumentPrinted: (current, payload, envelope) =>
    documented(current, { type: 'DocumentPrinted', payload }, envelope),
  DocumentStamped: (current, payload, envelope) =>
    documented(current, { type: 'DocumentStamped', payload }, envelope),
  DocumentServed: (current, payload, envelope) =>
    documented(current, { type: 'DocumentServed', payload }, envelope),
  DocumentVoided: (current, payload, envelope) =>
    documented(current, { type: 'DocumentVoided', payload }, envelope),
};

function documented(current: Case, event: DocumentEvent, envelope: Envelope): Case {
  const documents = withDocument(current.documents, event, envelope);
  if (event.type !== 'DocumentIssued' || event.payload.replaces === null) return { ...current, documents };
  // What rested on the voided document rests on the new one.
  const { documentId, replaces } = event.payload;
  const resting = <Act extends { readonly documentId: DocumentId | null }>(act: Act): Act =>
    act.documentId === replaces ? { ...act, documentId } : act;
  const rested = {
    documents,
    corrections: current.corrections.map(resting),
    specials: current.specials.map(resting),
    extension: current.extension && resting(current.extension),
  };
  return current.decision === null
    ? { ...current, ...rested }
    : { ...current, ...rested, decision: resting(current.decision) };
}

function withSpecial(current: Case, specialId: SpecialId, change: Partial<Special>): Case {
  const specials = current.specials.map((special) =>
    special.specialId === specialId ? { ...special, ...change } : special,
  );
  return { ...current, specials };
}

/** Limits change only while the case runs. */
function withLimits(current: Case, limits: Limits): Case {
  return current.status === 'accepted' ? { ...current, limits } : current;
}

function atIssue(current: Case, change: Partial<CaseBase>): Case {
  const { acceptedAt, limits, decision } = current;
  if (acceptedAt === null || limits === null || decision === null) return current;
  return { ...current, ...change, status: 'atIssue', acceptedAt, limits, decision };
}

/** New papers under new numbers; one that was owed or given back is no longer. */
function withLines(lines: readonly MaterialLine[], added: readonly MaterialLine[]): readonly MaterialLine[] {
  const there = new Set(added.map(({ materialId }) => materialId));
  const kept = lines.filter(
    ({ form, materialId }) => !((form === 'deferred' || form === 'returned') && there.has(materialId)),
  );
  return [...kept, ...added];
}
