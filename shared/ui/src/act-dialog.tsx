/** A question before something is done with a record: what is asked, 先不, and the verb. */
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import type { ReactNode } from 'react';

export interface ActDialogProps {
  readonly words: {
    readonly title: string;
    readonly advice: string;
    readonly cancel: string;
    readonly act: string;
  };
  readonly ready: boolean;
  /** Something is under way. */
  readonly sending: { readonly busy: boolean };
  readonly send: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

export function ActDialog({ words, ready, sending, send, onClose, onDone, children }: ActDialogProps) {
  const press = async (): Promise<void> => {
    if (!(await send())) return;
    onDone();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      description={words.advice}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button tone="main" busy={sending.busy} disabled={!ready} onPress={() => void press()}>
            {words.act}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
