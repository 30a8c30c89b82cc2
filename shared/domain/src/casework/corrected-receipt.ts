/** A case after 更正收件时间: what began with the receipt begins anew, what was printed is kept beside it. */
import type { Case } from './case.ts';
import type { CasePayload } from './events.ts';
import type { Limits } from './limits.ts';

export function withReceipt(
  current: Case,
  { from, receivedAt, silentUntil, limits, deferredUntil }: CasePayload<'ReceiptCorrected'>,
): Case {
  const received = {
    ...current,
    receivedAt,
    silentUntil,
    completeAt: current.completeAt === from ? receivedAt : current.completeAt,
  };
  if (limits === null || received.status !== 'accepted') return received;
  const materials = received.materials.map((line) =>
    line.form === 'deferred' ? { ...line, dueAt: deferredUntil } : line,
  );
  const accepted = { ...received, materials, acceptedAt: receivedAt, limits };
  // A notice that lies in no hand yet says the new date itself.
  return saysTheDate(current)
    ? { ...accepted, moved: [...received.moved, movedBetween(received.limits, limits)] }
    : accepted;
}

function saysTheDate({ documents }: Case): boolean {
  return documents.some(
    ({ form, printed, voidedAt }) =>
      (form === 'acceptance' || form === 'deemed') && printed > 0 && voidedAt === null,
  );
}

/** 期限重算: the dates before and after. */
function movedBetween(before: Limits, after: Limits): Case['moved'][number] {
  return { from: datesOf(before), to: datesOf(after), calendarRevision: after.promised.calendarRevision };
}

function datesOf({ promised, statutory }: Limits): Case['moved'][number]['from'] {
  return { promised: promised.dueDate, statutory: statutory?.dueDate ?? null };
}
