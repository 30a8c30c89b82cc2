/** What a code is that was scanned at a window (扫到什么): a slip in somebody's hand, a case, or neither. Pure. */
import { caseCodeIn } from '@yichuang/domain/casework/link';
import { progressKeyIn } from '@yichuang/domain/hall/progress-link';
import type { ProgressKey } from '@yichuang/domain/ids';
import { typedCode } from '@yichuang/ui/casework/short-code';

export type Scanned =
  | { readonly is: 'slip'; readonly key: ProgressKey }
  /** `text`: the digits, or 办件编号 of the province. */
  | { readonly is: 'case'; readonly text: string }
  | { readonly is: 'other' };

/** 办件编号, of the implementation code, a date and a serial. */
const CASE_NUMBER = /^[0-9A-Z]{43}$/;

export function scannedCode(text: string): Scanned {
  const key = progressKeyIn(text);
  if (key !== null) return { is: 'slip', key };
  const code = typedCode(text);
  if (code.kind === 'shortCode' || caseCodeIn(text) !== null) return { is: 'case', text: code.text };
  const plain = text.normalize('NFKC').replaceAll(/[\s-]/gu, '').toUpperCase();
  return CASE_NUMBER.test(plain) ? { is: 'case', text: plain } : { is: 'other' };
}
