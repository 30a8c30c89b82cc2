/** The papers of a case against its checklist (材料核对): what is missing, what may come later, the lines of the receipt. */
import type { MaterialId } from '../../catalogue/matters.ts';
import type { HandedIn, MaterialLine, Needed, Terms } from '../terms.ts';

/** Papers that must be there and are not: too few, or electronic where only paper counts. */
export function missingPapers(
  { needed }: Pick<Terms, 'needed'>,
  lines: readonly MaterialLine[],
): readonly MaterialId[] {
  return needed
    .filter((need) => need.necessity !== 'optional' && !isMet(need, lines))
    .map(({ materialId }) => materialId);
}

/** A paper that the answers made necessary is `conditional` in the catalogue, and as necessary as the others. */
function isMet(need: Needed, lines: readonly MaterialLine[]): boolean {
  const mine = lines.filter(({ materialId }) => materialId === need.materialId);
  if (need.eCertShareable && mine.some(({ form }) => form === 'eCert')) return true;
  const paper = mine.filter(({ form }) => form === 'paper');
  const count = (what: 'originals' | 'copies'): number => paper.reduce((sum, line) => sum + line[what], 0);
  // An original stands for a copy that was asked for: the clerk copies it.
  const [originals, copies] = [count('originals'), count('copies')];
  return (
    paper.length > 0 && originals >= need.originals && originals + copies >= need.originals + need.copies
  );
}

/** Of these, what may not come later. */
export function notDeferrable(
  { needed }: Pick<Terms, 'needed'>,
  deferred: readonly MaterialId[],
): readonly MaterialId[] {
  return deferred.filter(
    (id) => !needed.some(({ materialId, deferrable }) => materialId === id && deferrable),
  );
}

/** Lines of the receipt for what lies on the desk, numbered on from those that are there. */
export function linesFor(
  terms: Pick<Terms, 'needed'> | null,
  handedIn: readonly HandedIn[],
  present: readonly MaterialLine[],
): MaterialLine[] {
  const last = present.reduce((highest, { lineNo }) => Math.max(highest, lineNo), 0);
  return handedIn.map(({ materialId, form, originals, copies }, index) => ({
    lineNo: last + index + 1,
    materialId,
    form,
    originals,
    copies,
    verifyOriginal: terms?.needed.find((need) => need.materialId === materialId)?.verifyOriginal ?? false,
    dueAt: null,
  }));
}
