/** Which page of the handbook is shown: the search, an item with its questions, an item whole, a bundle. */
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { BundlePage } from './bundle-page.tsx';
import { ItemPage } from './item-page.tsx';
import { SearchPage } from './search-page.tsx';
import { SheetPage } from './sheet-page.tsx';
import type { Asking } from './use-asked.ts';
import { usePlace, type Way } from './use-place.ts';

export function HandbookApp() {
  const way = usePlace();
  const { place } = way;
  switch (place.at) {
    case 'search':
      return <SearchPage way={way} />;
    case 'item':
      return <ItemPage key={`${place.itemId} ${place.version ?? ''}`} way={way} place={place} />;
    case 'sheet':
      return <SheetPage key={place.itemId} way={way} itemId={place.itemId} />;
    case 'bundle':
      return <BundlePage key={place.bundleId} way={way} place={place} />;
  }
}

/** What stands on the page while there is no answer to show. */
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
