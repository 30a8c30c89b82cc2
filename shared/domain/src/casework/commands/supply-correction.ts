/**
 * supplyCorrection 补正收件: papers come back and get a receipt of their own. When everything that was asked for is there, the
 * case is received anew: this day is what acceptance counts from.
 */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { openCorrection } from '../case.ts';
import { caseCommand } from '../command.ts';
import { issue } from '../documents/issue.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { HandedIn } from '../terms.ts';
import { caseIn, silenceAfter } from './on-case.ts';
import { linesFor } from './papers.ts';

export const supplyCorrection = caseCommand({
  name: 'supplyCorrection',
  roles: ['clerk'],
  payload: z.strictObject({ caseId: CaseId, materials: z.array(HandedIn).min(1).max(80) }),
  patience: '8s',
  needs: ['rules', 'calendar', 'numbers', 'office'],
  rejections: ['CaseUnknown', 'CaseNotInState'],
  decide(current, { materials }, context) {
    const correcting = caseIn(current, 'correcting');
    if (isRejection(correcting)) return correcting;
    const { terms, status } = correcting;
    const correction = openCorrection(correcting);
    if (correction === null || terms === null) return reject('CaseNotInState', { status });
    const there = new Set([...correction.supplied, ...materials.map(({ materialId }) => materialId)]);
    const complete = correction.missing.every(
      ({ materialId }) => materialId === null || there.has(materialId),
    );
    return [
      fact('CorrectionSupplied', {
        correctionId: correction.correctionId,
        materials: linesFor(terms, materials, correcting.materials),
        complete,
        silentUntil: complete ? silenceAfter(context.at, terms, context) : null,
      }),
      issue('receipt', correcting, context),
    ];
  },
});
