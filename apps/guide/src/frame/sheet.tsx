/** A question from below (底部问话): near the thumb, its answer always in sight, the trouble beside it. */
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { FormEvent, ReactNode } from 'react';
import type { Trouble } from '../sending.ts';
import { TroubleNote } from './trouble-note.tsx';

export interface SheetProps {
  readonly title: string;
  readonly says?: ReactNode;
  readonly onClose: () => void;
  readonly children?: ReactNode;
  /** The verb on the main button; without it the sheet is only closed. */
  readonly confirm?: string;
  readonly cancel?: string;
  readonly danger?: boolean;
  readonly ready?: boolean;
  readonly busy?: boolean;
  readonly trouble?: Trouble | null;
  readonly onConfirm?: () => void;
}

const BELOW =
  'top-auto! bottom-0! left-0! w-full! max-w-none! translate-x-0! translate-y-0! rounded-b-none! pb-0! sm:left-1/2! sm:max-w-[640px]! sm:-translate-x-1/2!';

export function Sheet(props: SheetProps) {
  const { title, says, onClose, children, confirm, cancel, danger, ready = true, busy = false } = props;
  const { t } = useText('guide');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready && !busy) props.onConfirm?.();
  };
  return (
    <Dialog open onClose={onClose} title={title} description={says} className={BELOW}>
      <form onSubmit={submit} className="flex flex-col gap-2">
        {children}
        {props.trouble && <TroubleNote trouble={props.trouble} />}
        <div className="sticky -bottom-px -mx-3 flex gap-1 border-t border-line bg-paper px-2 pt-1 pb-[max(8px,env(safe-area-inset-bottom))]">
          <Button onPress={onClose} className={confirm === undefined ? 'flex-1' : 'shrink-0'}>
            {cancel ?? (confirm === undefined ? t('common:close') : t('common:cancel'))}
          </Button>
          {confirm !== undefined && (
            <Button
              type="submit"
              tone={danger === true ? 'danger' : 'main'}
              disabled={!ready}
              busy={busy}
              className="min-w-0 flex-1"
            >
              {confirm}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
