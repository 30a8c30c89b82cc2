/** The catalogue as one hall has it (本厅事项库): a township speaks of its counter, and is itself the government it works for. */
import type { HallId } from '../ids.ts';
import type { Catalogue } from './catalogue.ts';
import { hallTextsAt } from './hall-texts.ts';

/** Unchanged for the county's hall, and for a hall that the catalogue does not have. */
export function catalogueAt(catalogue: Catalogue, hallId: HallId): Catalogue {
  const hall = catalogue.halls.find(({ id }) => id === hallId);
  if (hall?.level !== 'township') return catalogue;
  return {
    ...catalogue,
    hallTexts: hallTextsAt(catalogue.hallTexts, hall.level),
    departments: catalogue.departments.map((department) =>
      department.eachTownship
        ? { ...department, name: `${hall.shortName}人民政府`, shortName: hall.shortName }
        : department,
    ),
  };
}
