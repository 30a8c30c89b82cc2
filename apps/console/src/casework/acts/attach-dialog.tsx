/** 上传结果: a scan goes up as it is, is kept sealed, and belongs to the case from then on. */
import { useText } from '@yichuang/ui/text/use-text';
import { useId, useState } from 'react';
import type { ActDialogProps } from './act-dialog.tsx';
import { Question } from './question.tsx';
import { faultOfScan, sizeWords } from './scan.ts';

export function AttachDialog({ file: { case: current }, hub, sending, send, onClose }: ActDialogProps) {
  const { t } = useText('office');
  const id = useId();
  const [scan, setScan] = useState<File | null>(null);
  const fault = scan && faultOfScan(scan);
  const attach = async (): Promise<boolean> => {
    if (scan === null || fault !== null) return false;
    const kept: { fileId: Parameters<typeof send.attach>[0] | null } = { fileId: null };
    const upload = async () => {
      const answer = await hub.casework.upload(current.caseId, scan);
      if (answer.outcome === 'ok') kept.fileId = answer.value.fileId;
      return answer;
    };
    if (!(await sending.ask(upload, { done: t('attach.uploaded') })) || kept.fileId === null) return false;
    return send.attach(kept.fileId);
  };
  return (
    <Question
      title={t('attach.title')}
      says={t('attach.says')}
      confirm={t('attach.confirm')}
      ready={scan !== null && fault === null}
      busy={sending.busy}
      onConfirm={attach}
      onClose={onClose}
    >
      <label htmlFor={id} className="text-body font-medium">
        {t('attach.choose')}
      </label>
      <input
        id={id}
        type="file"
        accept="application/pdf,image/jpeg,image/png"
        onChange={({ target }) => setScan(target.files?.[0] ?? null)}
        className="min-h-target rounded-card border border-muted bg-paper p-1 text-body"
      />
      {scan && fault === null && (
        <p className="text-body">{t('attach.chosen', { name: scan.name, size: sizeWords(scan.size) })}</p>
      )}
      {fault && (
        <p role="alert" className="text-body font-medium text-coral">
          ■ {t(`attach.${fault}`)}
        </p>
      )}
    </Question>
  );
}
