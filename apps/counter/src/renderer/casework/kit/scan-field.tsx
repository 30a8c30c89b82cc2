/** 扫码: a scanner types fast and ends with Enter; a hand may do the same. What does not fit is said at once, and kept. */
import { useText } from '@yichuang/ui/text/use-text';
import { useState, type Ref } from 'react';
import { Field } from './field.tsx';
import { typedCode } from '@yichuang/ui/casework/short-code';

export interface ScanFieldProps {
  readonly label: string;
  readonly hint: string;
  /** Why it was not taken, in words; null = taken. */
  readonly onCode: (code: string) => string | null;
  readonly field?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
}

export function ScanField({ label, hint, onCode, field, autoFocus = true }: ScanFieldProps) {
  const { t } = useText('intake');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const enter = (): void => {
    const { kind, text } = typedCode(typed);
    if (text === '') return;
    const no = kind === 'mistyped' ? t('search.mistyped') : onCode(text);
    setWrong(no);
    if (no === null) setTyped('');
  };
  return (
    <Field
      label={label}
      hint={hint}
      digits
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a scanner types into what has the focus
      autoFocus={autoFocus}
      {...(field ? { field } : {})}
      value={typed}
      maxLength={64}
      onChange={(value) => {
        setTyped(value);
        setWrong(null);
      }}
      onEnter={enter}
      says={wrong === null ? null : { tone: 'wrong', words: wrong }}
    />
  );
}
