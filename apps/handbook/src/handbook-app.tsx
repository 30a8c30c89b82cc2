/** Which page of the handbook is shown: the search, an answer, an item with its questions, an item whole, a bundle. */
import { AnswerPage } from './answer-page.tsx';
import { BundlePage } from './bundle-page.tsx';
import { ItemPage } from './item-page.tsx';
import { SearchPage } from './search-page.tsx';
import { SheetPage } from './sheet-page.tsx';
import { usePlace } from './use-place.ts';

export function HandbookApp() {
  const way = usePlace();
  const { place } = way;
  switch (place.at) {
    case 'search':
      return <SearchPage way={way} />;
    case 'answer':
      return <AnswerPage key={place.answerId} way={way} answerId={place.answerId} />;
    case 'item':
      return <ItemPage key={`${place.itemId} ${place.version ?? ''}`} way={way} place={place} />;
    case 'sheet':
      return <SheetPage key={place.itemId} way={way} itemId={place.itemId} />;
    case 'bundle':
      return <BundlePage key={place.bundleId} way={way} place={place} />;
  }
}
