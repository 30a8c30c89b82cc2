/** 扫码移交: every folder is scanned into the bag; what was not scanned keeps the signature back. */
import type { ShortCode } from '@yichuang/domain/casework/ids';
import type { HandoverRow } from '@yichuang/protocol/cases';
import { Button } from '@yichuang/ui/button.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { ScanField } from '../kit/scan-field.tsx';
import { shortCodeWords } from '@yichuang/ui/casework/short-code';

export interface ScanListProps {
  readonly row: HandoverRow;
  readonly busy: boolean;
  readonly onSign: (scanned: readonly ShortCode[]) => void;
  readonly onClose: () => void;
}

export function ScanList({ row, busy, onSign, onClose }: ScanListProps) {
  const { t } = useText('intake');
  const [scanned, setScanned] = useState<readonly ShortCode[]>([]);
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
        <Button tone="main" busy={busy} disabled={missing.length > 0} onPress={() => onSign(scanned)}>
          {t('handover.sign')}
        </Button>
      </div>
    </section>
  );
}
