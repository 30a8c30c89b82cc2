/** A short code as it is read aloud (短码): 026 000 018, three and three and three. */
import { caseCodeIn } from '@yichuang/domain/casework/link';
import { isShortCode } from '@yichuang/domain/casework/numbers';

export function shortCodeWords(code: string): string {
  return code.replaceAll(/(\d{3})(?=\d)/g, '$1 ');
}

export type Typed =
  | { readonly kind: 'shortCode'; readonly text: string }
  /** Nine digits whose check digit is wrong: a slip of the finger, not an unknown case. */
  | { readonly kind: 'mistyped'; readonly text: string }
  | { readonly kind: 'other'; readonly text: string };

/** What a scanner or a hand put into the search field: the digits, or the address that a notice's QR code holds. */
export function typedCode(typed: string): Typed {
  const text = typed.normalize('NFKC').trim();
  const digits = caseCodeIn(text) ?? text.replaceAll(/[\s-]/g, '');
  if (!/^\d{9}$/.test(digits)) return { kind: 'other', text };
  return { kind: isShortCode(digits) ? 'shortCode' : 'mistyped', text: digits };
}
