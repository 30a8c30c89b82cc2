/** An ended case as its row tells it (往期办件): enough for a line of a list, so that finding fifty of them folds none. */
import type { Case } from '@yichuang/domain/casework/case';
import type { AccountId, LocalDate } from '@yichuang/domain/ids';

const SAME = [
  'caseId',
  'shortCode',
  'caseNo',
  'externalNo',
  'way',
  'itemId',
  'status',
  'applicantId',
  'approvalDepartmentId',
  'counterId',
  'takenBy',
  'receivedAt',
  'acceptedAt',
  'endedAt',
] as const satisfies readonly (keyof Case)[];

/** No more than the row of `case_file` has. */
export interface PastCase extends Pick<Case, (typeof SAME)[number]> {
  readonly promisedDue: LocalDate | null;
  readonly statutoryDue: LocalDate | null;
  readonly helperId: AccountId | null;
}

export const PAST_COLUMNS: string = [...SAME, 'promisedDue', 'statutoryDue', 'helperId'].join(', ');

export type ListedCase = Case | PastCase;

export function isPast(listed: ListedCase): listed is PastCase {
  return !('version' in listed);
}
