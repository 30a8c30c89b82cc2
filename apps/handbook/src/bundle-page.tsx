/** 一件事: a few questions say which items belong to it; taken together or one by one. */
import { Check } from 'lucide-react';
import { useState } from 'react';
import { planBundle } from '@yichuang/domain/guidance/bundle';
import type { BundleGuides } from '@yichuang/protocol/guidance';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { addressOf, type Place } from './address.ts';
import { askBundles } from './ask-hub.ts';
import { NoAnswer } from './no-answer.tsx';
import { Page } from './page.tsx';
import { RowKey } from './row-key.tsx';
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
  const { t } = useText('guidance');
  const [chosen, setChosen] = useState(place.chosen);
  const plan = planBundle(bundle, chosen);
  const name = (id: string): string => answer.names[id] ?? id;
  const answerWith = (questionId: string, optionId: string): void => {
    const others = bundle.questions.find(({ id }) => id === questionId)?.options.map(({ id }) => id) ?? [];
    const next = [...chosen.filter((id) => !others.includes(id)), optionId];
    setChosen(next);
    window.history.replaceState(null, '', addressOf({ ...place, chosen: next }));
  };
  return (
    <Page title={bundle.name} hall={answer.hall.name} way={way}>
      <p className="text-body">{bundle.description}</p>
      <p className="text-body font-bold">{t('bundles.advice')}</p>
      {bundle.questions.map(({ id, text, options }) => (
        <fieldset key={id} className="flex flex-col gap-1">
          <legend className="mb-0.5 text-action font-bold">{text}</legend>
          {options.map((option) => {
            const on = chosen.includes(option.id);
            return (
              <button
                key={option.id}
                type="button"
                aria-pressed={on}
                onClick={() => answerWith(id, option.id)}
                className={join(
                  'flex min-h-target items-center gap-1 rounded-card border-2 px-2 text-left text-action font-medium shadow-press',
                  on ? 'border-harbour bg-sky' : 'border-line bg-paper',
                )}
              >
                {on && <Check aria-hidden="true" strokeWidth={4} className="size-[1em] text-harbour" />}
                {option.label}
              </button>
            );
          })}
        </fieldset>
      ))}
      <section className="flex flex-col gap-1">
        <h2 className="text-title font-bold">{t('bundles.steps')}</h2>
        {plan.steps.map(({ itemId, required, after }, place) => (
          <RowKey
            key={itemId}
            words={`${place + 1}. ${name(itemId)}`}
            below={[
              ...(required ? [t('bundles.required')] : []),
              ...(after.length > 0 ? [t('bundles.after', { items: after.map(name).join('、') })] : []),
            ].join(' · ')}
            onPress={() => way.go({ at: 'item', itemId, version: null, chosen: [] })}
          />
        ))}
      </section>
      {plan.left.length > 0 && (
        <p className="text-body text-leaf">
          ✓ {t('bundles.left', { names: plan.left.map(name).join('、') })}
        </p>
      )}
      <p className="text-small text-muted">
        {t('bundles.department', {
          department: name(bundle.leadDepartmentId),
          limit: bundle.promisedLimit.text,
        })}
      </p>
    </Page>
  );
}
