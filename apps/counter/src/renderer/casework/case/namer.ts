/** Names for ids of a case (办件名称): papers and procedures of its item, seals of the office. */
import type { ServiceId } from '@yichuang/domain/ids';
import { guideFor, type Casebook } from '../data/casebook.ts';

export interface CaseNamer {
  readonly material: (materialId: string) => string;
  readonly procedure: (code: string) => string;
  readonly seal: (sealId: string) => string;
}

/** An id that nothing names shows itself rather than nothing. */
export function namerOf(casebook: Casebook, itemId: ServiceId | null): CaseNamer {
  const guide = guideFor(casebook, itemId);
  return {
    material: (id) => guide?.materials.find((material) => material.id === id)?.name ?? id,
    procedure: (code) => guide?.item.specialProcedures.find((each) => each.code === code)?.name ?? code,
    seal: (id) => casebook.office.seals.names.find(({ sealId }) => sealId === id)?.name ?? id,
  };
}
