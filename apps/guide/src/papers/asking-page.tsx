/** While the hub is asked for what to bring, and when it does not answer. */
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Page } from '../frame/page.tsx';

interface AskingPageProps {
  readonly offline: boolean;
  readonly onBack: () => void;
}

export function AskingPage({ offline, onBack }: AskingPageProps) {
  const { t } = useText('guidance');
  return (
    <Page title={t('open')} onBack={onBack}>
      <EmptyState
        title={offline ? t('offline.title') : t('search.loading')}
        advice={offline ? t('offline.advice') : undefined}
      />
    </Page>
  );
}
