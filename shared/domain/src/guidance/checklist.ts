/** What somebody must bring (一次性告知): an item, its question tree and the answers, made into one list of papers. */
import type { Effect } from '../catalogue/guidance.ts';
import type { Item, MaterialNeed, SpecialProcedure, TimeLimit } from '../catalogue/matters.ts';
import type { ServiceId } from '../ids.ts';
import type { Question, Tree, TreeAddress } from './tree.ts';
import { walk, type GivenAnswer } from './walk.ts';

/** The part of an item that answers can change. */
export type ItemNeeds = Pick<
  Item,
  'id' | 'materials' | 'promisedLimit' | 'statutoryLimit' | 'specialProcedures'
>;

export type Outcome =
  | { readonly kind: 'complete' }
  | { readonly kind: 'open'; readonly question: Question }
  | { readonly kind: 'routed'; readonly itemId: ServiceId }
  | { readonly kind: 'stopped'; readonly reason: string };

export interface Checklist {
  readonly itemId: ServiceId;
  /** null: the item has no version, its papers are those of the catalogue */
  readonly tree: TreeAddress | null;
  readonly answers: readonly GivenAnswer[];
  /** ids of the options, to be kept with a case or in a link */
  readonly chosen: readonly string[];
  readonly materials: readonly MaterialNeed[];
  /** papers that everybody else brings and these answers made needless */
  readonly spared: readonly string[];
  readonly promised: TimeLimit;
  readonly statutory: TimeLimit | null;
  readonly specialProcedures: readonly SpecialProcedure[];
  readonly suggestions: { readonly items: readonly ServiceId[]; readonly bundles: readonly string[] };
  /** 帮代办, 上门服务 … */
  readonly assists: readonly string[];
  readonly notes: readonly string[];
  readonly outcome: Outcome;
}

export function checklistOf(item: ItemNeeds, tree: Tree | null, chosen: readonly string[]): Checklist {
  const base = tree?.body.materials ?? item.materials;
  const list: Draft = {
    materials: [...base],
    promised: item.promisedLimit,
    statutory: item.statutoryLimit,
    specialProcedures: [...item.specialProcedures],
    items: new Set(),
    bundles: new Set(),
    assists: new Set(),
    notes: new Set(),
  };
  const way = tree && walk(tree.body, chosen);
  for (const effect of effectsOf(way?.answers ?? [])) apply(list, effect);
  const { materials, promised, statutory, specialProcedures } = list;
  const needed = new Set(materials.map(({ materialId }) => materialId));
  return {
    itemId: item.id,
    tree: tree && { treeId: tree.treeId, version: tree.version },
    answers: way?.answers ?? [],
    chosen: way?.chosen ?? [],
    materials,
    spared: base.map(({ materialId }) => materialId).filter((id) => !needed.has(id)),
    promised,
    statutory,
    specialProcedures,
    suggestions: { items: [...list.items], bundles: [...list.bundles] },
    assists: [...list.assists],
    notes: [...list.notes],
    outcome: way?.standing ?? { kind: 'complete' },
  };
}

/** Papers that somebody need not carry: made needless by the answers, or shared as an electronic certificate (免交). */
export function papersSaved({ materials, spared }: Pick<Checklist, 'materials' | 'spared'>): number {
  return spared.length + materials.filter(({ eCertShareable }) => eCertShareable).length;
}

interface Draft {
  materials: MaterialNeed[];
  promised: TimeLimit;
  statutory: TimeLimit | null;
  specialProcedures: SpecialProcedure[];
  readonly items: Set<ServiceId>;
  readonly bundles: Set<string>;
  readonly assists: Set<string>;
  readonly notes: Set<string>;
}

/** In the order of the answers; what stands behind the end of the questions is not applied. */
function effectsOf(answers: readonly GivenAnswer[]): readonly Effect[] {
  const effects = answers.flatMap(({ options }) => options.flatMap((option) => option.effects));
  const end = effects.findIndex(({ op }) => op === 'routeItem' || op === 'stop');
  return end === -1 ? effects : effects.slice(0, end);
}

function apply(list: Draft, effect: Effect): void {
  switch (effect.op) {
    case 'addMaterial':
      list.materials = withNeed(list.materials, effect.material);
      return;
    case 'removeMaterial':
      list.materials = list.materials.filter(({ materialId }) => materialId !== effect.materialId);
      return;
    case 'suggestItem':
      list.items.add(effect.itemId);
      return;
    case 'suggestBundle':
      list.bundles.add(effect.bundleId);
      return;
    case 'setLimit':
      list.promised = effect.promised;
      // A shorter promise leaves the law's own limit as it is.
      list.statutory = effect.statutory ?? list.statutory;
      return;
    case 'addSpecialProcedure':
      list.specialProcedures = [
        ...list.specialProcedures.filter(({ code }) => code !== effect.procedure.code),
        effect.procedure,
      ];
      return;
    case 'removeSpecialProcedure':
      list.specialProcedures = list.specialProcedures.filter(({ code }) => code !== effect.code);
      return;
    case 'assist':
      list.assists.add(effect.kind);
      return;
    case 'note':
      list.notes.add(effect.text);
      return;
    // The way itself ends with these two, see `walk`.
    case 'routeItem':
    case 'stop':
  }
}

/** One paper stands on the list once: with the larger counts, and as strictly as either asks for it. */
function withNeed(needs: readonly MaterialNeed[], added: MaterialNeed): MaterialNeed[] {
  const present = needs.find(({ materialId }) => materialId === added.materialId);
  if (!present) return [...needs, added];
  const merged = merge(present, added);
  return needs.map((need) => (need === present ? merged : need));
}

const STRICTNESS = ['optional', 'conditional', 'required'] as const;

function merge(one: MaterialNeed, other: MaterialNeed): MaterialNeed {
  const stricter = Math.max(STRICTNESS.indexOf(one.necessity), STRICTNESS.indexOf(other.necessity));
  const notes = new Set([one.note, other.note].filter((note) => note !== null));
  return {
    materialId: one.materialId,
    originals: Math.max(one.originals, other.originals),
    copies: Math.max(one.copies, other.copies),
    verifyOriginal: one.verifyOriginal || other.verifyOriginal,
    necessity: STRICTNESS[stricter] ?? one.necessity,
    deferrable: one.deferrable && other.deferrable,
    eCertShareable: one.eCertShareable && other.eCertShareable,
    note: notes.size === 0 ? null : [...notes].join('；'),
  };
}
