/** 预约签到: how the code of an appointment is typed or scanned, and what is asked with it. Pure. */
import { AppointmentCode } from '@yichuang/domain/ids';
import type { BrowseStep, Step } from './step.ts';

/** Signs that a code has at most, and at least. */
export const CODE_SIGNS = 32;
export const FEWEST_SIGNS = 4;

type CheckInStep = Extract<Step, { readonly at: 'checkIn' }>;

export function checkingIn(from: BrowseStep): CheckInStep {
  const back = from.at === 'checkIn' ? from.back : from;
  return { at: 'checkIn', typed: '', trouble: null, back };
}

/** With this code, if it is one; what is no code is said before anybody is asked. */
export function checkedIn(step: CheckInStep, text: string): Step {
  const code = appointmentCodeIn(text);
  if (code === null) return { ...step, trouble: 'notACode' };
  const back = { ...step, typed: code, trouble: null };
  return { at: 'taking', services: [], checkIn: { code }, paper: 'slip', tries: 1, back };
}

const NAMED = /[?&#](?:code|appointment|yuyue|yym)=([0-9A-Za-z-]+)/u;

/** The address of a booking page with a code in it. */
export function isBookingAddress(text: string): boolean {
  return NAMED.test(text) && appointmentCodeIn(text) !== null;
}

/** A code by itself, or within the address that a booking page puts into its QR code: `…?code=20260001`. */
export function appointmentCodeIn(text: string): AppointmentCode | null {
  const [, named] = NAMED.exec(text) ?? [];
  const code = AppointmentCode.safeParse((named ?? text).replaceAll(/[\s-]/gu, '').toUpperCase());
  return code.success ? code.data : null;
}
