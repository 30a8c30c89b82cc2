/** A question in front of the page (对话框): focus stays inside, Escape means "no". A touch beside it means nothing: it would throw away what was typed. */
import { Dialog as Primitive } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { join } from './join.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** The buttons, the main one last. */
  readonly actions?: ReactNode;
  readonly className?: string;
  /** Where one begins; without it at the first thing that can be used. */
  readonly beginAt?: () => HTMLElement | null;
}

export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  actions,
  className,
  beginAt,
}: DialogProps) {
  return (
    <Primitive.Root
      disablePointerDismissal
      open={open}
      onOpenChange={(next) => (next ? undefined : onClose())}
    >
      <Primitive.Portal>
        <Primitive.Backdrop className="fixed inset-0 bg-ink/50 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Primitive.Popup
          {...(beginAt && { initialFocus: beginAt })}
          className={join(
            'fixed top-1/2 left-1/2 flex max-h-[92dvh] w-[min(92vw,72ch)] -translate-x-1/2 -translate-y-1/2 flex-col gap-2 overflow-y-auto rounded-card bg-paper p-3 text-ink shadow-layer',
            'transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0',
            className,
          )}
        >
          <Primitive.Title className="text-title font-bold">{title}</Primitive.Title>
          {description && (
            <Primitive.Description className="text-body text-muted">{description}</Primitive.Description>
          )}
          {children}
          {actions && <div className="mt-1 flex flex-wrap justify-end gap-2">{actions}</div>}
        </Primitive.Popup>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

export interface ConfirmProps {
  readonly open: boolean;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** What the yes does, as a verb: 关闭窗口, never 确定. */
  readonly confirm: string;
  readonly cancel: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something that loses a visitor's place. */
export function Confirm({
  open,
  title,
  description,
  children,
  confirm,
  cancel,
  danger,
  busy,
  onConfirm,
  onCancel,
}: ConfirmProps) {
  return (
    <Dialog
      open={open}
      onClose={onCancel}
      title={title}
      description={description}
      actions={
        <>
          <Button onPress={onCancel}>{cancel}</Button>
          <Button tone={danger ? 'danger' : 'main'} busy={busy ?? false} onPress={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
