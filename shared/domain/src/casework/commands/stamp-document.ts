/** stampDocument 已盖章: who put which seal on it, and when (用印登记簿). A notice that stops the clock may do so by this. */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { clockStopping } from '../documents/clock-stopping.ts';
import { inForce } from '../documents/issue.ts';
import { fact } from '../events.ts';
import { CaseId, DocumentId, SealId } from '../ids.ts';
import { notYours } from './on-case.ts';

export const stampDocument = caseCommand({
  name: 'stampDocument',
  roles: ['clerk', 'official'],
  payload: z.strictObject({ caseId: CaseId, documentId: DocumentId, sealId: SealId }),
  patience: '8s',
  needs: ['powers', 'office'],
  rejections: [
    'CaseUnknown',
    'NotYourDepartment',
    'DocumentUnknown',
    'DocumentVoid',
    'DocumentNotSealed',
    'DocumentNotPrinted',
    'AlreadyStamped',
    'WrongSeal',
  ],
  decide(current, { documentId, sealId }, context) {
    if (current === null) return reject('CaseUnknown', {});
    const stranger = notYours(current, context);
    if (stranger) return stranger;
    const document = inForce(current.documents, documentId);
    if (isRejection(document)) return document;
    if (document.sealId === null) return reject('DocumentNotSealed', {});
    if (document.printed === 0) return reject('DocumentNotPrinted', {});
    if (document.stamped !== null) return reject('AlreadyStamped', {});
    if (document.sealId !== sealId) return reject('WrongSeal', { sealId: document.sealId });
    return [
      fact('DocumentStamped', { documentId, sealId }),
      ...clockStopping(current, document, 'stamped', context),
    ];
  },
});
