/** How a case begins: received with its papers, registered, or recorded as unlisted. */
import type { Envelope } from '../event.ts';
import type { Case, CaseBase } from './case.ts';
import type { CaseEvent } from './events.ts';

type Opening = 'CaseReceived' | 'CaseRegistered' | 'UnlistedCaseRecorded';

export function isOpening(event: CaseEvent): event is Extract<CaseEvent, { readonly type: Opening }> {
  return (
    event.type === 'CaseReceived' || event.type === 'CaseRegistered' || event.type === 'UnlistedCaseRecorded'
  );
}

export function begin(
  event: Extract<CaseEvent, { readonly type: Opening }>,
  { hallId, at, by }: Envelope,
): Case {
  const { caseId, shortCode, applicantId, ticketId, visitKey, counterId, approvalDepartmentId } =
    event.payload;
  const base = {
    ...NOTHING_YET,
    caseId,
    hallId,
    shortCode,
    applicantId,
    ticketId,
    visitKey,
    counterId,
    approvalDepartmentId,
    departmentIds: [approvalDepartmentId],
    receivedAt: at,
    completeAt: at,
    receivedBy: by.account,
  };
  if (event.type === 'CaseReceived') {
    const { caseNo, itemId, agent, terms, materials, pickup, identityToVerify, silentUntil, paper } =
      event.payload;
    const departmentIds = [...new Set([approvalDepartmentId, terms.departmentId])];
    const received = {
      caseNo,
      itemId,
      agent,
      terms,
      departmentIds,
      materials,
      pickup,
      identityToVerify,
      silentUntil,
    };
    const receivedAt = paper?.receivedAt ?? at;
    const begun = { ...base, ...received, receivedAt, completeAt: receivedAt } as const;
    const onPaper = paper && { serial: paper.serial, enteredAt: at };
    return { ...begun, way: 'full', status: 'received', ...(onPaper && { onPaper }) };
  }
  const accepted = { status: 'accepted', acceptedAt: at } as const;
  if (event.type === 'CaseRegistered') {
    const { externalNo, itemId, terms, limits } = event.payload;
    const departmentIds = [...new Set([approvalDepartmentId, terms.departmentId])];
    return { ...base, ...accepted, way: 'registered', externalNo, itemId, terms, limits, departmentIds };
  }
  const { noteId, limits, basis } = event.payload;
  return { ...base, ...accepted, way: 'unlisted', limits, unlisted: { noteId, basis, adopted: false } };
}

const NOTHING_YET = {
  caseNo: null,
  externalNo: null,
  itemId: null,
  terms: null,
  unlisted: null,
  agent: null,
  identityToVerify: false,
  materials: [],
  pickup: 'counter',
  silentUntil: null,
  warnedDays: [],
  acceptedAt: null,
  deemed: false,
  pledge: false,
  corrections: [],
  limits: null,
  moved: [],
  specials: [],
  extension: null,
  takenBy: null,
  steps: [],
  decision: null,
  result: { fileId: null, place: 'department', arrivedAt: null },
  notices: [],
  documents: [],
  handover: null,
  delivery: null,
  incidents: [],
  endedAt: null,
  version: 0,
} as const satisfies Partial<CaseBase>;
