/** What is to be done next with a case (下一步): one word of text/casework.ts `next`, for the row of a list. */
import { openSpecial, owed, type Case } from '../case.ts';

type Next =
  | 'verify'
  | 'accept'
  | 'acceptedBySilence'
  | 'supply'
  | 'print'
  | 'stamp'
  | 'serve'
  | 'handOver'
  | 'signFor'
  | 'take'
  | 'decide'
  | 'special'
  | 'supplyDeferred'
  | 'register'
  | 'adopt'
  | 'attach'
  | 'send'
  | 'arrive'
  | 'notify'
  | 'collect'
  | 'close'
  | 'none';

export function nextOf(current: Case): Next {
  switch (current.status) {
    case 'received':
      return paperWork(current) ?? (current.identityToVerify ? 'verify' : 'accept');
    case 'correcting':
      return paperWork(current) ?? 'supply';
    case 'accepted':
      return paperWork(current) ?? running(current);
    case 'decided':
      return paperWork(current) ?? onTheWay(current);
    case 'atIssue':
      return current.notices.some(({ outcome }) => outcome !== 'failed') ? 'collect' : 'notify';
    case 'handedOut':
    case 'notAccepted':
    case 'withdrawn':
    case 'terminated':
    case 'closed':
      // The applicant still takes home what was decided at once or refused.
      return (
        paperWork(current) ?? (current.unlisted !== null && !current.unlisted.adopted ? 'adopt' : 'none')
      );
  }
}

/** A document that is not yet printed, stamped or handed to the applicant comes before everything else. */
function paperWork({ documents, deemed }: Case): Next | null {
  const inForce = documents.filter(({ voidedAt }) => voidedAt === null);
  const sealed = inForce.filter(({ sealId }) => sealId !== null);
  if (deemed && inForce.some(({ form, served }) => form === 'deemed' && served === null))
    return 'acceptedBySilence';
  if (sealed.some(({ printed }) => printed === 0)) return 'print';
  if (sealed.some(({ stamped }) => stamped === null)) return 'stamp';
  return null;
}

function running(current: Case): Next {
  const { way, handover, takenBy, unlisted } = current;
  if (way === 'registered') return 'register';
  if (unlisted !== null) return unlisted.adopted ? 'close' : 'adopt';
  if (openSpecial(current) !== null) return 'special';
  if (handover === null || handover.stage === 'missing') return 'handOver';
  if (handover.stage !== 'signedFor') return 'signFor';
  if (takenBy === null) return 'take';
  return owed(current).length > 0 ? 'supplyDeferred' : 'decide';
}

function onTheWay({ way, decision, result }: Case): Next {
  if (way !== 'full') return 'close';
  if (decision?.outcome === 'granted' && result.fileId === null && result.place === 'department')
    return 'attach';
  return result.place === 'onTheWay' ? 'arrive' : 'send';
}
