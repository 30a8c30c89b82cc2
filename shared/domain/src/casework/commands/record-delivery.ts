/** recordDelivery 送达记录: what a hand-out means for one of its cases; led to by `deliverResults`, which its rejection rejects. */
import { z } from 'zod';
import { isRejection, reject, type Rejection } from '../../rejection.ts';
import { latestOf, type Case } from '../case.ts';
import { caseCommand, type CaseContext } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId, DeliveryId } from '../ids.ts';
import { Receipt, type Paper } from '../words.ts';
import { caseIn } from './on-case.ts';

export const recordDelivery = caseCommand({
  name: 'recordDelivery',
  roles: ['hub'],
  payload: z.strictObject({ caseId: CaseId, deliveryId: DeliveryId, receipt: Receipt }),
  patience: '8s',
  needs: ['people', 'office'],
  rejections: [
    'CaseUnknown',
    'CaseNotInState',
    'ResultNotHere',
    'DocumentNotStamped',
    'ReceiverUnknown',
    'ReceiverNotAllowed',
  ],
  decide(current, { deliveryId, receipt }, context) {
    const decided = caseIn(current, 'decided', 'atIssue');
    if (isRejection(decided)) return decided;
    const electronic = receipt.how === 'electronic' && decided.result.fileId !== null;
    if (decided.status === 'decided' && !electronic) return reject('ResultNotHere', {});
    const document = latestOf(decided, decided.decision?.outcome === 'refused' ? 'denied' : 'granted');
    if (document !== null && document.sealId !== null && document.stamped === null)
      return reject('DocumentNotStamped', { form: document.form });
    const refused = mayReceive(decided, receipt, context);
    if (refused) return refused;
    const served =
      document !== null && document.served === null
        ? [fact('DocumentServed', { documentId: document.documentId, how: receipt.how })]
        : [];
    return [fact('ResultDelivered', { deliveryId, receipt }), ...served];
  },
});

/** By post and electronically it goes to the applicant or the agent; over the desk the papers must lie there. */
function mayReceive(current: Case, receipt: Receipt, { people, office }: CaseContext): Rejection | null {
  const { receiver, how, papers, proof } = receipt;
  if (!people[receiver.personId]) return reject('ReceiverUnknown', {});
  const { applicantId, agent } = current;
  const isAgent = agent !== null && agent.personId === receiver.personId && agent.mayCollect;
  const isApplicant = receiver.personId === applicantId;
  if (how !== 'counter' && (isAgent || isApplicant)) return null;
  const ofOrganisation = people[applicantId]?.kind === 'organisation';
  const asSaid = {
    self: isApplicant && !ofOrganisation,
    agent: isAgent,
    legalRepresentative: ofOrganisation,
  };
  const relation =
    receiver.relation === 'entrusted' || asSaid[receiver.relation] ? receiver.relation : 'entrusted';
  const wanted = office.receivers.find((rule) => rule.relation === relation)?.needs ?? [];
  const all: readonly Paper[] = proof === 'lossStatement' ? [...wanted, 'lossStatement'] : wanted;
  const needs = all.filter((paper) => !papers.includes(paper) && !sealedFor(ofOrganisation, paper, papers));
  return needs.length === 0 ? null : reject('ReceiverNotAllowed', { needs });
}

/** A company's seal stands for its authorisation, and nobody carries a company's identity card. */
function sealedFor(ofOrganisation: boolean, paper: Paper, papers: readonly Paper[]): boolean {
  if (!ofOrganisation) return false;
  return paper === 'applicantId' || (paper === 'authorisation' && papers.includes('companySeal'));
}
