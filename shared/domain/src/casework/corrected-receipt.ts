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
  return { ...accepted, moved: [...received.moved, movedBetween(received.limits, limits)] };
}

/** 期限重算: the dates before and after. */
export function movedBetween(before: Limits, after: Limits): Case['moved'][number] {
  return { from: datesOf(before), to: datesOf(after), calendarRevision: after.promised.calendarRevision };
}

function datesOf({ promised, statutory }: Limits): Case['moved'][number]['from'] {
  return { promised: promised.dueDate, statutory: statutory?.dueDate ?? null };
}
