/** A question with a form in it: Enter sends, digits choose, Escape is no. */
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useRef, type FormEvent, type ReactNode } from 'react';
import { useDigits } from './use-digits.ts';

export interface QuestionProps {
  readonly title: string;
  readonly says: ReactNode;
  /** The verb on the main button. */
  readonly confirm: string;
  /** The digit that says yes, where nothing else is to be chosen. */
  readonly digit?: string;
  readonly ready?: boolean;
  readonly busy: boolean;
  readonly danger?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly cancel?: string;
  /** Further answers, before the main one. */
  readonly more?: ReactNode;
  readonly children?: ReactNode;
}

export function Question({
  title,
  says,
  confirm,
  digit,
  ready = true,
  busy,
  danger = false,
  onConfirm,
  onClose,
  cancel,
  more,
  children,
}: QuestionProps) {
  const { t } = useText('counter');
  const form = useRef<HTMLFormElement>(null);
  useDigits(form);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready && !busy) onConfirm();
  };
  return (
    <Dialog open onClose={onClose} title={title} description={says}>
      <form ref={form} onSubmit={submit} className="flex flex-col gap-2">
        {children}
        <div className="mt-1 flex flex-wrap justify-end gap-2">
          <Button onPress={onClose}>{cancel ?? t('dialog.cancelKey')}</Button>
          {more}
          <Button
            type="submit"
            tone={danger ? 'danger' : 'main'}
            disabled={!ready}
            busy={busy}
            {...(digit === undefined ? {} : { shortcut: digit })}
          >
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
