/** The identities of 好差评: an evaluation is a visit's, or a single case's when it is rated by the code on its paper. */
import { z } from 'zod';
import type { CaseId } from '../casework/ids.ts';

const name = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/;

/** At which step of a case it is asked (evalProcess): 1 受理, 2 办结. One step of one case is rated once. */
export const Process = z.enum(['accepted', 'done']);
export type Process = z.infer<typeof Process>;

/**
 * A visit's own id, so that a second prompt for it meets the first (一次一评): its ticket, else the `visitKey` of the cases
 * that were taken in without one, else the delivery. A case's own carries the step behind it (一事一评).
 */
export const EvaluationId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(\.(accepted|done))?$/)
  .brand<'EvaluationId'>();
export type EvaluationId = z.infer<typeof EvaluationId>;

/** What a QR code on paper or screen carries: unguessable, made and understood by the hub alone. */
export const EvaluationKey = z
  .string()
  .regex(/^[vad][0-9a-z]{41}$/)
  .brand<'EvaluationKey'>();
export type EvaluationKey = z.infer<typeof EvaluationKey>;

/** An option below a level (评价内容): a row of the indicators' version. */
export const TagId = z.string().regex(name).brand<'TagId'>();
export type TagId = z.infer<typeof TagId>;

export function evaluationOfCase(caseId: CaseId, process: Process): EvaluationId {
  return `${caseId}.${process}` as EvaluationId;
}

/** The case of an evaluation by its own code; null for a visit's. */
export function ownCaseOf(evaluationId: EvaluationId): { caseId: CaseId; process: Process } | null {
  const [caseId, process] = evaluationId.split('.');
  const known = Process.safeParse(process);
  return known.success ? { caseId: caseId as CaseId, process: known.data } : null;
}
