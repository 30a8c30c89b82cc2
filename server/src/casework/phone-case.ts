/** A case on the applicant's phone (手机查办件): short code and the last four characters of the identity; nothing personal. */
import { dateAt } from '@yichuang/domain/time';
import { openCorrection, openSpecial, type Case } from '@yichuang/domain/casework/case';
import type { CaseEvent } from '@yichuang/domain/casework/events';
import type { Envelope } from '@yichuang/domain/event';
import type { Instant, LocalDate } from '@yichuang/domain/ids';
import type { PhoneCase } from '@yichuang/protocol/cases';
import { bringFor } from './collect.ts';
import type { Casework } from './casework.ts';
import { departmentName } from './lines.ts';

/** The steps that an applicant understands; everything else is the office's own affair. */
const STEPS = new Set<CaseEvent['type']>([
  'CaseReceived',
  'CaseRegistered',
  'UnlistedCaseRecorded',
  'CaseAccepted',
  'CorrectionRequested',
  'CorrectionSupplied',
  'AcceptanceRefused',
  'CaseWithdrawn',
  'SpecialStarted',
  'SpecialEnded',
  'LimitExtended',
  'HelperAssigned',
  'HelpTold',
  'CaseDecided',
  'ResultArrived',
  'ResultDelivered',
]);

export function phoneCaseOf(
  current: Case,
  life: readonly Envelope[],
  { book, office, linesOf, basis }: Casework,
  evaluationKey: string | null,
): Omit<PhoneCase, 'now' | 'today' | 'demo' | 'hall' | 'phone'> {
  const { zoneOffsetMinutes } = basis().hours;
  const on = (at: Instant): LocalDate => dateAt(at, zoneOffsetMinutes);
  const [line] = linesOf([current]);
  const correction = openCorrection(current);
  const printed = current.moved[0]?.from.promised ?? current.limits?.promised.dueDate ?? null;
  const names = new Map(book.catalogue.materials.map(({ id, name }) => [id, name]));
  return {
    shortCode: current.shortCode,
    externalNo: current.externalNo,
    itemName: line?.itemName ?? '',
    departmentName: departmentName(book, current.approvalDepartmentId),
    status: current.status,
    receivedOn: on(current.receivedAt),
    acceptedOn: current.acceptedAt && on(current.acceptedAt),
    printedDueDate: printed,
    dueDate: current.limits?.promised.dueDate ?? null,
    stopped: (openSpecial(current)?.from ?? null) !== null,
    correction: correction && {
      on: on(correction.at),
      materials: correction.missing.map(({ materialId }) =>
        materialId === null ? '申请书' : (names.get(materialId) ?? materialId),
      ),
    },
    collect:
      current.status === 'atIssue'
        ? { where: office.latest().collectAt, bring: bringFor(office.latest()) }
        : null,
    steps: life
      .filter(({ type }) => STEPS.has(type as CaseEvent['type']))
      .map(({ at, type }) => ({ on: on(at), word: type })),
    evaluationKey,
  };
}
