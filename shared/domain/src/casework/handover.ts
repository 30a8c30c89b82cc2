/**
 * A list of papers that go to a department (材料移交清单): made for a run, signed by who gives and by who takes.
 *
 *   makeHandover ──► listed ── signOver (窗口) ──► signedOver ── signFor (部门) ──► signedFor
 *
 * What was listed and did not go or did not arrive stays named as missing and may be listed anew; nobody signs for papers
 * that are not there, and a list of which nothing went is over.
 */
import { z } from 'zod';
import { DepartmentId } from '../catalogue/premises.ts';
import type { Envelope, Fact } from '../event.ts';
import { type AccountId, type Instant, LocalDate, LocalTime } from '../ids.ts';
import { plusSeconds } from '../time.ts';
import { withDocument } from './documents/evolve.ts';
import { documentEvents, type IssuedDocument } from './documents/forms.ts';
import { CaseId, DocumentId, HandoverId, ShortCode } from './ids.ts';

/** A case on the list, as its folder is scanned. */
export const Listed = z.strictObject({ caseId: CaseId, shortCode: ShortCode });
export type Listed = z.infer<typeof Listed>;

export const handoverEvents = {
  HandoverMade: z.strictObject({
    handoverId: HandoverId,
    departmentId: DepartmentId,
    date: LocalDate,
    /** the run (批次) that it goes with; null: brought in between */
    run: LocalTime.nullable(),
    cases: z.array(Listed).min(1),
    documentId: DocumentId,
  }),
  HandoverSignedOver: z.strictObject({
    handoverId: HandoverId,
    departmentId: DepartmentId,
    /** what goes */
    cases: z.array(Listed),
    missing: z.array(Listed),
  }),
  HandoverSignedFor: z.strictObject({
    handoverId: HandoverId,
    departmentId: DepartmentId,
    /** what was there */
    cases: z.array(Listed),
    missing: z.array(Listed),
  }),
  DocumentIssued: documentEvents.DocumentIssued,
  DocumentPrinted: documentEvents.DocumentPrinted,
} as const;

export type HandoverEventType = keyof typeof handoverEvents;
export type HandoverPayload<T extends HandoverEventType> = z.infer<(typeof handoverEvents)[T]>;
export type HandoverEvent = { [T in HandoverEventType]: Fact<T, HandoverPayload<T>> }[HandoverEventType];

interface Signature {
  readonly by: AccountId | null;
  readonly at: Instant;
}

export interface Handover {
  readonly handoverId: HandoverId;
  readonly status: 'listed' | 'signedOver' | 'signedFor';
  readonly departmentId: DepartmentId;
  readonly date: LocalDate;
  readonly run: LocalTime | null;
  /** Listed; from the first signature on what went. */
  readonly cases: readonly Listed[];
  readonly madeAt: Instant;
  readonly documentId: DocumentId;
  readonly over: (Signature & { readonly missing: readonly Listed[] }) | null;
  readonly taken: (Signature & { readonly missing: readonly Listed[] }) | null;
  readonly documents: readonly IssuedDocument[];
  readonly version: number;
}

export function handoverFact<T extends HandoverEventType>(
  type: T,
  payload: HandoverPayload<T>,
): Fact<T, HandoverPayload<T>> {
  return { type, payload };
}

export function evolveHandover(current: Handover | null, envelope: Envelope<HandoverEvent>): Handover | null {
  const { at, by, version } = envelope;
  const event = { type: envelope.type, payload: envelope.payload } as HandoverEvent;
  if (event.type === 'HandoverMade') {
    return {
      ...event.payload,
      status: 'listed',
      madeAt: at,
      over: null,
      taken: null,
      documents: [],
      version,
    };
  }
  if (current === null) return null;
  switch (event.type) {
    case 'HandoverSignedOver': {
      const { cases, missing } = event.payload;
      const status = cases.length === 0 ? 'signedFor' : 'signedOver';
      return { ...current, status, cases, over: { by: by.account, at, missing }, version };
    }
    case 'HandoverSignedFor': {
      const taken = { by: by.account, at, missing: event.payload.missing };
      return { ...current, status: 'signedFor', taken, version };
    }
    case 'DocumentIssued':
    case 'DocumentPrinted':
      return {
        ...current,
        documents: withDocument(current.documents, event, envelope),
        version,
      };
  }
}

/** From when papers that nobody fetched alarm (半天未取). */
export function uncollectedFrom(handover: Handover, hours: number): Instant | null {
  return handover.status === 'signedFor' ? null : plusSeconds(handover.madeAt, hours * 3_600);
}
