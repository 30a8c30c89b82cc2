/** 昨日遗留: people of the last day who were put off or not decided; who comes gets a number with priority. */
import type { GroundId } from '@yichuang/domain/ids';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { NumberPlate } from '@yichuang/ui/number-plate.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { Duty } from '../duty.ts';
import { Page } from '../frame/page.tsx';
import { Row } from '@yichuang/ui/row.tsx';
import type { GuideCatalogue } from '../hub.ts';
import { useLeftovers } from './use-leftovers.ts';

/** The class of those who were not served yesterday (昨日未办转入). */
const CARRIED_OVER = 'carriedOver';

export function carriedOverGround({ grounds }: GuideCatalogue): GroundId | null {
  return grounds.find(({ classId }) => classId === CARRIED_OVER)?.id ?? null;
}

export function LeftoversPage({ duty }: { readonly duty: Duty }) {
  const { t } = useText('guide');
  const { hub, hall, names, trail, door } = duty;
  const leftovers = useLeftovers(hub, hall.date);
  const groundId = carriedOverGround(door.catalogue);
  const date = leftovers?.date ?? null;
  return (
    <Page
      title={t('leftovers.title')}
      {...(date === null ? {} : { says: t('leftovers.says', { date }) })}
      onBack={trail.back}
    >
      {leftovers === null && <EmptyState title={t('leftovers.offline')} />}
      {leftovers?.tickets.length === 0 && (
        <EmptyState title={t('leftovers.none')} advice={t('leftovers.noneAdvice')} />
      )}
      {leftovers?.tickets.map(({ ticketId, number, services, ending }) => {
        const [serviceId] = services;
        if (serviceId === undefined) return null;
        return (
          <Row
            key={ticketId}
            onPress={() => trail.go({ at: 'take', serviceId, groundId })}
            lead={<NumberPlate number={number} size="action" />}
            words={names.service(serviceId)}
            below={t(ending === 'nextDayPriority' ? 'leftovers.nextDay' : 'leftovers.bySystem')}
            end={<span className="text-action font-medium text-harbour">{t('leftovers.take')}</span>}
          />
        );
      })}
    </Page>
  );
}
