/** The way to 交给我的整改: there only while something waits for the clerk; what is late is said, not only coloured. */
import { useText } from '@yichuang/ui/text/use-text';
import { StripKey } from '../frame/line-strip.tsx';
import type { OwnFindings } from './use-own-findings.ts';

interface FindingsKeyProps {
  readonly own: Pick<OwnFindings, 'open' | 'late'>;
  readonly onPress: () => void;
}

export function FindingsKey({ own: { open, late }, onPress }: FindingsKeyProps) {
  const { t } = useText('rounds');
  if (open === 0) return null;
  return (
    <StripKey late={late > 0} onPress={onPress}>
      {t(late > 0 ? 'rowLate' : 'rowToDo', { n: open, late })}
    </StripKey>
  );
}
