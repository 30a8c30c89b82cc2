/** A question with a form in it: Enter sends, digits choose, Escape is no. */
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';

export interface QuestionProps {
  readonly title: string;
  readonly says: ReactNode;
  /** The verb on the main button. */
  readonly confirm: string;
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

export function Question(props: QuestionProps) {
  const {
    title,
    says,
    confirm,
    ready = true,
    busy,
    danger = false,
    onConfirm,
    onClose,
    cancel,
    more,
    children,
  } = props;
  const { t } = useText('counter');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready && !busy) onConfirm();
  };
  return (
    <Dialog open onClose={onClose} title={title} description={says}>
      <form onSubmit={submit} onKeyDown={byKey} className="flex flex-col gap-2">
        {children}
        <div className="mt-1 flex flex-wrap justify-end gap-2">
          <Button onPress={onClose}>{cancel ?? t('dialog.cancelKey')}</Button>
          {more}
          <Button type="submit" tone={danger ? 'danger' : 'main'} disabled={!ready} busy={busy}>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function byKey(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, currentTarget, key, nativeEvent } = event;
  if (nativeEvent.isComposing || target instanceof HTMLInputElement) return;
  if (/^[1-9]$/.test(key)) {
    const option = currentTarget.querySelector<HTMLElement>(`[data-digit="${key}"]`);
    option?.focus();
    option?.click();
  } else if (key === 'Enter' && target instanceof HTMLElement && target.getAttribute('role') === 'radio') {
    event.preventDefault();
    currentTarget.requestSubmit();
  }
}
