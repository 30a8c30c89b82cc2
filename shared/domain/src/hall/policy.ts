/**
 * Who is next (叫号策略): the only ordering rule.
 *
 * 1. Tickets kept for this counter. 2. 急难, in the zones the counter serves. 3. The counter's own zones; 4. when these
 * are empty, its fallback zones. A counter on duty (值班) has every
 * zone as its own. Within 3 and 4: the plain order of `placedAt`; a priority ticket whose turn has not
 * come may overtake the first ordinary one when the zones concerned have had `ratio` ordinary calls since their last
 * overtaking. Interleaving so limits overtaking only: a priority ticket is never called later than plain order would
 * call it, and priority people among themselves keep the plain order (DECISIONS.md: a preference by class cannot).
 *
 * Whoever needs a language is passed over by a counter that leaves them to another (language.ts), for some minutes.
 *
 * Cost: a few look-ups per zone, whatever the length of the queue, and one for each of those few who are passed over.
 */
import type { CounterId, Instant, TicketId, ZoneId } from '../ids.ts';
import type { Because } from './because.ts';
import { leftUntil } from './language.ts';
import { lineKey, reservedKey, servedBy, waitingIn, type Hall, type LineClass } from './hall.ts';

export interface Next {
  readonly ticketId: TicketId;
  readonly because: Because;
}

/** Who asks, of which hall, when. */
interface Asks {
  readonly hall: Hall;
  readonly counterId: CounterId;
  readonly at: Instant;
}

interface Head {
  readonly key: string;
  readonly ticketId: TicketId;
  readonly zoneId: ZoneId;
}

/** The ticket that this counter is to call, with the reason; null when nobody waits for it. */
export function nextFor(hall: Hall, counterId: CounterId, at: Instant): Next | null {
  const { zoneIds: own, fallbackZoneIds: fallback } = servedBy(hall, counterId);
  const asks = { hall, counterId, at };
  return (
    reserved(hall, counterId) ??
    emergency(asks, own, 'own') ??
    emergency(asks, fallback, 'fallback') ??
    inOrder(asks, own, 'own') ??
    inOrder(asks, fallback, 'fallback')
  );
}

function reserved(hall: Hall, counterId: CounterId): Next | null {
  const first = hall.lines.get(reservedKey(counterId))?.nextHigherPair(undefined);
  const ticket = first && hall.tickets.get(first[1]);
  return ticket ? next(hall, ticket, { rule: 'reserved', tier: 'own' }) : null;
}

function emergency(asks: Asks, zones: readonly ZoneId[], tier: Because['tier']): Next | null {
  const head = firstOf(asks, zones, 'bypass');
  return head ? next(asks.hall, head, { rule: 'emergency', tier }) : null;
}

function inOrder(asks: Asks, zones: readonly ZoneId[], tier: Because['tier']): Next | null {
  const { hall } = asks;
  const ordinary = firstOf(asks, zones, 'ordinary');
  const priority = firstOf(asks, zones, 'priority');
  if (ordinary === null) return priority ? next(hall, priority, { rule: 'order', tier }) : null;
  if (priority === null) return next(hall, ordinary, { rule: 'order', tier, credited: ordinary.zoneId });
  if (priority.key < ordinary.key) return next(hall, priority, { rule: 'order', tier });
  const charged =
    priority.zoneId === ordinary.zoneId ? [ordinary.zoneId] : [ordinary.zoneId, priority.zoneId];
  return charged.every((zoneId) => mayOvertake(hall, zoneId))
    ? next(hall, priority, { rule: 'overtaking', tier, charged })
    : next(hall, ordinary, { rule: 'order', tier, credited: ordinary.zoneId });
}

function mayOvertake(hall: Hall, zoneId: ZoneId): boolean {
  const { ratio } = hall.rules.priority;
  return (hall.sinceOvertaking.get(zoneId) ?? ratio) >= ratio;
}

function firstOf(asks: Asks, zones: readonly ZoneId[], lineClass: LineClass): Head | null {
  let first: Head | null = null;
  for (const zoneId of zones) {
    const pair = headOf(asks, zoneId, lineClass);
    if (pair && (first === null || pair[0] < first.key)) first = { key: pair[0], ticketId: pair[1], zoneId };
  }
  return first;
}

/** The first of a line whom this counter does not leave to another. */
function headOf(
  { hall, counterId, at }: Asks,
  zoneId: ZoneId,
  lineClass: LineClass,
): readonly [string, TicketId] | undefined {
  for (const pair of hall.lines.get(lineKey(zoneId, lineClass))?.entries() ?? []) {
    const ticket = hall.tickets.get(pair[1]);
    if (!ticket || leftUntil(hall, ticket, counterId, at) === null) return pair;
  }
  return undefined;
}

function next(
  hall: Hall,
  who: { readonly ticketId: TicketId; readonly zoneId: ZoneId },
  why: Pick<Because, 'rule' | 'tier'> & Partial<Because>,
): Next {
  const inLine = why.rule === 'reserved' ? 0 : 1;
  return {
    ticketId: who.ticketId,
    because: {
      zoneId: who.zoneId,
      charged: [],
      credited: null,
      reasonId: null,
      left: waitingIn(hall, who.zoneId) - inLine,
      ...why,
    },
  };
}
