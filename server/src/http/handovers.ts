/** /api/handovers (材料移交): which papers are to go to which department, and which lists are on their way. */
import { HandoverReady, HandoverRow, type CaseLine } from '@yichuang/protocol/cases';
import { DepartmentId } from '@yichuang/domain/catalogue/premises';
import type { Handover } from '@yichuang/domain/casework/handover';
import { z } from 'zod';
import { departmentName } from '../casework/lines.ts';
import { isLate } from '../casework/handovers.ts';
import { readerOf } from './cases.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';

/** Papers of so many cases fit into one run. */
const MOST_READY = 400;

export function handoverRoutes(app: App, { core, casework }: Parts): void {
  const { cases, linesOf, handovers, office, book, days } = casework;

  app.route({
    method: 'GET',
    url: '/api/handovers',
    schema: {
      tags: ['cases'],
      summary: 'Lists that are not signed for, and those of today',
      querystring: z.strictObject({ departmentId: DepartmentId.optional() }),
      response: { 200: z.array(HandoverRow) },
    },
    onRequest: only('followCases'),
    handler: (request) => {
      const reader = readerOf(request);
      const wanted = request.query.departmentId ?? null;
      const department = reader.role === 'official' ? (reader.departmentId ?? '') : wanted;
      return handovers.current(department, core.hall().date).map(rowOf);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/handovers/ready',
    schema: {
      tags: ['cases'],
      summary: 'Accepted cases whose papers have not gone to their department yet',
      response: { 200: z.array(HandoverReady) },
    },
    onRequest: only('followCases'),
    handler: (request) => {
      const reader = readerOf(request);
      const open = cases.list('open', reader, { ...days(), limit: MOST_READY });
      const waiting = linesOf(
        open.filter(
          ({ way, status, handover }) =>
            way === 'full' && status === 'accepted' && (handover === null || handover.stage === 'missing'),
        ),
      );
      const departments = [...new Set(waiting.map(({ approvalDepartmentId }) => approvalDepartmentId))];
      return departments.map((departmentId) => ({
        departmentId,
        departmentName: departmentName(book, departmentId),
        cases: waiting.filter(({ approvalDepartmentId }) => approvalDepartmentId === departmentId),
      }));
    },
  });

  function rowOf(handover: Handover): z.infer<typeof HandoverRow> {
    const { handoverId, departmentId, status, date, run, madeAt, documentId } = handover;
    const listed = handover.cases.flatMap(({ caseId }) => cases.read(caseId) ?? []);
    const lines: readonly CaseLine[] = linesOf(listed);
    return {
      handoverId,
      departmentId,
      departmentName: departmentName(book, departmentId),
      status,
      date,
      run,
      madeAt,
      documentId,
      cases: lines,
      late: isLate(handover, office.latest().uncollectedHours, core.now()),
    };
  }
}
