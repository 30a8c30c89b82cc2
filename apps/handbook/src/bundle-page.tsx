/** 一件事: a few questions say which items belong to it; taken together or one by one. */
import { useState } from 'react';
import type { BundleGuides } from '@yichuang/protocol/guidance';
import { GuidedBundle } from '@yichuang/ui/guided-bundle.tsx';
import { addressOf, type Place } from './address.ts';
import { askBundles } from './ask-hub.ts';
import { NoAnswer } from './no-answer.tsx';
import { Page } from './page.tsx';
import { useAsked } from './use-asked.ts';
import type { Way } from './use-place.ts';

type BundlePlace = Extract<Place, { readonly at: 'bundle' }>;

export function BundlePage({ way, place }: { readonly way: Way; readonly place: BundlePlace }) {
  const { asked, again } = useAsked(askBundles);
  if (asked.outcome !== 'found') return <NoAnswer asked={asked} again={again} way={way} />;
  const bundle = asked.answer.bundles.find(({ id }) => id === place.bundleId);
  if (!bundle) return <NoAnswer asked={{ outcome: 'unknown' }} again={again} way={way} />;
  return <Steps way={way} place={place} bundle={bundle} answer={asked.answer} />;
}

interface StepsProps {
  readonly way: Way;
  readonly place: BundlePlace;
  readonly bundle: BundleGuides['bundles'][number];
  readonly answer: BundleGuides;
}

function Steps({ way, place, bundle, answer }: StepsProps) {
  const [chosen, setChosen] = useState(place.chosen);
  const choose = (next: readonly string[]): void => {
    setChosen(next);
    window.history.replaceState(null, '', addressOf({ ...place, chosen: next }));
  };
  return (
    <Page title={bundle.name} hall={answer.hall.name} way={way}>
      <GuidedBundle
        bundle={bundle}
        names={answer.names}
        chosen={chosen}
        onChange={choose}
        onItem={(itemId) => way.go({ at: 'item', itemId, version: null, chosen: [] })}
      />
    </Page>
  );
}
