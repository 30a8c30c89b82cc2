/** 扫码移交: every folder is scanned into the bag; what is not there is named and stays, so that it holds up nothing else. */
import type { ShortCode } from '@yichuang/domain/casework/ids';
import type { HandoverRow } from '@yichuang/protocol/cases';
import { Button } from '@yichuang/ui/button.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Question } from '../../dialogs/question.tsx';
import { ScanField } from '../kit/scan-field.tsx';
import { shortCodeWords } from '@yichuang/ui/casework/short-code';

export interface ScanListProps {
  readonly row: HandoverRow;
  readonly busy: boolean;
  /** What goes into the bag: all of it, or the clerk has looked again. */
  readonly onSign: (scanned: readonly ShortCode[]) => void;
  readonly onClose: () => void;
}

export function ScanList({ row, busy, onSign, onClose }: ScanListProps) {
  const { t } = useText('intake');
  const [scanned, setScanned] = useState<readonly ShortCode[]>([]);
  const [asks, setAsks] = useState(false);
  const codes = row.cases.map(({ shortCode }) => shortCode);
  const missing = codes.filter((code) => !scanned.includes(code));
  const take = (code: string): string | null => {
    const known = codes.find((each) => each === code);
    if (known === undefined) return t('handover.notListed');
    if (!scanned.includes(known)) setScanned([...scanned, known]);
    return null;
  };
  return (
    <section
      aria-label={t('handover.scanning', { department: row.departmentName })}
      className="flex flex-col gap-1 rounded-card border-2 border-harbour p-1"
    >
      <h3 className="text-action font-bold">{t('handover.scanning', { department: row.departmentName })}</h3>
      <ScanField label={t('handover.scanLabel')} hint={t('handover.scanHint')} onCode={take} />
      <ul>
        {row.cases.map(({ caseId, shortCode, applicant, itemName }) => {
          const there = scanned.includes(shortCode);
          return (
            <li key={caseId} className={join('text-body', there ? 'text-leaf' : 'text-ink')}>
              <span aria-hidden="true">{there ? '✓' : '○'} </span>
              <strong>{shortCodeWords(shortCode)}</strong> {applicant} · {itemName}
              <span className="sr-only">{t(there ? 'handover.scanned' : 'handover.unscanned')}</span>
            </li>
          );
        })}
      </ul>
      <div className="flex items-center justify-end gap-1">
        <output
          className={join('mr-auto text-body font-medium', missing.length > 0 ? 'text-orange' : 'text-leaf')}
        >
          {missing.length > 0
            ? `▲ ${t('handover.left', { count: missing.length })}`
            : `✓ ${t('handover.allThere')}`}
        </output>
        <Button onPress={onClose}>{t('handover.later')}</Button>
        {missing.length > 0 ? (
          <Button busy={busy} onPress={() => setAsks(true)}>
            {t(scanned.length === 0 ? 'handover.noneGoes' : 'handover.without', { count: missing.length })}
          </Button>
        ) : (
          <Button tone="main" busy={busy} onPress={() => onSign(scanned)}>
            {t('handover.sign')}
          </Button>
        )}
      </div>
      {asks && (
        <Question
          title={t('handover.withoutTitle', { count: missing.length })}
          says={t('handover.withoutSays')}
          confirm={t(scanned.length === 0 ? 'handover.noneGoes' : 'handover.signRest', {
            count: scanned.length,
          })}
          busy={busy}
          onConfirm={() => {
            setAsks(false);
            onSign(scanned);
          }}
          onClose={() => setAsks(false)}
        >
          <ul className="max-h-[40dvh] overflow-y-auto">
            {row.cases
              .filter(({ shortCode }) => missing.includes(shortCode))
              .map(({ caseId, shortCode, applicant, itemName }) => (
                <li key={caseId} className="border-b border-line py-0.5 text-action last:border-0">
                  <strong>{shortCodeWords(shortCode)}</strong> {applicant} · {itemName}
                </li>
              ))}
          </ul>
        </Question>
      )}
    </section>
  );
}
