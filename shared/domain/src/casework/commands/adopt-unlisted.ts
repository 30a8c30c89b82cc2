/** adoptUnlisted 待入库处理: the manager says which item a matter was, or that it is none and stays as it is. */
import { z } from 'zod';
import { ServiceId } from '../../ids.ts';
import { reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { notThisWay } from './on-case.ts';

export const adoptUnlisted = caseCommand({
  name: 'adoptUnlisted',
  roles: ['manager'],
  payload: z.strictObject({ caseId: CaseId, itemId: ServiceId.nullable() }),
  patience: '8s',
  needs: ['item'],
  rejections: ['CaseUnknown', 'NotThisWay', 'AlreadyAdopted', 'ItemUnknown'],
  decide(current, { itemId }, { item }) {
    if (current === null) return reject('CaseUnknown', {});
    const wrong = notThisWay(current, 'unlisted');
    if (wrong) return wrong;
    if (current.unlisted?.adopted) return reject('AlreadyAdopted', {});
    if (itemId !== null && item === null) return reject('ItemUnknown', {});
    return [fact('UnlistedAdopted', { itemId })];
  },
});
