/** Folders scanned out of the bag against their list (扫码核对). Pure. */
import type { ShortCode } from '@yichuang/domain/casework/ids';
import { typedCode } from '@yichuang/ui/casework/short-code';

export type Scan =
  | { readonly kind: 'there'; readonly code: ShortCode }
  /** A slip: nine digits whose check digit is wrong. */
  | { readonly kind: 'mistyped' }
  | { readonly kind: 'notListed' };

export function scanOf(typed: string, listed: readonly ShortCode[]): Scan {
  const { kind, text } = typedCode(typed);
  if (kind === 'mistyped') return { kind: 'mistyped' };
  const code = listed.find((each) => each === text);
  return code === undefined ? { kind: 'notListed' } : { kind: 'there', code };
}

export function missingOf(listed: readonly ShortCode[], scanned: readonly ShortCode[]): readonly ShortCode[] {
  return listed.filter((code) => !scanned.includes(code));
}
