/** A short code as it is read aloud (短码): 026 000 018, three and three and three. */
import { isShortCode } from '@yichuang/domain/casework/numbers';

export function shortCodeWords(code: string): string {
  return code.replaceAll(/(\d{3})(?=\d)/g, '$1 ');
}

export type Typed =
  | { readonly kind: 'shortCode'; readonly text: string }
  /** Nine digits whose check digit is wrong: a slip of the finger, not an unknown case. */
  | { readonly kind: 'mistyped'; readonly text: string }
  | { readonly kind: 'other'; readonly text: string };

/** What a scanner or a hand put into the search field. */
export function typedCode(typed: string): Typed {
  const text = typed.normalize('NFKC').trim();
  const digits = text.replaceAll(/\s/g, '');
  if (!/^\d{9}$/.test(digits)) return { kind: 'other', text };
  return { kind: isShortCode(digits) ? 'shortCode' : 'mistyped', text: digits };
}
