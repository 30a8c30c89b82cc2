/**
 * The catalogue as the hall has it now (现行事项库): the shipped one with what the hall set by itself. Whoever holds
 * `published` reads what is in force at that moment, so that nothing has to be started anew.
 */
import type { Catalogue } from '@yichuang/domain/catalogue/catalogue';
import { withOwnSettings, type OwnSettings } from '@yichuang/domain/catalogue/own-settings';
import { retiredOf } from '@yichuang/domain/catalogue/retired';
import type { HallId } from '@yichuang/domain/ids';
import { publish, type LoadedCatalogue, type PublishedCatalogue } from './load.ts';

export interface LiveCatalogue {
  /** As shipped, before anything was set here. */
  readonly shipped: LoadedCatalogue;
  /** With what is in force. */
  catalogue(): Catalogue;
  /** A view: its fields are read anew at each look. */
  readonly published: PublishedCatalogue;
  /** From now on the catalogue is this; a view of it is made in some tens of milliseconds. */
  use(own: Partial<OwnSettings>): void;
}

export function liveCatalogue(shipped: LoadedCatalogue, hallId: HallId): LiveCatalogue {
  let { catalogue, published } = shipped;
  const things = [...shipped.catalogue.items, ...shipped.catalogue.counterServices];
  const english = (serviceId: string) => things.find(({ id }) => id === serviceId)?.nameEn;
  const view: Record<string, unknown> = {};
  for (const key of Object.keys(published) as (keyof PublishedCatalogue)[]) {
    Object.defineProperty(view, key, { enumerable: true, get: () => published[key] });
  }
  return {
    shipped,
    catalogue: () => catalogue,
    published: view as unknown as PublishedCatalogue,
    use: (own) => {
      catalogue = withOwnSettings(shipped.catalogue, hallId, own);
      published = publish(catalogue, hallId, retiredOf(own, english)) ?? published;
    },
  };
}
