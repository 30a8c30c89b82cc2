/** decideSuspicion 疑似代评认定: the inspector says whether a flagged rating counts; it is kept either way. */
import { z } from 'zod';
import { reject } from '../../rejection.ts';
import { evaluationCommand, INSPECTORS, notInspecting } from '../command.ts';
import { evaluationFact } from '../events.ts';
import { EvaluationId } from '../ids.ts';
import { note, noteOf } from './note.ts';

export const decideSuspicion = evaluationCommand({
  name: 'decideSuspicion',
  roles: INSPECTORS,
  payload: z.strictObject({ evaluationId: EvaluationId, counts: z.boolean(), note }),
  patience: '8s',
  needs: ['powers'],
  rejections: ['PowerNeeded', 'NothingSuspected'],
  decide({ rating }, { evaluationId, counts }, context) {
    if (rating?.suspicion !== 'open') return notInspecting(context) ?? reject('NothingSuspected', {});
    return (
      notInspecting(context) ?? [
        evaluationFact('SuspicionDecided', { evaluationId, counts, noteId: noteOf(context) }),
      ]
    );
  },
});
