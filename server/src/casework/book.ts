/** What casework asks the catalogue (事项资料): items as this hall takes them in, names for people to read. */
import type { Catalogue } from '@yichuang/domain/catalogue/catalogue';
import type { Item } from '@yichuang/domain/catalogue/matters';
import type { ItemFacts } from '@yichuang/domain/casework/command';
import type { OfficeRules } from '@yichuang/domain/casework/office';
import { checklistOf, type Checklist } from '@yichuang/domain/guidance/checklist';
import type { HallId, ServiceId } from '@yichuang/domain/ids';
import type { PublishedCatalogue } from '../catalogue/load.ts';
import type { TreeStore } from '../guidance/tree-store.ts';

export interface Book {
  readonly catalogue: Catalogue;
  readonly hall: PublishedCatalogue;
}

/** The version of the question tree and the options chosen in it, as a command carries them. */
export interface Chosen {
  readonly treeVersion: number | null;
  readonly answers: readonly string[];
}

export function itemIn({ catalogue }: Book, itemId: ServiceId): Item | null {
  return catalogue.items.find(({ id }) => id === itemId) ?? null;
}

/** Null: the catalogue has no such item. `office`: which items are only registered here. */
export function itemFacts(
  book: Book,
  trees: Pick<TreeStore, 'treeOf' | 'readPublished'>,
  office: OfficeRules,
  itemId: ServiceId,
  chosen: Chosen,
): ItemFacts | null {
  const item = itemIn(book, itemId);
  if (item === null) return null;
  return {
    itemId: item.id,
    departmentId: item.departmentId,
    approvalDepartmentId: item.approvalDepartmentId,
    approvalRoute: item.approvalRoute,
    itemType: item.itemType === '行政许可' ? 'licence' : 'other',
    caseType: item.caseType === '即办件' ? 'immediate' : 'promised',
    way: office.registeredItems.includes(item.id) ? 'registered' : 'full',
    here: takenInHere(item, book.hall.hall),
    implementationCode: item.code.implementation,
    promised: item.promisedLimit,
    statutory: item.statutoryLimit,
    specialProcedures: item.specialProcedures,
    checklist: checklistFor(item, trees, chosen),
  };
}

/** A township's item may be taken in at the county hall and passed on (代收). */
function takenInHere(item: Item, hall: { readonly id: HallId; readonly level: string }): boolean {
  if (item.external) return false;
  return item.hallIds.includes(hall.id) || (hall.level === 'county' && item.countyIntake !== undefined);
}

/** Null: no such version of the item's tree was published. */
function checklistFor(
  item: Item,
  trees: Pick<TreeStore, 'treeOf' | 'readPublished'>,
  { treeVersion, answers }: Chosen,
): Checklist | null {
  if (treeVersion === null) return checklistOf(item, null, []);
  const treeId = trees.treeOf(item.id);
  const tree = treeId && trees.readPublished(treeId, treeVersion);
  return tree ? checklistOf(item, tree, answers) : null;
}
