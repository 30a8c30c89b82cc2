/** What stands on the page while there is no answer to show (未得答复). */
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { Asking } from './use-asked.ts';
import type { Way } from './use-place.ts';

export function NoAnswer({
  asked,
  again,
  way,
}: {
  readonly asked: Exclude<Asking<unknown>, { readonly outcome: 'found' }>;
  readonly again: () => void;
  readonly way: Way;
}) {
  const { t } = useText('guidance');
  const words = {
    loading: <EmptyState title={t('search.loading')} />,
    offline: (
      <EmptyState
        title={t('offline.title')}
        advice={t('offline.advice')}
        actions={
          <Button tone="main" onPress={again}>
            {t('offline.again')}
          </Button>
        }
      />
    ),
    unknown: (
      <EmptyState
        title={t('unknown.title')}
        advice={t('unknown.advice')}
        actions={
          <Button tone="main" onPress={() => way.go({ at: 'search' })}>
            {t('unknown.back')}
          </Button>
        }
      />
    ),
  }[asked.outcome];
  return <main className="grid min-h-dvh place-items-center">{words}</main>;
}
