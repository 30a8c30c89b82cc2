/** 一件事 with the guide: which items belong to what this visitor wants, each leads to its papers and to a number. */
import type { BundleGuides } from '@yichuang/protocol/guidance';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { GuidedBundle } from '@yichuang/ui/guided-bundle.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Duty } from '../duty.ts';
import { Page } from '../frame/page.tsx';
import { AskingPage } from './asking-page.tsx';
import { useHubAnswer } from './use-hub-answer.ts';

interface BundlePageProps {
  readonly duty: Duty;
  readonly bundleId: string;
}

export function BundlePage({ duty, bundleId }: BundlePageProps) {
  const { t } = useText('guidance');
  const { hub, trail } = duty;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const answer = useHubAnswer('bundles', () => hub.http.get<BundleGuides>('/api/guidance/bundles'));
  if (answer === null || answer === 'offline')
    return <AskingPage offline={answer === 'offline'} onBack={trail.back} />;
  const bundle = answer.bundles.find(({ id }) => id === bundleId);
  if (bundle === undefined)
    return (
      <Page title={t('open')} onBack={trail.back}>
        <EmptyState title={t('retired')} />
      </Page>
    );
  return (
    <Page title={bundle.name} onBack={trail.back}>
      <GuidedBundle
        bundle={bundle}
        names={answer.names}
        chosen={chosen}
        onChange={setChosen}
        onItem={(itemId) => trail.go({ at: 'papers', itemId })}
      />
    </Page>
  );
}
