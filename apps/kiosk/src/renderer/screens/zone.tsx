/** The second screen: 直接取号 for those who need not say more, the zone's matters for those who know. */
import { IdCard, ListChecks, Ticket } from 'lucide-react';
import { takesNumber, type Service } from '@yichuang/domain/catalogue/service';
import { Button } from '@yichuang/ui/button.tsx';
import { join } from '@yichuang/ui/join';
import type { Language } from '@yichuang/ui/text/text';
import { useText } from '@yichuang/ui/text/use-text';
import { zoneFor } from '../flow/offer.ts';
import { inLanguage } from '../words.ts';
import { BackKey, MainKey } from './keys.tsx';
import { choose, want } from './choose.ts';
import type { ScreenProps, StepAt } from './screen.ts';
import { ServiceRows } from './service-rows.tsx';
import { ZoneNote } from './zone-note.tsx';

export function ZoneScreen({ step, ...screen }: ScreenProps & { readonly step: StepAt<'zone'> }) {
  const { t, language } = useText('kiosk');
  const { catalogue, state, flow, act } = screen;
  const tile = catalogue.tiles.find(({ id }) => id === step.tileId);
  if (!tile) return null;
  const section = tile.sections[step.section] ?? tile.sections[0];
  const byId = new Map(catalogue.services.map((service) => [service.serviceId, service]));
  const services = (section?.serviceIds ?? []).flatMap((id): readonly Service[] => {
    const service = byId.get(id);
    return service ? [service] : [];
  });
  const zone = state.hub === 'live' && state.menu ? zoneFor(state.menu, tile.zoneId) : null;
  const press = (service: Service): void => {
    if (step.chosen && takesNumber(service)) act({ type: 'tick', serviceId: service.serviceId });
    else choose(screen, service);
  };
  const shared = sharedHint(services, language);
  const anySeveral = tile.kind !== 'guide' && services.filter(takesNumber).length > 1;

  return (
    <>
      <div className="flex items-start gap-3 pb-3">
        <BackKey onPress={() => act({ type: 'back' })} />
        <div className="min-w-0 flex-1">
          <h1
            className={join(
              'leading-tight font-bold',
              language === 'en' ? 'text-[calc(46px*var(--type-scale))]' : 'text-title',
            )}
          >
            {inLanguage(tile, language)}
          </h1>
          {zone && state.menu ? (
            <ZoneNote zone={zone} hours={state.menu.hours} className="text-body text-muted" />
          ) : (
            <p className="text-body text-muted">{inLanguage(tile.hint, language)}</p>
          )}
        </div>
      </div>
      {tile.sections.length > 1 && (
        <div className="flex gap-3 pb-3">
          {tile.sections.map(({ zh, en }, index) => (
            <button
              key={zh}
              type="button"
              aria-pressed={index === step.section}
              onClick={() => act({ type: 'openSection', section: index })}
              className={join(
                'min-h-target flex-1 rounded-card border-2 px-1 py-1 text-[calc(32px*var(--type-scale))] leading-tight font-medium shadow-press',
                index === step.section
                  ? 'border-harbour bg-harbour text-paper'
                  : 'border-line bg-paper text-harbour',
              )}
            >
              {language === 'en' ? en : zh}
            </button>
          ))}
        </div>
      )}
      <div className="flex min-h-0 flex-1 flex-col">
        <p className="pb-1 text-small text-muted">
          {step.chosen ? t('severalHint') : [t('chooseBelow'), shared].filter(Boolean).join(' · ')}
        </p>
        <ServiceRows
          services={services}
          page={step.page}
          large={flow.large}
          saidAbove={shared}
          chosen={step.chosen}
          onPress={press}
          onPapers={({ serviceId }) => act({ type: 'openPapers', itemId: serviceId })}
          onPage={(page) => act({ type: 'turnPage', page })}
        />
      </div>
      {tile.kind !== 'guide' && (
        <div className="flex gap-3 pt-3">
          {(anySeveral || step.chosen) && (
            <Button
              className="flex-1 text-[calc(32px*var(--type-scale))]"
              icon={<ListChecks aria-hidden="true" className="size-[1.2em] shrink-0" />}
              pressed={step.chosen !== null}
              onPress={() => act({ type: 'chooseSeveral', on: step.chosen === null })}
            >
              {step.chosen ? t('severalStop') : t('several')}
            </Button>
          )}
          <Button
            className="flex-1 text-[calc(32px*var(--type-scale))]"
            icon={<IdCard aria-hidden="true" className="size-[1.2em] shrink-0" />}
            onPress={() => act({ type: 'openIdentity' })}
          >
            {flow.identity ? (
              t('identity.known', { masked: flow.identity.masked })
            ) : (
              <span className="flex flex-col leading-tight">
                {t('identity.open')}
                <span className="text-small text-muted">{t('identity.optional')}</span>
              </span>
            )}
          </Button>
        </div>
      )}
      <div className="pt-3">
        {tile.kind === 'guide' && (
          <MainKey onPress={() => act({ type: 'openGuide' })}>{t('guideForMe')}</MainKey>
        )}
        {tile.kind !== 'guide' && !step.chosen && (
          <MainKey
            icon={<Ticket aria-hidden="true" className="size-8" />}
            hint={t('directHint')}
            onPress={() => want(screen, [tile.directServiceId])}
          >
            {t('direct')}
          </MainKey>
        )}
        {step.chosen && (
          <MainKey disabled={step.chosen.length === 0} onPress={() => want(screen, step.chosen ?? [])}>
            {step.chosen.length === 0 ? t('severalNone') : t('severalTake', { count: step.chosen.length })}
          </MainKey>
        )}
      </div>
    </>
  );
}

/** A hint that several matters have in common is said once. */
function sharedHint(services: readonly Service[], language: Language): string | null {
  const hints = services.flatMap((service) =>
    takesNumber(service) && service.hint ? [inLanguage(service.hint, language)] : [],
  );
  return hints.find((hint, index) => hints.indexOf(hint) !== index) ?? null;
}
