/** 扫码签收: every folder is scanned out of the bag; nobody signs for what is not there, what lacks is named. */
import type { ShortCode } from '@yichuang/domain/casework/ids';
import type { HandoverRow } from '@yichuang/protocol/cases';
import { shortCodeWords } from '@yichuang/ui/casework/short-code';
import { Button } from '@yichuang/ui/button.tsx';
import { Confirm } from '@yichuang/ui/dialog.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useState, type FormEvent } from 'react';
import type { AtWork } from '../at-work.ts';
import { Field } from '@yichuang/ui/field.tsx';
import { useRefusal } from './refusal.ts';
import { missingOf, scanOf } from './scanned.ts';

export interface SignForProps extends Pick<AtWork, 'sending' | 'names'> {
  readonly row: HandoverRow;
  readonly onClose: () => void;
}

const ITSELF = { material: String, seal: String };

export function SignFor({ row: { handoverId, cases }, sending, names, onClose }: SignForProps) {
  const { t } = useText('office');
  const onRejection = useRefusal(names, ITSELF);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<'mistyped' | 'notListed' | null>(null);
  const [scanned, setScanned] = useState<readonly ShortCode[]>([]);
  const [asks, setAsks] = useState(false);
  const listed = cases.map(({ shortCode }) => shortCode);
  const missing = missingOf(listed, scanned);

  const take = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() === '') return;
    const scan = scanOf(typed, listed);
    setFault(scan.kind === 'there' ? null : scan.kind);
    if (scan.kind !== 'there') return;
    setTyped('');
    if (!scanned.includes(scan.code)) setScanned([...scanned, scan.code]);
  };
  const sign = async (): Promise<void> => {
    const withoutMissing = missing.length > 0 ? { withoutMissing: true } : {};
    const payload = { handoverId, scanned: [...scanned], ...withoutMissing };
    setAsks(false);
    if (await sending.send('signFor', payload, { done: t('handover.done'), onRejection })) onClose();
  };

  return (
    <div className="flex w-full flex-col gap-1">
      <form onSubmit={take} className="max-w-[26em]">
        <Field
          label={t('handover.scan')}
          hint={t('handover.scanHint')}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setFault(null);
          }}
          fault={fault && t(`handover.${fault}`)}
          maxLength={64}
        />
      </form>
      <ul>
        {cases.map(({ caseId, shortCode, itemName, applicant }) => {
          const there = scanned.includes(shortCode);
          return (
            <li
              key={caseId}
              className={join('border-t border-line py-0.5 text-body first:border-0', there && 'text-leaf')}
            >
              <span aria-hidden="true">{there ? '✓ ' : '○ '}</span>
              <strong className="tabular-nums">{shortCodeWords(shortCode)}</strong> {itemName} · {applicant}
              <span className="ml-1 text-small">{t(there ? 'handover.there' : 'handover.missing')}</span>
            </li>
          );
        })}
      </ul>
      <div className="flex flex-wrap items-center gap-1">
        <output
          className={join('mr-auto text-body font-medium', missing.length > 0 ? 'text-orange' : 'text-leaf')}
        >
          {missing.length > 0
            ? `▲ ${t('handover.left', { count: missing.length })}`
            : `✓ ${t('handover.all')}`}
        </output>
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        {missing.length > 0 ? (
          <Button disabled={scanned.length === 0} busy={sending.busy} onPress={() => setAsks(true)}>
            {t('handover.without', { count: missing.length })}
          </Button>
        ) : (
          <Button tone="main" busy={sending.busy} onPress={() => void sign()}>
            {t('handover.confirm')}
          </Button>
        )}
      </div>
      <Confirm
        open={asks}
        title={t('handover.withoutTitle', { count: missing.length })}
        description={t('handover.withoutSays', { missing: missing.map(shortCodeWords).join('、') })}
        confirm={t('handover.confirm')}
        cancel={t('common:cancel')}
        busy={sending.busy}
        onConfirm={() => void sign()}
        onCancel={() => setAsks(false)}
      />
    </div>
  );
}
