/** What stands on the screen after a fault in drawing it: a way on, and it tries by itself after 15 s. */
import { useEffect } from 'react';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import { useText } from './text/use-text.ts';

const AGAIN_AFTER_MS = 15_000;

export function FaultPage({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useText('common');
  useEffect(() => {
    const timer = setTimeout(onRetry, AGAIN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [onRetry]);
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        title={t('fault.title')}
        advice={t('fault.advice')}
        actions={
          <Button tone="main" onPress={onRetry}>
            {t('fault.again')}
          </Button>
        }
      />
    </main>
  );
}
