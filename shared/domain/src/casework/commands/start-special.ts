/**
 * startSpecial 特别程序: hearing, inspection, expert review. What does not count in the limit stops the clock only with its
 * notice (行政许可法 §45 应当将所需时间书面告知申请人); from when is a setting.
 */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { openSpecial } from '../case.ts';
import { caseCommand } from '../command.ts';
import { issue } from '../documents/issue.ts';
import { fact } from '../events.ts';
import { CaseId, ProcedureCode, type SpecialId } from '../ids.ts';
import { caseIn, notThisWay, notYours } from './on-case.ts';

export const startSpecial = caseCommand({
  name: 'startSpecial',
  roles: ['official'],
  payload: z.strictObject({
    caseId: CaseId,
    procedureCode: ProcedureCode,
    expectedDays: z.int().min(1).max(365),
    note: z.string().min(1).max(1_000).optional(),
  }),
  patience: '8s',
  needs: ['numbers', 'powers', 'office'],
  rejections: [
    'CaseUnknown',
    'CaseNotInState',
    'NotThisWay',
    'NotYourDepartment',
    'SpecialRunning',
    'ProcedureUnknown',
  ],
  decide(current, { procedureCode, expectedDays }, context) {
    const accepted = caseIn(current, 'accepted');
    if (isRejection(accepted)) return accepted;
    const refused = notThisWay(accepted, 'full') ?? notYours(accepted, context);
    if (refused) return refused;
    if (openSpecial(accepted) !== null) return reject('SpecialRunning', {});
    const procedure = accepted.terms?.procedures.find(({ code }) => code === procedureCode);
    if (!procedure) return reject('ProcedureUnknown', {});
    const { noteId, newId, office, today } = context;
    const specialId = newId('special') as SpecialId;
    const { countsInLimit } = procedure;
    const started = { specialId, procedureCode, expectedDays, countsInLimit, noteId };
    if (countsInLimit) return [fact('SpecialStarted', { ...started, documentId: null })];
    const document = issue('special', accepted, context);
    const atOnce = !office.special.needsNotice || office.special.stopsWhen === 'issued';
    return [
      fact('SpecialStarted', { ...started, documentId: document.payload.documentId }),
      document,
      ...(atOnce ? [fact('ClockStopped', { specialId, from: today })] : []),
    ];
  },
});
