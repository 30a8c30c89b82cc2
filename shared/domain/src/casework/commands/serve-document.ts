/** serveDocument 送达文书: it is in the applicant's hands, sealed; a notice that stops the clock does so by this (the default). */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { clockStopping } from '../documents/clock-stopping.ts';
import { ServedHow } from '../documents/forms.ts';
import { inForce } from '../documents/issue.ts';
import { fact } from '../events.ts';
import { CaseId, DocumentId } from '../ids.ts';
import { notYours } from './on-case.ts';

export const serveDocument = caseCommand({
  name: 'serveDocument',
  roles: ['clerk', 'official'],
  payload: z.strictObject({ caseId: CaseId, documentId: DocumentId, how: ServedHow }),
  patience: '8s',
  needs: ['powers', 'office'],
  rejections: [
    'CaseUnknown',
    'NotYourDepartment',
    'DocumentUnknown',
    'DocumentVoid',
    'DocumentNotPrinted',
    'DocumentNotStamped',
    'AlreadyServed',
  ],
  decide(current, { documentId, how }, context) {
    if (current === null) return reject('CaseUnknown', {});
    const stranger = notYours(current, context);
    if (stranger) return stranger;
    const document = inForce(current.documents, documentId);
    if (isRejection(document)) return document;
    if (document.served !== null) return reject('AlreadyServed', {});
    if (document.printed === 0) return reject('DocumentNotPrinted', {});
    if (document.sealId !== null && document.stamped === null)
      return reject('DocumentNotStamped', { form: document.form });
    return [
      fact('DocumentServed', { documentId, how }),
      ...clockStopping(current, document, 'served', context),
    ];
  },
});
