/** Everything that happened to a case in plain words (办件经过): one line a fact, in the order in which it happened. */
import type { DocumentFormId } from '@yichuang/domain/casework/documents/forms';
import {
  caseEvents,
  type CaseEvent,
  type CaseEventType,
  type CasePayload,
} from '@yichuang/domain/casework/events';
import type { Envelope } from '@yichuang/domain/event';
import type { AccountId, Instant, ReasonId } from '@yichuang/domain/ids';
import { dateAt } from '@yichuang/domain/time';
import { dayWords, type CaseworkText } from './case-words.ts';
import { CHINA_OFFSET_MINUTES, hourMinute } from './clock-words.ts';

export interface LifeOfCase {
  readonly seq: number;
  readonly at: Instant;
  /** Whoever did it; null for the clock and the hub. */
  readonly who: string | null;
  readonly words: string;
  /** What somebody wrote with it. */
  readonly note: string | null;
  /** A turn in its life, drawn stronger than what is told for completeness. */
  readonly turn: boolean;
}

export interface CaseLifeContext {
  readonly t: CaseworkText;
  /** Words of the notes, by noteId. */
  readonly notes: Readonly<Record<string, string>>;
  /** Names of accounts, by accountId. */
  readonly names: Readonly<Record<string, string>>;
  readonly material: (materialId: string) => string;
  readonly procedure: (code: string) => string;
  readonly seal: (sealId: string) => string;
}

interface Telling extends CaseLifeContext {
  /** Forms of the documents, and codes of the special procedures, that earlier facts told of. */
  readonly forms: ReadonlyMap<string, DocumentFormId>;
  readonly procedures: ReadonlyMap<string, string>;
}

/** What is told for completeness; the rest are turns. */
const SMALL: readonly CaseEventType[] = [
  'CaseTaken',
  'CasePassed',
  'UndecidedWarned',
  'ResultAttached',
  'NoticeReported',
  'DocumentIssued',
  'DocumentPrinted',
  'DocumentStamped',
  'DocumentServed',
  'HandoverRecorded',
];

export function lifeOfCase(events: readonly Envelope[], context: CaseLifeContext): readonly LifeOfCase[] {
  const facts = events.filter(isCaseFact);
  const forms = new Map<string, DocumentFormId>();
  const procedures = new Map<string, string>();
  for (const fact of facts) {
    if (fact.type === 'DocumentIssued') forms.set(fact.payload.documentId, fact.payload.form);
    if (fact.type === 'SpecialStarted') procedures.set(fact.payload.specialId, fact.payload.procedureCode);
  }
  const telling = { ...context, forms, procedures };
  return facts.map((fact) => {
    const noteId = 'noteId' in fact.payload ? fact.payload.noteId : null;
    const account = fact.by.account;
    return {
      seq: fact.seq,
      at: fact.at,
      who: account === null ? null : (context.names[account] ?? null),
      words: wordsOf(fact, telling),
      note: noteId === null ? null : (context.notes[noteId] ?? null),
      turn: !SMALL.includes(fact.type),
    };
  });
}

type CaseFact = CaseEvent & Pick<Envelope, 'seq' | 'at' | 'by'>;

function isCaseFact(event: Envelope): event is Envelope & CaseFact {
  return Object.hasOwn(caseEvents, event.type);
}

function wordsOf<T extends CaseEventType>(
  event: { readonly type: T; readonly payload: CasePayload<T> },
  telling: Telling,
): string {
  return (SAYING[event.type] as Saying<T>)(event.payload, telling);
}

type Saying<T extends CaseEventType> = (payload: CasePayload<T>, telling: Telling) => string;

/** One entry per fact: a new fact without words does not compile. */
const SAYING: { readonly [T in CaseEventType]: Saying<T> } = {
  CaseReceived: ({ materials, paper }, { t }) =>
    paper
      ? t('life.CaseOnPaper', {
          count: materials.length,
          day: dayWords(t, dateAt(paper.receivedAt, CHINA_OFFSET_MINUTES)),
          time: hourMinute(paper.receivedAt),
        })
      : t('life.CaseReceived', { count: materials.length }),
  CaseRegistered: ({ externalNo }, { t }) => t('life.CaseRegistered', { externalNo }),
  UnlistedCaseRecorded: ({ basis }, { t }) =>
    t('life.UnlistedCaseRecorded', { basis: t(`unlistedBasis.${basis}`) }),
  UnlistedAdopted: (_, { t }) => t('life.UnlistedAdopted'),
  CaseAccepted: ({ how, limits }, { t }) =>
    how === 'deemed'
      ? t('life.accepted.deemed')
      : t('life.CaseAccepted', { due: dayWords(t, limits.promised.dueDate) }),
  MaterialsDeferred: ({ materialIds, dueDate }, { t }) =>
    t('life.MaterialsDeferred', { count: materialIds.length, due: dayWords(t, dueDate) }),
  DeferredSupplied: ({ materials }, { t }) => t('life.DeferredSupplied', { count: materials.length }),
  DeferralEnded: (_, { t }) => t('life.DeferralEnded'),
  CorrectionRequested: ({ count, missing }, { t, material }) =>
    t('life.CorrectionRequested', {
      count,
      missing: missing
        .map(({ materialId, kind }) =>
          [materialId === null ? t('theApplication') : material(materialId), t(`missing.${kind}`)].join(''),
        )
        .join('、'),
    }),
  CorrectionSupplied: ({ materials }, { t }) => t('life.CorrectionSupplied', { count: materials.length }),
  AcceptanceRefused: ({ reasonId }, { t }) =>
    t('life.AcceptanceRefused', { reason: officeReasonWords(t, reasonId) }),
  ApplicantVerified: (_, { t }) => t('life.ApplicantVerified'),
  CaseWithdrawn: (_, { t }) => t('life.CaseWithdrawn'),
  UndecidedWarned: ({ day }, { t }) => t('life.UndecidedWarned', { day }),
  ReceiptCorrected: ({ from, receivedAt, limits }, { t }) => {
    const moment = (at: Instant): string =>
      `${dayWords(t, dateAt(at, CHINA_OFFSET_MINUTES))} ${hourMinute(at)}`;
    const due = limits && t('limitOf.newDue', { due: dayWords(t, limits.promised.dueDate) });
    return t('life.ReceiptCorrected', { from: moment(from), to: moment(receivedAt), due: due ?? '' });
  },
  SilenceMoved: ({ silentUntil }, { t }) =>
    t('life.SilenceMoved', { date: dayWords(t, dateAt(silentUntil, CHINA_OFFSET_MINUTES)) }),

  CaseTaken: ({ accountId }, { t, names }) => t('life.CaseTaken', { name: names[accountId] ?? accountId }),
  CasePassed: ({ toAccountId }, { t, names }) =>
    t('life.CasePassed', { name: receiverOf(toAccountId, t, names) }),
  StepRecorded: ({ step, outcome }, { t }) =>
    t('life.StepRecorded', { step: t(`step.${step}`), outcome: t(`stepOutcome.${outcome}`) }),
  SpecialStarted: ({ procedureCode, expectedDays }, { t, procedure }) =>
    t('life.SpecialStarted', { procedure: procedure(procedureCode), days: expectedDays }),
  ClockStopped: ({ from }, { t }) => t('life.ClockStopped', { date: dayWords(t, from) }),
  SpecialEnded: ({ specialId, outcome, limits }, { t, procedure, procedures }) =>
    t('life.SpecialEnded', {
      procedure: procedure(procedures.get(specialId) ?? ''),
      outcome: t(`specialOutcome.${outcome}`),
      due: dayWords(t, limits.promised.dueDate),
    }),
  LimitExtended: ({ days, limits }, { t }) =>
    t('life.LimitExtended', { days, due: dayWords(t, limits.promised.dueDate) }),
  DeadlineMoved: ({ from, limits }, { t }) =>
    t('life.DeadlineMoved', {
      from: dayWords(t, from.promised),
      due: dayWords(t, limits.promised.dueDate),
    }),
  CaseDecided: ({ outcome }, { t }) => t('life.CaseDecided', { outcome: t(`outcome.${outcome}`) }),
  ResultAttached: (_, { t }) => t('life.ResultAttached'),
  ResultSent: (_, { t }) => t('life.ResultSent'),
  ResultArrived: (_, { t }) => t('life.ResultArrived'),
  CaseClosed: (_, { t }) => t('life.CaseClosed'),

  ApplicantNotified: ({ channel, count }, { t }) =>
    t('life.ApplicantNotified', { count, channel: t(`channel.${channel}`) }),
  NoticeReported: ({ outcome }, { t }) =>
    t('life.NoticeReported', { outcome: t(`noticeOutcome.${outcome}`) }),
  CollectReminded: ({ day, channel }, { t }) =>
    t('life.CollectReminded', { day, channel: t(`channel.${channel}`) }),
  ResultDelivered: ({ receipt }, { t }) =>
    t('life.ResultDelivered', {
      relation: t(`relation.${receipt.receiver.relation}`),
      how: t(`pickup.${receipt.how}`),
    }),
  DeliveryRecalled: (_, { t }) => t('life.DeliveryRecalled'),
  HelperAssigned: ({ helperId, way, why }, { t, names }) =>
    t('life.HelperAssigned', {
      name: names[helperId] ?? helperId,
      way: t(`helpWay.${way}`),
      why: t(`helpReason.${why}`),
    }),
  HelpTold: ({ channel }, { t }) => t('life.HelpTold', { channel: t(`channel.${channel}`) }),
  HelpEnded: (_, { t }) => t('life.HelpEnded'),
  HandoverRecorded: ({ stage }, { t }) => t('life.HandoverRecorded', { stage: t(`handoverStage.${stage}`) }),

  DocumentIssued: ({ form, documentNo }, { t }) =>
    t('life.DocumentIssued', { form: t(`form.${form}`), no: documentNo ?? '' }).trim(),
  DocumentPrinted: ({ documentId, copy }, telling) =>
    [
      telling.t('life.DocumentPrinted', { form: formName(documentId, telling) }),
      ...(copy > 1 ? [telling.t('life.copy', { count: copy })] : []),
    ].join(' · '),
  DocumentStamped: ({ documentId, sealId }, telling) =>
    telling.t('life.DocumentStamped', { form: formName(documentId, telling), seal: telling.seal(sealId) }),
  DocumentServed: ({ documentId, how }, telling) =>
    telling.t('life.DocumentServed', {
      form: formName(documentId, telling),
      how: telling.t(`servedHow.${how}`),
    }),
  DocumentVoided: ({ documentId, reasonId }, telling) =>
    telling.t('life.DocumentVoided', {
      form: formName(documentId, telling),
      reason: officeReasonWords(telling.t, reasonId),
    }),
};

function receiverOf(accountId: AccountId | null, t: CaseworkText, names: CaseLifeContext['names']): string {
  return accountId === null ? t('life.inbox') : (names[accountId] ?? accountId);
}

function formName(documentId: string, { t, forms }: Telling): string {
  const form = forms.get(documentId);
  return form === undefined ? documentId : t(`form.${form}`);
}

/** A reason of the office's lists; one that the office added itself shows its id rather than nothing. */
export function officeReasonWords(t: CaseworkText, reasonId: ReasonId): string {
  return t(`reason.${reasonId as 'misprint'}`, { defaultValue: reasonId });
}
