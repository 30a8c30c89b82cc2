/**
 * 刷证: what a card on the reader does to the visitor's way. Its holder is greeted once for each laying; what the session
 * knows of them ends when the card goes, and a card that stays behind after it is only asked to be taken. Pure.
 *
 *   laid ──► greeted, where they stand; or told first what they hold and have booked ──► number ──► 请拿走身份证
 *     └── taken away ──► without identity, where they stand
 */
import type { KioskCardReader } from '@yichuang/protocol/bridge';
import { CARD_GONE_MS, isBrowsing, type BrowseStep, type Flow, type Identity, type Step } from './step.ts';

type Lying = NonNullable<KioskCardReader['lying']>;
type Person = Extract<Lying, { readonly is: 'person' }>;

/** `lying`: what the reader says now; the same again changes nothing. `cleared`: a flow for the next visitor. */
export function carded(flow: Flow, lying: Lying | null, now: number, cleared: () => Flow): Flow {
  if (lying === null) return cardGone(flow, now);
  const seen =
    flow.lying === lying.layId ? flow : { ...cardGone(flow, now), lying: lying.layId, cardGoneUntil: null };
  const isGreeted = seen.usedLay === lying.layId || isKnown(seen.identity, lying);
  // A number under way is given first; the reader's next word finds its screen.
  if (lying.is !== 'person' || isGreeted || seen.step.at === 'taking') return seen;
  const isOthers = seen.step.at === 'ticket' || seen.step.at === 'returned';
  const own = isOthers ? { ...cleared(), lying: lying.layId, usedLay: null } : seen;
  return { ...own, identity: identityOf(lying), step: greeted(own.step, lying) };
}

/** Who was greeted without the hub is greeted once more when the hub knows them: they may hold or have booked something. */
function isKnown(identity: Identity | null, lying: Lying): boolean {
  if (identity?.card?.layId !== lying.layId) return false;
  return identity.visitorId !== null || lying.is !== 'person' || lying.visitorId === null;
}

/** The session is over, whether its card still lies there or not; another one that lies there meanwhile has its own. */
export function withoutCard(flow: Flow): Flow {
  const layId = flow.identity?.card?.layId ?? flow.lying;
  return { ...flow, identity: null, usedLay: layId === flow.lying ? layId : flow.usedLay };
}

/** A card that went while its number was being taken. */
export function forgetGone(flow: Flow): Flow {
  const { identity, lying } = flow;
  return identity?.card && identity.card.layId !== lying ? { ...flow, identity: null } : flow;
}

function cardGone(flow: Flow, now: number): Flow {
  if (flow.lying === null) return flow;
  const gone: Flow = { ...flow, lying: null, usedLay: null };
  if (!flow.identity?.card || flow.step.at === 'taking') return gone;
  const { step } = flow;
  const cardGoneUntil = now + CARD_GONE_MS;
  return { ...gone, identity: null, cardGoneUntil, step: step.at === 'person' ? step.back : step };
}

function identityOf({ visitorId, name, layId, expired, priority, held, appointments }: Person): Identity {
  return { visitorId, masked: name, card: { layId, expired, priority, held, appointments } };
}

/** Who asked for an appointment is answered; who holds or has booked something hears of it first; others go on. */
function greeted(step: Step, { held, appointments }: Person): Step {
  const asked = step.at === 'checkIn';
  const back = browseOf(step);
  if (asked || held.length > 0 || appointments.length > 0) return { at: 'person', asked, back };
  return step.at === 'identity' || step.at === 'person' ? step.back : step;
}

function browseOf(step: Step): BrowseStep {
  if (step.at === 'checkIn') return step.back;
  if (isBrowsing(step)) return step;
  return 'back' in step && isBrowsing(step.back) ? step.back : { at: 'home' };
}
