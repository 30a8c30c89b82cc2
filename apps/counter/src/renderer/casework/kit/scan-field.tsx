/** 扫码: whatever is scanned while this field is drawn, or typed into it by hand. What does not fit is said at once, and kept. */
import { useText } from '@yichuang/ui/text/use-text';
import { useRef, useState } from 'react';
import { scannedCode } from '../../scanning/scanned.ts';
import { useScanTaker } from '../../scanning/scan-takers.tsx';
import { Field } from './field.tsx';
import { typedCode } from '@yichuang/ui/casework/short-code';

export interface ScanFieldProps {
  readonly label: string;
  readonly hint: string;
  /** Why it was not taken, in words; null = taken. */
  readonly onCode: (code: string) => string | null;
}

export function ScanField({ label, hint, onCode }: ScanFieldProps) {
  const { t } = useText('intake');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const own = useRef<HTMLInputElement>(null);
  const take = (entered: string): void => {
    const { kind, text } = typedCode(entered);
    if (text === '') return;
    const no = kind === 'mistyped' ? t('search.mistyped') : onCode(text);
    setWrong(no);
    setTyped(no === null ? '' : text);
  };
  useScanTaker((text, typing) => {
    const { is } = scannedCode(text);
    // A slip is another matter, and what is typed elsewhere may be any other code.
    if (is === 'slip' || (is === 'other' && typing !== null && typing !== own.current)) return false;
    take(text);
    return true;
  });
  return (
    <Field
      label={label}
      hint={hint}
      digits
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do here
      autoFocus
      field={own}
      value={typed}
      maxLength={64}
      onChange={(value) => {
        setTyped(value);
        setWrong(null);
      }}
      onEnter={() => take(typed)}
      says={wrong === null ? null : { tone: 'wrong', words: wrong }}
    />
  );
}
