/** What an item was in a word (事项变更): changes when its papers, questions, limits, fee, place or result do, not with every edition of the program. */
import { createHash } from 'node:crypto';
import type { Item } from '@yichuang/domain/catalogue/matters';

/** `treeVersion`: of the questions in force; null = out of use. */
export function itemMark(item: Item, treeVersion: number | null): string {
  const { name, departmentId, hallScope, hallIds, external, caseType, promisedLimit, statutoryLimit } = item;
  const { visits, conditions, materials, fee, result } = item;
  const seen = [
    [name, departmentId, hallScope, hallIds, external, caseType, promisedLimit, statutoryLimit],
    [visits, conditions, materials, fee, result, treeVersion],
  ];
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 12);
}
