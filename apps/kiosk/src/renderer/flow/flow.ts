/** How the kiosk goes from step to step: pure, so that every way through it can be tested without a screen. */
import type { ServiceId } from '@yichuang/domain/ids';
import { isPress, type Action, type Moment } from './action.ts';
import { answered, identified, printed } from './answering.ts';
import { carded, withoutCard } from './carding.ts';
import { checkedIn, checkingIn, CODE_SIGNS } from './checking-in.ts';
import { asking, collectAnswered, collecting, SHORT_CODE_DIGITS } from './collecting.ts';
import { afterScan, codeKnown, meantAs } from './scanning.ts';
import type { Offer } from './offer.ts';
import {
  MOST_SERVICES,
  RETURNED_MS,
  SETTLE_MS,
  TICKET_MS,
  UNPRINTED_MS,
  isBrowsing,
  type BrowseStep,
  type CheckInBy,
  type Flow,
  type Step,
  type TicketStep,
} from './step.ts';

export function newFlow({ now, freshId }: Moment): Flow {
  return {
    step: { at: 'home' },
    since: now,
    screenId: freshId,
    language: 'zh-CN',
    large: false,
    identity: null,
    lying: null,
    usedLay: null,
    cardGoneUntil: null,
    slips: [],
    lost: null,
  };
}

export function flowAfter(flow: Flow, action: Action & Moment): Flow {
  if (isPress(action) && action.now - flow.since < SETTLE_MS) return flow;
  const next = apply(flow, action);
  // Typing, ticking and turning pages keep the screen; another step is a new one for its first touch.
  if (next.step.at === flow.step.at && !asksAnew(flow.step, next.step)) return next;
  return { ...next, since: action.now, screenId: keepsId(flow, next) ? flow.screenId : action.freshId };
}

/** The next question stands where the last one stood: its first touch must be meant for it. */
function asksAnew(before: Step, now: Step): boolean {
  return (
    before.at === 'papers' &&
    now.at === 'papers' &&
    (before.chosen !== now.chosen || before.itemId !== now.itemId)
  );
}

/** Asking for a number, getting no clear answer, and asking again are one wish: one id, one ticket. */
function keepsId(flow: Flow, { step }: Flow): boolean {
  if (step.at === 'taking') return true;
  return flow.step.at === 'taking' && step.at === 'refused' && step.refusal.kind !== 'rejected';
}

/** Steps that answer a question first and offer the number after it. */
const ASKED_FIRST: ReadonlySet<Step['at']> = new Set<Step['at']>(['papers', 'collect', 'result']);

function apply(flow: Flow, action: Action & Moment): Flow {
  const { step } = flow;
  const go = (next: Step): Flow => ({ ...flow, step: next });
  switch (action.type) {
    case 'openTile':
      return go({ at: 'zone', tileId: action.tileId, section: 0, page: 0, chosen: null });
    case 'openSection':
      return step.at === 'zone' ? go({ ...step, section: action.section, page: 0 }) : flow;
    case 'turnPage':
      return step.at === 'zone' || step.at === 'search' ? go({ ...step, page: action.page }) : flow;
    case 'openSearch':
      return go({ at: 'search', typed: '', page: 0 });
    case 'openIdentity':
      return go({ at: 'identity', typed: '', asking: false, trouble: null, back: browseOf(step) });
    case 'openCollect':
      return go(collecting(browseOf(step)));
    case 'askCollect':
      return step.at === 'collect' ? go(asking(step)) : flow;
    case 'scanned':
      return go(afterScan(step, action.text));
    case 'codeKnown':
      return go(codeKnown(step, action.code, action.known));
    case 'codeMeans':
      return step.at === 'scan' ? go(meantAs(step, action.meant)) : flow;
    case 'card':
      return carded(flow, action.lying, action.now, () => cleared(flow, action));
    case 'openCheckIn':
      return go(checkingIn(browseOf(step)));
    case 'checkIn':
      return step.at === 'checkIn' ? go(checkedIn(step, step.typed)) : flow;
    case 'checkInByIdentity':
      if (!flow.identity?.visitorId || (step.at !== 'checkIn' && step.at !== 'person')) return flow;
      return go(taking([], 'slip', browseOf(step), { visitorId: flow.identity.visitorId }));
    case 'collectAnswered':
      return go(collectAnswered(step, action.code, action.collect));
    case 'openGuide':
      if (step.at === 'guide' || step.at === 'taking') return flow;
      return go({ at: 'guide', back: step.at === 'ticket' ? step : browseOf(step) });
    case 'openPlace':
      return go({ at: 'place', serviceId: action.serviceId, back: browseOf(step) });
    case 'openPapers':
      return go({
        at: 'papers',
        itemId: action.itemId,
        chosen: [],
        print: { state: 'no' },
        back: browseOf(step),
      });
    case 'openBundle': {
      const from = browseOf(step);
      const back = from.at === 'bundle' ? from.back : from;
      return go({ at: 'bundle', bundleId: action.bundleId, chosen: [], back });
    }
    case 'openAnswer':
      return go({ at: 'answer', answerId: action.answerId, adopted: false, back: browseOf(step) });
    case 'adopt':
      return step.at === 'answer' ? go({ ...step, adopted: true }) : flow;
    case 'answer':
      if (step.at === 'bundle') return go({ ...step, chosen: action.chosen });
      return step.at === 'papers' ? go({ ...step, chosen: action.chosen, print: { state: 'no' } }) : flow;
    case 'printChecklist': {
      if (step.at !== 'papers' || step.print.state === 'asked') return flow;
      const { itemId, chosen } = step;
      const wish = { itemId, chosen, version: action.version, large: flow.large };
      return go({ ...step, print: { state: 'asked', wish } });
    }
    case 'checklistPrinted':
      return step.at === 'papers' && step.print.state === 'asked'
        ? go({ ...step, print: { state: 'done', outcome: action.outcome } })
        : flow;
    case 'want': {
      const from = ASKED_FIRST.has(step.at) ? browseOf(step) : step;
      return isBrowsing(from) ? go(wanted(from, action.services, action.offer)) : flow;
    }
    case 'takeAnyway':
      return step.at === 'confirm' ? go(taking(step.services, 'slip', step.back)) : flow;
    case 'takeWithoutPaper':
      return step.at === 'refused' ? go(taking(step.services, 'none', step.back, step.checkIn)) : flow;
    case 'tryAgain':
      return step.at === 'refused' ? go(taking(step.services, 'slip', step.back, step.checkIn)) : flow;
    case 'chooseSeveral':
      return step.at === 'zone' ? go({ ...step, chosen: action.on ? [] : null }) : flow;
    case 'tick':
      return step.at === 'zone' && step.chosen
        ? go({ ...step, chosen: ticked(step.chosen, action.serviceId) })
        : flow;
    case 'type':
      if (step.at === 'search') return go({ ...step, typed: action.typed, page: 0 });
      if (step.at === 'checkIn')
        return go({ ...step, typed: action.typed.slice(0, CODE_SIGNS), trouble: null });
      if (step.at === 'collect')
        return step.asking
          ? flow
          : go({ ...step, typed: action.typed.slice(0, SHORT_CODE_DIGITS), trouble: null });
      return step.at === 'identity' && !step.asking
        ? go({ ...step, typed: action.typed, trouble: null })
        : flow;
    case 'checkIdentity':
      if (step.at !== 'identity') return flow;
      return go({ ...step, asking: action.problem === null, trouble: action.problem });
    case 'identified':
      return identified(flow, action.identity);
    case 'forgetIdentity':
      return {
        ...withoutCard(flow),
        step: step.at === 'identity' || step.at === 'person' ? step.back : step,
      };
    case 'large':
      return { ...flow, large: action.on };
    case 'language':
      return { ...flow, language: action.language };
    case 'answered':
      return answered(flow, action.answer, action.screenId, action.now);
    case 'slip':
      return printed(flow, action.progress, action.now);
    case 'askGiveUp':
      return step.at === 'ticket'
        ? go({ ...step, givingUp: 'asked', endsAt: action.now + UNPRINTED_MS })
        : flow;
    case 'keepTicket':
      return step.at === 'ticket' ? go({ ...step, givingUp: 'no' }) : flow;
    case 'giveUp':
      return step.at === 'ticket' ? go({ ...step, givingUp: 'sent' }) : flow;
    case 'givenUp':
      if (step.at !== 'ticket') return flow;
      if (action.done.outcome === 'done') {
        return go({ at: 'returned', number: step.ticket.number, endsAt: action.now + RETURNED_MS });
      }
      return go({ ...step, givingUp: 'failed', endsAt: action.now + UNPRINTED_MS });
    case 'reprint':
      return step.at === 'ticket'
        ? go({ ...step, reprint: { ticketId: step.ticket.ticketId }, endsAt: action.now + UNPRINTED_MS })
        : flow;
    case 'timePassed':
      return timePassed(flow, action);
    case 'back':
      return 'back' in step ? go(backOf(step.back, action.now)) : cleared(flow, action);
    case 'done':
    case 'home':
      // A wish under way is answered first, or its number would be nobody's.
      return step.at === 'taking' ? flow : homeAgain(flow, action);
    case 'abandoned':
      return cleared(flow, action);
  }
}

/** The next visitor starts from nothing; a failed slip of the last one stays to be seen. */
function cleared(flow: Flow, moment: Moment): Flow {
  const { slips, lost, lying } = flow;
  return { ...newFlow(moment), slips, lost, lying, usedLay: lying };
}

/** Whoever goes to the first screen with the card still lying there goes on as themselves. */
function homeAgain(flow: Flow, moment: Moment): Flow {
  const home = cleared(flow, moment);
  const { identity, usedLay } = flow;
  return identity?.card ? { ...home, identity, usedLay } : home;
}

/** A number to which one comes back can be read again. */
function backOf(back: BrowseStep | TicketStep, now: number): Step {
  return back.at === 'ticket' ? { ...back, endsAt: now + TICKET_MS } : back;
}

function browseOf(step: Step): BrowseStep {
  if (isBrowsing(step)) return step;
  return 'back' in step && isBrowsing(step.back) ? step.back : { at: 'home' };
}

function wanted(back: BrowseStep, services: readonly ServiceId[], offer: Offer): Step {
  switch (offer.may) {
    case 'take':
      return taking(services, 'slip', back);
    case 'ask':
      return { at: 'confirm', services, resumesAt: offer.resumesAt, back };
    case 'no':
      return { at: 'refused', refusal: offer.refusal, services, checkIn: null, back };
  }
}

function taking(
  services: readonly ServiceId[],
  paper: 'slip' | 'none',
  back: BrowseStep,
  checkIn: CheckInBy | null = null,
): Step {
  return { at: 'taking', services, checkIn, paper, tries: 1, back };
}

function ticked(chosen: readonly ServiceId[], serviceId: ServiceId): readonly ServiceId[] {
  if (chosen.includes(serviceId)) return chosen.filter((other) => other !== serviceId);
  return chosen.length < MOST_SERVICES ? [...chosen, serviceId] : chosen;
}

function timePassed(flow: Flow, { now, freshId }: Moment): Flow {
  const lost = flow.lost && flow.lost.until <= now ? null : flow.lost;
  const { cardGoneUntil: until } = flow;
  const cardGoneUntil = until !== null && until <= now ? null : until;
  const seen = lost === flow.lost && cardGoneUntil === until ? flow : { ...flow, lost, cardGoneUntil };
  const { step } = flow;
  const over = (step.at === 'ticket' || step.at === 'returned') && step.endsAt <= now;
  return over ? cleared(seen, { now, freshId }) : seen;
}
