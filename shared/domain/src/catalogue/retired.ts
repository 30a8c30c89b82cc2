/** What a hall switched off (已停用): only its names, so that the records of earlier days stay readable. */
import type { OwnSettings } from './own-settings.ts';
import type { Words } from './marked.ts';

export interface RetiredName extends Words {
  readonly id: string;
}

export interface Retired {
  readonly zones: readonly RetiredName[];
  readonly counters: readonly { readonly id: string; readonly number: number }[];
  readonly services: readonly RetiredName[];
  readonly reasons: readonly RetiredName[];
  readonly grounds: readonly RetiredName[];
  readonly dutyModes: readonly RetiredName[];
}

export const NOTHING_RETIRED: Retired = {
  zones: [],
  counters: [],
  services: [],
  reasons: [],
  grounds: [],
  dutyModes: [],
};

/** `english`: an item's name in the other language, by its id; the hall's own words are Chinese. */
export function retiredOf(
  own: Partial<OwnSettings>,
  english: (serviceId: string) => string | undefined,
): Retired {
  const { counters: places, items = [], duty = [], priority, reasons } = own;
  const zones = places?.zones.filter(({ off }) => off) ?? [];
  return {
    zones: zones.map(({ id, shortName }) => ({ id, ...shortName })),
    counters: (places?.counters ?? []).flatMap(({ counterId, number, off }) =>
      off ? [{ id: counterId, number }] : [],
    ),
    services: [
      ...items.flatMap(({ serviceId, name, off }) =>
        off ? [{ id: serviceId, zh: name, en: english(serviceId) ?? name }] : [],
      ),
      ...zones.map(({ id, shortName }) => ({ id: `general-${id}`, ...shortName })),
    ],
    reasons: named(
      reasons ? [...reasons.pause, ...reasons.direct, ...reasons.cancel, ...reasons.outOfOrder] : [],
    ),
    grounds: named(
      (priority?.grounds ?? []).map((ground) => ({
        ...ground,
        off: ground.off || priority?.classes.some(({ id, off }) => off && id === ground.classId) === true,
      })),
    ),
    dutyModes: named(duty),
  };
}

function named(
  list: readonly { readonly id: string; readonly name: Words; readonly off: boolean }[],
): readonly RetiredName[] {
  return list.flatMap(({ id, name, off }) => (off ? [{ id, ...name }] : []));
}
