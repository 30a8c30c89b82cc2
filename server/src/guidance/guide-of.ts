/** What anybody may know of an item (办事指南): the catalogue's record, its questions in force, and the names that they speak of. */
import type { Catalogue } from '@yichuang/domain/catalogue/catalogue';
import type { Item, Material } from '@yichuang/domain/catalogue/matters';
import { takesNumber } from '@yichuang/domain/catalogue/service';
import type { TreeBody } from '@yichuang/domain/guidance/tree';
import type { GuideHall, ItemGuide, PublishedTree, Where } from '@yichuang/protocol/guidance';
import type { PublishedCatalogue } from '../catalogue/load.ts';

export function guideOf(
  catalogue: Catalogue,
  hall: PublishedCatalogue,
  item: Item,
  tree: PublishedTree | null,
): ItemGuide {
  return {
    item,
    tree,
    materials: materialsIn(catalogue, item, tree?.body ?? null),
    names: namesIn(catalogue, item, tree?.body ?? null),
    where: whereOf(hall, item),
  };
}

export function guideHallOf({ hall }: PublishedCatalogue, publicUrl: string | null): GuideHall {
  return { name: hall.name, address: hall.address.value, phone: hall.phone.value, publicUrl };
}

/** Every paper that some answer may ask for. */
export function materialsIn({ materials }: Catalogue, item: Item, body: TreeBody | null): Material[] {
  const ids = new Set((body?.materials ?? item.materials).map(({ materialId }) => materialId));
  for (const effect of effectsIn(body)) {
    if (effect.op === 'addMaterial') ids.add(effect.material.materialId);
  }
  return materials.filter(({ id }) => ids.has(id));
}

function namesIn(catalogue: Catalogue, item: Item, body: TreeBody | null): Record<string, string> {
  const ids = new Set<string>([item.departmentId, item.approvalDepartmentId]);
  for (const effect of effectsIn(body)) {
    if (effect.op === 'suggestItem' || effect.op === 'routeItem') ids.add(effect.itemId);
    if (effect.op === 'suggestBundle') ids.add(effect.bundleId);
  }
  const named = [
    ...catalogue.departments,
    ...catalogue.places.map(({ departmentId, name }) => ({ id: departmentId, name })),
    ...catalogue.items,
    ...catalogue.bundles,
  ];
  return Object.fromEntries(named.filter(({ id }) => ids.has(id)).map(({ id, name }) => [id, name]));
}

function whereOf({ services, zones, counters }: PublishedCatalogue, item: Item): Where {
  const service = services.find(({ serviceId }) => serviceId === item.id);
  if (service === undefined || service.kind === 'guide') return { kind: 'unknown' };
  if (!takesNumber(service)) {
    return {
      kind: 'elsewhere',
      place: service.place.zh,
      address: service.address,
      phone: service.phone,
    };
  }
  const [zoneId] = service.zoneIds;
  return {
    kind: 'here',
    zone: zones.find(({ id }) => id === zoneId)?.shortName ?? '',
    counters: counters.filter((counter) => counter.zoneId === zoneId).map(({ number }) => number),
  };
}

function effectsIn(body: TreeBody | null) {
  return (body?.nodes ?? []).flatMap(({ options }) => options.flatMap(({ effects }) => effects));
}
