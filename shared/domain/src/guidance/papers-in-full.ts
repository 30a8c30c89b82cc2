/** Somebody who brings everything (材料齐全): the answers on one way through the questions, and the papers that it asks for. */
import type { MaterialId } from '../catalogue/matters.ts';
import type { ServiceId } from '../ids.ts';
import { checklistOf, type ItemNeeds } from './checklist.ts';
import { endingOf, type Question, type Tree } from './tree.ts';
import { walk } from './walk.ts';

export interface PapersInFull {
  readonly itemId: ServiceId;
  readonly treeVersion: number | null;
  readonly answers: string[];
  readonly materials: {
    readonly materialId: MaterialId;
    readonly form: 'paper';
    readonly originals: number;
    readonly copies: number;
  }[];
}

/** `choose` answers a question; without it, or when it says nothing, the first option that leads on. Throws where none does. */
export function papersInFull(
  item: ItemNeeds,
  tree: Tree | null,
  choose: (question: Question) => string | undefined = () => undefined,
): PapersInFull {
  const answers: string[] = [];
  for (let asked = questionAfter(tree, answers); asked; asked = questionAfter(tree, answers)) {
    const leadsOn = asked.options.find((option) => endingOf(option) === null);
    const option = choose(asked) ?? leadsOn?.id;
    if (option === undefined) throw new Error(`${item.id}: no way on from ${asked.id}`);
    answers.push(option);
  }
  const { materials, chosen } = checklistOf(item, tree, answers);
  return {
    itemId: item.id,
    treeVersion: tree?.version ?? null,
    answers: [...chosen],
    materials: materials.map(({ materialId, originals, copies }) => ({
      materialId,
      form: 'paper',
      originals,
      copies,
    })),
  };
}

function questionAfter(tree: Tree | null, answers: readonly string[]): Question | null {
  const standing = tree && walk(tree.body, answers).standing;
  return standing?.kind === 'open' ? standing.question : null;
}
