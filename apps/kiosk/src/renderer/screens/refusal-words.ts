/** A refusal in a visitor's words: what is the matter, and what to do instead. */
import type { RejectionCode } from '@yichuang/domain/rejections';
import type { WireRejection } from '@yichuang/protocol/socket';
import { hourMinute } from '@yichuang/ui/clock-words';
import type { Refusal } from '../flow/step.ts';
import type { KioskText } from '../words.ts';

type Saying =
  | 'notYet'
  | 'notYetOtherDay'
  | 'lastTicketPassed'
  | 'ended'
  | 'closed'
  | 'quota'
  | 'offline'
  | 'late'
  | 'holds'
  | 'service'
  | 'visitor'
  | 'tooLate'
  | 'fault';

/** What takeTicket can answer a kiosk; the other codes never reach a visitor. */
const rejected: Partial<Record<RejectionCode, Saying>> = {
  DayNotOpen: 'notYetOtherDay',
  NotYetOpen: 'notYetOtherDay',
  LastTicketPassed: 'lastTicketPassed',
  ServiceUnknown: 'service',
  VisitorUnknown: 'visitor',
  QuotaReached: 'quota',
  NumbersExhausted: 'quota',
  AlreadyHoldsTicket: 'holds',
};

export function refusalWords(
  t: KioskText,
  refusal: Exclude<Refusal, { kind: 'printerDown' }>,
): { readonly says: string; readonly next: string } {
  const values = valuesOf(refusal);
  const saying = sayingOf(refusal);
  return { says: t(`refused.${saying}.says`, values), next: t(`refused.${saying}.next`, values) };
}

function sayingOf(refusal: Exclude<Refusal, { kind: 'printerDown' }>): Saying {
  switch (refusal.kind) {
    case 'hours':
      return refusal.hours.state === 'open' || refusal.hours.state === 'early'
        ? 'closed'
        : refusal.hours.state;
    case 'quota':
    case 'offline':
    case 'late':
      return refusal.kind;
    case 'failed':
      return refusal.code === 'CommandTooLate' ? 'tooLate' : 'fault';
    case 'rejected':
      return rejected[refusal.rejection.code] ?? 'fault';
  }
}

function valuesOf(refusal: Refusal): { readonly time: string; readonly number: string } {
  const time =
    refusal.kind === 'hours' && refusal.hours.state === 'notYet' ? hourMinute(refusal.hours.from) : '';
  return { time, number: refusal.kind === 'rejected' ? heldNumber(refusal.rejection) : '' };
}

function heldNumber({ details }: WireRejection): string {
  return typeof details['number'] === 'string' ? details['number'] : '';
}
