/** 文书: 打印 → 盖章 → 送达, amber and not to be given away while unstamped; every one opens as PDF. */
import { documentOf } from '@yichuang/domain/casework/case';
import type { DocumentFormId } from '@yichuang/domain/casework/documents/forms';
import type { FieldKey } from '@yichuang/domain/casework/documents/fields';
import type { CaseFile, DocumentCard } from '@yichuang/protocol/cases';
import { Button } from '@yichuang/ui/button.tsx';
import { dayOf, hourMinute } from '@yichuang/ui/clock-words';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { useState, type ReactNode } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { worksOn } from './acts/acts.ts';
import { useActs } from './acts/use-acts.ts';
import type { Naming } from './naming.ts';
import { VoidDialog } from './void-dialog.tsx';

export interface DocumentsCardProps extends AtWork {
  readonly file: CaseFile;
  readonly naming: Naming;
}

export function DocumentsCard(props: DocumentsCardProps) {
  const { t } = useText('office');
  const { documents } = props.file;
  const inForce = documents.filter(({ voidedAt }) => voidedAt === null);
  const voided = documents.filter(({ voidedAt }) => voidedAt !== null);
  return (
    <Card title={t('case.documents')}>
      {documents.length === 0 && <p className="text-body text-muted">{t('document.none')}</p>}
      <ol className="flex flex-col gap-1">
        {[...inForce, ...voided].map((card) => (
          <Paper key={card.documentId} {...props} card={card} />
        ))}
      </ol>
    </Card>
  );
}

function Paper({ card, file, naming, ...atWork }: DocumentsCardProps & { readonly card: DocumentCard }) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const say = useToast();
  const { hub, account, sending } = atWork;
  const acts = useActs(file.case.caseId, atWork, naming);
  const [voiding, setVoiding] = useState(false);
  const { documentId, sealed, stampedAt, servedAt, voidedAt, copies, missing } = card;
  const sealId = documentOf(file.case, documentId)?.sealId ?? null;
  const form = casework(`form.${card.form as DocumentFormId}`);
  const address = hub.casework.documentAddress(documentId);
  const ready = missing.length === 0 && (!sealed || stampedAt !== null);
  const mine = worksOn(file.case, account) && voidedAt === null;

  const print = async (): Promise<void> => {
    if (!(await acts.print(documentId))) return;
    const copy = `${address}${address.includes('?') ? '&' : '?'}copy=${copies + 1}`;
    if (window.open(copy, '_blank') === null)
      say('failed', t('document.notOpened'), t('document.notOpenedNext'));
  };

  return (
    <li
      className={join(
        'flex flex-col gap-0.5 rounded-card border border-l-8 border-line p-1',
        voidedAt !== null ? 'border-l-line text-muted' : ready ? 'border-l-leaf' : 'border-l-orange bg-sand',
      )}
    >
      <p className="flex flex-wrap items-baseline justify-between gap-x-1">
        <strong className={join('text-action', voidedAt !== null && 'line-through')}>{form}</strong>
        <span className="text-small">
          {card.documentNo} {voidedAt !== null && `✕ ${t('document.voided')}`}
        </span>
      </p>
      {missing.length > 0 && (
        <p role="alert" className="text-body">
          <strong className="text-coral">■ {t('document.missing')}</strong>
          {(missing as readonly FieldKey[])
            .map((key) => `${casework(`field.${key}.name`)}(${casework(`field.${key}.where`)})`)
            .join('、')}
        </p>
      )}
      {voidedAt === null && (
        <p className="flex flex-wrap gap-x-1.5 text-small">
          <Step done={copies > 0}>
            {copies > 0 ? t('document.printed', { count: copies }) : t('document.toPrint')}
          </Step>
          {sealed && (
            <Step done={stampedAt !== null}>
              {stampedAt === null
                ? t('document.toStamp')
                : t('document.stamped', { time: timeOf(stampedAt) })}
              {stampedAt === null &&
                sealId !== null &&
                ` · ${t('document.whichSeal', { seal: naming.seal(sealId) })}`}
            </Step>
          )}
          {servedAt !== null && <Step done>{t('document.served', { time: timeOf(servedAt) })}</Step>}
        </p>
      )}
      <div className="flex flex-wrap gap-1">
        <a
          href={address}
          target="_blank"
          rel="noreferrer"
          aria-label={`${t('document.open')} ${form}`}
          className="inline-flex min-h-target items-center rounded-card px-1 text-body font-medium text-harbour underline underline-offset-2 hover:bg-sky"
        >
          {t('document.open')}
        </a>
        {mine && (
          <Button
            className="text-body"
            tone={copies === 0 ? 'main' : 'plain'}
            busy={sending.busy}
            disabled={missing.length > 0}
            label={`${t(copies === 0 ? 'document.print' : 'document.printAgain')} ${form}`}
            onPress={() => void print()}
          >
            {t(copies === 0 ? 'document.print' : 'document.printAgain')}
          </Button>
        )}
        {mine && sealed && stampedAt === null && sealId !== null && (
          <Button
            className="text-body"
            tone={copies > 0 ? 'main' : 'plain'}
            busy={sending.busy}
            disabled={copies === 0}
            label={`${t('document.stamp')} ${form}`}
            onPress={() => void acts.stamp(documentId, sealId)}
          >
            {t('document.stamp')}
          </Button>
        )}
        {mine && servedAt === null && ready && copies > 0 && (
          <Button
            className="text-body"
            busy={sending.busy}
            label={`${t('document.serve')} ${form}`}
            onPress={() => void acts.serve(documentId)}
          >
            {t('document.serve')}
          </Button>
        )}
        {mine && servedAt === null && (
          <Button
            className="text-body"
            label={`${t('document.void')} ${form}`}
            onPress={() => setVoiding(true)}
          >
            {t('document.void')}
          </Button>
        )}
      </div>
      {voiding && (
        <VoidDialog
          form={form}
          reasons={naming.office?.reasons.void ?? []}
          busy={sending.busy}
          onVoid={({ reasonId, reissue, note }) => acts.void(documentId, reasonId, reissue, note)}
          onClose={() => setVoiding(false)}
        />
      )}
    </li>
  );
}

function Step({ done, children }: { readonly done: boolean; readonly children: ReactNode }) {
  return (
    <span className={done ? 'font-medium text-leaf' : 'font-medium text-orange'}>
      <span aria-hidden="true">{done ? '✓ ' : '○ '}</span>
      {children}
    </span>
  );
}

function timeOf(at: Parameters<typeof dayOf>[0]): string {
  return `${dayOf(at).date.slice(5)} ${hourMinute(at)}`;
}
