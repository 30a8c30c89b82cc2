/**
 * 扫码枪 anywhere on the counter's page: one listener, and a row of those who may want the code. Whoever came last is asked
 * first; a code that nobody wants goes into the field in which somebody types, or is said to be of no use here.
 */
import type { FieldBefore } from '@yichuang/ui/scanning/field-before';
import { useScans } from '@yichuang/ui/scanning/use-scans';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';

/** true: taken. `typing`: the field that has the focus; null: none. */
export type TakeScan = (text: string, typing: FieldBefore['field'] | null) => boolean;

const Takers = createContext<TakeScan[]>([]);

export function ScanTakers({ children }: { readonly children: ReactNode }) {
  const { t } = useText('counter');
  const say = useToast();
  const [takers] = useState<TakeScan[]>(() => []);
  const scanned = useCallback(
    (text: string, before: FieldBefore | null) => {
      const typing = before?.field ?? null;
      if (takers.toReversed().some((take) => take(text, typing))) return;
      if (before !== null) before.put(text);
      else say('note', t('scan.foreign'), t('scan.foreignNext'));
    },
    [takers, say, t],
  );
  useScans(scanned);
  return <Takers value={takers}>{children}</Takers>;
}

/** As long as this component is drawn. */
export function useScanTaker(take: TakeScan): void {
  const takers = useContext(Takers);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const mine: TakeScan = (text, typing) => latest.current(text, typing);
    takers.push(mine);
    return () => void takers.splice(takers.indexOf(mine), 1);
  }, [takers]);
}
