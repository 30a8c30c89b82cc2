/** When a 特别程序告知 stops the clock (停表): by being sealed, or by reaching the applicant, as the office's rule says. */
import type { Case } from '../case.ts';
import type { CaseContext } from '../command.ts';
import { fact, type CaseEvent } from '../events.ts';
import type { IssuedDocument } from './forms.ts';

export function clockStopping(
  current: Case,
  { documentId }: IssuedDocument,
  by: 'stamped' | 'served',
  { office, today }: CaseContext,
): readonly CaseEvent[] {
  if (current.status !== 'accepted' || office.special.stopsWhen !== by) return [];
  const special = current.specials.find((one) => one.documentId === documentId);
  if (!special || special.from !== null || special.to !== null) return [];
  return [fact('ClockStopped', { specialId: special.specialId, from: today })];
}
