/** lapseEvaluation 未评价: the clock's. First the pad goes back to rest, days later the phone's page closes. */
import { z } from 'zod';
import { reject } from '../../rejection.ts';
import { evaluationCommand } from '../command.ts';
import { evaluationFact } from '../events.ts';
import { EvaluationId } from '../ids.ts';

export const lapseEvaluation = evaluationCommand({
  name: 'lapseEvaluation',
  roles: ['clock'],
  payload: z.strictObject({ evaluationId: EvaluationId }),
  patience: '8s',
  needs: [],
  rejections: ['NotAsked', 'EvaluationClosed', 'StillTimeToRate'],
  decide({ status, prompt }, { evaluationId }, { at }) {
    if (prompt === null) return reject('NotAsked', {});
    if (status !== 'asking' && status !== 'open') return reject('EvaluationClosed', {});
    const until = status === 'asking' ? prompt.padUntil : prompt.openUntil;
    if (until === null) return reject('EvaluationClosed', {});
    if (at < until) return reject('StillTimeToRate', { until });
    return [evaluationFact(status === 'asking' ? 'PadFellSilent' : 'EvaluationLapsed', { evaluationId })];
  },
});
