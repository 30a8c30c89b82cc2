/** supplyDeferred 容缺补齐: promised papers come in, with a receipt of their own; the clock has not stood for them. */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { owed } from '../case.ts';
import { caseCommand } from '../command.ts';
import { issue } from '../documents/issue.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { HandedIn } from '../terms.ts';
import { caseIn } from './on-case.ts';
import { linesFor } from './papers.ts';

export const supplyDeferred = caseCommand({
  name: 'supplyDeferred',
  roles: ['clerk'],
  payload: z.strictObject({ caseId: CaseId, materials: z.array(HandedIn).min(1).max(40) }),
  patience: '8s',
  needs: ['numbers', 'office'],
  rejections: ['CaseUnknown', 'CaseNotInState', 'NothingOwed'],
  decide(current, { materials }, context) {
    const accepted = caseIn(current, 'accepted');
    if (isRejection(accepted)) return accepted;
    const wanted = new Set(owed(accepted).map(({ materialId }) => materialId));
    const mine = materials.filter(({ materialId }) => wanted.has(materialId));
    if (mine.length === 0) return reject('NothingOwed', {});
    const lines = linesFor(accepted.terms, mine, accepted.materials);
    return [fact('DeferredSupplied', { materials: lines }), issue('receipt', accepted, context)];
  },
});
