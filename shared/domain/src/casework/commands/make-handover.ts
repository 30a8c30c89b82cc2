/** makeHandover 制作移交清单: the papers that go to one department, for a run or in between. */
import { z } from 'zod';
import { DepartmentId } from '../../catalogue/premises.ts';
import { LocalTime } from '../../ids.ts';
import { handoverCommand } from '../command.ts';
import { issue } from '../documents/issue.ts';
import { handoverEvents, handoverFact } from '../handover.ts';
import type { HandoverId } from '../ids.ts';

export const makeHandover = handoverCommand({
  name: 'makeHandover',
  opens: true,
  roles: ['clerk', 'clock'],
  payload: z.strictObject({
    departmentId: DepartmentId,
    run: LocalTime.nullable(),
    cases: handoverEvents.HandoverMade.shape.cases.max(400),
  }),
  patience: '8s',
  needs: ['numbers', 'office'],
  rejections: [],
  decide(_, { departmentId, run, cases }, context) {
    const document = issue('handoverList', null, context);
    const handoverId = context.newId('handover') as HandoverId;
    const made = { handoverId, departmentId, date: context.today, run, cases };
    return [handoverFact('HandoverMade', { ...made, documentId: document.payload.documentId }), document];
  },
});
