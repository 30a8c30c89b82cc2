/** The two questions before a version counts: who stands by it for the department, and from which day it holds. */
import { LocalDate } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Account } from '../../entry.ts';
import { Field } from '@yichuang/ui/field.tsx';
import type { Bench } from './bench.ts';
import { ChangeList } from './change-list.tsx';

export interface ConfirmDialogProps {
  readonly bench: Bench;
  readonly account: Account;
  readonly busy: boolean;
  /** null: the one who is signed in */
  readonly onConfirm: (reviewer: string | null) => void;
  readonly onClose: () => void;
}

export function ConfirmDialog({ bench, account, busy, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useText('guidanceDesk');
  const [reviewer, setReviewer] = useState('');
  // Nobody reviews what they wrote; the hub looks at the account, too.
  const own = bench.editor.draft?.author === account.displayName;
  const signs = account.role === 'official' && !own;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('publish.confirmTitle')}
      description={
        signs
          ? t('publish.confirmOfficial', {
              name: account.displayName,
              department: bench.opened.row.department,
            })
          : t(own ? 'publish.confirmOwn' : 'publish.confirmPaper')
      }
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            tone="main"
            busy={busy}
            disabled={!signs && reviewer.trim() === ''}
            onPress={() => onConfirm(signs ? null : reviewer.trim())}
          >
            {t('publish.confirm')}
          </Button>
        </>
      }
    >
      {!signs && (
        <Field label={t('publish.reviewer')} value={reviewer} maxLength={40} onChange={setReviewer} />
      )}
      <ChangeList bench={bench} />
    </Dialog>
  );
}

export interface PublishDialogProps {
  readonly bench: Bench;
  readonly version: number;
  readonly today: LocalDate;
  readonly busy: boolean;
  readonly onPublish: (from: LocalDate) => void;
  readonly onClose: () => void;
}

export function PublishDialog({ bench, version, today, busy, onPublish, onClose }: PublishDialogProps) {
  const { t } = useText('guidanceDesk');
  const [from, setFrom] = useState<string>(today);
  const date = LocalDate.safeParse(from);
  const fault = !date.success || date.data < today ? t('refused.DateInThePast') : null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('publish.publishTitle', { version })}
      description={t('publish.publishAdvice')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            tone="main"
            busy={busy}
            disabled={fault !== null}
            onPress={() => date.success && onPublish(date.data)}
          >
            {t('publish.publish')}
          </Button>
        </>
      }
    >
      <Field type="date" label={t('publish.effectiveFrom')} value={from} onChange={setFrom} fault={fault} />
      <ChangeList bench={bench} />
    </Dialog>
  );
}
