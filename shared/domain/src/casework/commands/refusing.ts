/** 不予受理: not required by law, or not this authority's; the reason in words, and who is competent (行政许可法 §32 (一)(二)). */
import type { DepartmentId } from '../../catalogue/premises.ts';
import type { ReasonId } from '../../ids.ts';
import { reject, type Rejection } from '../../rejection.ts';
import type { CaseContext } from '../command.ts';
import { issue, type Authority } from '../documents/issue.ts';
import { fact, type CaseEvent } from '../events.ts';

export function refusing(
  current: Authority,
  wish: {
    readonly reasonId?: ReasonId | undefined;
    readonly competentDepartmentId?: DepartmentId | null | undefined;
  },
  context: CaseContext,
): readonly CaseEvent[] | Rejection {
  const { office, noteId } = context;
  const { reasonId, competentDepartmentId = null } = wish;
  if (reasonId === undefined || !office.reasons.refusal.includes(reasonId))
    return reject('CaseReasonUnknown', {});
  if (noteId === null) return reject('NoteNeeded', {});
  const document = issue('refusal', current, context);
  const { documentId } = document.payload;
  return [fact('AcceptanceRefused', { reasonId, competentDepartmentId, documentId, noteId }), document];
}
