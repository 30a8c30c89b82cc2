/** One line to type in (输入): label above, what is wrong or worth knowing below, in words. */
import { join } from '@yichuang/ui/join';
import { useId, type KeyboardEvent, type ReactNode, type Ref } from 'react';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `wrong` stops the act, `warning` does not. */
  readonly says?: { readonly tone: 'wrong' | 'warning' | 'right' | 'hint'; readonly words: string } | null;
  readonly hint?: string;
  readonly type?: 'text' | 'date';
  readonly field?: Ref<HTMLInputElement>;
  readonly onEnter?: () => void;
  readonly onBlur?: () => void;
  readonly maxLength?: number;
  readonly min?: string;
  /** A number, a code: as wide letters as digits. */
  readonly digits?: boolean;
  readonly autoFocus?: boolean;
  readonly beside?: ReactNode;
  readonly className?: string;
}

const looks = {
  wrong: ['■', 'text-coral'],
  warning: ['▲', 'text-orange'],
  right: ['✓', 'text-leaf'],
  hint: ['', 'text-muted'],
} as const;

export function Field({
  label,
  value,
  onChange,
  says = null,
  hint,
  type = 'text',
  field,
  onEnter,
  onBlur,
  maxLength = 120,
  min,
  digits = false,
  autoFocus = false,
  beside,
  className,
}: FieldProps) {
  const id = useId();
  const enter = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || onEnter === undefined)
      return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className={join('flex min-w-0 flex-col', className)}>
      <label htmlFor={id} className="pb-0.5 text-small text-muted">
        {label}
      </label>
      <span className="flex min-w-0 items-center gap-1">
        <input
          id={id}
          ref={field}
          type={type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={enter}
          onBlur={onBlur}
          maxLength={maxLength}
          min={min}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one field that the clerk has just asked for
          autoFocus={autoFocus}
          placeholder={hint}
          aria-invalid={says?.tone === 'wrong' || undefined}
          aria-describedby={says ? `${id}-says` : undefined}
          autoComplete="off"
          spellCheck={false}
          className={join(
            'min-h-target w-full min-w-0 rounded-card border bg-paper px-1 text-action -outline-offset-2 placeholder:text-body placeholder:text-muted',
            says?.tone === 'wrong' ? 'border-2 border-coral' : 'border-muted',
            digits && 'tracking-wide',
          )}
        />
        {beside}
      </span>
      {says && (
        <p id={`${id}-says`} className={join('text-small', looks[says.tone][1])}>
          {looks[says.tone][0] !== '' && <span aria-hidden="true">{looks[says.tone][0]} </span>}
          {says.words}
        </p>
      )}
    </div>
  );
}
