/** 预约签到: how the code of an appointment is typed or scanned, and what is asked with it. Pure. */
import { AppointmentCode } from '@yichuang/domain/ids';
import { typedCode } from '@yichuang/ui/casework/short-code';
import { isBrowsing, type BrowseStep, type Step } from './step.ts';

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

/**
 * What was scanned is an appointment's: always where one was asked for, and where somebody looks around unless it is the
 * short code of a notice. Null: it is not, or nobody waits for anything to be scanned.
 */
export function codeScanned(step: Step, text: string): string | null {
  if (step.at === 'checkIn') return text;
  if (!isBrowsing(step) || typedCode(text).kind !== 'other') return null;
  return appointmentCodeIn(text);
}

/** A code by itself, or within the address that a booking page puts into its QR code: `…?code=20260001`. */
export function appointmentCodeIn(text: string): AppointmentCode | null {
  const [, named] = /[?&#](?:code|appointment|yuyue|yym)=([0-9A-Za-z-]+)/u.exec(text) ?? [];
  const code = AppointmentCode.safeParse((named ?? text).replaceAll(/[\s-]/gu, '').toUpperCase());
  return code.success ? code.data : null;
}
