/** Asking for what is missing (补正): once and in full; a second time needs a reason and is counted (行政许可法 §32 (四)). */
import type { ReasonId } from '../../ids.ts';
import { reject, type Rejection } from '../../rejection.ts';
import type { Case } from '../case.ts';
import type { CaseContext } from '../command.ts';
import { issue, type Authority } from '../documents/issue.ts';
import { fact, type CaseEvent } from '../events.ts';
import type { CorrectionId } from '../ids.ts';
import type { Missing } from '../words.ts';

export function requesting(
  current: Authority & Pick<Case, 'corrections'>,
  wish: { readonly missing: readonly Missing[]; readonly reasonId?: ReasonId | undefined },
  context: CaseContext,
): readonly CaseEvent[] | Rejection {
  const { office, noteId, newId } = context;
  const count = current.corrections.length + 1;
  const reasonId = wish.reasonId ?? null;
  if (wish.missing.length === 0 && noteId === null) return reject('NoteNeeded', {});
  if (count > 1 && office.correctionOnceStrict && reasonId === null)
    return reject('SecondCorrectionNeedsReason', { count });
  if (reasonId !== null && !office.reasons.secondCorrection.includes(reasonId))
    return reject('CaseReasonUnknown', {});
  const document = issue('correction', current, context);
  const requested = fact('CorrectionRequested', {
    correctionId: newId('correction') as CorrectionId,
    count,
    missing: wish.missing.length > 0 ? [...wish.missing] : [THE_APPLICATION],
    reasonId,
    documentId: document.payload.documentId,
    noteId,
  });
  return [requested, document];
}

/** What is wrong is said in the note: nothing is absent. */
const THE_APPLICATION: Missing = { materialId: null, kind: 'content' };
