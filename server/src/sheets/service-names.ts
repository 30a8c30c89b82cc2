/** Services as people write them into a cell (事项写法): by name, code, alias or the name of a zone, several with a comma. */
import type { Zone } from '@yichuang/domain/catalogue/premises';
import { takesNumber, type Service } from '@yichuang/domain/catalogue/service';
import type { ServiceId } from '@yichuang/domain/ids';

export interface ServiceKnowledge {
  readonly services: readonly Service[];
  readonly zones: readonly Zone[];
}

const MOST_SERVICES = 5;

/** Every name and code by which a service may be written; two services of one name stand for neither. */
export function serviceNames({
  services,
  zones,
}: ServiceKnowledge): ReadonlyMap<string, readonly ServiceId[]> {
  const names = new Map<string, Set<ServiceId>>();
  const aliases = new Map<string, Set<ServiceId>>();
  const add = (name: string, id: ServiceId, to = names): void => {
    const key = plain(name);
    to.set(key, (to.get(key) ?? new Set()).add(id));
  };
  for (const service of services.filter(takesNumber)) {
    for (const name of [service.serviceId, service.zh, service.officialName ?? service.zh])
      add(name, service.serviceId);
    for (const alias of service.aliases) add(alias, service.serviceId, aliases);
    const zone = service.kind === 'general' ? zones.find(({ id }) => id === service.zoneIds[0]) : undefined;
    if (zone) for (const name of [zone.name, zone.shortName]) add(name, service.serviceId);
  }
  // What something is called beside its name counts where nothing else has that name.
  return new Map([...aliases, ...names].map(([name, ids]) => [name, [...ids]]));
}

const plain = (name: string): string => name.replaceAll(/[\s()()“”"]/gu, '').toLowerCase();

/** What the cell means; `say` tells what is wrong with it. */
export function servicesIn(
  text: string,
  named: ReadonlyMap<string, readonly ServiceId[]>,
  say: (words: string) => null,
): readonly ServiceId[] | null {
  if (text === '') return say('没有填事项');
  const whole = named.get(plain(text));
  const words = whole ? [text] : text.split(/[、,,;;]/u).filter((word) => word.trim() !== '');
  if (words.length > MOST_SERVICES) return say(`一个号最多 ${MOST_SERVICES} 件事`);
  const ids: ServiceId[] = [];
  for (const word of words) {
    const found = named.get(plain(word)) ?? [];
    if (found.length === 0) return say(`大厅没有“${word.trim()}”这个事项；请照事项清单的名称写，或写区名`);
    if (found.length > 1) return say(`“${word.trim()}”不止一个事项，请改写编码：${found.join('、')}`);
    ids.push(...found);
  }
  return [...new Set(ids)];
}
