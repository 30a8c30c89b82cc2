/**
 * How a version comes into force (发布规则): written → tried to an end → confirmed by the department → published from a
 * day on. Words changed after the confirmation must be tried and confirmed again. Nothing is deleted, only 停用.
 */
import type { Catalogue } from '@yichuang/domain/catalogue/catalogue';
import type { Item } from '@yichuang/domain/catalogue/matters';
import { checklistOf } from '@yichuang/domain/guidance/checklist';
import { checkTree, type Known, type TreeProblem } from '@yichuang/domain/guidance/tree-check';
import { treeDifference } from '@yichuang/domain/guidance/tree-difference';
import type { TreeBody, TreeId } from '@yichuang/domain/guidance/tree';
import type { Instant, LocalDate } from '@yichuang/domain/ids';
import type { DeskAnswer, DraftSave, GuidanceRefusal } from '@yichuang/protocol/guidance';
import type { Person, TreeStore } from './tree-store.ts';

export interface GuidanceDesk {
  saveDraft(treeId: TreeId, save: DraftSave, by: Person): DeskAnswer;
  /** Somebody answered the draft as a visitor would; counts when an end was reached. */
  tried(treeId: TreeId, chosen: readonly string[]): DeskAnswer;
  /** `reviewer`: who signed for the department, and did not write it. */
  confirm(treeId: TreeId, reviewer: Person): DeskAnswer;
  publish(treeId: TreeId, from: LocalDate, by: Person): DeskAnswer;
  /** 停用 of what is in force: the item has no questions until another version is published. */
  retire(treeId: TreeId): DeskAnswer;
  problemsOf(treeId: TreeId, body: TreeBody): readonly TreeProblem[];
}

export interface DeskParts {
  readonly store: TreeStore;
  readonly catalogue: Catalogue;
  readonly now: () => Instant;
  readonly today: () => LocalDate;
}

export function openDesk({ store, catalogue, now, today }: DeskParts): GuidanceDesk {
  const known = knownIn(catalogue);

  const itemOf = (treeId: TreeId): Item => {
    const itemId = store.itemOf(treeId);
    const item = catalogue.items.find(({ id }) => id === itemId);
    if (!item) throw new Error(`tree ${treeId} is of no item`);
    return item;
  };
  const bodyOf = (treeId: TreeId, version: number): TreeBody => {
    const tree = store.read(treeId, version);
    if (!tree) throw new Error(`tree ${treeId} has no version ${version}`);
    return tree.body;
  };
  const problemsOf = (treeId: TreeId, body: TreeBody): readonly TreeProblem[] =>
    checkTree(itemOf(treeId).id, body, known);
  const done = (treeId: TreeId, version: number): DeskAnswer => {
    const card = store.versions(treeId).find((each) => each.version === version);
    if (!card) throw new Error(`tree ${treeId} has no version ${version}`);
    return { outcome: 'done', version: card };
  };

  return {
    problemsOf,
    saveDraft(treeId, { body, basedOn, note }, by) {
      const open = store.open(treeId);
      if ((open?.savedAt ?? null) !== basedOn) return refused('DraftChanged');
      if (open === null) {
        const inForce = store.inForce(treeId, today());
        if (inForce && treeDifference(bodyOf(treeId, inForce.version), body).length === 0)
          return refused('NothingChanged');
      } else if (treeDifference(bodyOf(treeId, open.version), body).length === 0 && note === open.note) {
        return done(treeId, open.version);
      }
      const { version } = store.saveDraft(treeId, body, by, laterThan(now(), open?.savedAt), note);
      return done(treeId, version);
    },
    tried(treeId, chosen) {
      const open = store.open(treeId);
      if (open === null) return refused('NoDraft');
      const body = bodyOf(treeId, open.version);
      const tree = { treeId, version: open.version, body };
      if (checklistOf(itemOf(treeId), tree, chosen).outcome.kind === 'open')
        return refused('TrialUnfinished');
      store.markTried(treeId, open.version, now());
      return done(treeId, open.version);
    },
    confirm(treeId, reviewer) {
      const open = store.open(treeId);
      if (open === null) return refused('NoDraft');
      if (problemsOf(treeId, bodyOf(treeId, open.version)).length > 0) return refused('TreeHasProblems');
      if (open.triedAt === null) return refused('NotTried');
      if (isSame(store.authorOf(treeId), reviewer)) return refused('ReviewerIsAuthor');
      store.confirm(treeId, open.version, reviewer, now());
      return done(treeId, open.version);
    },
    publish(treeId, from, by) {
      const open = store.open(treeId);
      if (open === null) return refused('NoDraft');
      if (open.state !== 'confirmed') return refused('NotConfirmed');
      if (from < today()) return refused('DateInThePast');
      if (problemsOf(treeId, bodyOf(treeId, open.version)).length > 0) return refused('TreeHasProblems');
      store.publish(treeId, open.version, from, by, now());
      return done(treeId, open.version);
    },
    retire(treeId) {
      const inForce = store.inForce(treeId, today());
      if (inForce === null) return refused('NotInForce');
      store.retire(treeId, inForce.version, now());
      return done(treeId, inForce.version);
    },
  };
}

export function knownIn({ items, materials, bundles }: Catalogue): Known {
  return {
    itemIds: new Set<string>(items.map(({ id }) => id)),
    materialIds: new Set(materials.map(({ id }) => id)),
    bundleIds: new Set(bundles.map(({ id }) => id)),
  };
}

/** On paper there is only a name. */
function isSame(author: Person | null, reviewer: Person): boolean {
  if (author === null) return false;
  return author.accountId === reviewer.accountId || author.name.trim() === reviewer.name.trim();
}

/** Two saves of one millisecond must still differ: the time is what the next save is based on. */
function laterThan(at: Instant, before: Instant | undefined): Instant {
  if (before === undefined || at > before) return at;
  return new Date(Date.parse(before) + 1).toISOString() as Instant;
}

function refused(why: GuidanceRefusal): DeskAnswer {
  return { outcome: 'refused', why };
}
