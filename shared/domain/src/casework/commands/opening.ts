/** What begins a case (立案): the ids and numbers that every way in gives, and the terms that hold for it from then on. */
import { z } from 'zod';
import { ServiceId, TicketId, type LocalDate, PersonId } from '../../ids.ts';
import { isRejection, reject, type Rejection } from '../../rejection.ts';
import type { CaseContext, ItemFacts } from '../command.ts';
import type { CasePayload } from '../events.ts';
import { OptionId, type CaseId } from '../ids.ts';
import { caseNoOf, LAST_ONLINE_SERIAL, shortCodeOf } from '../numbers.ts';
import type { PaperReceipt } from '../paper-intake.ts';
import { HandedIn, type Needed, type Procedure, type Terms } from '../terms.ts';
import { Pickup } from '../words.ts';
import { linesFor } from './papers.ts';
import { silenceAfter } from './on-case.ts';

/** The visit that the desk works on; without a ticket it gives all cases of a visit one key. */
export const visit = { ticketId: TicketId.nullable(), visitKey: z.uuid().optional() };

/** What a clerk types and ticks at the desk for a 全流程 case. */
export const intake = {
  ...visit,
  itemId: ServiceId,
  /** the version of the questions that were answered; null: the item has none */
  treeVersion: z.int().min(1).nullable(),
  answers: z.array(OptionId).max(60),
  applicantId: PersonId,
  agent: z.strictObject({ personId: PersonId, mayCollect: z.boolean() }).nullable(),
  materials: z.array(HandedIn).max(80),
  pickup: Pickup,
};

const Intake = z.strictObject(intake);
type Intake = z.infer<typeof Intake>;
type Visit = Pick<Intake, 'ticketId' | 'visitKey'>;

/** The item if this hall takes it in, this way, and the questions were answered to the end. */
export function itemFor(way: ItemFacts['way'], { item }: CaseContext): ItemFacts | Rejection {
  if (item === null) return reject('ItemUnknown', {});
  if (!item.here) return reject('ItemNotHere', { itemId: item.itemId });
  return item.way === way ? item : reject('NotThisWay', { way: item.way });
}

type Opening = Omit<
  CasePayload<'CaseRegistered'>,
  'applicantId' | 'approvalDepartmentId' | 'externalNo' | 'itemId' | 'terms' | 'limits'
>;

/** Ids, short code, visit; rejected when this year's codes are used up. */
export function opening({ ticketId, visitKey }: Visit, context: CaseContext): Opening | Rejection {
  const { hallId, numbers, today, by, newId } = context;
  const year = Number(today.slice(0, 4));
  const shortCode = shortCodeOf(hallId, year, numbers.shortSerial(year));
  if (shortCode === null) return reject('TooManyCases', {});
  const caseId = newId('case') as CaseId;
  return { caseId, shortCode, ticketId, visitKey: ticketId ?? visitKey ?? caseId, counterId: by.counter };
}

/** Everything that holds for the case, whatever becomes of the item later. */
export function termsOf(item: ItemFacts): Terms {
  const { checklist } = item;
  const promised = checklist?.promised ?? item.promised;
  const statutory = checklist === null ? item.statutory : checklist.statutory;
  return {
    itemType: item.itemType,
    caseType: item.caseType,
    approvalRoute: item.approvalRoute,
    departmentId: item.departmentId,
    tree: checklist?.tree ?? null,
    answers: [...(checklist?.chosen ?? [])],
    promised: { value: promised.value, unit: promised.unit },
    statutory: statutory && { value: statutory.value, unit: statutory.unit },
    procedures: (checklist?.specialProcedures ?? item.specialProcedures).map(procedureOf),
    needed: (checklist?.materials ?? []).map(neededOf),
  };
}

/** Why nothing but a receipt can be given to that applicant (身份待核只收件); null: they may be taken in at once. */
export function unproven(applicantId: PersonId, { people }: CaseContext): Rejection | null {
  const applicant = people[applicantId];
  if (!applicant) return reject('ApplicantUnknown', {});
  return applicant.identityChecked === 'toVerify' ? reject('IdentityToVerify', {}) : null;
}

/** The receipt of a 全流程 case. `refused`: the answers may end with no, which is what the applicant gets in writing. */
export function received(
  payload: Intake,
  context: CaseContext,
  { refused = false, paper }: { readonly refused?: boolean; readonly paper?: PaperReceipt | undefined } = {},
): CasePayload<'CaseReceived'> | Rejection {
  const { people, hallId, today, numbers, at } = context;
  const item = itemFor('full', context);
  if (isRejection(item)) return item;
  if (item.checklist === null) return reject('TreeVersionUnknown', {});
  const { kind } = item.checklist.outcome;
  if (kind !== 'complete' && !(refused && kind === 'stopped')) return reject('QuestionsOpen', {});
  const applicant = people[payload.applicantId];
  if (!applicant || (payload.agent !== null && !people[payload.agent.personId]))
    return reject('ApplicantUnknown', {});
  const opened = opening(payload, context);
  if (isRejection(opened)) return opened;
  const caseNo = numbered(hallId, item, today, numbers, paper !== undefined);
  if (caseNo === null) return reject('TooManyCases', {});
  const terms = termsOf(item);
  return {
    ...opened,
    applicantId: payload.applicantId,
    approvalDepartmentId: item.approvalDepartmentId,
    caseNo,
    itemId: item.itemId,
    agent: payload.agent,
    terms,
    materials: linesFor(terms, payload.materials, []),
    pickup: payload.pickup,
    identityToVerify: applicant.identityChecked === 'toVerify',
    silentUntil: silenceAfter(at, terms, context),
    ...(paper ? { paper } : {}),
  };
}

function numbered(
  hallId: CaseContext['hallId'],
  { implementationCode }: ItemFacts,
  today: LocalDate,
  numbers: CaseContext['numbers'],
  onPaper: boolean,
) {
  const serial = numbers.caseSerial(implementationCode, today);
  if (!onPaper && serial > LAST_ONLINE_SERIAL) return null;
  return caseNoOf(hallId, implementationCode, today, serial);
}

function procedureOf({ code, maxDays, unit, countsInLimit }: Procedure): Procedure {
  return { code, maxDays, unit, countsInLimit };
}

function neededOf({ note: _note, ...need }: Needed & { readonly note: string | null }): Needed {
  return need;
}
