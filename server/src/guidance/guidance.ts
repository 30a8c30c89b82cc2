/** 情形化梳理 on the hub: what is in force today for every screen, the desk where it is changed, and what was counted. */
import { createHash } from 'node:crypto';
import type { Catalogue } from '@yichuang/domain/catalogue/catalogue';
import type { Item } from '@yichuang/domain/catalogue/matters';
import { checklistOf, papersSaved } from '@yichuang/domain/guidance/checklist';
import { situationsOf } from '@yichuang/domain/guidance/situations';
import type { TreeBody, TreeId } from '@yichuang/domain/guidance/tree';
import type { Instant, LocalDate, ServiceId } from '@yichuang/domain/ids';
import { dateAt } from '@yichuang/domain/time';
import type {
  Coverage,
  DeskRow,
  GuidanceBook,
  GuidanceUse,
  PublishedTree,
  TreeDesk,
  VersionCard,
} from '@yichuang/protocol/guidance';
import type { Database } from 'better-sqlite3';
import type { PublishedCatalogue } from '../catalogue/load.ts';
import { itemMark } from '../knowledge/item-marks.ts';
import { openKnowledge, type Knowledge } from '../knowledge/knowledge.ts';
import { openDesk, type GuidanceDesk } from './desk.ts';
import { guideHallOf, guideOf } from './guide-of.ts';
import { openReviewPoints, type ReviewPointStore } from './review-points.ts';
import { plantSeeds, seedBody } from './seeds.ts';
import { openTreeStore, type TreeStore } from './tree-store.ts';
import { openUses } from './uses.ts';

export interface Guidance {
  readonly catalogue: Catalogue;
  readonly store: TreeStore;
  readonly desk: GuidanceDesk;
  readonly knowledge: Knowledge;
  readonly reviewPoints: ReviewPointStore;
  readonly today: () => LocalDate;
  readonly dateOf: (at: Instant) => LocalDate;
  /** What is in force today; the same value until something changes. */
  readonly book: () => GuidanceBook;
  readonly itemOf: (itemId: ServiceId) => Item | null;
  readonly departmentName: (departmentId: string) => string;
  readonly rowOf: (item: Item, mayEdit: boolean) => DeskRow;
  readonly treeDesk: (item: Item, mayEdit: boolean) => TreeDesk;
  /** In force today; null = out of use. */
  readonly bodyInForce: (item: Item) => TreeBody | null;
  /** False: there is no such item or version. */
  readonly count: (use: GuidanceUse) => boolean;
  readonly coverage: () => Coverage;
}

export interface GuidanceParts {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly hall: PublishedCatalogue;
  readonly now: () => Instant;
  readonly zoneOffsetMinutes: () => number;
  readonly publicUrl: string | null;
}

export function openGuidance(parts: GuidanceParts): Guidance {
  const { database, catalogue, hall, now, zoneOffsetMinutes, publicUrl } = parts;
  const store = openTreeStore(database);
  const uses = openUses(database);
  const reviewPoints = openReviewPoints(database);
  const dateOf = (at: Instant): LocalDate => dateAt(at, zoneOffsetMinutes());
  const today = (): LocalDate => dateOf(now());
  database.transaction(() => plantSeeds(store, catalogue, today(), now())).immediate();

  const itemOf = (itemId: ServiceId): Item | null => catalogue.items.find(({ id }) => id === itemId) ?? null;
  const treeOf = (item: Item): TreeId => {
    const treeId = store.treeOf(item.id);
    if (treeId === null) throw new Error(`item ${item.id} has no tree`);
    return treeId;
  };
  const inForce = (item: Item): VersionCard | null => store.inForce(treeOf(item), today());
  const bodyOf = (card: VersionCard | null): TreeBody | null =>
    card && (store.read(card.treeId, card.version)?.body ?? null);
  const publishedOf = (item: Item): PublishedTree | null => {
    const card = inForce(item);
    const body = bodyOf(card);
    if (card === null || body === null) return null;
    const { treeId, version, confirmedAt, effectiveFrom } = card;
    const confirmedOn = confirmedAt && dateOf(confirmedAt);
    return { treeId, version, body, confirmedOn, effectiveFrom: effectiveFrom ?? today() };
  };
  const departmentName = (departmentId: string): string =>
    catalogue.departments.find(({ id }) => id === departmentId)?.name ??
    catalogue.places.find((place) => place.departmentId === departmentId)?.name ??
    departmentId;

  const knowledge = openKnowledge({
    database,
    catalogue,
    markOf: (itemId) => {
      const item = itemOf(itemId);
      return item === null ? 'gone' : itemMark(item, inForce(item)?.version ?? null);
    },
    marksKey: () => String(store.changes()),
    departmentName,
    now,
    today,
  });

  const makeBook = (): GuidanceBook => {
    const content = {
      hall: guideHallOf(hall, publicUrl),
      guides: catalogue.items.map((item) => guideOf(catalogue, hall, item, publishedOf(item))),
      bundles: catalogue.bundles,
      knowledge: knowledge.book('public'),
    };
    const revision = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
    return { revision, ...content };
  };
  let kept: { readonly key: string; readonly book: GuidanceBook } | null = null;
  const book = (): GuidanceBook => {
    // A version comes into force, and an answer is to be reviewed, by the day alone, too.
    const key = knowledge.key();
    if (kept?.key !== key) kept = { key, book: makeBook() };
    return kept.book;
  };

  const rowOf = (item: Item, mayEdit: boolean): DeskRow => {
    const treeId = treeOf(item);
    const current = inForce(item);
    const body = bodyOf(current);
    return {
      itemId: item.id,
      name: item.name,
      code: item.code.handling,
      departmentId: item.departmentId,
      department: departmentName(item.departmentId),
      treeId,
      mayEdit,
      inForce: current,
      draft: store.open(treeId),
      coming:
        store
          .versions(treeId)
          .find(({ state, effectiveFrom }) => state === 'published' && (effectiveFrom ?? '') > today()) ??
        null,
      questions: body?.nodes.length ?? 0,
      situations: situationCount(body),
      reviewPoints: reviewPoints.of(item.id).length,
    };
  };

  return {
    catalogue,
    store,
    knowledge,
    desk: openDesk({ store, catalogue, now, today }),
    reviewPoints,
    today,
    dateOf,
    book,
    itemOf,
    departmentName,
    rowOf,
    bodyInForce: (item) => bodyOf(inForce(item)),
    treeDesk: (item, mayEdit) => {
      const row = rowOf(item, mayEdit);
      const published = bodyOf(row.inForce);
      return {
        row,
        item,
        versions: [...store.versions(row.treeId)],
        body: bodyOf(row.draft) ?? bodyOf(row.coming) ?? published ?? seedBody(catalogue, item),
        published,
        reviewPoints: reviewPoints.of(item.id),
      };
    },
    count: ({ itemId, version, chosen, channel }) => {
      const item = itemOf(itemId);
      const tree = item && store.readPublished(treeOf(item), version);
      if (!tree) return false;
      uses.count(today(), itemId, channel, papersSaved(checklistOf(item, tree, chosen)));
      return true;
    },
    coverage: () => {
      const used = uses.byItem();
      const ours = catalogue.items.filter(({ external }) => !external);
      const byItem = ours.map((item) => {
        const card = inForce(item);
        const body = bodyOf(card);
        return {
          itemId: item.id,
          name: item.name,
          department: departmentName(item.departmentId),
          questions: body?.nodes.length ?? 0,
          situations: situationCount(body),
          confirmed: (card?.confirmedAt ?? null) !== null,
          ...(used.get(item.id) ?? { uses: 0, papersSaved: 0 }),
        };
      });
      return {
        items: byItem.length,
        withQuestions: byItem.filter(({ questions }) => questions > 0).length,
        confirmed: byItem.filter(({ confirmed }) => confirmed).length,
        situations: byItem.reduce((sum, { situations }) => sum + situations, 0),
        months: uses.byMonth(),
        byItem,
      };
    },
  };
}

/** An item that asks nothing is one 情形. */
function situationCount(body: TreeBody | null): number {
  if (body === null) return 0;
  return body.nodes.length === 0 ? 1 : situationsOf(body).length;
}
