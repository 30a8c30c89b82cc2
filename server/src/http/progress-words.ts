/** What the phone page says around a ticket's state: names instead of ids, the rules in force. No person, no id. */
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import type { Words } from '@yichuang/domain/catalogue/marked';
import { isOnDuty, type Hall } from '@yichuang/domain/hall/hall';
import type { ServiceId, ZoneId } from '@yichuang/domain/ids';
import type { ProgressAnswer } from '@yichuang/protocol/progress';

type ProgressWords = Pick<
  ProgressAnswer,
  'hall' | 'phone' | 'guideDesk' | 'zone' | 'service' | 'seats' | 'missed'
>;

export function progressWords(
  hall: Hall,
  catalogue: HallCatalogue,
  { zoneId, serviceId }: { readonly zoneId: ZoneId; readonly serviceId: ServiceId | null },
): ProgressWords {
  const zone = catalogue.zones.find(({ id }) => id === zoneId);
  const service = catalogue.services.find((known) => known.serviceId === serviceId);
  return {
    hall: { zh: catalogue.hall.shortName, en: catalogue.hall.shortNameEn },
    phone: catalogue.hall.phone.value,
    guideDesk: catalogue.hall.level !== 'township',
    zone: zone ? { zh: zone.shortName, en: zone.shortNameEn } : { zh: zoneId, en: zoneId },
    service: service ? { zh: service.zh, en: service.en } : null,
    seats: hall.rules.counters.flatMap(({ counterId, number, zoneIds }) =>
      (hall.duty ? isOnDuty(hall, counterId) : zoneIds.includes(zoneId)) ? [number] : [],
    ),
    missed: missedWords(hall, catalogue.texts.slip.missed.value),
  };
}

/** The same sentence as on the slip. */
function missedWords({ rules: { reinstatement } }: Hall, { zh, en }: Words): Words {
  const values = new Map(Object.entries(reinstatement).map(([name, value]) => [name, String(value)]));
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values.get(name) ?? whole);
  return { zh: fill(zh), en: fill(en) };
}
