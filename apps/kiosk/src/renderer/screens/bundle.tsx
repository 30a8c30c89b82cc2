/** 一件事: a few questions say what belongs to it; taken together with one number, or one of it alone. */
import { Check, ChevronRight, MapPin, Ticket } from 'lucide-react';
import type { Bundle } from '@yichuang/domain/catalogue/guidance';
import { takesNumber, type Service } from '@yichuang/domain/catalogue/service';
import { planBundle } from '@yichuang/domain/guidance/bundle';
import type { ServiceId } from '@yichuang/domain/ids';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { MOST_SERVICES } from '../flow/step.ts';
import { inLanguage } from '../words.ts';
import { want } from './choose.ts';
import { BackKey, MainKey } from './keys.tsx';
import { Message } from './message.tsx';
import { PagedList } from './paged-list.tsx';
import type { ScreenProps, StepAt } from './screen.ts';

type BundleProps = ScreenProps & { readonly step: StepAt<'bundle'> };

export function BundleScreen({ step, ...screen }: BundleProps) {
  const { catalogue, guidance, act } = screen;
  const { t, language } = useText('guidance');
  const bundle = guidance?.bundles.find(({ id }) => id === step.bundleId);
  if (!guidance || !bundle) {
    return (
      <Message
        icon={<Ticket className="size-11" />}
        title={t('retired')}
        keys={<MainKey onPress={() => act({ type: 'back' })}>{t('goHome')}</MainKey>}
      />
    );
  }
  const plan = planBundle(bundle, step.chosen);
  const services = new Map(catalogue.services.map((service) => [service.serviceId, service]));
  const nameOf = (id: ServiceId): string => {
    const service = services.get(id);
    if (service) return inLanguage(service, language);
    return guidance.guides.find(({ item }) => item.id === id)?.item.name ?? id;
  };
  const together = plan.steps
    .flatMap(({ itemId }) => services.get(itemId) ?? [])
    .filter(takesNumber)
    .map(({ serviceId }) => serviceId)
    .slice(0, MOST_SERVICES);
  return (
    <>
      <div className="flex items-start gap-3 pb-3">
        <BackKey onPress={() => act({ type: 'back' })} />
        <div className="min-w-0 flex-1">
          <h1 className="text-title leading-tight font-bold">{bundle.name}</h1>
          <p className="text-body text-muted">{t('bundles.advice')}</p>
        </div>
      </div>
      <PagedList className="-mx-1 px-1">
        <div className="flex flex-col gap-3 pb-1">
          <Questions
            bundle={bundle}
            chosen={step.chosen}
            onAnswer={(chosen) => act({ type: 'answer', chosen })}
          />
          <div>
            <h2 className="text-action font-bold">{t('bundles.steps')}</h2>
            <p className="text-small text-muted">{t('bundles.one')}</p>
          </div>
          {plan.steps.map(({ itemId, after }, place) => (
            <StepKey
              key={itemId}
              words={`${place + 1}. ${nameOf(itemId)}`}
              service={services.get(itemId)}
              after={after.map(nameOf)}
              onPress={() => act({ type: 'openPapers', itemId })}
            />
          ))}
          {plan.left.length > 0 && (
            <p className="text-body text-leaf">
              ✓ {t('bundles.left', { names: plan.left.map(nameOf).join('、') })}
            </p>
          )}
        </div>
      </PagedList>
      {together.length > 0 && (
        <div className="pt-3">
          <MainKey
            icon={<Ticket aria-hidden="true" className="size-8" />}
            hint={t('bundles.allHint', { count: together.length })}
            onPress={() => want(screen, together)}
          >
            {t('bundles.all')}
          </MainKey>
        </div>
      )}
    </>
  );
}

interface QuestionsProps {
  readonly bundle: Bundle;
  readonly chosen: readonly string[];
  readonly onAnswer: (chosen: readonly string[]) => void;
}

/** All of them at once: each only leaves something out, none leads to another. */
function Questions({ bundle, chosen, onAnswer }: QuestionsProps) {
  return bundle.questions.map(({ id, text, options }) => {
    const ids = options.map((option) => option.id);
    return (
      <fieldset key={id}>
        <legend className="pb-1 text-body font-bold">{text}</legend>
        <div className="flex gap-3">
          {options.map((option) => {
            const on = chosen.includes(option.id);
            return (
              <button
                key={option.id}
                type="button"
                aria-pressed={on}
                onClick={() => onAnswer([...chosen.filter((known) => !ids.includes(known)), option.id])}
                className={join(
                  'flex min-h-target flex-1 items-center justify-center gap-1 rounded-card border-2 px-2 text-body leading-tight font-medium shadow-press',
                  on ? 'border-harbour bg-sky text-harbour' : 'border-line bg-paper',
                )}
              >
                {on && <Check aria-hidden="true" strokeWidth={4} className="size-[1em] shrink-0" />}
                {option.label}
              </button>
            );
          })}
        </div>
      </fieldset>
    );
  });
}

interface StepKeyProps {
  readonly words: string;
  readonly service: Service | undefined;
  /** Names of what must be done before. */
  readonly after: readonly string[];
  readonly onPress: () => void;
}

function StepKey({ words, service, after, onPress }: StepKeyProps) {
  const { t, language } = useText('guidance');
  const elsewhere = service?.kind === 'elsewhere' ? service : null;
  const below = [
    ...(elsewhere ? [t('bundles.elsewhere', { place: inLanguage(elsewhere.place, language) })] : []),
    ...(after.length > 0 ? [t('bundles.after', { items: after.join('、') })] : []),
  ].join(' · ');
  const Icon = elsewhere ? MapPin : ChevronRight;
  return (
    <button
      type="button"
      onClick={onPress}
      className="flex min-h-[112px] w-full items-center gap-2 rounded-card border-2 border-line bg-paper px-3 py-1 text-left shadow-press active:bg-sky"
    >
      <span className="min-w-0 flex-1">
        <span className="block text-[calc(40px*var(--type-scale))] leading-[1.15] font-medium">{words}</span>
        {below !== '' && <span className="block text-small leading-tight text-muted">{below}</span>}
      </span>
      <Icon
        aria-hidden="true"
        className={join('size-6 shrink-0', elsewhere ? 'text-orange' : 'text-harbour')}
      />
    </button>
  );
}
