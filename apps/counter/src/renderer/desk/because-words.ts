/** Why this ticket now, in sentences a clerk can read aloud (叫号理由). The priority's ground is never among them. */
import type { Because } from '@yichuang/domain/hall/because';
import { isByAppointment, type Ticket } from '@yichuang/domain/hall/ticket';
import type { Names } from '@yichuang/ui/names';
import type { CounterText } from '../words.ts';

export interface WhyContext {
  readonly t: CounterText;
  readonly names: Names;
  /** Ordinary calls between two overtakings, as the rules in force say. */
  readonly ratio: number;
}

/** What is known of the ticket's place; null for a past call, of which only the event is left. */
export type PlaceOf = Pick<Ticket, 'priority' | 'placed' | 'appointment'> | null;

/** One sentence for the rule, before it one for the help to another zone. */
export function becauseWords(because: Because, ticket: PlaceOf, context: WhyContext): readonly string[] {
  const { t, names } = context;
  const rule = ruleWords(because, ticket, context);
  return because.tier === 'fallback'
    ? [t('because.fallback', { zone: names.zone(because.zoneId) }), rule]
    : [rule];
}

/** How many were left behind when it was called. */
export function leftWords({ zoneId, left }: Because, { t, names }: WhyContext): string {
  const zone = names.zone(zoneId);
  return left === 0 ? t('because.leftNobody', { zone }) : t('because.left', { zone, count: left });
}

function ruleWords(because: Because, ticket: PlaceOf, { t, names, ratio }: WhyContext): string {
  switch (because.rule) {
    case 'reserved':
      if (ticket?.placed === 'reinstated') return t('because.reservedReinstated');
      return ticket?.placed === 'transferred' ? t('because.reservedTransferred') : t('because.reserved');
    case 'emergency':
      return t('because.emergency');
    case 'order':
      if (ticket?.placed === 'reinstated') return t('because.orderReinstated');
      if (ticket?.placed === 'transferred') return t('because.orderTransferred');
      if (ticket?.placed === 'offline') return t('because.orderOffline');
      if (ticket && isByAppointment(ticket)) return t('because.orderAppointment');
      if (ticket?.priority) return t('because.orderPriority');
      return because.tier === 'own'
        ? t('because.order')
        : t('because.orderOther', { zone: names.zone(because.zoneId) });
    case 'overtaking':
      return ticket && isByAppointment(ticket)
        ? t('because.overtakingAppointment', { count: ratio })
        : t('because.overtaking', { count: ratio });
    case 'withoutHub':
      return t('because.withoutHub');
    case 'chosen':
      return because.reasonId === null
        ? t('because.goingOn')
        : t('because.chosen', { reason: names.reason(because.reasonId) });
  }
}
