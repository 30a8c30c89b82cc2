/** What a scanned code means at the desk: a slip is that number looked up, a case's paper opens the case. */
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { useState } from 'react';
import type { Sought } from '../casework/case/cases-page.tsx';
import { scannedCode } from '../scanning/scanned.ts';
import { useScanTaker } from '../scanning/scan-takers.tsx';
import type { AtDesk, Doing } from './use-desk.ts';

/** The case that was scanned last. */
export function useDeskScans({ hall }: AtDesk, { asked, looking, find, openCasework }: Doing): Sought | null {
  const { t } = useText('counter');
  const say = useToast();
  const [sought, seek] = useState<Sought | null>(null);
  useScanTaker((text) => {
    // A question in front of the desk is answered first.
    if (asked !== null || looking !== null) return false;
    const scanned = scannedCode(text);
    if (scanned.is === 'slip') {
      const holder = [...hall.tickets.values()].find(({ progressKey }) => progressKey === scanned.key);
      if (holder) find(holder.number);
      else say('note', t('scan.gone'), t('scan.goneNext'));
      return true;
    }
    if (scanned.is !== 'case') return false;
    seek((before) => ({ text: scanned.text, times: (before?.times ?? 0) + 1 }));
    openCasework('cases');
    return true;
  });
  return sought;
}
