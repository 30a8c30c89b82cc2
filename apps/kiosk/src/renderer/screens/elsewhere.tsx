/** Two ways that lead to no number: another hall's address (别处办), and a person (导办). */
import { MapPin, UserRound } from 'lucide-react';
import { useText } from '@yichuang/ui/text/use-text';
import { inLanguage } from '../words.ts';
import { MainKey } from './keys.tsx';
import { Message } from './message.tsx';
import type { ScreenProps, StepAt } from './screen.ts';

export function PlaceScreen({ step, catalogue, act }: ScreenProps & { readonly step: StepAt<'place'> }) {
  const { t, language } = useText('kiosk');
  const service = catalogue.services.find(({ serviceId }) => serviceId === step.serviceId);
  if (service?.kind !== 'elsewhere') return null;
  return (
    <Message
      icon={<MapPin className="size-11" />}
      title={t('place.title', { service: inLanguage(service, language) })}
      keys={<MainKey onPress={() => act({ type: 'back' })}>{t('refused.back')}</MainKey>}
    >
      <p className="text-muted">{t('place.noNumber')}</p>
      <dl className="flex w-full flex-col gap-3 rounded-card border border-line bg-paper p-4 text-left">
        <Fact name={t('place.go')} large>
          {inLanguage(service.place, language)}
        </Fact>
        <Fact name={t('place.address')}>{service.address}</Fact>
        <Fact name={t('place.phone')}>{service.phone}</Fact>
      </dl>
      {!service.verified && <p className="text-body text-orange">▲ {t('place.unverified')}</p>}
    </Message>
  );
}

function Fact({
  name,
  children,
  large = false,
}: {
  readonly name: string;
  readonly children: string;
  readonly large?: boolean;
}) {
  return (
    <div>
      <dt className="text-body text-muted">{name}</dt>
      <dd
        className={
          large ? 'text-[calc(52px*var(--type-scale))] leading-tight font-bold' : 'text-action font-medium'
        }
      >
        {children}
      </dd>
    </div>
  );
}

export function GuideScreen({ catalogue, act }: ScreenProps) {
  const { t } = useText('kiosk');
  return (
    <Message
      icon={<UserRound className="size-11" />}
      title={t('guide.title')}
      keys={<MainKey onPress={() => act({ type: 'back' })}>{t('guide.takeAnyway')}</MainKey>}
    >
      <p>{t('guide.says')}</p>
      <p className="text-body text-muted">{t('guide.need')}</p>
      <p className="mt-2 flex w-full flex-col gap-0.5 rounded-card border border-line bg-paper p-4">
        <span className="text-body text-muted">{t('guide.phone')}</span>
        <span className="text-[calc(56px*var(--type-scale))] leading-tight font-bold">
          {catalogue.hall.guidePhone.value}
        </span>
      </p>
    </Message>
  );
}
