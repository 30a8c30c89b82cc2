/** The words for the stage's small hall (shared/domain testing): zones A and B, their general services, one item elsewhere. */
import type { Service } from '@yichuang/domain/catalogue/service';
import type { ServiceId, ZoneId } from '@yichuang/domain/ids';
import type { GuideCatalogue } from '../hub.ts';

const general = (serviceId: string, zoneId: string, zh: string): Service => ({
  kind: 'general',
  serviceId: serviceId as ServiceId,
  zh,
  en: zh,
  officialName: null,
  aliases: [],
  zoneIds: [zoneId as ZoneId],
  minutes: 10,
  hint: null,
});

const services: readonly Service[] = [
  general('a1', 'A', '社会事务'),
  general('b1', 'B', '领证'),
  { ...general('a2', 'A', '高龄补贴'), kind: 'item' } as Service,
  {
    kind: 'elsewhere',
    serviceId: 'x1' as ServiceId,
    zh: '身份证办理',
    en: 'Identity card',
    officialName: null,
    aliases: [],
    place: { zh: '公安局', en: 'Police' },
    address: '保城镇',
    phone: '12345',
    verified: false,
  },
];

/** Only what find and moving read. */
export const CATALOGUE = {
  services,
  tiles: [{ id: 't1', zh: '低保高龄', en: 'Allowances', directServiceId: 'a1' as ServiceId }],
  searchIndex: [
    { serviceId: 'a1' as ServiceId, text: '社会事务', pinyin: 'she hui shi wu', initials: 'shsw' },
    { serviceId: 'a2' as ServiceId, text: '高龄补贴', pinyin: 'gao ling bu tie', initials: 'glbt' },
    { serviceId: 'a2' as ServiceId, text: '老人补贴', pinyin: 'lao ren bu tie', initials: 'lrbt' },
    { serviceId: 'x1' as ServiceId, text: '身份证办理', pinyin: 'shen fen zheng ban li', initials: 'sfzbl' },
  ],
} as unknown as GuideCatalogue;
