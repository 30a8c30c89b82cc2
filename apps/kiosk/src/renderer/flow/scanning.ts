/**
 * 扫码先认: what somebody scans while they look around. A notice's address and a booking page's say themselves what they
 * are; a bare code may be an appointment's or a case's, so the hub is asked, and where it is both the visitor is. Pure.
 */
import { caseCodeIn } from '@yichuang/domain/casework/link';
import { AppointmentCode } from '@yichuang/domain/ids';
import type { KioskCode } from '@yichuang/protocol/bridge';
import { checkedIn, checkingIn, isBookingAddress } from './checking-in.ts';
import { asking, collecting, scanned } from './collecting.ts';
import { isBrowsing, type BrowseStep, type Step } from './step.ts';

type ScanStep = Extract<Step, { readonly at: 'scan' }>;

/** 办件编号, of the implementation code, a date and a serial. */
const CASE_NUMBER = /^[0-9A-Z]{43}$/;

export function afterScan(step: Step, text: string): Step {
  // Where one kind of code was asked for, that is what it is.
  if (step.at === 'checkIn') return checkedIn(step, text);
  if (step.at === 'collect') return scanned(step, text);
  const back = scanBack(step);
  if (back === null) return step;
  if (caseCodeIn(text) !== null) return scanned(collecting(back), text);
  if (isBookingAddress(text)) return checkedIn(checkingIn(back), text);
  const code = bareCode(text);
  return { at: 'scan', code: code ?? '', found: code === null ? 'foreign' : 'asking', back };
}

/** An answer to a code that is no longer on the screen changes nothing. */
export function codeKnown(step: Step, code: string, known: KioskCode): Step {
  if (step.at !== 'scan' || step.found !== 'asking' || step.code !== code) return step;
  if (known.outcome !== 'known') return { ...step, found: 'offline' };
  const { appointment, result } = known.answer;
  if (appointment && result) return { ...step, found: 'both' };
  if (appointment) return meantAs(step, 'appointment');
  return result ? meantAs(step, 'result') : { ...step, found: 'nothing' };
}

export function meantAs({ code, back }: ScanStep, meant: 'appointment' | 'result'): Step {
  if (meant === 'appointment') return checkedIn(checkingIn(back), code);
  const step = { ...collecting(back), typed: code };
  return CASE_NUMBER.test(code) ? { ...step, asking: true } : asking(step);
}

/** The places in which somebody may begin something else; a screen that waits for an answer is none. */
function scanBack(step: Step): BrowseStep | null {
  if (isBrowsing(step)) return step;
  return step.at === 'result' || step.at === 'person' || step.at === 'scan' ? step.back : null;
}

/** A code by itself; not an address, a number of a person, a telephone, or the many signs of a foreign QR code. */
function bareCode(text: string): string | null {
  const code = text.normalize('NFKC').replaceAll(/[\s-]/gu, '').toUpperCase();
  return CASE_NUMBER.test(code) || AppointmentCode.safeParse(code).success ? code : null;
}
