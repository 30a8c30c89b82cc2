/** One item: the questions one after the other, then the list of papers, to be shared or read whole. */
import { Share2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { checklistOf } from '@yichuang/domain/guidance/checklist';
import type { OneGuide } from '@yichuang/protocol/guidance';
import { Button } from '@yichuang/ui/button.tsx';
import { GuidedItem } from '@yichuang/ui/guided-item.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { addressOf, type Place } from './address.ts';
import { askGuide, countUse } from './ask-hub.ts';
import { NoAnswer } from './no-answer.tsx';
import { Page } from './page.tsx';
import { share } from './share.ts';
import { useAsked } from './use-asked.ts';
import type { Way } from './use-place.ts';

type ItemPlace = Extract<Place, { readonly at: 'item' }>;

export function ItemPage({ way, place }: { readonly way: Way; readonly place: ItemPlace }) {
  const { itemId } = place;
  // Answers that come with a link belong to its version; without answers the newest is meant.
  const [asks] = useState(place.chosen.length > 0 ? place.version : null);
  const ask = useCallback(() => askGuide(itemId, asks), [itemId, asks]);
  const newest = useCallback(() => askGuide(itemId, null), [itemId]);
  const { asked, again } = useAsked(ask);
  const { asked: inForce } = useAsked(newest);
  if (asked.outcome !== 'found') return <NoAnswer asked={asked} again={again} way={way} />;
  const current = inForce.outcome === 'found' ? (inForce.answer.guide.tree?.version ?? null) : null;
  return <Item answer={asked.answer} current={current} way={way} place={place} />;
}

interface ItemProps {
  readonly answer: OneGuide;
  /** the version in force; null = not known */
  readonly current: number | null;
  readonly way: Way;
  readonly place: ItemPlace;
}

function Item({ answer, current, way, place }: ItemProps) {
  const { t, language } = useText('guidance');
  const { guide, hall } = answer;
  const { item, tree } = guide;
  const [chosen, setChosen] = useState(place.chosen);
  const change = (next: readonly string[]): void => {
    setChosen(next);
    if (tree)
      window.history.replaceState(null, '', addressOf({ ...place, version: tree.version, chosen: next }));
    window.scrollTo(0, 0);
  };
  useCounting(answer, chosen);
  const link = new URL(addressOf({ ...place, version: tree?.version ?? null, chosen }), window.location.href)
    .href;
  const old = tree !== null && current !== null && tree.version !== current;
  return (
    <Page title={language === 'en' ? item.nameEn : item.name} hall={hall.name} way={way}>
      {old && (
        <div className="flex flex-col gap-1 rounded-card bg-sand p-2">
          <p className="text-body font-bold text-orange">▲ {t('oldVersion', { version: tree.version })}</p>
          <Button onPress={() => way.go({ at: 'item', itemId: item.id, version: null, chosen: [] })}>
            {t('newest')}
          </Button>
        </div>
      )}
      <GuidedItem
        guided={guide}
        chosen={chosen}
        onChange={change}
        onItem={(itemId) => way.go({ at: 'item', itemId, version: null, chosen: [] })}
        onBundle={(bundleId) => way.go({ at: 'bundle', bundleId, chosen: [] })}
        actions={
          <div className="flex flex-col gap-1">
            <ShareKey title={`${item.name} · ${t('result')}`} link={link} />
            {chosen.length > 0 && <Button onPress={() => change([])}>{t('again')}</Button>}
            <Button tone="quiet" onPress={() => way.go({ at: 'sheet', itemId: item.id })}>
              {t('whole')}
            </Button>
          </div>
        }
      />
      <p className="text-body">{t('phone', { phone: hall.phone })}</p>
    </Page>
  );
}

function ShareKey({ title, link }: { readonly title: string; readonly link: string }) {
  const { t } = useText('guidance');
  const [shown, setShown] = useState<'nothing' | 'copied' | 'link'>('nothing');
  return (
    <>
      <Button
        tone="main"
        icon={<Share2 aria-hidden="true" className="size-[1.2em]" />}
        onPress={() => void share(title, link).then(setShown)}
      >
        {shown === 'copied' ? t('copied') : t('share')}
      </Button>
      {/* Where nothing can be shared or copied, the address is there to be held with a finger. */}
      {shown === 'link' && (
        <output className="rounded-card bg-paper p-1 text-body break-all select-all">{link}</output>
      )}
    </>
  );
}

/** Each list that was reached counts once. */
function useCounting({ guide: { item, tree } }: OneGuide, chosen: readonly string[]): void {
  const counted = useRef(new Set<string>());
  useEffect(() => {
    const key = chosen.join(',');
    if (tree === null || counted.current.has(key)) return;
    if (checklistOf(item, tree, chosen).outcome.kind !== 'complete') return;
    counted.current.add(key);
    countUse({ itemId: item.id, version: tree.version, chosen: [...chosen], channel: 'phone' });
  }, [item, tree, chosen]);
}
