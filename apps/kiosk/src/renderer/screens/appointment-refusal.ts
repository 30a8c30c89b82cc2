/** An appointment that gave no number, in the visitor's words (签不了到): each no has its own next step. */
import type { Instant } from '@yichuang/domain/ids';
import type { RejectionCode } from '@yichuang/domain/rejections';
import type { WireRejection } from '@yichuang/protocol/socket';
import { hourMinute } from '@yichuang/ui/clock-words';
import type { useText } from '@yichuang/ui/text/use-text';

export type AppointmentText = ReturnType<typeof useText<'appointments'>>['t'];

type Saying = 'tooEarly' | 'used' | 'cancelled' | 'otherDay' | 'unknown';

const SAYINGS: Partial<Record<RejectionCode, Saying>> = {
  AppointmentTooEarly: 'tooEarly',
  AppointmentAlreadyUsed: 'used',
  AppointmentCancelled: 'cancelled',
  AppointmentOtherDay: 'otherDay',
  AppointmentUnknown: 'unknown',
};

export interface AppointmentRefusal {
  readonly says: string;
  readonly next: string;
  /** An ordinary number is the way out; not for who has one already, or need only wait. */
  readonly mayTakeOrdinary: boolean;
}

/** Null: the no is not about the appointment. */
export function appointmentRefusal(
  t: AppointmentText,
  { code, details }: WireRejection,
): AppointmentRefusal | null {
  const saying = SAYINGS[code];
  if (saying === undefined) return null;
  const said = (name: string): string => {
    const value = details[name];
    if (typeof value !== 'string') return '';
    return value.endsWith('Z') ? hourMinute(value as Instant) : value;
  };
  const values = {
    from: said('from'),
    slotFrom: said('slotFrom'),
    slotTo: said('slotTo'),
    number: said('number'),
    date: said('date'),
  };
  return {
    says: t(`refused.${saying}.says`, values),
    next: t(`refused.${saying}.next`, values),
    mayTakeOrdinary: saying !== 'used' && saying !== 'tooEarly',
  };
}
