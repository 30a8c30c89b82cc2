/** 文书: each as a card that is walked through, 打印 → 盖章 → 送达; amber and not to be given away while it is unstamped. */
import type { Case } from '@yichuang/domain/casework/case';
import { documentOf } from '@yichuang/domain/casework/case';
import type { DocumentFormId } from '@yichuang/domain/casework/documents/forms';
import type { FieldKey } from '@yichuang/domain/casework/documents/fields';
import type { DocumentCard } from '@yichuang/protocol/cases';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import type { ReactNode } from 'react';
import type { CaseActs } from './use-case-acts.ts';
import { isReady } from './document-state.ts';

export interface DocumentsProps {
  readonly current: Case;
  readonly documents: readonly DocumentCard[];
  readonly names: Readonly<Record<string, string>>;
  readonly seal: (sealId: string) => string;
  readonly acts: CaseActs;
  readonly busy: boolean;
  readonly onPrint: (card: DocumentCard) => void;
  readonly onSlip: (card: DocumentCard) => void;
  readonly onVoid: (card: DocumentCard) => void;
}

export function Documents({ documents, ...props }: DocumentsProps) {
  const { t } = useText('intake');
  if (documents.length === 0) return <p className="text-body text-muted">{t('documents.none')}</p>;
  const inForce = documents.filter(({ voidedAt }) => voidedAt === null);
  const voided = documents.filter(({ voidedAt }) => voidedAt !== null);
  return (
    <ol className="flex flex-col gap-1">
      {inForce.map((card) => (
        <Paper key={card.documentId} card={card} {...props} />
      ))}
      {voided.map((card) => (
        <Voided key={card.documentId} card={card} />
      ))}
    </ol>
  );
}

function Paper({
  card,
  current,
  names,
  seal,
  acts,
  busy,
  onPrint,
  onSlip,
  onVoid,
}: Omit<DocumentsProps, 'documents'> & { readonly card: DocumentCard }) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const form = card.form as DocumentFormId;
  const issued = documentOf(current, card.documentId);
  const { sealed, stampedAt, servedAt, copies, missing } = card;
  const ready = isReady(card);
  const sealId = issued?.sealId ?? null;
  const stamper = issued?.stamped?.by ?? null;
  return (
    <li
      data-document={form}
      className={join(
        'flex flex-col gap-0.5 rounded-card border-l-8 border border-line p-1',
        ready ? 'border-l-leaf' : 'border-l-orange bg-sand',
      )}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-1">
        <p className="text-action font-bold">
          {casework(`form.${form}`)}
          {issued && issued.copies > 1 && (
            <span className="text-small font-normal"> {t('documents.copies', { count: issued.copies })}</span>
          )}
        </p>
        <p className="text-small">{card.documentNo ?? ''}</p>
      </div>
      {missing.length > 0 && (
        <p role="alert" className="text-body">
          <strong className="text-coral">■ {t('documents.missing')}</strong>{' '}
          {(missing as readonly FieldKey[])
            .map((key) => `${casework(`field.${key}.name`)}(${casework(`field.${key}.where`)})`)
            .join('、')}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-1">
        <Step done={copies > 0}>
          {copies > 0 ? t('documents.printed', { count: copies }) : t('documents.toPrint')}
        </Step>
        {sealed && (
          <Step done={stampedAt !== null}>
            {stampedAt === null
              ? t('documents.toStamp')
              : t('documents.stamped', {
                  name: stamper === null ? '' : (names[stamper] ?? stamper),
                  time: hourMinute(stampedAt),
                })}
          </Step>
        )}
        <Step done={servedAt !== null}>
          {servedAt === null ? t('documents.toServe') : t('documents.served', { time: hourMinute(servedAt) })}
        </Step>
      </div>
      {sealed && stampedAt === null && (
        <p className="text-body font-medium text-orange">
          ▲ {t('documents.unstamped')}
          {sealId !== null && ` ${t('documents.whichSeal', { seal: seal(sealId) })}`}
        </p>
      )}
      <div className="flex flex-wrap gap-1">
        <Button
          tone={copies === 0 ? 'main' : 'plain'}
          busy={busy}
          disabled={missing.length > 0}
          onPress={() => onPrint(card)}
        >
          {t(copies === 0 ? 'documents.print' : 'documents.printAgain')}
        </Button>
        {sealed && stampedAt === null && sealId !== null && (
          <Button
            tone={copies > 0 ? 'main' : 'plain'}
            busy={busy}
            disabled={copies === 0}
            onPress={() => void acts.stamp(card.documentId, sealId)}
          >
            {t('documents.stamp')}
          </Button>
        )}
        {servedAt === null && ready && copies > 0 && (
          <Button tone="main" busy={busy} onPress={() => void acts.serve(card.documentId)}>
            {t('documents.serve')}
          </Button>
        )}
        {(form === 'acceptance' || form === 'receipt') && (
          <Button tone="quiet" busy={busy} onPress={() => onSlip(card)}>
            {t('documents.slip')}
          </Button>
        )}
        {servedAt === null && (
          <Button tone="quiet" busy={busy} onPress={() => onVoid(card)}>
            {t('documents.void')}
          </Button>
        )}
      </div>
    </li>
  );
}

function Step({ done, children }: { readonly done: boolean; readonly children: ReactNode }) {
  return (
    <span className={join('text-small', done ? 'font-medium text-leaf' : 'text-ink')}>
      <span aria-hidden="true">{done ? '✓' : '○'} </span>
      {children}
    </span>
  );
}

/** A number that was given is never given again: it stays in sight as 作废. */
function Voided({ card }: { readonly card: DocumentCard }) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  return (
    <li className="flex flex-wrap gap-x-1 px-1 text-small text-muted">
      <span>✕ {t('documents.voided')}</span>
      <span className="line-through">
        {casework(`form.${card.form as DocumentFormId}`)} {card.documentNo ?? ''}
      </span>
    </li>
  );
}
