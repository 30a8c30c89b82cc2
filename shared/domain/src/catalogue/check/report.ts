/** How the checks speak: one reporter per record, and the ids that every file defines. */
import { FILES, type Catalogue, type CataloguePart } from '../catalogue.ts';

export interface BrokenReference {
  readonly part: CataloguePart;
  /** the record's id, or null where the whole file is meant */
  readonly record: string | null;
  readonly problem: string;
}

export interface Report {
  say(problem: string): void;
  /** Says it for each id that its file does not define. */
  names(field: string, ids: string | readonly string[] | null | undefined, kind: Kind): void;
}

/** The reporter of one record. */
export type Within = (part: CataloguePart, record: string | null) => Report;

export function reporterInto(found: BrokenReference[], names: Names): Within {
  return (part, record) => {
    const say = (problem: string): void => void found.push({ part, record, problem });
    return {
      say,
      names(field, ids, kind) {
        for (const id of typeof ids === 'string' ? [ids] : (ids ?? [])) {
          if (!names[kind].has(id))
            say(`${field} names "${id}", which ${FILES[DEFINED_IN[kind]]} does not have`);
        }
      },
    };
  };
}

export type Kind =
  | 'hall'
  | 'zone'
  | 'department'
  | 'place'
  | 'material'
  | 'item'
  | 'service'
  | 'scenario'
  | 'bundle'
  | 'class';

const DEFINED_IN: Readonly<Record<Kind, CataloguePart>> = {
  hall: 'halls',
  zone: 'zones',
  department: 'departments',
  place: 'places',
  material: 'materials',
  item: 'items',
  service: 'items',
  scenario: 'scenarios',
  bundle: 'bundles',
  class: 'queueDefaults',
};

export type Names = Readonly<Record<Kind, ReadonlySet<string>>>;

export function namesIn(catalogue: Catalogue): Names {
  const ids = (records: readonly { readonly id: string }[]): Set<string> =>
    new Set(records.map(({ id }) => id));
  return {
    hall: ids(catalogue.halls),
    zone: ids(catalogue.zones),
    department: ids(catalogue.departments),
    place: new Set(catalogue.places.map(({ departmentId }) => departmentId)),
    material: ids(catalogue.materials),
    item: ids(catalogue.items),
    service: ids([
      ...catalogue.items,
      ...catalogue.counterServices,
      ...catalogue.generalServices,
      ...catalogue.referrals,
    ]),
    scenario: ids(catalogue.scenarios),
    bundle: ids(catalogue.bundles),
    class: ids(catalogue.queueDefaults.priorityClasses.value),
  };
}
