/** The departments that decide what one hall takes in (审批部门), the one with most items first. */
import type { HallId } from '../ids.ts';
import type { Catalogue } from './catalogue.ts';
import type { Department } from './premises.ts';

export function decidingDepartments(catalogue: Catalogue, hallId: HallId): readonly Department[] {
  const items = catalogue.items.filter(
    (item) => !item.external && (item.hallIds.includes(hallId) || item.countyIntake !== undefined),
  );
  const amount = (id: string): number =>
    items.filter(({ approvalDepartmentId }) => approvalDepartmentId === id).length;
  return catalogue.departments
    .filter(({ id }) => amount(id) > 0)
    .toSorted((one, other) => amount(other.id) - amount(one.id) || (one.id < other.id ? -1 : 1));
}
