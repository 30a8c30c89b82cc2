/** Something to be done (一件事): opens taking a number; what another hall does shows where, and dials. */
import { takesNumber, type Service } from '@yichuang/domain/catalogue/service';
import { waitingIn } from '@yichuang/domain/hall/hall';
import { useText } from '@yichuang/ui/text/use-text';
import type { Duty } from '../duty.ts';
import { CallLink } from '../frame/call-link.tsx';
import { Row } from '@yichuang/ui/row.tsx';
import { PapersKey } from '../papers/papers-key.tsx';

export interface ServiceRowProps {
  readonly duty: Duty;
  readonly service: Service;
  readonly also: string | null;
}

export function ServiceRow({ duty, service, also }: ServiceRowProps) {
  const { t, language } = useText('guide');
  const { hall, names, trail } = duty;
  const name = language === 'en' ? service.en : service.zh;
  const called = also === null ? '' : `${t('dot')}${t('find.called', { text: also })}`;
  if (takesNumber(service)) {
    const [zoneId] = service.zoneIds;
    return (
      <Row
        onPress={() => trail.go({ at: 'take', serviceId: service.serviceId, groundId: null })}
        words={name}
        below={
          t('find.inZone', { zone: names.zone(zoneId), waiting: waitingIn(hall, zoneId), dot: t('dot') }) +
          called
        }
      />
    );
  }
  return (
    <div className="rounded-card border border-line bg-paper px-2 py-1">
      <p className="text-action leading-snug font-medium">{name}</p>
      {service.kind === 'guide' ? (
        <p className="text-small text-muted">{t('find.guide') + called}</p>
      ) : (
        <>
          <p className="text-small text-muted">
            {(language === 'en' ? service.place.en : service.place.zh) + called}
          </p>
          <p className="text-small text-muted">
            {service.address}
            {!service.verified && `${t('dot')}${t('find.unverified')}`}
          </p>
          {service.officialName !== null && <PapersKey duty={duty} itemId={service.serviceId} />}
          <CallLink
            phone={service.phone}
            words={t('find.call', { phone: service.phone })}
            className="my-1 w-full"
          />
        </>
      )}
    </div>
  );
}
