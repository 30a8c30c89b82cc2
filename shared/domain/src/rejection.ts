/** The hall says no (拒绝): a value with a code and details, never an exception. */
import type { RejectionCode, RejectionDetails } from './rejections.ts';

export type Rejection = { readonly [Code in RejectionCode]: RejectionOf<Code> }[RejectionCode];

export interface RejectionOf<Code extends RejectionCode> {
  readonly rejected: true;
  readonly code: Code;
  readonly details: RejectionDetails[Code];
}

export function reject<Code extends RejectionCode>(
  code: Code,
  details: RejectionDetails[Code],
): RejectionOf<Code> {
  return { rejected: true, code, details };
}

export function isRejection(value: object): value is Rejection {
  return 'rejected' in value;
}
