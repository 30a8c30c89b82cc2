/** What becomes of the list on paper (告知单打印): said where the key is. */
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import type { ChecklistPrint } from '../flow/step.ts';

export function PrintNote({ print }: { readonly print: ChecklistPrint }) {
  const { t } = useText('guidance');
  const [sign, words, tone] = noteOf();
  return (
    <output className={join('block text-center text-body font-medium empty:hidden', tone)}>
      {words !== null && (
        <>
          <span aria-hidden="true">{sign} </span>
          {words}
        </>
      )}
    </output>
  );

  function noteOf(): readonly [sign: string, words: string | null, tone: string] {
    if (print.state === 'no') return ['', null, ''];
    if (print.state === 'asked') return ['…', t('printing'), 'text-ink'];
    return print.outcome.outcome === 'printed'
      ? ['✓', t('printed'), 'text-leaf']
      : ['■', t('printFailed'), 'text-coral'];
  }
}
