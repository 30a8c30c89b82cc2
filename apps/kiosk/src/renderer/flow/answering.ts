/** What comes back to a step that waits: who the card is, the number or why there is none, whether the paper came out. */
import type { KioskIdentity, KioskTicketAnswer, SlipProgress } from '@yichuang/protocol/bridge';
import { forgetGone, withoutCard } from './carding.ts';
import { TICKET_MS, TRIES, UNPRINTED_MS, type CheckInBy, type Flow, type Refusal } from './step.ts';

export function identified(flow: Flow, identity: KioskIdentity): Flow {
  const { step } = flow;
  if (step.at !== 'identity' || !step.asking) return flow;
  if (identity.outcome === 'known') {
    const { visitorId, masked } = identity;
    return { ...flow, identity: { visitorId, masked, card: null }, step: step.back };
  }
  const trouble = identity.outcome === 'offline' ? 'offline' : 'refused';
  return { ...flow, step: { ...step, asking: false, trouble } };
}

export function answered(flow: Flow, answer: KioskTicketAnswer, screenId: string, now: number): Flow {
  const { step } = flow;
  if (step.at !== 'taking' || screenId !== flow.screenId) return flow;
  const refuse = (refusal: Refusal): Flow => ({
    ...forgetGone(flow),
    step: { at: 'refused', refusal, services: step.services, checkIn: step.checkIn, back: step.back },
  });
  switch (answer.outcome) {
    case 'taken': {
      const { ticket, paper } = answer;
      const failedAlready = flow.slips.some((slip) => slip.ticketId === ticket.ticketId && isLost(slip));
      const stays = paper === 'none' || failedAlready ? UNPRINTED_MS : TICKET_MS;
      return {
        ...withoutCard(flow),
        step: { at: 'ticket', ticket, paper, endsAt: now + stays, givingUp: 'no', reprint: null },
      };
    }
    case 'printerDown':
      return refuse({ kind: 'printerDown', printer: answer.printer });
    case 'rejected':
      // A slip of the finger is mended where it was made.
      if (
        step.back.at === 'checkIn' &&
        answer.rejection.code === 'AppointmentUnknown' &&
        isByCode(step.checkIn)
      )
        return { ...flow, step: { ...step.back, trouble: 'unknown' } };
      return refuse({ kind: 'rejected', rejection: answer.rejection, held: answer.held });
    case 'offline':
      return refuse({ kind: 'offline' });
    case 'failed':
      return refuse({ kind: 'failed', code: answer.problem.code });
    case 'late':
      return step.tries < TRIES
        ? { ...flow, step: { ...step, tries: step.tries + 1 } }
        : refuse({ kind: 'late' });
  }
}

function isByCode(checkIn: CheckInBy | null): boolean {
  return checkIn !== null && 'code' in checkIn;
}

function isLost({ state }: SlipProgress): boolean {
  return state === 'failed' || state === 'unknown';
}

export function printed(flow: Flow, progress: SlipProgress, now: number): Flow {
  const others = flow.slips.filter(({ ticketId }) => ticketId !== progress.ticketId);
  const next: Flow = { ...flow, slips: [progress, ...others].slice(0, 5) };
  const { step } = flow;
  const onScreen = step.at === 'ticket' && step.ticket.ticketId === progress.ticketId;
  if (onScreen) {
    if (isLost(progress)) return { ...next, step: { ...step, endsAt: now + UNPRINTED_MS } };
    return progress.state === 'printed'
      ? { ...next, step: { ...step, endsAt: Math.max(step.endsAt, now + TICKET_MS / 2) } }
      : next;
  }
  // The answer that brings this very ticket to the screen may still be on its way.
  if (step.at !== 'taking' && isLost(progress))
    return { ...next, lost: { number: progress.number, until: now + UNPRINTED_MS } };
  return next;
}
