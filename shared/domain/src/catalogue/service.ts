/** What a visitor comes for, as one hall offers it: a number in one of its zones, a word with the guide, or a way to another hall. */
import type { HallId, ServiceId, ZoneId } from '../ids.ts';
import type { Catalogue } from './catalogue.ts';
import type { Words } from './marked.ts';
import type { CounterService, GeneralService, Item, Referral } from './matters.ts';
import type { Hall } from './premises.ts';

interface ServiceBase {
  readonly serviceId: ServiceId;
  /** citizens' words: kiosk row, slip, desk */
  readonly zh: string;
  readonly en: string;
  /** the item's name by law, where it differs */
  readonly officialName: string | null;
  readonly aliases: readonly string[];
}

/** A number is given for it. */
export interface TicketService extends ServiceBase {
  readonly kind: 'item' | 'counterService' | 'general';
  /** where the number waits; further zones of this hall that can serve it follow */
  readonly zoneIds: readonly [ZoneId, ...ZoneId[]];
  /** the usual minutes at the counter: the prior of the wait estimate */
  readonly minutes: number;
  /** worth knowing before waiting; of a general service: what its zone does */
  readonly hint: Words | null;
}

/** The guide answers it at once, no number. */
export interface GuideService extends ServiceBase {
  readonly kind: 'guide';
}

/** Another hall does it: an address instead of a number. */
export interface ReferredService extends ServiceBase {
  readonly kind: 'elsewhere';
  readonly place: Words;
  readonly address: string;
  readonly phone: string;
  /** false while address or phone are our guess */
  readonly verified: boolean;
}

export type Service = TicketService | GuideService | ReferredService;

export function takesNumber(service: Service): service is TicketService {
  return service.kind !== 'guide' && service.kind !== 'elsewhere';
}

/** Everything that can be asked for in this hall, general services first, in the catalogue's order. */
export function servicesOf(catalogue: Catalogue, hallId: HallId): readonly Service[] {
  const hall = catalogue.halls.find(({ id }) => id === hallId);
  if (!hall) return [];
  return [
    ...catalogue.generalServices.flatMap((service) => general(service, hall)),
    ...catalogue.counterServices.flatMap((service) => counterService(service, hall)),
    ...catalogue.items.flatMap((item) => itemService(catalogue, item, hall)),
    ...catalogue.referrals.flatMap((referral) => referred(catalogue, referral)),
  ];
}

function general(service: GeneralService, hall: Hall): readonly Service[] {
  if (!hall.zoneIds.includes(service.zoneId)) return [];
  return [
    {
      kind: 'general',
      serviceId: service.id,
      zh: service.name,
      en: service.nameEn,
      officialName: null,
      aliases: [],
      zoneIds: [service.zoneId],
      minutes: service.avgHandleMinutes,
      hint: service.hint,
    },
  ];
}

function counterService(service: CounterService, hall: Hall): readonly Service[] {
  if (!service.hallIds.includes(hall.id)) return [];
  const base = {
    serviceId: service.id,
    zh: service.plainName,
    en: service.nameEn,
    officialName: service.name,
    aliases: service.aliases,
  };
  if (service.zoneId === null) return [{ ...base, kind: 'guide' }];
  if (!hall.zoneIds.includes(service.zoneId)) return [];
  return [
    {
      ...base,
      kind: 'counterService',
      zoneIds: [service.zoneId],
      minutes: service.avgHandleMinutes,
      hint: null,
    },
  ];
}

function itemService(catalogue: Catalogue, item: Item, hall: Hall): readonly Service[] {
  const base = {
    serviceId: item.id,
    zh: item.plainName,
    en: item.nameEn,
    officialName: item.name,
    aliases: item.aliases,
  };
  if (item.external) return elsewhere(catalogue, base, item.departmentId);

  const minutes = item.avgHandleMinutes;
  if (item.hallIds.includes(hall.id)) {
    const [first, ...others] = item.zoneIds.filter((zoneId) => hall.zoneIds.includes(zoneId));
    return first === undefined
      ? []
      : [{ ...base, kind: 'item', zoneIds: [first, ...others], minutes, hint: null }];
  }
  if (hall.level === 'county' && item.countyIntake) {
    const { zoneId, hint } = item.countyIntake;
    if (!hall.zoneIds.includes(zoneId)) return [];
    return [{ ...base, kind: 'item', zoneIds: [zoneId], minutes, hint }];
  }
  return atOtherHalls(catalogue, base, item, hall);
}

/** An item that this hall does not take in but another of the county's halls does. */
function atOtherHalls(catalogue: Catalogue, base: ServiceBase, item: Item, hall: Hall): readonly Service[] {
  const others = catalogue.halls.filter(({ id }) => item.hallIds.includes(id));
  const countyHall = others.find(({ level }) => level === 'county');
  if (countyHall) {
    return [
      {
        ...base,
        kind: 'elsewhere',
        place: { zh: countyHall.name, en: countyHall.nameEn },
        address: countyHall.address.value,
        phone: countyHall.phone.value,
        verified: countyHall.address.verified && countyHall.phone.verified,
      },
    ];
  }
  return others.length === 0
    ? []
    : [
        {
          ...base,
          kind: 'elsewhere',
          place: { zh: '户籍所在乡镇的便民服务中心', en: 'The service centre of your township' },
          address: others.map(({ shortName }) => shortName).join('、'),
          phone: hall.phone.value,
          verified: false,
        },
      ];
}

function referred(catalogue: Catalogue, referral: Referral): readonly Service[] {
  const base = {
    serviceId: referral.id,
    zh: referral.name,
    en: referral.nameEn,
    officialName: null,
    aliases: referral.aliases,
  };
  return elsewhere(catalogue, base, referral.placeId);
}

function elsewhere(catalogue: Catalogue, base: ServiceBase, departmentId: string): readonly Service[] {
  const place = catalogue.places.find((candidate) => candidate.departmentId === departmentId);
  if (!place) return [];
  return [
    {
      ...base,
      kind: 'elsewhere',
      place: { zh: place.name, en: place.nameEn },
      address: place.address.value,
      phone: place.phone.value,
      verified: place.address.verified && place.phone.verified,
    },
  ];
}
