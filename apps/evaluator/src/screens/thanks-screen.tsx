/** The end: thanked alike, whatever was given. */
import { useText } from '@yichuang/ui/text/use-text';

export function ThanksScreen() {
  const { t } = useText('evaluator');
  return (
    <output className="flex flex-1 flex-col items-center justify-center gap-2 p-4 text-center">
      <h1 className="text-title font-bold">{t('thanks')}</h1>
      <p className="text-body text-muted">{t('thanksAdvice')}</p>
    </output>
  );
}
