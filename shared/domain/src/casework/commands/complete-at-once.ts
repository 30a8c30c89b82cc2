/** completeAtOnce 即办件: received, accepted, decided and handed out on one screen, by a clerk with 即办授权. */
import { z } from 'zod';
import { LocalDate } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { caseCommand, type CaseContext } from '../command.ts';
import { decisionForm, issue } from '../documents/issue.ts';
import { fact, type CasePayload } from '../events.ts';
import { ResultNo } from '../ids.ts';
import { Outcome, type Receipt } from '../words.ts';
import { accepting } from './accepting.ts';
import { intake, received } from './opening.ts';

export const completeAtOnce = caseCommand({
  name: 'completeAtOnce',
  opens: true,
  roles: ['clerk'],
  payload: z.strictObject({
    ...intake,
    outcome: Outcome,
    resultNo: ResultNo.optional(),
    validUntil: LocalDate.optional(),
    /** the result lies on the desk and goes over it now */
    handOut: z.boolean(),
    note: z.string().min(1).max(1_000).optional(),
  }),
  patience: '8s',
  needs: ['rules', 'item', 'calendar', 'numbers', 'powers', 'people', 'office'],
  rejections: [
    'PowerNeeded',
    'ItemUnknown',
    'ItemNotHere',
    'NotThisWay',
    'ItemNotImmediate',
    'TreeVersionUnknown',
    'QuestionsOpen',
    'ApplicantUnknown',
    'TooManyCases',
    'IdentityToVerify',
    'MaterialMissing',
    'NoteNeeded',
  ],
  decide(_, payload, context) {
    const { powers, noteId, at, office, item } = context;
    const { outcome, resultNo = null, validUntil = null } = payload;
    if (!powers.includes('decideAtOnce')) return reject('PowerNeeded', { power: 'decideAtOnce' });
    const receipt = received(payload, context);
    if (isRejection(receipt)) return receipt;
    if (item !== null && item.caseType !== 'immediate')
      return reject('ItemNotImmediate', { itemId: item.itemId });
    const accepted = accepting({ ...receipt, completeAt: at, corrected: false }, {}, context);
    if (isRejection(accepted)) return accepted;
    if (outcome === 'refused' && noteId === null) return reject('NoteNeeded', {});
    const form = decisionForm(outcome, receipt.terms.itemType, context);
    const document = form && issue(form, receipt, context);
    const documentId = document?.payload.documentId ?? null;
    return [
      fact('CaseReceived', receipt),
      ...accepted.filter(({ type }) => office.atOnce.acceptance || type !== 'DocumentIssued'),
      fact('CaseDecided', { outcome, resultNo, validUntil, documentId, noteId }),
      ...(document ? [document] : []),
      ...(payload.handOut ? handingOut(receipt, context) : []),
    ];
  },
});

/** Over the same desk to who stands there: the agent who may collect, else the applicant. */
function handingOut(receipt: CasePayload<'CaseReceived'>, context: CaseContext) {
  const { applicantId, agent } = receipt;
  const own = context.people[applicantId]?.kind === 'organisation' ? 'legalRepresentative' : 'self';
  const receiver: Receipt['receiver'] = agent?.mayCollect
    ? { personId: agent.personId, relation: 'agent' }
    : { personId: applicantId, relation: own };
  const handed: Receipt = { receiver, proof: 'notice', papers: ['id'], how: 'counter', trackingNo: null };
  return [
    fact('ResultDelivered', { deliveryId: null, receipt: handed }),
    issue('delivery', receipt, context),
  ];
}
