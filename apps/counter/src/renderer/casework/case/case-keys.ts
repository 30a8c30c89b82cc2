/** What may be done with a case at the counter now (办件可办): the one that is next first, the rest behind it. */
import type { Case } from '@yichuang/domain/casework/case';
import { owed } from '@yichuang/domain/casework/case';

export type CaseAct =
  | 'verify'
  | 'accept'
  | 'correct'
  | 'refuse'
  | 'supply'
  | 'supplyDeferred'
  | 'arrive'
  | 'notify'
  | 'handOut'
  | 'recall'
  | 'close'
  | 'withdraw'
  | 'bringList'
  | 'lossStatement';

export function actsOn(current: Case): readonly CaseAct[] {
  const { status, way, result } = current;
  const verify = current.identityToVerify ? (['verify'] as const) : [];
  switch (status) {
    case 'received':
      return [
        ...verify,
        ...(current.identityToVerify ? [] : (['accept'] as const)),
        'correct',
        'refuse',
        'bringList',
        'withdraw',
      ];
    case 'correcting':
      return [...verify, 'supply', 'withdraw'];
    case 'accepted':
      if (way !== 'full') return ['arrive', 'close', 'withdraw'];
      return [...verify, ...(owed(current).length > 0 ? (['supplyDeferred'] as const) : []), 'withdraw'];
    case 'decided':
      return [
        ...(result.place === 'onTheWay' || way !== 'full' ? (['arrive'] as const) : []),
        ...(result.fileId === null ? [] : (['handOut'] as const)),
      ];
    case 'atIssue':
      return ['handOut', 'notify', 'lossStatement'];
    case 'handedOut':
      return ['recall'];
    case 'notAccepted':
    case 'withdrawn':
    case 'terminated':
    case 'closed':
      return [];
  }
}
